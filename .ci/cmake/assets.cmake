# junheng_assets: what an official may read and correct, inside the program. Implements assets/embedded.h.

set(assets_root "${PROJECT_SOURCE_DIR}/assets")
file(GLOB assets_files CONFIGURE_DEPENDS RELATIVE "${assets_root}"
  "${assets_root}/fields.json" "${assets_root}/guide.md" "${assets_root}/standards/*.json" "${assets_root}/samples/*.json")
list(SORT assets_files COMPARE STRING)

if(EXISTS "${assets_root}/embedded.h")
  set(assets_source "${PROJECT_BINARY_DIR}/assets/embedded.cpp")
  set(assets_paths ${assets_files})
  list(TRANSFORM assets_paths PREPEND "${assets_root}/")
  add_custom_command(
    OUTPUT "${assets_source}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${assets_root}" "-DFILES=${assets_files}" "-DOUT=${assets_source}"
            -P "${CMAKE_CURRENT_LIST_DIR}/embed.cmake"
    DEPENDS ${assets_paths} "${CMAKE_CURRENT_LIST_DIR}/embed.cmake"
    COMMENT "Embedding assets"
    VERBATIM)
  add_library(junheng_assets STATIC "${assets_source}")
  target_include_directories(junheng_assets PRIVATE "${PROJECT_SOURCE_DIR}")
else()
  add_library(junheng_assets INTERFACE)
endif()
