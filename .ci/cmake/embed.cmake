# cmake -DROOT=assets -DFILES=a.json;b.json -DOUT=embedded.cpp -P embed.cmake
# The files as raw string literals, byte for byte; the compiler checks each size.

set(end ")JUNHENG_ASSET\"")
set(literals "")
set(entries "")
set(index 0)
foreach(name IN LISTS FILES)
  file(READ "${ROOT}/${name}" text)
  file(SIZE "${ROOT}/${name}" size)
  string(FIND "${text}" "${end}" at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "${name} contains ${end}, which ends the literal it is put into")
  endif()
  string(APPEND literals "constexpr char file${index}[] = R\"JUNHENG_ASSET(${text}${end};\n"
    "static_assert(sizeof(file${index}) - 1 == ${size}, \"${name} did not survive embedding\");\n")
  string(APPEND entries "    {\"${name}\", {file${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()

file(WRITE "${OUT}" "// Made from assets/ by the build.
#include \"assets/embedded.h\"

#include <array>

namespace junheng {
namespace {
${literals}
constexpr std::array<EmbeddedFile, ${index}> files{{
${entries}}};
}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }
}  // namespace junheng
")
