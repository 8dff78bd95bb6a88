// What can be wrong with input: a file, a cell, a standard. Data only; core/report/problem_words.h makes sentences.
// An unmet verdict is no problem, and a missing cell is none either: those are results.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace junheng {

enum class Severity : std::uint8_t { warning, error };  // error: nothing is judged on this input

struct Place {
  std::string file;          // as the user named it; empty = given by the caller
  std::string pointer;       // JSON pointer, "/tables/school/rows/3/5"; empty = the whole file
  std::int64_t offset = -1;  // byte in the file or character in an expression; -1 = unknown
  std::string sheet = {};    // of a workbook; empty = the only one
  std::string cell = {};     // "B7"; empty = not one cell
  bool operator==(const Place&) const = default;
};

struct Problem {
  std::string code;  // stable, "cell.not_number"; each is explained in the README of the folder that raises it
  Severity severity = Severity::error;
  std::vector<std::string> arguments;  // in the order of the code's sentence
  Place place;
  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

bool has_error(const Problems& problems);

// Adds p with its arguments, and the texts of its place, cut to limits::argument_bytes. When limits::problems are
// listed, problems.more ends the list.
void add_problem(Problems& problems, Problem p);

}  // namespace junheng
