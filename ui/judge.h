// What the screens need of the evaluator, in their own terms. core_judge.h is the real one; tests have their own.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

struct Judgement {
  std::optional<CountyView> county;  // absent: the data have errors, nothing was judged
  std::vector<ProblemLine> problems;
};

struct File {
  std::string name, media_type, bytes;
};

// As the user named it.
struct GivenFile {
  std::string name, bytes;
};

class Intake;

class Judge {
 public:
  virtual ~Judge() = default;

  virtual std::span<const Choice> standards() const = 0;
  virtual std::span<const Choice> samples() const = 0;

  // A county file as the user named it. A failed one leaves the county judged before as it was.
  virtual Judgement open(std::string_view file, std::string_view bytes) = 0;
  virtual Judgement open_sample(std::string_view id) = 0;

  // Workbooks, texts and county files, to be read into the county judged last or, where there is none, a new one. It is
  // as it was until Intake::take(). The judge outlives the intake.
  virtual std::unique_ptr<Intake> import_files(std::vector<GivenFile> files) = 0;
  virtual void close() = 0;  // there is no county any more

  // The same county by another standard.
  virtual Judgement use_standard(std::string_view id) = 0;

  // What can be kept: a sample's data, and the result for the county judged last.
  virtual std::optional<File> sample_file(std::string_view id) const = 0;
  virtual std::optional<File> result_file() const = 0;
  // The county judged last as a county file, with what was said of its sheets; and a blank workbook for the standard
  // used last.
  virtual std::optional<File> data_file() const = 0;
  virtual std::optional<File> template_file() const = 0;

  // Of an item, clause, school or cell of the county judged last; nullopt for a key it does not know.
  virtual std::optional<Explanation> explain(std::string_view key) const = 0;
};

}  // namespace junheng::ui
