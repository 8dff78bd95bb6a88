// The Chinese sentence of every problem code: where, what, what to do.
#pragma once

#include <string>

#include "core/base/problem.h"

namespace junheng {

struct ProblemSentence {
  std::string where;  // “county.json”/tables/school/rows/3/5，第 12 个字符
  std::string what;
  std::string remedy;
};

// A code without an entry is shown as itself; a test asserts that every documented code has one.
ProblemSentence problem_sentence(const Problem& problem);

// All three on one line: "错误：…".
std::string problem_line(const Problem& problem);

}  // namespace junheng
