// The real evaluator behind the screens: core's standards, samples, assessment and words.
#pragma once

#include <memory>

#include "ui/judge.h"

namespace junheng::ui {

std::unique_ptr<Judge> make_core_judge();

}  // namespace junheng::ui
