// A neutral document: what is said and in which order, never how it looks. core/report makes documents, core/codec
// writes them out. Text is plain UTF-8, of any characters: whoever writes it out escapes it; a line break in it is
// kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace junheng::document {

// How good or bad what is said is, for colours alone: the words beside it must say it too.
enum class Mark : std::uint8_t { none, good, conditional, bad, unknown, outside };

struct Run {
  std::string text;
  Mark mark = Mark::none;
  bool strong = false;
  std::string link = {};  // the anchor in this document that it leads to; empty = none
};

// Runs one after the other. What is nothing but text may be given as such.
struct Text {
  std::vector<Run> runs;

  Text() = default;
  Text(std::string text);
  Text(std::string_view text);
  Text(const char* text);
  Text(Run run);
  Text& operator+=(Run run);  // an empty one is left out
  bool empty() const { return runs.empty(); }
};

// An anchor names a place of the document once; empty = nothing leads here.
struct Heading {
  std::size_t level = 1;  // 1 is the document's title; no level below is skipped
  Text text;
  std::string anchor = {};
};

struct Paragraph {
  Text text;
};

// A paragraph that stands apart from the running text.
struct Note {
  Text text;
  Mark mark = Mark::none;
};

// What a text is for: 依据, 教督〔2017〕6号.
struct Term {
  Text name, text;
};
struct Terms {
  std::vector<Term> items;

  void add(Text name, Text text);
};

enum class Align : std::uint8_t { left, right, centre };

struct Cell {
  Text text;
  Mark mark = Mark::none;
};

struct Row {
  std::vector<Cell> cells;  // the first one names the row; those that are not given at its end are empty
  std::string anchor = {};

  Row& add(Text text, Mark mark = Mark::none);
};

struct Table {
  Text caption;                // what it is, also for who does not see what stands around it
  std::vector<Align> columns;  // as many as the table has
  std::vector<Row> head;       // above the columns
  std::vector<Row> rows;

  Row& add_row(std::string anchor = {});
};

// A table without rows whose head is one row of names.
struct Column {
  std::string_view name;
  Align align = Align::left;
};
Table table_of(Text caption, std::initializer_list<Column> columns);

struct Block;

// What most readers do without: opened where that is possible, else simply there.
struct Details {
  Text summary;
  std::vector<Block> blocks;
  std::string anchor = {};
};

struct Block {
  std::variant<Heading, Paragraph, Note, Terms, Table, Details> content;
};

struct Document {
  std::string title;  // of the file
  std::vector<Block> blocks;
};

}  // namespace junheng::document
