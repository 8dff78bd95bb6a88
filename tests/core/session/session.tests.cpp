#include "core/session/session.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/base/sha256.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/session/edits.h"
#include "core/session/journal.h"

using namespace junheng;

namespace {

Project project(const std::string& tables) {
  Problems problems;
  Project read = read_project(R"({"junheng":2,"tables":{)" + tables + "}}", "", dictionary(), problems);
  REQUIRE(problems.empty());
  return read;
}

constexpr const char* two_schools =
    R"("school":{"columns":["code","name","pupils.primary"],"rows":[["21","一小",320],["22","二小",45]]},
       "class":{"columns":["school","name","pupils"],"rows":[["21","1班",40],["一小","2班",41],["22","1班",45]]})";

const std::size_t school = dictionary().school, classes = *dictionary().find("class");
std::uint32_t field(std::size_t table, const char* key) {
  return static_cast<std::uint32_t>(*dictionary().tables[table].find(key));
}

Content number(std::int64_t n) { return {{CellState::value, {n, 0}}, {}, {}, {}}; }
Content words(std::string text) { return {{}, std::move(text), {}, {}}; }

Change typed(const Session& session, std::size_t table, std::uint32_t row, const char* key, Content content) {
  return {Command::type,
          {"一小", key},
          set_cells(*session.data(), {table, {{row, field(table, key), std::move(content)}}})};
}

std::string bytes(const Session& session) { return write_project(*session.project()); }
std::string cell(const Session& session, std::size_t table, std::size_t row, const char* key) {
  const Content content = session.data()->tables[table].content(field(table, key), row);
  return content.cell.state == CellState::value ? content.cell.number.to_text() : content.text + content.unread;
}

Session replayed(const std::string& base, const std::vector<std::string>& records) {
  Problems problems;
  auto session = replay(base, records, dictionary(), problems);
  REQUIRE(session);
  CHECK(problems.empty());
  return std::move(*session);
}

}  // namespace

TEST_CASE("a change is done, undone and done again", "[session]") {
  Session session(project(two_schools));
  const std::string before = bytes(session);
  REQUIRE(session.apply(typed(session, school, 0, "pupils.primary", number(321))));
  CHECK(cell(session, school, 0, "pupils.primary") == "321");
  REQUIRE(session.undoable());
  CHECK(session.undoable()->command == Command::type);
  CHECK(session.redoable() == nullptr);
  const std::string after = bytes(session);
  REQUIRE(session.undo());
  CHECK(bytes(session) == before);
  CHECK(session.redoable()->arguments == std::vector<std::string>{"一小", "pupils.primary"});
  CHECK_FALSE(session.undo());
  REQUIRE(session.redo());
  CHECK(bytes(session) == after);
  CHECK_FALSE(session.redo());
}

TEST_CASE("what was given out before a change stays as it was", "[session]") {
  Session session(project(two_schools));
  const auto data = session.data();
  REQUIRE(session.apply(typed(session, school, 0, "pupils.primary", number(1))));
  CHECK(data->tables[school].cell(field(school, "pupils.primary"), 0).number == Decimal{320, 0});
  CHECK(session.data()->sha256 != data->sha256);
}

TEST_CASE("a renamed school keeps its classes", "[session]") {
  Session session(project(two_schools));
  REQUIRE(session.apply(typed(session, school, 0, "code", words("31"))));
  CHECK(session.problems().empty());
  CHECK(cell(session, classes, 0, "school") == "31");
  CHECK(cell(session, classes, 1, "school") == "一小");  // by its name, which is the same
  REQUIRE(session.apply(typed(session, school, 0, "name", words("第一小学"))));
  CHECK(cell(session, classes, 1, "school") == "第一小学");
  CHECK(cell(session, classes, 2, "school") == "22");
  session.undo(), session.undo();
  CHECK(cell(session, classes, 0, "school") == "21");
  CHECK(session.problems().empty());
}

