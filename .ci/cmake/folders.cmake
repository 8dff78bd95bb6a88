# How our own code is compiled: one function a kind of target.

add_library(junheng_flags INTERFACE)
target_include_directories(junheng_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(junheng_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion $<$<BOOL:${JUNHENG_WERROR}>:-Werror>)

# junheng_sources(OUT FOLDER)   the .cpp files below FOLDER
function(junheng_sources out folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# junheng_folder(FOLDER [USES name...] [PRIVATELY target...])   core/base becomes junheng_base, alias junheng::base.
# USES: folders whose headers this folder's headers may include, or targets. PRIVATELY: for its .cpp files alone.
function(junheng_folder folder)
  cmake_parse_arguments(arg "" "" "USES;PRIVATELY" ${ARGN})
  get_filename_component(name "${folder}" NAME)
  set(used "")
  foreach(use IN LISTS arg_USES)
    if(NOT use MATCHES "^junheng_")
      set(use "junheng_${use}")
    endif()
    list(APPEND used ${use})
  endforeach()

  junheng_sources(sources ${folder})
  if(sources)
    add_library(junheng_${name} STATIC ${sources})
    target_link_libraries(junheng_${name} PUBLIC ${used} PRIVATE junheng_flags ${arg_PRIVATELY})
  else()
    add_library(junheng_${name} INTERFACE)
    target_link_libraries(junheng_${name} INTERFACE ${used})
  endif()
  add_library(junheng::${name} ALIAS junheng_${name})
endfunction()

# junheng_program(NAME SOURCE...)   an executable; under Emscripten one that runs in node and opens real files
function(junheng_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE junheng_flags)
  if(EMSCRIPTEN)
    target_link_options(${name} PRIVATE
      -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB)
  endif()
endfunction()
