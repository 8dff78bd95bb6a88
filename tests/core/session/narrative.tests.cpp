#include "core/session/narrative.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/data/county_writer.h"
#include "core/session/session.h"

using namespace junheng;

namespace {

Project empty_project() {
  Project project{empty_dataset(dictionary()), {}, {}};
  project.data.tables[dictionary().county].rows = 1;
  return project;
}

std::string text_of(const Session& session, const std::string& id = "G4") {
  const auto at = session.project()->narrative.find(id);
  return at == session.project()->narrative.end() ? std::string() : at->second;
}

void write(Session& session, std::string_view text, const std::string& id = "G4") {
  auto change = write_narrative(*session.project(), id, "学校规模", text);
  REQUIRE(change);
  REQUIRE(session.apply(std::move(*change)));
  CHECK(text_of(session, id) == text);
}

EditNarrative edit_of(std::string_view before, std::string_view after) {
  Project project = empty_project();
  if (!before.empty()) project.narrative["G4"] = before;
  const auto change = write_narrative(project, "G4", "", after);
  REQUIRE(change);
  return std::get<EditNarrative>(change->steps.at(0));
}

}  // namespace

TEST_CASE("only the piece of a text that differs is written, and never half a character", "[narrative]") {
  EditNarrative edit = edit_of("全县学校34所", "全县小学34所");  // 学校 and 小学 share bytes
  CHECK(edit.from == 6);
  CHECK(edit.removed == 6);
  CHECK(edit.inserted == "小学");
  edit = edit_of("一一", "一一一");
  CHECK(edit.removed == 0);
  CHECK(edit.inserted == "一");
  edit = edit_of("中国", "丮国");  // the first two bytes are the same
  CHECK(edit.from == 0);
  CHECK(edit.removed == 3);
  edit = edit_of("", "新");
  CHECK(edit.removed == 0);
  edit = edit_of("旧", "");
  CHECK(edit.removed == 3);
  CHECK_FALSE(write_narrative(empty_project(), "G4", "", ""));
}

TEST_CASE("any text becomes any other, and comes back", "[narrative]") {
  std::mt19937 random(7);
  const std::vector<std::string> letters{"一", "七", "丮", "a", "\n", "é", "😀", "。"};
  const auto any = [&] {
    std::string text;
    for (std::size_t n = random() % 7; n > 0; --n) text += letters[random() % letters.size()];
    return text;
  };
  Session session(empty_project());
  std::vector<std::string> states{""};
  for (int i = 0; i < 400; ++i) {
    std::string next = any();
    auto change = write_narrative(*session.project(), "G4", "", next);
    CHECK(change.has_value() == (next != states.back()));
    if (!change) continue;
    change->goes_on = false;
    REQUIRE(session.apply(std::move(*change)));
    REQUIRE(text_of(session) == next);
    states.push_back(std::move(next));
  }
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    REQUIRE(session.undo());
    REQUIRE(text_of(session) == states[i - 1]);
  }
  for (std::size_t i = 1; i < states.size(); ++i) {
    REQUIRE(session.redo());
    REQUIRE(text_of(session) == states[i]);
  }
}

TEST_CASE("one undo takes back a sentence", "[narrative]") {
  Session session(empty_project());
  write(session, "全");
  write(session, "全县");
  write(session, "全县。");
  write(session, "全县。学校");
  write(session, "全县。学校34");
  write(session, "全县。学校3");  // deleted at the caret: goes on
  CHECK(session.changes() == 2);
  REQUIRE(session.undo());
  CHECK(text_of(session) == "全县。");
  REQUIRE(session.undo());
  CHECK(text_of(session).empty());
  CHECK(session.project()->narrative.empty());
  REQUIRE(session.redo());
  REQUIRE(session.redo());
  CHECK(text_of(session) == "全县。学校3");
}

TEST_CASE("typing elsewhere, and in another text, is another undo", "[narrative]") {
  Session session(empty_project());
  write(session, "后");
  write(session, "前后");
  write(session, "前后", "G5");
  CHECK(session.changes() == 3);
  write(session, "整段换掉了");
  CHECK(session.changes() == 4);
  REQUIRE(session.undo());
  CHECK(text_of(session) == "前后");
}

TEST_CASE("a text is there again from the journal, with its undo", "[narrative][journal]") {
  Session session(empty_project());
  for (const char* text : {"一", "一所", "一所。", "一所。\n二", "一所"}) write(session, text);
  Problems problems;
  auto again = replay(session.base(), session.take_records(), dictionary(), problems);
  REQUIRE(again);
  CHECK(problems.empty());
  CHECK(write_project(*again->project()) == write_project(*session.project()));
  CHECK(again->changes() == session.changes());
  while (session.undo()) {
    REQUIRE(again->undo());
    CHECK(text_of(*again) == text_of(session));
  }
}

TEST_CASE("an edit that does not fit its text is refused", "[narrative]") {
  Session session(empty_project());
  write(session, "一二");
  const auto fits = [&](std::size_t from, std::size_t removed) {
    return session.apply({Command::narrative, {}, {EditNarrative{"G4", from, removed, "三"}}});
  };
  CHECK_FALSE(fits(7, 0));
  CHECK_FALSE(fits(3, 4));
  CHECK_FALSE(fits(1, 2));
  CHECK_FALSE(fits(0, 4));
  CHECK(text_of(session) == "一二");
  CHECK(fits(3, 3));
  CHECK(text_of(session) == "一三");
}
