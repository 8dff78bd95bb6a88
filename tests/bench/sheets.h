// The benchmark's sheets: what a province or a nation would import.
#pragma once

#include <cstddef>
#include <string>

namespace junheng::bench {

// .xlsx: a title, a header of 60 columns (all figures of the school table, the rest of them no field of ours), a row a
// school.
std::string school_workbook(std::size_t schools);

// CSV in UTF-8: 12 columns of the school table.
std::string school_csv(std::size_t schools);

}  // namespace junheng::bench
