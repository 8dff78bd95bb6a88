// An invented county and an evaluator that knows nothing else: what the screens are tested with, free of all rules.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/judge.h"

namespace junheng::ui::testing {

CountyView invented_county();

// Judges every file as the invented county; "bad.json" has two errors. Records what it was asked for.
class InventedJudge : public Judge {
 public:
  InventedJudge();
  std::span<const Choice> standards() const override { return standards_; }
  std::span<const Choice> samples() const override { return samples_; }
  Judgement open(std::string_view file, std::string_view bytes) override;
  Judgement open_sample(std::string_view id) override;
  Judgement use_standard(std::string_view id) override;
  std::optional<File> sample_file(std::string_view id) const override;
  std::optional<File> result_file() const override;
  std::optional<Explanation> explain(std::string_view key) const override;

  std::vector<std::string> opened;

 private:
  std::vector<Choice> standards_, samples_;
  std::string standard_ = "first";
};

}  // namespace junheng::ui::testing
