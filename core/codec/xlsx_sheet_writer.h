// One sheet of an .xlsx workbook that is being written.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/problem.h"
#include "core/codec/styled_sheet.h"
#include "core/codec/xlsx_styles.h"

namespace junheng {

inline constexpr std::string_view xlsx_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// What all sheets share.
struct XlsxOutput {
  XlsxStyles styles;
  std::unordered_map<std::string, std::size_t> strings;  // their numbers
  std::string strings_xml;                               // their elements, in order
  std::size_t string_uses = 0;
  std::vector<std::vector<std::string>> choices;  // a column each of the hidden sheet `choices_sheet`
  std::string choices_sheet;
};

// The sheet's part. `name` is the place of problems; `first` says that its tab is the one shown.
std::string xlsx_sheet_xml(const StyledSheet& sheet, const std::string& name, bool first, XlsxOutput& output,
                           Problems& problems);

// At most `most` characters as Excel counts them: those beyond the basic plane are two.
std::string_view first_characters(std::string_view text, std::size_t most);
std::string xlsx_attribute(std::string_view text);   // escaped, line breaks kept
std::string absolute_range(const CellRange& range);  // $A$1:$B$9
std::string quoted_sheet_name(std::string_view name);

}  // namespace junheng
