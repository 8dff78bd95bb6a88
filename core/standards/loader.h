// Standards from JSON. core/standards/README.md documents the keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dictionary.h"
#include "core/standards/standard.h"

namespace junheng {

// Loads and checks a standard; one that extends another finds it among the built-in ones. Problems: json.*,
// expression.*, overlay.unknown_id, overlay.circular, overlay.unknown_base, standard.unknown_key, standard.missing_key,
// standard.value, standard.duplicate_id, standard.unknown_source, problems.more. nullopt when any error was found.
std::optional<Standard> load_standard(std::string_view json, std::string_view file, const Dictionary& fields,
                                      Problems& problems);

// Do the bytes say that they are a standard, right or wrong? A county file is none.
bool is_standard(std::string_view json);

// Ids of the standards in assets/standards, sorted.
std::vector<std::string> builtin_standard_ids();
// JSON of a built-in standard; empty when there is none.
std::string_view builtin_standard_json(std::string_view id);
// A built-in standard against the built-in dictionary; nullptr when unknown. Loaded once.
const Standard* builtin_standard(std::string_view id);

}  // namespace junheng
