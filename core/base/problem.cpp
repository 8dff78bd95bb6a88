#include "core/base/problem.h"

#include <algorithm>

namespace junheng {

bool has_error(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
}

}  // namespace junheng
