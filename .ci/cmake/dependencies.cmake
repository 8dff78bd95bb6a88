# Third-party code, compiled from source with warnings off. ./dev setup puts the sources into .deps/NAME, through
# apt; where one is absent (no apt, an emsdk user) the pinned upstream commit is fetched instead.

include(FetchContent)
if(POLICY CMP0135)
  cmake_policy(SET CMP0135 NEW) # an archive's files get the time of unpacking
endif()
# One copy for all presets.
set(FETCHCONTENT_BASE_DIR "${PROJECT_SOURCE_DIR}/.deps/upstream" CACHE PATH "Where upstream sources are fetched to")

# junheng_third_party(NAME...)   defines junheng_NAME; only what is asked for is fetched
macro(junheng_third_party)
  foreach(wanted ${ARGN})
    if(NOT TARGET junheng_${wanted})
      cmake_language(CALL third_party_${wanted})
    endif()
  endforeach()
endmacro()

# third_party_source(OUT NAME FETCH-ARGS...)   OUT becomes the folder with NAME's sources
function(third_party_source out name)
  set(folder "${PROJECT_SOURCE_DIR}/.deps/${name}")
  if(NOT IS_DIRECTORY "${folder}")
    message(STATUS "${name}: not in .deps, fetching it from its upstream")
    # The sub-folder does not exist: the sources are wanted, not their own build.
    FetchContent_Declare(${name} ${ARGN} SOURCE_SUBDIR no-build-of-its-own)
    FetchContent_MakeAvailable(${name})
    set(folder "${${name}_SOURCE_DIR}")
  endif()
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

# third_party_folder(OUT NAME)   where the sources of NAME are, or will be once it was asked for
function(third_party_folder out name)
  set(folder "${PROJECT_SOURCE_DIR}/.deps/${name}")
  if(NOT IS_DIRECTORY "${folder}")
    FetchContent_GetProperties(${name} SOURCE_DIR folder)
  endif()
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

# third_party_library(NAME INCLUDE SOURCE...)
function(third_party_library name include)
  add_library(junheng_${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
  target_include_directories(junheng_${name} SYSTEM PUBLIC "${include}")
  # The undefined-behaviour sanitizer is for our own code: here it would only triple the time to compile.
  target_compile_options(junheng_${name} PRIVATE -w -fno-sanitize=undefined)
endfunction()

# Boost.Multiprecision: headers. Debian's package has one include folder, upstream's archive one for each library.
function(third_party_boost)
  set(release https://github.com/boostorg/boost/releases/download/boost-1.86.0)
  third_party_source(source boost URL ${release}/boost-1.86.0-cmake.tar.xz
    URL_HASH SHA256=2c5ec5edcdff47ff55e27ed9560b0a0b94b07bd07ed9928b476150e16b0efc57)
  file(GLOB includes "${source}/include" "${source}/libs/*/include" "${source}/libs/numeric/*/include")
  add_library(junheng_boost INTERFACE)
  target_include_directories(junheng_boost SYSTEM INTERFACE ${includes})
  # Its conversion to double would say in an exception what cannot happen to it: 50 KB of streams in the page.
  target_compile_definitions(junheng_boost INTERFACE
    BOOST_MATH_DOMAIN_ERROR_POLICY=ignore_error BOOST_MATH_OVERFLOW_ERROR_POLICY=ignore_error
    BOOST_MATH_POLE_ERROR_POLICY=ignore_error BOOST_MATH_EVALUATION_ERROR_POLICY=ignore_error)
endfunction()

# nlohmann/json: headers. Product code throws nothing, so an unchecked access ends the program natively as in wasm.
function(third_party_json)
  third_party_source(source json GIT_REPOSITORY https://github.com/nlohmann/json.git
    GIT_TAG bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d) # v3.11.2
  add_library(junheng_json INTERFACE)
  target_include_directories(junheng_json SYSTEM INTERFACE "${source}/include")
  target_compile_definitions(junheng_json INTERFACE JSON_NOEXCEPTION)
endfunction()

# zlib without its gz* file functions: the core opens no files.
function(third_party_zlib)
  third_party_source(source zlib GIT_REPOSITORY https://github.com/madler/zlib.git
    GIT_TAG 04f42ceca40f73e2978b50e93806c2a18c1281fc) # v1.2.13
  set(files adler32 compress crc32 deflate infback inffast inflate inftrees trees uncompr zutil)
  list(TRANSFORM files PREPEND "${source}/")
  list(TRANSFORM files APPEND .c)
  third_party_library(zlib "${source}" ${files})
  target_compile_definitions(junheng_zlib PRIVATE DYNAMIC_CRC_TABLE) # made when first wanted: 5 KB less in the page
endfunction()

# Catch2 with its main(). Its hundred small files are compiled in a few large ones: a third of the time.
function(third_party_catch2)
  third_party_source(source catch2 GIT_REPOSITORY https://github.com/catchorg/Catch2.git
    GIT_TAG fa43b77429ba76c462b1898d6cd2f2d7a9416b14) # v3.7.1
  set(CATCH_CONFIG_DEFAULT_REPORTER console)
  set(CATCH_CONFIG_CONSOLE_WIDTH 120)
  set(generated "${PROJECT_BINARY_DIR}/catch2")
  configure_file("${source}/src/catch2/catch_user_config.hpp.in" "${generated}/catch2/catch_user_config.hpp")
  file(GLOB_RECURSE files "${source}/src/catch2/*.cpp")
  third_party_library(catch2 "${source}/src" ${files})
  target_include_directories(junheng_catch2 SYSTEM PUBLIC "${generated}")
  set_target_properties(junheng_catch2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 30)
endfunction()

# Dear ImGui without its demo. ui/imconfig.h configures it, for the library and for everyone who includes it.
function(third_party_imgui)
  third_party_source(source imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
  set(files imgui imgui_draw imgui_tables imgui_widgets)
  if(JUNHENG_PAGE)
    list(APPEND files backends/imgui_impl_opengl3)
    # Neither a font nor a reader of font files: web/glyphs.cpp stands where Dear ImGui looks for FreeType.
    set(page_fonts IMGUI_DISABLE_DEFAULT_FONT IMGUI_ENABLE_FREETYPE)
  endif()
  list(TRANSFORM files PREPEND "${source}/")
  list(TRANSFORM files APPEND .cpp)
  third_party_library(imgui "${source}" ${files})
  target_include_directories(junheng_imgui SYSTEM PUBLIC "${source}/backends" PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(junheng_imgui PUBLIC [[IMGUI_USER_CONFIG="ui/imconfig.h"]] ${page_fonts})
  if(EMSCRIPTEN)
    target_compile_definitions(junheng_imgui PUBLIC IMGUI_IMPL_OPENGL_ES3)
  endif()
  target_compile_options(junheng_imgui PRIVATE -fno-exceptions -fno-rtti)
endfunction()
