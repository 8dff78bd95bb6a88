#include "imgui.h"
#include "web/browser.h"
#include "web/graphics.h"
#include "web/page.h"

namespace junheng::web {
namespace {
Page* the_page = nullptr;  // lives until the tab is closed: the browser calls in after main() has returned
}

Page* page() { return the_page; }

}  // namespace junheng::web

int main() {
  using namespace junheng::web;
  ImGui::CreateContext();
  if (!graphics::create()) {
    browser::fail("webgl");
    return 1;
  }
  the_page = new Page;
  browser::begin();
  return 0;
}
