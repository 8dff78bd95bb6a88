# Toolchain file of the wasm presets: the user's emsdk if EMSDK is set, else the Emscripten of ./dev setup.

if(EXISTS "$ENV{EMSDK}/upstream/emscripten/em++")
  include("$ENV{EMSDK}/upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake")
else()
  set(emscripten_here "${CMAKE_CURRENT_LIST_DIR}/../../.tools/emscripten")
  if(NOT EXISTS "${emscripten_here}")
    message(FATAL_ERROR "No Emscripten: run ./dev setup, or set EMSDK to an emsdk of your own.")
  endif()
  include("${emscripten_here}/cmake/Modules/Platform/Emscripten.cmake")
endif()
