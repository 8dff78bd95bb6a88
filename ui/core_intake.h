// The real intake: core's importer, one file at a time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/mapping.h"
#include "ui/intake.h"

namespace junheng::ui {

// What take() does with the result; `mappings` are those given and the user's corrections since.
using TakeImported = std::function<Judgement(Dataset data, std::vector<Mapping> mappings, Problems problems)>;

// `base`: into which; `county`: what that is called, empty for none.
std::unique_ptr<Intake> make_core_intake(std::shared_ptr<const Dataset> base, std::string county,
                                         std::vector<Mapping> mappings, std::vector<GivenFile> files,
                                         TakeImported take);

}  // namespace junheng::ui
