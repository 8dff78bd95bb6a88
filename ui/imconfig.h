// Dear ImGui's compile-time options, for the library itself and for everyone who includes imgui.h.
#pragma once

#define IMGUI_USE_WCHAR32  // characters beyond U+FFFF: rare names such as 𠮷 occur in school names
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_ENABLE_TEST_ENGINE  // its four hooks are ours: ui/item_log.h

// WebGL2 draws without a base vertex: with 16-bit indices a large table would break at 65 536 vertices a window.
#define ImDrawIdx unsigned int
