#include "ui/changed_place.h"

#include "core/data/dictionary.h"

namespace junheng::ui {

ChangedPlace place_of(const Change& change, bool back) {
  ChangedPlace place;
  const bool rows = change.command == Command::add_rows || change.command == Command::remove_rows;
  for (const Step& step : change.steps) {
    const auto* set = rows ? nullptr : std::get_if<SetCells>(&step);
    if (set && !set->cells.empty() && (back || !place.cell)) {
      const TableSchema& schema = dictionary().tables[set->table];
      const CellChange& first = back ? set->cells.back() : set->cells.front();  // the way back is the other way round
      place.cell = {schema.id, first.row, schema.fields[first.field].key};
    }
    if (const auto* edit = std::get_if<EditNarrative>(&step)) place.text = edit->id;
  }
  return place;
}

}  // namespace junheng::ui
