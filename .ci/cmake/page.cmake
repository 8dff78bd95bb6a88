# The page: web/ and the screen as app.js and app.wasm, packed into one self-contained html file.

file(GLOB page_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*.cpp")
if(NOT page_sources OR NOT TARGET junheng_ui)
  message(STATUS "No web/*.cpp or no ui/ yet: no page")
  return()
endif()
set(page_web "${PROJECT_SOURCE_DIR}/web")
file(GLOB page_scripts CONFIGURE_DEPENDS "${page_web}/*.js")

add_executable(app ${page_sources})
target_link_libraries(app PRIVATE junheng_flags junheng_ui junheng_imgui junheng_core junheng_assets)
target_link_options(app PRIVATE
  -sENVIRONMENT=web -sFILESYSTEM=0
  -sDYNAMIC_EXECUTION=0                                # the page's policy forbids eval
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sGL_TRACK_ERRORS=0 -sGL_POOL_TEMP_BUFFERS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
  -sTEXTDECODER=2 -sINCOMING_MODULE_JS_API=wasmBinary,onAbort
  -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB             # the default stack is 64 KB
  # Functions called once are not all put into their callers: with fewer locals the whole is 1.3 % smaller under brotli.
  -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=50
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPF32)
# The page's own scripts go before Emscripten's, in the order of their names.
file(GLOB page_scripts CONFIGURE_DEPENDS "${page_web}/*.js")
foreach(script IN LISTS page_scripts)
  target_link_options(app PRIVATE "SHELL:--pre-js \"${script}\"")
endforeach()
set_target_properties(app PROPERTIES LINK_DEPENDS "${page_scripts}")

if(JUNHENG_PUBLISH_DIR)
  set(page_html "${JUNHENG_PUBLISH_DIR}/junheng.html")
else()
  set(page_html "${PROJECT_BINARY_DIR}/junheng.html")
endif()
find_program(JUNHENG_NODE NAMES node nodejs REQUIRED)
add_custom_command(
  OUTPUT "${page_html}"
  COMMAND "${JUNHENG_NODE}" "${page_web}/pack.mjs" "$<TARGET_FILE:app>" "$<TARGET_FILE_DIR:app>/app.wasm" "${page_web}/shell.html" "${page_web}/style.css" "${page_html}"
  DEPENDS app "${page_web}/pack.mjs" "${page_web}/shell.html" "${page_web}/style.css"
  COMMENT "Packing junheng.html"
  VERBATIM)
add_custom_target(page ALL DEPENDS "${page_html}")
