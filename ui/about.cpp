#include "ui/about.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/assess/assessment.h"
#include "core/standards/loader.h"
#include "ui/build_facts.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

using Kind = GuideLine::Kind;

constexpr std::array parts_used{
    PartOfOthers{"imgui", "Dear ImGui", "画面", "MIT"},
    PartOfOthers{"json", "nlohmann/json", "读写数据文件", "MIT"},
    PartOfOthers{"boost", "Boost.Multiprecision", "精确的分数计算", "Boost Software License 1.0"},
    PartOfOthers{"zlib", "zlib", "Excel 文件的压缩和解压", "zlib"},
    PartOfOthers{"emscripten", "Emscripten", "让程序能在浏览器里运行", "MIT"},
    PartOfOthers{"musl", "musl", "C 语言的标准库", "MIT"},
    PartOfOthers{"libcxx", "LLVM libc++、libc++abi、compiler-rt", "C++ 的标准库", "Apache-2.0 WITH LLVM-exception"},
    PartOfOthers{"dlmalloc", "dlmalloc", "内存分配，作者 Doug Lea", "CC0（公有领域）"},
    PartOfOthers{"gb18030", "GB18030 编码表",
                 "汉字与编码的对照，生成网页时由 Node.js 的 TextDecoder 列出，没有程序代码", ""},
};

class About {
 public:
  std::vector<GuideLine> lines;

  void heading(std::string_view text) { add(Kind::heading, {}, text); }
  void title(std::string_view text) { add(Kind::title, {}, text); }
  void term(std::string_view name, std::string_view text) { add(Kind::term, name, text); }
  void text(std::string_view text) { add(Kind::text, {}, text); }
  void notice(std::string_view text) { add(Kind::notice, {}, text); }

 private:
  void add(Kind kind, std::string_view name, std::string_view text) {
    lines.push_back({kind, std::string(name), std::string(text)});
  }
};

struct Citations {
  std::size_t all = 0, verified = 0;
  void count(const Citation& cite) {
    ++all;
    verified += cite.verified ? 1 : 0;
  }
};

Citations citations_of(const Standard& standard) {
  Citations found;
  found.count(standard.resources.cite);
  found.count(standard.balance.cite);
  for (const auto& indicator : standard.resources.indicators) {
    found.count(indicator.cite);
    for (const CarveOut& relief : indicator.carve_outs) found.count(relief.cite);
  }
  for (const auto& section : standard.sections) {
    for (const auto& item : section.items) {
      found.count(item.cite);
      for (const auto& clause : item.clauses) {
        found.count(clause.cite);
        for (const CarveOut& relief : clause.carve_outs) found.count(relief.cite);
      }
    }
  }
  return found;
}

std::string_view verified_words(const Citations& found) {
  if (found.verified == 0) return strings::none_verified;
  return found.verified == found.all ? strings::all_verified : strings::some_verified;
}

void add_standards(About& about) {
  about.heading(strings::builtin_standards);
  for (const std::string& id : builtin_standard_ids()) {
    const Standard* standard = builtin_standard(id);
    if (standard == nullptr) continue;
    about.title(standard->short_title);
    about.text(standard->title + "。" + std::string(verified_words(citations_of(*standard))));
    about.notice(std::string(strings::column_id) + " " + id + "  " + std::string(strings::sha256) + " " +
                 standard->sha256);
  }
}

void add_parts(About& about) {
  about.heading(strings::parts_of_others);
  about.text(strings::own_licence);
  for (const PartOfOthers& part : parts_used) {
    const auto facts = part_facts();
    const auto fact = std::find_if(facts.begin(), facts.end(), [&](const PartFact& one) { return one.id == part.id; });
    std::string name(part.name);
    if (fact != facts.end() && !fact->version.empty()) name += " " + std::string(fact->version);
    about.title(name);
    about.text(std::string(part.purpose) +
               (part.licence.empty() ? "" : "。" + std::string(strings::licence) + "：" + std::string(part.licence)));
    if (fact != facts.end() && !fact->notice.empty()) about.notice(fact->notice);
  }
  about.heading(strings::mit_text);
  about.notice(mit_licence());
}

}  // namespace

std::span<const PartOfOthers> parts_of_others() { return parts_used; }

std::vector<GuideLine> about_lines() {
  About about;
  about.heading(strings::this_version);
  about.term(strings::version, engine_version);
  about.title(strings::source_sum);
  about.text(strings::source_sum_meaning);
  about.notice(std::string(strings::sha256) + " " + std::string(source_sha256()));
  add_standards(about);
  add_parts(about);
  return std::move(about.lines);
}

}  // namespace junheng::ui
