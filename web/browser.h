// What the program asks of the page. Implemented in browser.cpp on the functions of web/*.js.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/view_state.h"

namespace junheng::web::browser {

double now();  // seconds since the page was opened, monotonic

bool plain_wished();            // the page was opened with #plain
void begin();                   // starts the page's side: events, first frame
void begin_plain(bool wished);  // the same of the plain page; not wished: there is no WebGL

// Where the caret of the text field being edited is, in device pixels; `wanted` false: nothing is being edited.
void place_text_input(bool wanted, bool caret, float x, float y, float line_height);
// The field for a long text, laid over its place in the picture; answered by jh_write(). Null: there is none, or it is
// to be out of sight.
void place_text_box(const ui::TextBox* box);
void offer_clipboard(std::string_view text);
void set_cursor(std::string_view css_name);

void announce(std::string_view text);  // read out by a screen reader
void set_title(std::string_view text);
void notice(std::string_view text);  // one line over the page; empty takes it away
// Kept in the browser's own storage, lines after those before; answered by jh_kept().
void keep_work(bool fresh, std::string_view title, std::string_view base, std::string_view lines);
void open_work(std::string_view id);  // answered by jh_line() and jh_resume()
void forget_work(std::string_view id);
void list_works();                            // none is open any more; answered by jh_work() and jh_works()
void keep_appearance(std::string_view text);  // and shows the page around the canvas by it
std::string clock();                          // "14:03"

void print(std::string_view html);  // in place of the screen
void choose_file();                 // must be called within a user's gesture
void download(std::string_view name, std::string_view media_type, std::string_view bytes);

// Measures and draws one character. `pixels` empty: only the advance is wanted. All numbers are whole pixels.
struct GlyphPicture {
  float advance = 0;
  float left = 0, top = 0;  // of the picture, from the pen position on the baseline; top is negative above it
  float width = 0, height = 0;
  float coloured = 0;  // not 0: the picture has its own colours (emoji)
};
bool draw_glyph(std::uint32_t codepoint, float em, int weight, GlyphPicture& out, std::span<unsigned char> pixels);

}  // namespace junheng::web::browser
