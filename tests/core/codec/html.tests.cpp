#include "core/codec/html.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace junheng;
using namespace junheng::document;

namespace {

std::string of(std::vector<Block> blocks) { return html_fragment({"", std::move(blocks)}); }

// A strict reader of what the writer may write: every tag is closed in its order, every attribute is known and quoted.
// The text between the tags is kept, with its references resolved.
struct Reading {
  bool well_formed = true;
  std::vector<std::string> tags;
  std::string text;
};

std::string resolved(std::string text) {
  const std::vector<std::pair<std::string, std::string>> references{
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [reference, character] : references) {
    for (std::size_t at = 0; (at = text.find(reference, at)) != std::string::npos; at += character.size())
      text.replace(at, reference.size(), character);
  }
  return text;
}

Reading read(const std::string& html) {
  Reading reading;
  std::vector<std::string> open;
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      if (html[at] == '>' || html[at] == '"' || html[at] == '\'') reading.well_formed = false;
      text += html[at++];
      continue;
    }
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) return {false, {}, {}};
    std::string tag = html.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) reading.well_formed = false;
      if (!open.empty()) open.pop_back();
      continue;
    }
    const std::string name = tag.substr(0, tag.find(' '));
    reading.tags.push_back(name);
    for (std::string rest = tag.substr(name.size()); !rest.empty();) {
      const std::size_t value = rest.find("=\""), close = rest.find('"', value + 2);
      const std::string attribute = rest.substr(1, value - 1);
      if (value == std::string::npos || close == std::string::npos || rest[0] != ' ' ||
          (attribute != "class" && attribute != "id" && attribute != "href" && attribute != "scope")) {
        return {false, {}, {}};
      }
      rest.erase(0, close + 1);
    }
    if (name == "br")
      text += '\n';
    else
      open.push_back(name);
  }
  reading.well_formed = reading.well_formed && open.empty();
  reading.text = resolved(text);
  return reading;
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "<",           ">",   "&",          "\"",       "'",      "<img src=x onerror=alert(1)>",
      "</td>",       "-->", "<!--",       "<script>", "&lt;",   "&amp;lt;",
      "javascript:", "]]>", "</details>", "style=",   "云溪县", "`",
      "=",           " ",   "a"};
  std::string text;
  for (std::size_t n = 1 + random() % 6; n > 0; --n) text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("whatever a text has, it stays text", "[html]") {
  std::mt19937 random(20);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random);
    INFO(text);
    Run linked{text, Mark::bad, true, text};
    std::vector<std::pair<Block, std::string>> cases;
    cases.push_back({{Heading{2, text, text}}, "h2"});
    cases.push_back({{Paragraph{text}}, "p"});
    cases.push_back({{Note{text, Mark::bad}}, "p"});
    cases.push_back({{Paragraph{linked}}, "p"});
    cases.push_back({{Terms{{{"", text}}}}, "dl"});
    cases.push_back({{document::Table{"", {Align::left}, {}, {{{{text}}, text}}}}, "table"});
    cases.push_back({{document::Table{text, {Align::left}, {}, {}}}, "table"});
    cases.push_back({{Details{text, {}, text}}, "details"});
    for (auto& [block, tag] : cases) {
      const Reading reading = read(of({block}));
      CHECK(reading.well_formed);
      REQUIRE_FALSE(reading.tags.empty());
      CHECK(reading.tags.front() == tag);
      std::string said = reading.text;
      std::erase(said, '\n');
      CHECK(said == text);
      for (const std::string& made : reading.tags) CHECK((made != "img" && made != "script"));
    }
    const std::string page = html_page({text, {}});
    const std::size_t from = page.find("<title>") + 7, to = page.find("</title>");
    CHECK(resolved(page.substr(from, to - from)) == text);
  }
}

TEST_CASE("control characters do not reach the page, line breaks do", "[html]") {
  using namespace std::string_literals;
  CHECK(of({{Paragraph{"a\0b\x1b[31m\x7f"s}}}) ==
        "<p>a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD[31m\xEF\xBF\xBD</p>\n");
  CHECK(of({{Paragraph{"一\n二"}}}) == "<p>一<br>二</p>\n");
}

TEST_CASE("every kind of block has its element", "[html]") {
  CHECK(of({{Heading{1, "题", "a b"}}}) == "<h1 id=\"at-a_20b\">题</h1>\n");
  CHECK(html_fragment({"", {{Heading{1, "题"}}, {Heading{6, "题"}}}}, 2) == "<h2>题</h2>\n<h6>题</h6>\n");
  CHECK(of({{Note{"注", Mark::unknown}}}) == "<p class=\"note unknown\">注</p>\n");
  CHECK(of({{Paragraph{Run{"✓ 达标", Mark::good, true}}}}) ==
        "<p><span class=\"good\"><strong>✓ 达标</strong></span></p>\n");
  CHECK(of({{Paragraph{Run{"G4", Mark::none, false, "item/G4"}}}}) == "<p><a href=\"#at-item_2fG4\">G4</a></p>\n");
  CHECK(of({{Terms{{{"依据", "教督"}}}}}) == "<dl><dt>依据</dt><dd>教督</dd></dl>\n");
  CHECK(of({{Details{"摘要", {{Paragraph{"内"}}}, "x"}}}) ==
        "<details id=\"at-x\"><summary>摘要</summary>\n<p>内</p>\n</details>\n");
}

TEST_CASE("a table says what heads what; a short row is filled up, a long one cut", "[html]") {
  document::Table table{"表", {Align::left, Align::right}, {{{{"校"}, {"值"}}}, {{{"标准"}, {""}}}}, {}};
  table.rows = {{{{"一小"}, {"1", Mark::bad}}, "r"}, {{{"二小"}}}, {{{"三小"}, {"3"}, {"4"}}}};
  CHECK(of({{table}}) ==
        "<table><caption>表</caption>\n"
        "<thead><tr><th scope=\"col\">校</th><th scope=\"col\" class=\"right\">值</th></tr>\n"
        "<tr><th scope=\"col\">标准</th><td class=\"right\"></td></tr>\n</thead>"
        "<tbody><tr id=\"at-r\"><th scope=\"row\">一小</th><td class=\"right bad\">1</td></tr>\n"
        "<tr><th scope=\"row\">二小</th><td class=\"right\"></td></tr>\n"
        "<tr><th scope=\"row\">三小</th><td class=\"right\">3</td></tr>\n</tbody></table>\n");
}

TEST_CASE("different anchors have different ids, which are words", "[html]") {
  CHECK(html_anchor("U/一") == "at-U_2f_e4_b8_80");
  CHECK(html_anchor("a_20b") != html_anchor("a b"));
  CHECK(html_anchor("\" onclick=\"") == "at-_22_20onclick_3d_22");
}

TEST_CASE("a page of its own is a whole file that may run nothing", "[html]") {
  const std::string page = html_page({"云溪县", {{Heading{1, "云溪县"}}}});
  CHECK(page.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"));
  CHECK(page.find("<title>云溪县</title>") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.ends_with("<h1>云溪县</h1>\n</body>\n</html>\n"));
}
