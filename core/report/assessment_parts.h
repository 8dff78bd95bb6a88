// The parts of assessment_document(), each below its own heading of level 2.
#pragma once

#include <string>
#include <vector>

#include "core/assess/assessment.h"
#include "core/data/project.h"
#include "core/document/document.h"
#include "core/report/missing_data.h"

namespace junheng {

using Blocks = std::vector<document::Block>;

void add_resources(Blocks& blocks, const Assessment& assessment, MissingData& missing);  // the schools by indicator
void add_balance(Blocks& blocks, const Assessment& assessment);                          // the coefficients
void add_items(Blocks& blocks, const Assessment& assessment, const SectionResult& section, const Narrative& narrative,
               MissingData& missing);

// What the county wrote under that id, a paragraph a line; nothing where it wrote nothing.
void add_text(Blocks& blocks, const Narrative& narrative, const std::string& id);

}  // namespace junheng
