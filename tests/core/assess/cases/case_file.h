// Cases of a standard, read from <standard>.json in this folder. README.md documents the format.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace junheng::test {

struct Case {
  std::string about;
  std::shared_ptr<const Dataset> data;
  std::map<std::string, std::string> expect;  // outcome by id, one id each
};

// Fails the test where a file is absent or faulty.
std::vector<Case> load_cases(const std::string& standard);

}  // namespace junheng::test
