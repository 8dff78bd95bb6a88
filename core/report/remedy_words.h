// The smallest change that would pass, in words.
#pragma once

#include <string>

#include "core/plan/remedy.h"

namespace junheng {

// "一小：小学在校生数从 2034 人减少到 2000 人（少 34 人），其余不变，就达到标准。"; that one figure is not enough
// where none is; empty where nothing can be said (Remedies::applies).
std::string remedy_sentence(const Assessment& assessment, const Explanation& explanation, Remedies& remedies);

}  // namespace junheng
