#include "core/codec/office_package.h"

#include <utility>

#include "core/base/limits.h"

namespace junheng {
namespace {

// `target` as seen from `part`: "worksheets/sheet1.xml", "../a.xml", "/xl/a.xml".
std::string resolved(std::string_view part, std::string_view target) {
  std::vector<std::string_view> names;
  const auto walk = [&](std::string_view path) {
    for (;;) {
      const std::size_t slash = path.find_first_of("/\\");
      const std::string_view name = path.substr(0, slash);
      if (name == ".." && !names.empty()) names.pop_back();
      if (!name.empty() && name != "." && name != "..") names.push_back(name);
      if (slash == std::string_view::npos) return;
      path.remove_prefix(slash + 1);
    }
  };
  if (!target.starts_with('/') && !target.starts_with('\\')) {
    walk(part);
    if (!names.empty()) names.pop_back();
  }
  walk(target);
  std::string path;
  for (const std::string_view name : names) path.append(path.empty() ? "" : "/").append(name);
  return path;
}

// "xl/workbook.xml" has its relationships in "xl/_rels/workbook.xml.rels".
std::string relationships_of(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

}  // namespace

std::optional<OfficePackage> OfficePackage::open(std::string_view bytes, std::string_view file, Problems& problems) {
  auto archive = ZipArchive::open(bytes, file, problems);
  if (!archive) return std::nullopt;
  return OfficePackage(std::move(*archive), file);
}

std::optional<std::string> OfficePackage::text(const std::string& part, Problems& problems,
                                               const std::string& sheet) const {
  const auto entry = archive_.find(part);
  if (!entry) {
    add_problem(problems, {"office.missing_part", Severity::error, {part}, {file_, "", -1, sheet}});
    return std::nullopt;
  }
  auto bytes = archive_.read(*entry, problems);
  if (!bytes) return std::nullopt;
  std::size_t invalid = 0;
  std::string text = xml_text(std::move(*bytes), invalid);
  if (invalid > 0)
    add_problem(problems,
                {"office.characters", Severity::warning, {std::to_string(invalid), part}, {file_, "", -1, sheet}});
  return text;
}

std::vector<Relationship> OfficePackage::relationships(const std::string& part, Problems& problems) const {
  std::vector<Relationship> found;
  const std::string path = relationships_of(part);
  if (!has(path)) return found;
  const auto content = text(path, problems);
  if (!content) return found;
  XmlReader xml(*content);
  xml.next();
  for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
    if (xml.name() != "Relationship" || xml.attribute("TargetMode") == "External") continue;
    const std::string_view type = xml.attribute("Type");
    found.push_back({std::string(xml.attribute("Id")), std::string(type.substr(type.rfind('/') + 1)),
                     resolved(part, xml.attribute("Target"))});
  }
  report_fault(xml, path, problems);
  return found;
}

void OfficePackage::report_fault(const XmlReader& xml, const std::string& part, Problems& problems,
                                 const std::string& sheet) const {
  const auto report = [&](std::string code, std::vector<std::string> arguments) {
    add_problem(problems, {std::move(code), Severity::error, std::move(arguments), {file_, "", -1, sheet}});
  };
  switch (xml.fault()) {
    case XmlReader::Fault::none:
      return;
    case XmlReader::Fault::syntax:
      return report("office.xml", {part, std::to_string(xml.offset())});
    case XmlReader::Fault::document_type:
      return report("office.document_type", {part});
    case XmlReader::Fault::too_deep:
      return report("office.too_deep", {part, std::to_string(limits::xml_depth)});
  }
}

}  // namespace junheng
