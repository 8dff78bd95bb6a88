// The parts of an Office file (ECMA-376 part 2): XML files in a zip archive that name each other by relationships.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/codec/xml_reader.h"
#include "core/codec/zip_archive.h"

namespace junheng {

struct Relationship {
  std::string id;      // rId1
  std::string type;    // the last part of its address, "worksheet": transitional and strict files differ before it
  std::string target;  // path of the part, without a leading slash
};

// Problems it raises itself: office.missing_part, office.xml, office.document_type, office.too_deep (the part, the
// byte) and, a warning, office.characters (how many were not readable, the part); besides those of zip_archive.h.
class OfficePackage {
 public:
  // nullopt with one problem where the bytes are no archive. They must outlive the package.
  static std::optional<OfficePackage> open(std::string_view bytes, std::string_view file, Problems& problems);

  bool has(std::string_view part) const { return archive_.find(part).has_value(); }
  // The part as UTF-8. `sheet` is the place of its problems.
  std::optional<std::string> text(const std::string& part, Problems& problems, const std::string& sheet = {}) const;
  // Of the part; of the whole package where it is empty. Links to the outside are left out; none where the package
  // lists none.
  std::vector<Relationship> relationships(const std::string& part, Problems& problems) const;
  // What the reader of `part` has stumbled over, if anything.
  void report_fault(const XmlReader& xml, const std::string& part, Problems& problems,
                    const std::string& sheet = {}) const;

 private:
  OfficePackage(ZipArchive archive, std::string_view file) : archive_(std::move(archive)), file_(file) {}
  ZipArchive archive_;
  std::string file_;
};

}  // namespace junheng
