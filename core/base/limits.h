// How much input is accepted before it is refused with a problem. Each limit has a test.
#pragma once

#include <cstddef>

namespace junheng::limits {

inline constexpr std::size_t json_bytes = 64u << 20;       // a project file; a county with all tables is below 1 MB
inline constexpr std::size_t json_depth = 32;              // nesting of arrays and objects
inline constexpr std::size_t json_values = 8'000'000;      // in a file; each takes up to 100 bytes of the page's 2 GB
inline constexpr std::size_t json_members = 500;           // keys of one object; they are compared with each other
inline constexpr std::size_t problems = 200;               // listed before "and more" ends the list
inline constexpr std::size_t argument_bytes = 2000;        // of the input that one problem quotes
inline constexpr std::size_t expression_bytes = 2000;      // of one expression
inline constexpr std::size_t expression_depth = 40;        // nesting, definitions included
inline constexpr std::size_t expression_nodes = 400;       // parts, definitions included; evaluation nests as deep
inline constexpr std::size_t standard_bytes = 1u << 20;    // of a standard; the built-in ones are below 40 KB
inline constexpr std::size_t standard_values = 20'000;     // in a standard; the national one has below 2000
inline constexpr std::size_t standard_stages = 8;          // each indicator has a threshold for each
inline constexpr std::size_t standard_definitions = 100;   // each expression may name any of them
inline constexpr std::size_t csv_bytes = 128u << 20;       // a nation's 200 000 schools are 11 MB
inline constexpr std::size_t sheet_rows = 1'048'576;       // as many as Excel has
inline constexpr std::size_t sheet_columns = 2000;         // widest table seen: below 200
inline constexpr std::size_t sheet_cell_bytes = 100'000;   // Excel holds 32 767 characters
inline constexpr std::size_t xls_bytes = 64u << 20;        // its sheets end at 65 536 rows of 256 cells
inline constexpr std::size_t workbook_sheets = 1000;       // a county with a sheet for each school: below 300
inline constexpr std::size_t workbook_cells = 10'000'000;  // of all sheets, empty ones between others included
inline constexpr std::size_t workbook_text_bytes = 128u << 20;  // of all cells
inline constexpr std::size_t mappings = 1000;                   // of a file; each is compared with all others
inline constexpr std::size_t undo_steps = 500;                  // of one work; older ones are forgotten
inline constexpr std::size_t overlay_depth = 8;                 // a standard extends one that extends ...

inline constexpr std::size_t zip_bytes = 128u << 20;           // of an archive; a nation's workbook is below 60 MB
inline constexpr std::size_t zip_entries = 10'000;             // workbooks with many pictures have hundreds
inline constexpr std::size_t zip_name_bytes = 512;             // of one entry's name
inline constexpr std::size_t zip_entry_bytes = 256u << 20;     // of one entry, expanded
inline constexpr std::size_t zip_expanded_bytes = 512u << 20;  // of all entries
inline constexpr std::size_t zip_ratio = 300;                  // expanded to packed; sheets reach 40, deflate 1032
inline constexpr std::size_t zip_ratio_from = 1u << 20;        // below, the ratio is free
inline constexpr std::size_t xml_depth = 64;                   // nesting; sheets reach 12
inline constexpr std::size_t workbook_strings = 2'000'000;     // different texts of a .xlsx
inline constexpr std::size_t sheet_name_bytes = 200;           // Excel allows 31 characters
inline constexpr std::size_t sheet_merged = 100'000;           // merged ranges of one sheet

}  // namespace junheng::limits
