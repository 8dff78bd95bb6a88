// The lines of a journal: one for each thing done. A line begins with a number made of all lines before it, so that a
// line that is missing, changed or from another work is noticed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/session/change.h"

namespace junheng {

// A change is done in the trial between `trial` and what ends it: `keep`, or `leave`.
enum class Mark : std::uint8_t { change, undo, redo, saved, trial, keep, leave };

struct Record {
  Mark mark = Mark::change;
  Change change;     // of a change
  std::string file;  // of `saved`: its name
};

// Bodies of lines, without the chain.
std::string write_change(const Change& change, const Dictionary& fields);
std::string write_mark(Mark mark, std::string_view file = {});

// 64 hexadecimal digits. The first chain of a journal is the SHA-256 of its base.
std::string next_chain(std::string_view chain, std::string_view body);

// A line that follows the one with `chain`. nullopt where it does not, or is no record.
std::optional<Record> read_record(std::string_view line, std::string_view chain, const Dictionary& fields);

}  // namespace junheng
