// All that a county has entered, as it is kept in its file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/mapping.h"

namespace junheng {

// The county's own texts of the report, by the id of what they are about: "G4". None is empty.
// core/report/report_texts.h names them.
using Narrative = std::map<std::string, std::string>;

struct Project {
  Dataset data;
  std::vector<Mapping> mappings;  // of imported sheets, as the user corrected them
  Narrative narrative;
  // What was said of the files it came from and no cell keeps: a figure without its 学段, a column of another unit. It
  // stays with the county until somebody says that it is settled.
  Problems unsettled = {};
};

}  // namespace junheng
