// Files on their way into a county: read one at a time, shown, corrected, and taken or not. core_intake.h is the real
// one; tests have their own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/import_model.h"
#include "ui/judge.h"

namespace junheng::ui {

class Intake {
 public:
  virtual ~Intake() = default;

  // All files are read again, these after the others.
  virtual void add(std::vector<GivenFile> files) = 0;

  struct Progress {
    std::size_t number = 0, total = 0;  // the file that read_next() will read from, counted from 1
    std::string file;
    std::size_t sheet = 0, sheets = 0;  // which of its sheets, from 1; 0: not opened yet, or it has but one
  };
  // nullopt: all is read and view() is about all of it.
  virtual std::optional<Progress> progress() const = 0;
  virtual void read_next() = 0;  // one sheet of it, or the file where it has but one: may take a second

  // Of the last complete reading; empty before the first.
  virtual const ImportView& view() const = 0;

  // By the `index` of sheets and columns of the view, and ids of its choices. Everything is read again by what was
  // corrected, the same headers in other sheets too.
  virtual void read_column_as(std::size_t sheet, std::size_t column, std::string_view choice) = 0;
  virtual void read_sheet_as(std::size_t sheet, std::string_view table) = 0;  // its columns by their names there
  virtual void leave_out(std::size_t sheet) = 0;
  virtual void forget_correction(std::size_t sheet) = 0;  // also that it is left out

  virtual void decide(std::size_t conflict, bool for_the_other) = 0;
  virtual void decide_all(bool for_the_others) = 0;

  // The result becomes the county. Nothing else may be asked of the intake afterwards.
  virtual Judgement take() = 0;
};

std::string progress_text(const Intake::Progress& progress);  // "第 3 / 12 个文件：学校.xlsx，第 2 / 8 张表"

}  // namespace junheng::ui
