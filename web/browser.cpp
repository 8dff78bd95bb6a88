#include "web/browser.h"

#include <emscripten.h>

#include <array>

// The parameters are used by the JavaScript bodies, which the C++ compiler does not see.
#pragma clang diagnostic ignored "-Wunused-parameter"
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"

// clang-format off
EM_JS(void, js_begin, (), { Junheng.start.begin(); });
EM_JS(int, js_plain_wished, (), { return Junheng.plain.wished() ? 1 : 0; });
EM_JS(void, js_begin_plain, (int wished), { Junheng.start.beginPlain(wished !== 0); });
EM_JS(void, js_place_text_input, (int wanted, int caret, float x, float y, float height), {
  Junheng.textInput.place(wanted !== 0, caret !== 0, x, y, height);
});
EM_JS(void, js_place_text_box, (const char* id, int id_size, const char* label, int label_size, const char* text, int size, float x, float y, float w, float h, float padding, float em, int focused), {
  const read = Junheng.memory.text;
  Junheng.textBox.place(read(id, id_size), read(label, label_size), read(text, size), x, y, w, h, padding, em, focused !== 0);
});
EM_JS(void, js_hide_text_box, (), { Junheng.textBox.hide(); });
EM_JS(void, js_offer_clipboard, (const char* text, int size), { Junheng.clipboard.offer(Junheng.memory.text(text, size)); });
EM_JS(void, js_set_cursor, (const char* name, int size), { Junheng.canvas.cursor(Junheng.memory.text(name, size)); });
EM_JS(void, js_announce, (const char* text, int size), { Junheng.mirror.announce(Junheng.memory.text(text, size)); });
EM_JS(void, js_set_title, (const char* text, int size), { document.title = Junheng.memory.text(text, size); });
EM_JS(void, js_notice, (const char* text, int size), { Junheng.start.notice(Junheng.memory.text(text, size)); });
EM_JS(void, js_keep_work, (int fresh, const char* title, int title_size, const char* base, int base_size, const char* lines, int size), {
  Junheng.works.keep(fresh !== 0, Junheng.memory.text(title, title_size), Junheng.memory.text(base, base_size),
                     size ? Junheng.memory.text(lines, size).split('\n') : []);
});
EM_JS(void, js_open_work, (const char* id, int size), { Junheng.works.resume(Junheng.memory.text(id, size)); });
EM_JS(void, js_forget_work, (const char* id, int size), { Junheng.works.forget(Junheng.memory.text(id, size)); });
EM_JS(void, js_list_works, (), { Junheng.works.list(); });
EM_JS(void, js_keep_appearance, (const char* text, int size), { Junheng.appearance.keep(Junheng.memory.text(text, size)); });
EM_JS(int, js_clock, (char* out, int size), { return Junheng.memory.put(Junheng.works.clock(), out, size); });
EM_JS(void, js_print, (const char* html, int size), { Junheng.documents.print(Junheng.memory.text(html, size)); });
EM_JS(void, js_choose_file, (), { Junheng.files.choose(); });
EM_JS(void, js_download, (const char* name, int name_size, const char* type, int type_size, const char* data, int size), {
  Junheng.files.download(Junheng.memory.text(name, name_size), Junheng.memory.text(type, type_size),
                         Junheng.memory.bytes(data, size));
});
EM_JS(int, js_draw_glyph, (int codepoint, float em, int weight, float* out, unsigned char* pixels), {
  return Junheng.glyphs.draw(codepoint, em, weight, out, pixels);
});
// clang-format on

namespace junheng::web::browser {
namespace {
int size(std::string_view text) { return static_cast<int>(text.size()); }
}  // namespace

double now() { return emscripten_get_now() / 1000.0; }
void begin() { js_begin(); }
void begin_plain(bool wished) { js_begin_plain(wished ? 1 : 0); }
bool plain_wished() { return js_plain_wished() != 0; }
void place_text_input(bool wanted, bool caret, float x, float y, float line_height) {
  js_place_text_input(wanted ? 1 : 0, caret ? 1 : 0, x, y, line_height);
}
void keep_work(bool fresh, std::string_view title, std::string_view base, std::string_view lines) {
  js_keep_work(fresh ? 1 : 0, title.data(), size(title), base.data(), size(base), lines.data(), size(lines));
}
void open_work(std::string_view id) { js_open_work(id.data(), size(id)); }
void forget_work(std::string_view id) { js_forget_work(id.data(), size(id)); }
void list_works() { js_list_works(); }
void keep_appearance(std::string_view text) { js_keep_appearance(text.data(), size(text)); }
std::string clock() {
  std::array<char, 16> text;
  return {text.data(), static_cast<std::size_t>(js_clock(text.data(), static_cast<int>(text.size())))};
}
void place_text_box(const ui::TextBox* box) {
  if (box == nullptr) return js_hide_text_box();
  js_place_text_box(box->id.data(), size(box->id), box->label.data(), size(box->label), box->text.data(),
                    size(box->text), box->x, box->y, box->w, box->h, box->padding, box->em, box->take_focus ? 1 : 0);
}
void offer_clipboard(std::string_view text) { js_offer_clipboard(text.data(), size(text)); }
void set_cursor(std::string_view css_name) { js_set_cursor(css_name.data(), size(css_name)); }
void announce(std::string_view text) { js_announce(text.data(), size(text)); }
void set_title(std::string_view text) { js_set_title(text.data(), size(text)); }
void notice(std::string_view text) { js_notice(text.data(), size(text)); }
void print(std::string_view html) { js_print(html.data(), size(html)); }
void choose_file() { js_choose_file(); }
void download(std::string_view name, std::string_view media_type, std::string_view bytes) {
  js_download(name.data(), size(name), media_type.data(), size(media_type), bytes.data(), size(bytes));
}

bool draw_glyph(std::uint32_t codepoint, float em, int weight, GlyphPicture& out, std::span<unsigned char> pixels) {
  static_assert(sizeof(GlyphPicture) == 6 * sizeof(float));  // glyphs.js writes six floats
  return js_draw_glyph(static_cast<int>(codepoint), em, weight, &out.advance,
                       pixels.empty() ? nullptr : pixels.data()) != 0;
}

}  // namespace junheng::web::browser
