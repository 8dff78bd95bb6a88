// The only place in core that opens files.
#pragma once

#include <optional>
#include <string>

#include "core/base/problem.h"

namespace junheng::cli {

// All bytes of a file; nullopt and problem file.unreadable when it cannot be read, json.too_large above the limit
// (nothing is read then).
std::optional<std::string> read_file(const std::string& path, Problems& problems);

}  // namespace junheng::cli
