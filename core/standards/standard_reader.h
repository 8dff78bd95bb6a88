// A standard from its JSON, all it extends already merged in. core/standards/README.md documents the keys.
#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/base/tree.h"
#include "core/data/dictionary.h"
#include "core/standards/standard.h"

namespace junheng {

// Reads and checks everything; the result is of use only where no problem was added. Problems: expression.* and those
// of loader.h that begin with standard. Their place is the path of ids and keys, "/sections/guarantee/items/G4".
Standard read_standard(const Node& root, const std::string& file, const Dictionary& fields, Problems& problems);

}  // namespace junheng
