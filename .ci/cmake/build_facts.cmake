# cmake -DROOT=. -DFILES=source_files.txt -DBOOST=… -DIMGUI=… -DJSON=… -DZLIB=… -DEMSCRIPTEN=… -DALL_WANTED=0 -DOUT=… -P
# The sum of our sources, and of each part its version and its copyright lines as its own files have them.

cmake_policy(VERSION 3.21)

file(STRINGS "${FILES}" files ENCODING UTF-8)
set(sums "")
foreach(name IN LISTS files)
  file(SHA256 "${ROOT}/${name}" sum)
  string(APPEND sums "${sum}  ${name}\n")
endforeach()
string(SHA256 sources "${sums}")

# The first match of `pattern` in the first file there is; what is in its brackets.
function(first_match out pattern)
  set(found "")
  file(GLOB paths ${ARGN})
  foreach(path IN LISTS paths)
    file(READ "${path}" text)
    if(text MATCHES "${pattern}")
      set(found "${CMAKE_MATCH_1}")
      break()
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Each copyright line of the files once, in the order of the files.
function(copyright_lines out)
  set(lines "")
  file(GLOB_RECURSE paths ${ARGN})
  foreach(path IN LISTS paths)
    file(READ "${path}" text)
    string(REPLACE ";" "," text "${text}")
    string(REGEX MATCHALL "SPDX-FileCopyrightText: [^\n\r]*" found "${text}")
    if(NOT found)
      string(REGEX MATCHALL "Copyright (\\([Cc]\\) |© )?[0-9][^\n\r]*" found "${text}")
    endif()
    foreach(line IN LISTS found)
      string(REGEX REPLACE "^SPDX-FileCopyrightText: " "Copyright " line "${line}")
      string(REGEX REPLACE "Distributed under.*|All rights reserved.*" "" line "${line}")
      string(REGEX REPLACE " +$" "" line "${line}")
      list(APPEND lines "${line}")
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES lines)
  list(JOIN lines "\n" lines)
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

set(entries "")
set(count 0)
function(part id version notice)
  if(ALL_WANTED AND notice STREQUAL "")
    message(FATAL_ERROR "No copyright line of ${id} was found: 关于 must name it")
  endif()
  if(version STREQUAL "" AND notice STREQUAL "")
    return()
  endif()
  math(EXPR more "${count} + 1")
  set(count ${more} PARENT_SCOPE)
  set(entries "${entries}    {\"${id}\", \"${version}\", R\"JUNHENG(${notice})JUNHENG\"},\n" PARENT_SCOPE)
endfunction()

first_match(version "IMGUI_VERSION +\"([^\"]+)\"" "${IMGUI}/imgui.h")
copyright_lines(notice "${IMGUI}/LICENSE.txt" "${IMGUI}/imstb_rectpack.h" "${IMGUI}/imstb_textedit.h")
part(imgui "${version}" "${notice}")

first_match(version "version ([0-9.]+)" "${JSON}/include/nlohmann/json.hpp")
copyright_lines(notice "${JSON}/include/nlohmann/*.hpp")
part(json "${version}" "${notice}")

first_match(version "BOOST_LIB_VERSION \"([0-9_]+)\"" "${BOOST}/include/boost/version.hpp"
  "${BOOST}/libs/config/include/boost/version.hpp")
string(REPLACE "_" "." version "${version}")
copyright_lines(notice "${BOOST}/include/boost/multiprecision/cpp_int.hpp"
  "${BOOST}/libs/multiprecision/include/boost/multiprecision/cpp_int.hpp")
part(boost "${version}" "${notice}")

first_match(version "ZLIB_VERSION \"([^\"]+)\"" "${ZLIB}/zlib.h")
copyright_lines(notice "${ZLIB}/zlib.h")
part(zlib "${version}" "${notice}")

first_match(version "([0-9.]+)" "${EMSCRIPTEN}/emscripten-version.txt")
copyright_lines(notice "${EMSCRIPTEN}/src/preamble.js")
part(emscripten "${version}" "${notice}")

first_match(version "([0-9.]+)" "${EMSCRIPTEN}/system/lib/libc/musl/VERSION")
copyright_lines(notice "${EMSCRIPTEN}/system/lib/libc/musl/COPYRIGHT")
string(REGEX REPLACE "\n.*" "" notice "${notice}") # the first line is that of the whole
part(musl "${version}" "${notice}")

first_match(mit "(Permission is hereby granted.*)" "${IMGUI}/LICENSE.txt")
string(STRIP "${mit}" mit)
if(mit STREQUAL "")
  message(FATAL_ERROR "${IMGUI}/LICENSE.txt has no permission notice")
endif()
string(REGEX REPLACE "([^\n])\n([^\n])" "\\1 \\2" mit "${mit}") # the panel breaks the lines

file(WRITE "${OUT}" "// Made by the build.
#include \"ui/build_facts.h\"

#include <array>

namespace junheng::ui {
namespace {
constexpr std::array<PartFact, ${count}> parts{{
${entries}}};
}  // namespace

std::string_view source_sha256() { return \"${sources}\"; }
std::span<const PartFact> part_facts() { return parts; }
std::string_view mit_licence() { return R\"JUNHENG(${mit})JUNHENG\"; }
}  // namespace junheng::ui
")
