// Two datasets of one county become one: files of many schools, the same file again, a corrected file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/data/dataset.h"

namespace junheng {

// A cell about which two files differ.
struct Disagreement {
  std::size_t table = 0, row = 0, field = 0;  // of the merged dataset
  Cell cell;                                  // what does not stand there
  std::string text;                           // the same, of a text field
  Origin origin;                              // where that came from
};

struct Merged {
  std::size_t new_rows = 0;
  std::vector<Disagreement> conflicts;  // what stood there before stays; for the user to decide
  std::vector<Disagreement> updates;    // the same cell of the same file has another value now: the new one counts
};

// Adds what `from` has to `into`. A school is the same one by its code or, where one of the two has no code, by its
// name; a class or a room by its school and the fields that are its table's identity, the k-th of equal ones being the
// k-th again. A missing cell says nothing. Merging the same twice changes nothing. The parents of `into` are right
// afterwards. Problems: row.unknown_school and row.no_key (errors: the row is left out), with the cell it stands in.
Merged merge(Dataset& into, Dataset from, Problems& problems);

// Decides a conflict for the other value.
void accept(Dataset& data, const Disagreement& other);

}  // namespace junheng
