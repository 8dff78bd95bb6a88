# What 关于 says of the build: .ci/cmake/build_facts.cmake finds it. Implements ui/build_facts.h.

# Every file of ours that is compiled, embedded or packed, and what compiles it.
file(GLOB_RECURSE facts_files CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}"
  "${PROJECT_SOURCE_DIR}/core/*.h" "${PROJECT_SOURCE_DIR}/core/*.cpp" "${PROJECT_SOURCE_DIR}/core/*.mjs"
  "${PROJECT_SOURCE_DIR}/ui/*.h" "${PROJECT_SOURCE_DIR}/ui/*.cpp"
  "${PROJECT_SOURCE_DIR}/web/*.h" "${PROJECT_SOURCE_DIR}/web/*.cpp" "${PROJECT_SOURCE_DIR}/web/*.js"
  "${PROJECT_SOURCE_DIR}/web/*.mjs" "${PROJECT_SOURCE_DIR}/web/*.html" "${PROJECT_SOURCE_DIR}/web/*.css"
  "${PROJECT_SOURCE_DIR}/.ci/cmake/*.cmake")
foreach(name IN LISTS assets_files ITEMS embedded.h)
  list(APPEND facts_files "assets/${name}")
endforeach()
list(APPEND facts_files CMakeLists.txt CMakePresets.json)
list(SORT facts_files COMPARE STRING)

# Natively there need not be an Emscripten; the page has one in any case.
set(facts_emscripten "${EMSCRIPTEN_ROOT_PATH}")
if(NOT facts_emscripten)
  set(facts_emscripten "${PROJECT_SOURCE_DIR}/.tools/emscripten")
endif()
third_party_folder(facts_boost boost)
third_party_folder(facts_imgui imgui)
third_party_folder(facts_json json)
third_party_folder(facts_zlib zlib)

set(facts_source "${PROJECT_BINARY_DIR}/ui/build_facts.cpp")
set(facts_script "${CMAKE_CURRENT_LIST_DIR}/build_facts.cmake")
set(facts_list "${PROJECT_BINARY_DIR}/ui/source_files.txt")
list(JOIN facts_files "\n" facts_lines)
file(GENERATE OUTPUT "${facts_list}" CONTENT "${facts_lines}\n")
set(facts_paths ${facts_files})
list(TRANSFORM facts_paths PREPEND "${PROJECT_SOURCE_DIR}/")
add_custom_command(
  OUTPUT "${facts_source}"
  COMMAND "${CMAKE_COMMAND}" "-DROOT=${PROJECT_SOURCE_DIR}" "-DFILES=${facts_list}" "-DBOOST=${facts_boost}"
          "-DIMGUI=${facts_imgui}" "-DJSON=${facts_json}" "-DZLIB=${facts_zlib}" "-DEMSCRIPTEN=${facts_emscripten}"
          "-DALL_WANTED=$<BOOL:${JUNHENG_PAGE}>" "-DOUT=${facts_source}" -P "${facts_script}"
  DEPENDS ${facts_paths} "${facts_list}" "${facts_script}"
  COMMENT "Summing up the sources and the licences of their parts"
  VERBATIM)
target_sources(junheng_ui PRIVATE "${facts_source}")