TEST_CASE("a school goes with its classes and comes back with them", "[session]") {
  Session session(project(two_schools));
  const std::string before = bytes(session);
  const std::uint32_t first[] = {0};
  REQUIRE(session.apply({Command::remove_rows, {"1", "学校"}, remove_rows(*session.data(), school, first)}));
  CHECK(session.data()->tables[school].rows == 1);
  CHECK(session.data()->tables[classes].rows == 1);
  CHECK(session.data()->tables[classes].parent == std::vector<std::uint32_t>{0});
  REQUIRE(session.undo());
  CHECK(bytes(session) == before);
  CHECK(session.data()->tables[classes].parent == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("a class of no known school stays when another school goes", "[session]") {
  Session session(project(two_schools));
  REQUIRE(session.apply(typed(session, classes, 2, "school", words("99"))));
  REQUIRE(session.problems().size() == 1);
  CHECK(session.problems()[0].code == "row.unknown_school");
  CHECK(session.problems()[0].place.pointer == "/tables/class/rows/2");
  const std::uint32_t first[] = {0};
  REQUIRE(session.apply({Command::remove_rows, {}, remove_rows(*session.data(), school, first)}));
  CHECK(session.data()->tables[classes].rows == 1);
  CHECK(cell(session, classes, 0, "school") == "99");
}

TEST_CASE("an inserted row has no name yet, which is a problem, not a loss", "[session]") {
  Session session(project(two_schools));
  REQUIRE(session.apply({Command::add_rows, {"1", "学校"}, {InsertRows{school, {1}}}}));
  REQUIRE(session.problems().size() == 1);
  CHECK(session.problems()[0].code == "row.no_key");
  CHECK(session.data()->tables[classes].parent == std::vector<std::uint32_t>{0, 0, 2});
  REQUIRE(session.apply(typed(session, school, 1, "name", words("三小"))));
  CHECK(session.problems().empty());
}

TEST_CASE("what does not fit is refused as a whole", "[session]") {
  Session session(project(two_schools));
  const std::string before = bytes(session);
  const std::uint32_t name = field(school, "name");
  const std::vector<Steps> bad{
      {SetCells{school, {{9, name, words("x")}}}},
      {SetCells{school, {{0, 9999, words("x")}}}},
      {SetCells{99, {}}},
      {SetCells{school, {{0, name, {{}, "x", {}, origin_of(7)}}}}},
      {InsertRows{school, {4}}},
      {InsertRows{school, {1, 1}}},
      {InsertRows{dictionary().county, {0}}},
      {RemoveRows{school, {2}}},
      {RemoveRows{school, {1, 0}}},
      {SetProject{nullptr}},
      {SetCells{school, {{0, name, words("x")}}}, RemoveRows{school, {0}}, RemoveRows{school, {1}}},
  };
  for (const Steps& steps : bad) {
    CHECK_FALSE(session.apply({Command::type, {}, steps}));
    CHECK(bytes(session) == before);
  }
  CHECK(session.undoable() == nullptr);
  CHECK(session.take_records().empty());
}

TEST_CASE("the journal brings the work back with its undo", "[session][journal]") {
  Session session(project(two_schools));
  auto other = std::make_shared<Project>(project(R"("school":{"columns":["name"],"rows":[["丙校"]]})"));
  session.apply(typed(session, school, 0, "pupils.primary", number(7)));
  session.apply(typed(session, school, 1, "pupils.primary", {{}, {}, "约60", {}}));
  session.apply({Command::add_rows, {"2", "学校"}, {InsertRows{school, {2, 3}}}});
  session.undo();
  session.saved_as("县.json");
  session.apply({Command::narrative, {"政府保障"}, {EditNarrative{"G4", 0, 0, "一行\n\"两行\""}}});
  session.apply({Command::import, {"1 个文件"}, {SetProject{other}}});
  session.undo();
  session.apply({Command::standard, {"国家"}, {SetStandard{"national-2017", "ab"}}});

  Session again = replayed(session.base(), session.take_records());
  CHECK(bytes(again) == bytes(session));
  CHECK(again.unsaved());
  CHECK(again.saved_file() == "县.json");
  CHECK(cell(again, school, 1, "pupils.primary") == "约60");
  while (session.undo()) {
    REQUIRE(again.undo());
    CHECK(bytes(again) == bytes(session));
  }
  CHECK_FALSE(again.undo());

  // And goes on from there.
  std::vector<std::string> more = again.take_records();
  CHECK(more.size() == 4);
}

TEST_CASE("a journal goes on where it was read to", "[session][journal]") {
  Session session(project(two_schools));
  session.apply(typed(session, school, 0, "pupils.primary", number(1)));
  std::vector<std::string> records = session.take_records();
  Session second = replayed(session.base(), records);
  second.apply(typed(second, school, 0, "pupils.primary", number(2)));
  for (std::string& record : second.take_records()) records.push_back(std::move(record));
  const Session third = replayed(session.base(), records);
  CHECK(cell(third, school, 0, "pupils.primary") == "2");
}

TEST_CASE("a damaged record ends the journal, what came before stays", "[session][journal]") {
  Session session(project(two_schools));
  for (const int n : {1, 2, 3}) session.apply(typed(session, school, 0, "pupils.primary", number(n)));
  const std::vector<std::string> whole = session.take_records();
  REQUIRE(whole.size() == 3);
  const auto left = [&](std::vector<std::string> records) {
    Problems problems;
    const auto again = replay(session.base(), records, dictionary(), problems);
    REQUIRE(again);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "journal.broken");
    return cell(*again, school, 0, "pupils.primary");
  };
  CHECK(left({whole[0], whole[2]}) == "1");                          // one is missing
  CHECK(left({whole[0], whole[1], whole[2].substr(0, 80)}) == "2");  // cut
  CHECK(left({whole[1], whole[0]}) == "320");                        // in another order
  CHECK(left({whole[0], whole[1] + " "}) == "1");                    // changed
  CHECK(left({"", whole[0]}) == "320");
}

TEST_CASE("typing that goes on is undone at once, also after the journal was read", "[session][journal]") {
  Session session(project(two_schools));
  const auto type = [&](std::uint32_t row, int n, bool goes_on) {
    Change change = typed(session, school, row, "pupils.primary", number(n));
    change.goes_on = goes_on;
    REQUIRE(session.apply(std::move(change)));
  };
  type(0, 1, false), type(0, 12, true), type(0, 123, true);
  type(1, 9, true);  // another cell: another change
  type(1, 90, false), type(1, 91, true);
  Session again = replayed(session.base(), session.take_records());
  for (Session* one : {&session, &again}) {
    CHECK(cell(*one, school, 1, "pupils.primary") == "91");
    one->undo();
    CHECK(cell(*one, school, 1, "pupils.primary") == "9");
    one->undo();
    CHECK(cell(*one, school, 1, "pupils.primary") == "45");
    CHECK(cell(*one, school, 0, "pupils.primary") == "123");
    one->undo();
    CHECK(cell(*one, school, 0, "pupils.primary") == "320");
    CHECK_FALSE(one->undo());
    one->redo();
    CHECK(cell(*one, school, 0, "pupils.primary") == "123");
  }
}

TEST_CASE("saved is what is in a file, also after undo", "[session]") {
  Session session(project(two_schools));
  CHECK(session.unsaved());
  session.saved_as("县.json");
  CHECK_FALSE(session.unsaved());
  session.apply(typed(session, school, 0, "pupils.primary", number(1)));
  CHECK(session.unsaved());
  session.undo();
  CHECK_FALSE(session.unsaved());
  session.redo();
  CHECK(session.unsaved());
  session.undo();
  session.apply(typed(session, school, 0, "pupils.primary", number(1)));
  CHECK(session.unsaved());
}

TEST_CASE("random work can be taken back step by step and read from its journal", "[session][journal]") {
  std::mt19937 random(20241125);  // NOLINT: the same work each time
  const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
  Session session(project(two_schools));
  std::vector<std::string> states{bytes(session)};
  for (int i = 0; i < 200; ++i) {
    const std::size_t t = below(2) ? school : classes;
    const Table& table = session.data()->tables[t];
    const auto rows = static_cast<std::uint32_t>(table.rows);
    Change change{Command::type, {}, {}};
    if (rows == 0 || below(4) == 0) {
      change.steps = {InsertRows{t, {below(rows + 1)}}};
    } else if (below(4) == 0) {
      const std::uint32_t row[] = {below(rows)};
      change.steps = remove_rows(*session.data(), t, row);
    } else {
      SetCells set{t, {}};
      for (std::uint32_t n = 0; n <= below(4); ++n) {
        const std::uint32_t f = below(dictionary().tables[t].fields.size());
        const Field& at = dictionary().tables[t].fields[f];
        Content content;
        if (at.is_text())
          content.text = "文" + std::to_string(below(30));
        else if (at.kind == FieldKind::count && below(3))
          content = number(below(1000));
        else if (below(2))
          content.unread = "约" + std::to_string(below(9));
        set.cells.push_back({below(rows), f, std::move(content)});
      }
      change.steps = set_cells(*session.data(), std::move(set));
    }
    REQUIRE(session.apply(std::move(change)));
    states.push_back(bytes(session));
  }
  const std::vector<std::string> records = session.take_records();
  Session again = replayed(session.base(), records);
  for (std::size_t i = states.size(); i-- > 0;) {
    CHECK(bytes(session) == states[i]);
    CHECK(bytes(again) == states[i]);
    CHECK(session.undo() == (i > 0));
    CHECK(again.undo() == (i > 0));
  }
}

TEST_CASE("a trial is a copy until it is kept", "[session][trial]") {
  Session session(project(two_schools));
  session.saved_as("县.json");
  session.apply(typed(session, school, 0, "pupils.primary", number(1)));
  const std::string before = bytes(session);
  CHECK_FALSE(session.end_trial(true));
  REQUIRE(session.begin_trial());
  CHECK_FALSE(session.begin_trial());
  CHECK(session.undoable() == nullptr);
  session.saved_as("县.json");  // the project as it really is
  CHECK_FALSE(session.unsaved());
  session.apply(typed(session, school, 0, "pupils.primary", number(2)));
  session.apply(typed(session, school, 0, "name", words("")));  // leaves classes without a school
  CHECK(session.unsaved());
  CHECK(write_project(*session.real()) == before);
  CHECK(session.real_problems().empty());
  CHECK_FALSE(session.problems().empty());

  SECTION("left, nothing of it stays") {
    REQUIRE(session.end_trial(false));
    CHECK(bytes(session) == before);
    CHECK(session.problems().empty());
    CHECK_FALSE(session.unsaved());
    CHECK(session.undoable()->arguments == std::vector<std::string>{"一小", "pupils.primary"});
    CHECK(session.redoable() == nullptr);
  }
  SECTION("kept, it is one change") {
    const std::string tried = bytes(session);
    REQUIRE(session.end_trial(true));
    CHECK(bytes(session) == tried);
    CHECK(session.unsaved());
    CHECK(session.undoable()->command == Command::trial);
    CHECK(session.undoable()->arguments == std::vector<std::string>{"2"});
    CHECK(session.undo());
    CHECK(bytes(session) == before);
    CHECK_FALSE(session.unsaved());
    CHECK(session.redo());
    CHECK(bytes(session) == tried);
  }
  SECTION("it ends without a trace where all of it was undone") {
    CHECK(session.undo());
    CHECK(session.undo());
    REQUIRE(session.end_trial(true));
    CHECK(session.undoable()->command == Command::type);
    CHECK_FALSE(session.unsaved());
  }
}

TEST_CASE("the journal brings a trial back", "[session][journal][trial]") {
  Session session(project(two_schools));
  session.apply(typed(session, school, 0, "pupils.primary", number(1)));
  const std::string before = bytes(session);
  session.begin_trial();
  session.apply(typed(session, school, 0, "pupils.primary", number(2)));
  session.apply(typed(session, school, 1, "pupils.primary", number(3)));
  session.undo();
  const std::string tried = bytes(session);
  std::vector<std::string> records = session.take_records();
  Session again = replayed(session.base(), records);
  REQUIRE(again.in_trial());
  CHECK(bytes(again) == tried);
  CHECK(write_project(*again.real()) == before);
  REQUIRE(again.redo());
  REQUIRE(again.end_trial(true));
  const auto more = again.take_records();
  records.insert(records.end(), more.begin(), more.end());
  Session last = replayed(session.base(), records);
  CHECK_FALSE(last.in_trial());
  CHECK(bytes(last) == bytes(again));
  REQUIRE(last.undo());
  CHECK(bytes(last) == before);
}

TEST_CASE("a trial that ends before it begins, or begins twice, ends the journal there", "[session][journal][trial]") {
  for (const auto& marks : {std::vector{Mark::keep}, std::vector{Mark::leave}, std::vector{Mark::trial, Mark::trial}}) {
    Session session(project(two_schools));
    std::string chain = sha256(session.base());
    std::vector<std::string> records;
    for (const Mark mark : marks) {
      chain = next_chain(chain, write_mark(mark));
      records.push_back(chain + " " + write_mark(mark));
    }
    Problems problems;
    const auto again = replay(session.base(), records, dictionary(), problems);
    REQUIRE(again);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == "journal.broken");
    CHECK(write_project(*again->real()) == session.base());
  }
}

TEST_CASE("what is settled is undone, and there again after a crash", "[session]") {
  Project county = project(two_schools);
  county.unsettled = {{"sheet.unknown", Severity::warning, {}, {"甲.xlsx", "", -1, "说明"}},
                      {"table.stage", Severity::warning, {"教师数", "九年\"一贯"}, {"乙.csv", "", -1, "", "C7"}}};
  Session session(county);
  const std::string before = bytes(session);
  const Problems left{county.unsettled[1]};
  REQUIRE(session.apply({Command::settle, {"1"}, {SetUnsettled{left}}}));
  const std::string after = bytes(session);
  REQUIRE(session.project()->unsettled.size() == 1);
  CHECK(session.project()->unsettled[0].code == "table.stage");
  CHECK(after != before);
  CHECK(session.data()->sha256 == sha256(after));
  std::vector<std::string> records = session.take_records();
  CHECK(bytes(replayed(session.base(), records)) == after);
  REQUIRE(session.undo());
  CHECK(bytes(session) == before);
  for (std::string& record : session.take_records()) records.push_back(std::move(record));
  Session again = replayed(session.base(), records);
  CHECK(bytes(again) == before);
  REQUIRE(again.redo());
  CHECK(bytes(again) == after);
}
