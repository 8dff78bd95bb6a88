#include "imgui.h"
#include "ui/core_judge.h"
#include "web/browser.h"
#include "web/graphics.h"
#include "web/page.h"
#include "web/plain.h"

namespace junheng::web {
namespace {
// One of them lives until the tab is closed: the browser calls in after main() has returned.
Page* the_page = nullptr;
Plain* the_plain = nullptr;

bool create_graphics() {
  ImGui::CreateContext();
  return graphics::create();
}
}  // namespace

Page* page() { return the_page; }
Plain* plain() { return the_plain; }

}  // namespace junheng::web

int main() {
  using namespace junheng;
  const bool wished = web::browser::plain_wished();
  if (wished || !web::create_graphics()) {
    web::the_plain = new web::Plain(ui::make_core_judge());
    web::browser::begin_plain(wished);
  } else {
    web::the_page = new web::Page;
    web::browser::begin();
  }
  return 0;
}
