// A chart: its picture, what its places say, and the same content as a table.
#pragma once

#include <string>
#include <vector>

#include "core/document/shapes.h"

namespace junheng {

// A place that says something when pointed at. Regions of a chart do not overlap; their order is that of reading.
struct Region {
  Box box;
  std::string sentence;  // "云溪县第一小学：5.12 ㎡/生，达到标准"
  std::string key;       // of what is explained when it is pressed; may be empty
};

struct ChartColumn {
  std::string title;
  bool number = false;  // stands at the right
};

struct ChartRow {
  std::vector<std::string> cells;  // parallel to the columns
  std::string key;                 // of the region that stands for the row, as in Region; may be empty
  // Of the regions that stand for single cells, parallel to the columns, empty where none does; or no keys at all.
  std::vector<std::string> cell_keys = {};
};

// Everything that the picture shows, for those who read it or have it read to them.
struct ChartTable {
  std::vector<ChartColumn> columns;
  std::vector<ChartRow> rows;
};

struct Chart {
  std::string title;    // stands above it, not in the picture
  std::string summary;  // what there is to see, in one sentence
  double width = 0, height = 0;
  Shapes shapes;
  std::vector<Region> regions;
  ChartTable table;
};

}  // namespace junheng
