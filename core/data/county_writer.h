// Writes a county file: what read_project() reads.
#pragma once

#include <string>

#include "core/data/project.h"

namespace junheng {

// UTF-8 JSON in canonical order: tables and columns as in the dictionary, rows as they are, one a line. The same
// dataset gives the same bytes, and reading them back gives the same dataset. Columns without any cell, and missing
// cells of the county, are left out; numbers are exact.
std::string write_project(const Project& project);
std::string write_county(const Dataset& data);  // tables alone

}  // namespace junheng
