#include "web/graphics.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5_webgl.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "ui/theme.h"

// Dear ImGui's backend asks for all state that it sets, to set it back: some twenty questions a frame, some of which
// wait until the graphics card has done what it was told. Nobody else draws here: the first answer will do.
// clang-format off
EM_JS(void, js_ask_once, (), {
  const answers = new Map();
  for (const name of ['getParameter', 'isEnabled']) {
    GLctx[name] = which => {
      const key = name + which;
      if (!answers.has(key)) answers.set(key, WebGL2RenderingContext.prototype[name].call(GLctx, which));
      return answers.get(key);
    };
  }
});
// clang-format on

namespace junheng::web::graphics {
namespace {
constexpr const char* shader_version = "#version 300 es";
}

bool create() {
  EmscriptenWebGLContextAttributes wish;
  emscripten_webgl_init_context_attributes(&wish);
  wish.majorVersion = 2;
  wish.minorVersion = 0;
  wish.alpha = false;
  wish.depth = false;
  wish.stencil = false;
  wish.antialias = false;  // Dear ImGui smooths its own edges; multisampling would blur text
  const auto context = emscripten_webgl_create_context("#canvas", &wish);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  js_ask_once();
  return ImGui_ImplOpenGL3_Init(shader_version);
}

void restore() {
  ImGui_ImplOpenGL3_Shutdown();  // marks the textures destroyed, so that Dear ImGui asks for them again
  js_ask_once();
  ImGui_ImplOpenGL3_Init(shader_version);
}

void begin_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void present(int width, int height) {
  const ImVec4 page = ImGui::ColorConvertU32ToFloat4(ui::theme::page);
  glViewport(0, 0, width, height);
  glClearColor(page.x, page.y, page.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace junheng::web::graphics
