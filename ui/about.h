// 关于: what the build knows of itself, as lines of the guide.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ui/guide.h"

namespace junheng::ui {

// Version and sources, every built-in standard with its SHA-256 and whether its citations are verified, the parts of
// others with their licences.
std::vector<GuideLine> about_lines();

// What of others the page contains; `id` is the build's (build_facts.h).
struct PartOfOthers {
  std::string_view id, name, purpose, licence;  // licence: its name; empty where it is no code
};
std::span<const PartOfOthers> parts_of_others();

}  // namespace junheng::ui
