#include "ui/core_intake.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/codec/import.h"
#include "core/data/county_file.h"
#include "core/data/dictionary.h"
#include "ui/import_view.h"

namespace junheng::ui {
namespace {

using CellKey = std::tuple<std::size_t, std::size_t, std::size_t>;
CellKey cell_of(const Disagreement& d) { return {d.table, d.row, d.field}; }

// The same conflict after another reading.
using ConflictKey = std::tuple<CellKey, std::uint32_t, std::uint32_t, std::string>;
ConflictKey key_of(const Disagreement& d) {
  return {cell_of(d), d.origin.document, d.origin.cell, d.cell.number.to_text() + "/" + d.text};
}

class CoreIntake : public Intake {
 public:
  CoreIntake(std::shared_ptr<const Dataset> base, std::string county, std::vector<Mapping> mappings, TakeImported take)
      : base_(std::move(base)), county_(std::move(county)), mappings_(std::move(mappings)), take_(std::move(take)) {}

  void add(std::vector<GivenFile> files) override {
    for (GivenFile& file : files) {
      const auto is = [&](const std::string& name) {
        return [&name](const GivenFile& known) { return known.name == name; };
      };
      std::string name = file.name;
      auto known = std::find_if(files_.begin(), files_.end(), is(name));
      if (known != files_.end() && known->bytes == file.bytes) continue;
      // Another file of that name: what it says of a cell is no correction of the first one.
      for (int n = 2; known != files_.end(); ++n) {
        name = file.name + "（" + std::to_string(n) + "）";
        known = std::find_if(files_.begin(), files_.end(), is(name));
      }
      const bool is_county = begins_as_county(file.bytes);
      named_.push_back({name, is_county});
      files_.push_back({std::move(name), std::move(file.bytes)});
    }
    read_all();
  }

  std::optional<Progress> progress() const override {
    if (!importer_) return std::nullopt;
    Progress progress{next_ + 1, files_.size(), files_[next_].name};
    if (importer_->sheets() > 1) {
      progress.sheets = importer_->sheets();
      progress.sheet = std::min(importer_->sheets_read() + 1, progress.sheets);
    }
    return progress;
  }

  void read_next() override {
    if (!importer_) return;
    if (!opened_) importer_->open(files_[next_].name, files_[next_].bytes);
    opened_ = importer_->read_sheet() && importer_->sheets_read() < importer_->sheets();
    if (opened_) return;
    while (importer_->read_sheet()) {  // there is none, which ends the file
    }
    if (++next_ < files_.size()) return;
    import_ = importer_->finish();
    importer_.reset();
    view_ = import_view(import_, named_, mappings_, county_);
    for (std::size_t i = 0; i < view_.conflicts.size(); ++i)
      view_.conflicts[i].accepted = accepted_.contains(key_of(import_.merged.conflicts[i]));
  }

  const ImportView& view() const override { return view_; }

  void read_column_as(std::size_t sheet, std::size_t column, std::string_view choice) override {
    if (sheet >= import_.sheets.size() || !import_.sheets[sheet].header) return;
    const Header& header = *import_.sheets[sheet].header;
    Mapping mapping = mapping_of(header, dictionary());
    std::size_t next = 0;
    for (std::size_t c = 0; c < header.columns.size(); ++c) {
      if (header.columns[c].path.empty()) continue;
      ColumnMapping& mapped = mapping.columns[next++];
      if (c == column) {
        mapped.field = choice;
        // A figure in 元 must not be taken for one in 万元.
        mapped.unit = choice.empty() || choice == "*" ? "" : unit_in(mapped.header);
      } else if (mapped.field == choice) {
        mapped.field.clear();  // two columns cannot both be the field
        mapped.unit.clear();
      }
    }
    remember(mappings_, std::move(mapping));
    read_all();
  }

  void read_sheet_as(std::size_t sheet, std::string_view table) override {
    const auto t = dictionary().find(table);
    if (sheet >= import_.sheets.size() || !import_.sheets[sheet].header || !t) return;
    remember(mappings_, mapping_in(*t, *import_.sheets[sheet].header, FieldNames(dictionary())));
    read_all();
  }

  void leave_out(std::size_t sheet) override {
    if (sheet >= import_.sheets.size() || !import_.sheets[sheet].header) return;
    Mapping mapping = mapping_of(*import_.sheets[sheet].header, dictionary());
    mapping.table.clear();
    for (ColumnMapping& column : mapping.columns) column.field.clear(), column.unit.clear();
    remember(mappings_, std::move(mapping));
    read_all();
  }

  void forget_correction(std::size_t sheet) override {
    if (sheet >= import_.sheets.size() || !import_.sheets[sheet].header) return;
    const Mapping mapping = mapping_of(*import_.sheets[sheet].header, dictionary());
    std::erase_if(mappings_, [&](const Mapping& m) { return same_sheets(m, mapping); });
    read_all();
  }

  void decide(std::size_t conflict, bool for_the_other) override {
    const auto& conflicts = import_.merged.conflicts;
    if (conflict >= conflicts.size()) return;
    for (std::size_t i = 0; for_the_other && i < conflicts.size(); ++i) {
      if (i != conflict && cell_of(conflicts[i]) == cell_of(conflicts[conflict])) set_accepted(i, false);
    }
    set_accepted(conflict, for_the_other);
  }

  void decide_all(bool for_the_others) override {
    std::set<CellKey> decided;  // of several others the last one
    for (std::size_t i = import_.merged.conflicts.size(); i-- > 0;)
      set_accepted(i, for_the_others && decided.insert(cell_of(import_.merged.conflicts[i])).second);
  }

  Judgement take() override {
    for (std::size_t i = 0; i < import_.merged.conflicts.size(); ++i) {
      if (view_.conflicts[i].accepted) accept(import_.data, import_.merged.conflicts[i]);
    }
    std::vector<Mapping> applied;
    for (const SheetReport& sheet : import_.sheets) {
      if (sheet.header && !sheet.header->indicators) remember(applied, mapping_of(*sheet.header, dictionary()));
    }
    return take_({std::move(import_), std::move(mappings_), std::move(applied)});
  }

 private:
  void read_all() {
    next_ = 0;
    opened_ = false;
    importer_.reset();
    if (!files_.empty()) importer_.emplace(*base_, mappings_);
  }

  void set_accepted(std::size_t conflict, bool accepted) {
    view_.conflicts[conflict].accepted = accepted;
    const ConflictKey key = key_of(import_.merged.conflicts[conflict]);
    if (accepted)
      accepted_.insert(key);
    else
      accepted_.erase(key);
  }

  std::shared_ptr<const Dataset> base_;
  std::string county_;
  std::vector<Mapping> mappings_;
  TakeImported take_;
  std::vector<GivenFile> files_;
  std::vector<ImportedFile> named_;   // the same
  std::optional<Importer> importer_;  // while reading
  std::size_t next_ = 0;
  bool opened_ = false;  // that file, of which there is more to read
  Import import_;
  std::set<ConflictKey> accepted_;
  ImportView view_;
};

}  // namespace

std::unique_ptr<Intake> make_core_intake(std::shared_ptr<const Dataset> base, std::string county,
                                         std::vector<Mapping> mappings, std::vector<GivenFile> files,
                                         TakeImported take) {
  auto intake = std::make_unique<CoreIntake>(std::move(base), std::move(county), std::move(mappings), std::move(take));
  intake->add(std::move(files));
  return intake;
}

}  // namespace junheng::ui
