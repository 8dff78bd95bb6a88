#include "core/document/svg.h"

#include <cmath>
#include <cstdint>

namespace junheng {

// In the order of Tone. tests/ui checks that the light one is the theme's.
const Palette light_palette = {"#ffffff", "#eef1f4", "#b9c2cc", "#1d2733", "#566270", "#1d2733",
                               "#1b5a9c", "#1a7a48", "#8f5a00", "#b3261e", "#48688a", "#5f6873",
                               "#e6f4ec", "#fcf0d8", "#fce8e6", "#e7eef5", "#eff1f3"};
const Palette print_palette = {"#ffffff", "#f0f0f0", "#8c8c8c", "#000000", "#404040", "#000000",
                               "#1b4a80", "#3f7f5c", "#7a4d00", "#8f1a14", "#35506d", "#404040",
                               "#f4f8f5", "#f0e4c8", "#e6c9c6", "#dfe6ee", "#f4f4f4"};

namespace {

// Shown by programs that know them; any of them, or another with Chinese, keeps within the widths that were assumed.
constexpr std::string_view fonts = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','SimHei',sans-serif";
constexpr double baseline = 0.36;  // em from the middle of a line down to where its characters stand

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

// Two digits at most after the point, without a locale: "12", "0.5", "-3.25".
std::string number(double value) {
  const long hundredths = std::lround(value * 100);
  const long size = hundredths < 0 ? -hundredths : hundredths;
  std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
  if (const long rest = size % 100) {
    text += rest < 10 ? ".0" : ".";
    text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
  }
  return text;
}

class Writer {
 public:
  explicit Writer(const Palette& palette) : palette_(palette) {}

  void operator()(const shape::Line& l) {
    begin("line");
    attribute("x1", l.from.x), attribute("y1", l.from.y), attribute("x2", l.to.x), attribute("y2", l.to.y);
    stroke(l.tone, l.width);
    if (l.dashed) attribute("stroke-dasharray", "5 3");
    end();
  }
  void operator()(const shape::Polyline& p) {
    begin("polyline");
    points(p.points);
    attribute("fill", "none");
    stroke(p.tone, p.width);
    end();
  }
  void operator()(const shape::Polygon& p) {
    begin("polygon");
    points(p.points);
    paint(p.paint);
    end();
  }
  void operator()(const shape::Rectangle& r) {
    begin("rect");
    box(r.box);
    paint(r.paint);
    end();
  }
  void operator()(const shape::Circle& c) {
    begin("circle");
    attribute("cx", c.centre.x), attribute("cy", c.centre.y), attribute("r", c.radius);
    paint(c.paint);
    end();
  }
  void operator()(const shape::Text& t) {
    begin("text");
    attribute("x", t.at.x), attribute("y", t.at.y + t.em * baseline);
    attribute("font-size", t.em);
    if (t.anchor != Anchor::start) attribute("text-anchor", t.anchor == Anchor::middle ? "middle" : "end");
    if (t.strong) attribute("font-weight", "bold");
    attribute("fill", colour(t.tone));
    out += ">" + escaped(t.text) + "</text>\n";
  }
  void region(const Region& r) {
    begin("rect");
    box(r.box);
    attribute("fill", "none");
    attribute("pointer-events", "all");
    out += "><title>" + escaped(r.sentence) + "</title></rect>\n";
  }

  std::string out;

 private:
  std::string_view colour(Tone tone) const { return palette_[static_cast<std::size_t>(tone)]; }
  void begin(std::string_view name) {
    out += '<';
    out += name;
  }
  void end() { out += "/>\n"; }
  void attribute(std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    out += value;
    out += '"';
  }
  void attribute(std::string_view name, double value) { attribute(name, number(value)); }
  void stroke(Tone tone, double width) {
    attribute("stroke", colour(tone));
    if (width != 1) attribute("stroke-width", width);
  }
  void paint(const Paint& p) {
    attribute("fill", p.fill ? colour(*p.fill) : std::string_view("none"));
    if (p.outline) stroke(*p.outline, p.width);
  }
  void box(const Box& b) {
    attribute("x", b.left), attribute("y", b.top), attribute("width", b.width()), attribute("height", b.height());
  }
  void points(const std::vector<Point>& all) {
    std::string list;
    for (const Point& p : all) list += (list.empty() ? "" : " ") + number(p.x) + "," + number(p.y);
    attribute("points", list);
  }

  const Palette& palette_;
};

}  // namespace

std::string svg(const Chart& chart, const Palette& palette) {
  Writer writer(palette);
  const std::string width = number(chart.width), height = number(chart.height);
  writer.out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" + height +
               "\" viewBox=\"0 0 " + width + " " + height + "\" font-family=\"" + std::string(fonts) + "\">\n<title>" +
               escaped(chart.title) + "</title>\n<desc>" + escaped(chart.summary) + "</desc>\n";
  writer(shape::Rectangle{{0, 0, chart.width, chart.height}, {Tone::surface, {}}});
  for (const Shape& shape : chart.shapes) std::visit(writer, shape);
  for (const Region& region : chart.regions) writer.region(region);
  writer.out += "</svg>\n";
  return writer.out;
}

}  // namespace junheng
