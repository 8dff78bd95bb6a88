// The only place in core that opens files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/limits.h"
#include "core/base/problem.h"

namespace junheng::cli {

// All bytes of a file; nullopt and problem file.unreadable when it cannot be read, json.too_large when it has more than
// `most` bytes (nothing is read then).
std::optional<std::string> read_file(const std::string& path, Problems& problems,
                                     std::size_t most = limits::json_bytes);

// Do both paths lead to one file that is there?
bool same_file(const std::string& a, const std::string& b);

// Replaces the file as a whole: either the old bytes are there or the new ones. Problem: file.unwritable.
bool write_file(const std::string& path, std::string_view bytes, Problems& problems);

}  // namespace junheng::cli
