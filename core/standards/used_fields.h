// Which fields a standard asks for: what its template has columns for.
#pragma once

#include <vector>

#include "core/data/dictionary.h"
#include "core/standards/standard.h"

namespace junheng {

// By table and field: does any expression of the standard read it, or do people need it to tell rows apart (texts,
// types, years)? The other figures of the dictionary are only asked for by other standards.
std::vector<std::vector<bool>> used_fields(const Standard& standard, const Dictionary& fields);

// The same for one item alone: what its clauses read.
std::vector<std::vector<bool>> used_fields(const Item& item, const Dictionary& fields);

// The clauses that somebody must attest, in the order of the standard.
std::vector<const Clause*> attested_clauses(const Standard& standard);

}  // namespace junheng
