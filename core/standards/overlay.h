// A provincial standard on top of the one it extends: the same JSON with parts replaced, added and removed by id.
#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/base/tree.h"

namespace junheng {

// Applies overlay's "overrides", "additions" and "removals" to base and replaces the other top-level keys it has.
// Problems: overlay.unknown_id (argument: the id).
void apply_overlay(Node& base, const Node& overlay, const std::string& file, Problems& problems);

}  // namespace junheng
