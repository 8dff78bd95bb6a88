// The real intake: core's importer, one file at a time.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/codec/import.h"
#include "core/data/dataset.h"
#include "core/data/mapping.h"
#include "ui/intake.h"

namespace junheng::ui {

struct ImportedCounty {
  Import import;
  std::vector<Mapping> mappings;  // those given and the user's corrections since
  std::vector<Mapping> applied;   // by which the sheets were read, as they were recognised or corrected
};

// What take() does with the result.
using TakeImported = std::function<Judgement(ImportedCounty imported)>;

// `base`: into which; `county`: what that is called, empty for none.
std::unique_ptr<Intake> make_core_intake(std::shared_ptr<const Dataset> base, std::string county,
                                         std::vector<Mapping> mappings, std::vector<GivenFile> files,
                                         TakeImported take);

}  // namespace junheng::ui
