// What an item needs from people: its figures, what must be attested, the documents that prove it, and what the county
// itself concludes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/view_model.h"

namespace junheng::ui {

// A record of a table: a row that is there, or one that is made when something is filled in.
struct Record {
  std::string table;
  std::optional<std::size_t> row;                          // absent: not there yet
  std::vector<std::pair<std::string, std::string>> fixed;  // key and text that a new one has: its item
};

struct FormField {
  std::string key, title, unit, help;
  std::string text;     // as it would be typed
  std::string problem;  // why it means nothing; empty: it does
  bool unused = false;  // given, but the conclusion rests on others: what the tables say goes before a total
};

struct Attestation {
  Record record;
  std::string clause;    // "G1.1"
  std::string sentence;  // to be attested
  std::optional<bool> answer;
  std::string note;
};

struct Evidence {
  Record record;
  std::string item;   // what it proves: "G1", "G1.1"
  std::string about;  // the exception that it is for, in words; empty: for none
  std::string name, number, date, office;
};

// A document that an exception asks for before it is taken.
struct WantedEvidence {
  std::string clause, document;  // "G4.1", 办学规模三年化解计划
  Record record;                 // a new one
};

struct OtherTable {
  std::string id, title;
  std::size_t rows = 0;
};

struct ItemForm {
  std::string item;  // "G4"
  Record county;
  std::vector<FormField> fields;   // of the county
  std::vector<OtherTable> tables;  // that hold the rest of its figures
  std::vector<Attestation> attested;
  std::vector<Evidence> evidence;
  Record new_evidence;
  std::vector<WantedEvidence> wanted;
  Record claim;
  std::optional<bool> claimed;  // what the county says itself: met or not
};

// Texts into a record, or the record away.
struct FillRecord {
  Record record;
  std::vector<std::pair<std::string, std::string>> texts;  // key of the field, and what was typed
  std::string about;                                       // whose it is, for the name of the change: "G4"
  bool goes_on = false;                                    // more of the same typing
};
struct RemoveRecord {
  Record record;
};

}  // namespace junheng::ui
