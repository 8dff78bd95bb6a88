#include "core/report/share_chart.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/document/scale.h"
#include "core/document/text_width.h"
#include "core/report/chart_parts.h"
#include "core/report/part_key.h"
#include "core/report/words.h"

namespace junheng {
namespace {

using namespace charts;

constexpr double row_height = 26, bar_height = 12, sign_size = 10, gap = 8, inner = 4;  // CSS pixels

struct Share {
  SchoolValue school;
  Rational share;
  int side = 0;  // −1: below the mean of all, 1: above
};

struct Side {
  Sign sign;
  std::string word;
};

Side side_of(int side) {
  if (side == 0) return {Sign::dash, "等于全县平均"};
  return side > 0 ? Side{Sign::up, "高于全县平均"} : Side{Sign::down, "低于全县平均"};
}

std::vector<Share> shares_of(const Assessment& a, std::size_t indicator, const Coefficient& c) {
  std::vector<Share> shares;
  for (std::size_t k = 0; k < c.contributions.size(); ++k) {
    Share share{school_value(a, a.units.all[c.units[k]], indicator), c.contributions[k], 0};
    if (share.school.value && c.mean) share.side = *share.school.value < *c.mean ? -1 : *share.school.value > *c.mean;
    shares.push_back(std::move(share));
  }
  std::stable_sort(shares.begin(), shares.end(), [](const Share& x, const Share& y) { return x.share > y.share; });
  return shares;
}

// Nothing is judged by a share: two digits for all, so that their points stand below each other.
std::string share_text(const Rational& share) { return (share * 100).to_text(2) + "%"; }

class Layout {
 public:
  Layout(const Assessment& a, std::size_t indicator, Chart& chart) : a_(a), indicator_(indicator), chart_(chart) {}

  double draw(const std::vector<Share>& shares, const std::string& mean) {
    // One more bar than is shown alone is not worth a sum.
    const std::size_t alone = shares.size() <= shown_shares + 1 ? shares.size() : shown_shares;
    Rational rest;
    for (std::size_t i = alone; i < shares.size(); ++i) rest += shares[i].share;
    // The rest of very many schools would press the others together: then only its number is given.
    const double first = shares.front().share.to_double();
    const bool rest_has_bar = rest.to_double() <= 2 * first;
    const double most = rest_has_bar ? std::max(first, rest.to_double()) : first;
    const double names = std::min(chart_.width * 0.4, 180.0), numbers = text_width("100.00%", label_em);
    axis_ = {0, most > 0 ? most : 1, names + gap, chart_.width - inner - numbers - gap};

    double y = 0;
    for (std::size_t i = 0; i < alone; ++i) y = row(shares[i], y);
    if (alone < shares.size()) y = rest_row(shares.size() - alone, rest, rest_has_bar, y);
    for (const Share& share : shares) {
      chart_.table.rows.push_back({{share.school.name, column_number(*a_.standard, share.school, indicator_),
                                    side_of(share.side).word, share_text(share.share)},
                                   cell_key(a_, *share.school.unit, indicator_)});
    }
    chart_.shapes.push_back(shape::Line{{axis_.left, 0}, {axis_.left, y}, Tone::line});
    const std::vector<LegendEntry> legend{{Sign::up, Tone::accent, "高于全县平均 " + mean},
                                          {Sign::down, Tone::accent, "低于全县平均"}};
    return add_legend(chart_.shapes, legend, inner, y + 4, chart_.width);
  }

 private:
  double row(const Share& share, double top) {
    const double middle = top + row_height / 2;
    const Side side = side_of(share.side);
    add_sign(chart_.shapes, side.sign, {inner + sign_size / 2, middle}, sign_size, Tone::accent);
    const double name_left = inner + sign_size + gap;
    add_text(chart_.shapes, shortened(share.school.name, label_em, axis_.left - gap - name_left), {name_left, middle});
    bar(share.share, Tone::accent, middle);
    number(share.share, middle);
    chart_.regions.push_back(
        {{0, top, chart_.width, top + row_height},
         share.school.name + "：" + share.school.text + "，" + side.word + "，占差异的 " + share_text(share.share),
         cell_key(a_, *share.school.unit, indicator_)});
    return top + row_height;
  }

