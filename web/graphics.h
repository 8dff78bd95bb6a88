// WebGL2 for Dear ImGui: the context, drawing, and getting it back after the browser took it away.
#pragma once

namespace junheng::web::graphics {

bool create();   // on the element #canvas; false: this browser has no WebGL2
void restore();  // after a lost context came back: all textures and shaders are made anew
void begin_frame();
void present(int width, int height);  // draws what ImGui::Render() made; device pixels

}  // namespace junheng::web::graphics