  double rest_row(std::size_t schools, const Rational& rest, bool has_bar, double top) {
    const double middle = top + row_height / 2;
    const std::string name = "其余 " + std::to_string(schools) + " 校";
    add_text(chart_.shapes, name, {inner + sign_size + gap, middle}, Tone::muted);
    if (has_bar) bar(rest, Tone::line, middle);
    number(rest, middle);
    chart_.regions.push_back({{0, top, chart_.width, top + row_height}, name + "合计占差异的 " + share_text(rest), ""});
    return top + row_height;
  }

  void bar(const Rational& share, Tone tone, double middle) {
    chart_.shapes.push_back(shape::Rectangle{
        {axis_.left, middle - bar_height / 2, axis_.at(share.to_double()), middle + bar_height / 2}, {tone, {}}});
  }

  void number(const Rational& share, double middle) {
    add_text(chart_.shapes, share_text(share), {chart_.width - inner, middle}, Tone::ink, Anchor::end);
  }

  const Assessment& a_;
  std::size_t indicator_;
  Chart& chart_;
  Scale axis_;
};

// Why there is no coefficient.
double say_unknown(const Assessment& a, std::size_t indicator, const Coefficient& c, Chart& chart) {
  std::vector<std::string> missing;
  for (const std::size_t unit : c.units) {
    const SchoolValue school = school_value(a, a.units.all[unit], indicator);
    chart.table.rows.push_back({{school.name, column_number(*a.standard, school, indicator),
                                 school.value ? "" : std::string(school.look->word), ""},
                                cell_key(a, *school.unit, indicator)});
    if (!school.value) missing.push_back(school.name);
  }
  chart.summary = c.units.empty()   ? "没有逐校数据，没有差异系数。"
                  : missing.empty() ? "各校都是 0，没有差异系数。"
                                    : std::to_string(missing.size()) + " 校缺数据，差异系数无法计算。";
  add_text(chart.shapes, chart.summary, {0, line_height / 2}, Tone::muted);
  if (missing.empty()) return line_height;
  const std::string before = "缺数据：";
  add_text(chart.shapes, before + names_within(missing, label_em, chart.width - text_width(before, label_em)),
           {0, line_height * 1.5}, Tone::muted);
  chart.regions.push_back({{0, line_height, chart.width, line_height * 2}, before + names_within(missing, 1, 80), ""});
  return line_height * 2;
}

}  // namespace

Chart share_chart(const Assessment& a, std::size_t stage, std::size_t indicator, double width) {
  const Indicator& about = a.standard->resources.indicators[indicator];
  Chart chart;
  chart.width = width;
  chart.title = a.standard->stages[stage].title + "各校占差异的份额：" + about.title;
  chart.table.columns = {{"学校"}, {unit_text(about), true}, {"与全县平均相比"}, {"份额", true}};
  const auto result = std::find_if(a.balance.begin(), a.balance.end(), [&](const BalanceResult& b) {
    return b.stage == stage && b.indicator == indicator;
  });
  const Coefficient c = result == a.balance.end() ? Coefficient{} : coefficient(a, *result);
  const std::vector<Share> shares = shares_of(a, indicator, c);
  if (shares.empty()) {
    chart.height = say_unknown(a, indicator, c, chart);
    return chart;
  }
  const std::string mean = number_text(*c.mean, "number");
  chart.height = Layout(a, indicator, chart).draw(shares, mean);
  chart.summary = c.square->sign() == 0
                      ? "各校相同，没有差异。"
                      : "占差异最多的是" + shares.front().school.name + "，" + share_text(shares.front().share) + "。";
  return chart;
}

}  // namespace junheng
