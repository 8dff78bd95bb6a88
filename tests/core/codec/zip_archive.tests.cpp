#include "core/codec/zip_archive.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <utility>

#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/codec/zip_writer.h"
#include "tests/core/assess/random.h"

using namespace junheng;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string zipped(const Files& files) {
  ZipWriter writer;
  for (const auto& [name, bytes] : files) writer.add(name, bytes);
  return writer.finish();
}

std::string little(std::uint64_t value, unsigned width) {
  std::string bytes;
  for (unsigned i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

// Overwrites a field of the n-th record with this signature's second pair of bytes: \1\2 of the directory, \3\4 local,
// \5\6 at the end.
std::string patched(std::string zip, const char* record, std::size_t n, std::size_t at, const std::string& value) {
  std::size_t begin = zip.find("PK" + std::string(record));
  for (std::size_t i = 0; i < n; ++i) begin = zip.find("PK" + std::string(record), begin + 1);
  return zip.replace(begin + at, value.size(), value);
}
constexpr const char* directory = "\1\2";
constexpr const char* local = "\3\4";
constexpr const char* end_record = "\5\6";

// The code of opening the archive and reading all of it; empty = all is well.
std::string fault(const std::string& zip) {
  Problems problems;
  const auto archive = ZipArchive::open(zip, "表.xlsx", problems);
  CHECK(archive.has_value() == problems.empty());
  for (std::size_t i = 0; archive && i < archive->size(); ++i) {
    const std::size_t before = problems.size();
    const bool read = archive->read(i, problems).has_value();
    CHECK(read == (problems.size() == before));
  }
  if (problems.empty()) return {};
  CHECK(problems.size() == 1);
  CHECK(problems[0].place.file == "表.xlsx");
  return problems[0].code;
}

std::string content(const std::string& zip, std::string_view name) {
  Problems problems;
  const auto archive = ZipArchive::open(zip, "", problems);
  REQUIRE(archive);
  const auto at = archive->find(name);
  REQUIRE(at);
  return archive->read(*at, problems).value_or("(none)");
}

// One stored entry "a" holding "xyz", with sizes after the data (bit 3), as programs write that cannot go back.
std::string streamed() {
  const std::string crc = little(0xEB8EBA67, 4), sizes = little(3, 4) + little(3, 4);
  const std::string common = little(20, 2) + little(8, 2) + little(0, 2) + little(0, 4);
  const std::string file =
      "PK\3\4" + common + little(0, 8) + little(0, 4) + little(1, 2) + little(0, 2) + "axyz" + "PK\7\10" + crc + sizes;
  const std::string entry =
      "PK\1\2" + little(20, 2) + common + crc + sizes + little(1, 2) + little(0, 8) + little(0, 4) + little(0, 4) + "a";
  return file + entry + "PK\5\6" + little(0, 4) + little(1, 2) + little(1, 2) + little(entry.size(), 4) +
         little(file.size(), 4) + little(0, 2);
}

const Files two = {{"xl/a.xml", std::string(5000, 'a')}, {"[Content_Types].xml", "均衡"}};

}  // namespace

TEST_CASE("what is written is read again", "[zip]") {
  const std::string zip = zipped({{"空", ""}, two[0], two[1]});
  CHECK(fault(zip).empty());
  CHECK(content(zip, "空").empty());
  CHECK(content(zip, "xl/a.xml") == two[0].second);
  CHECK(content(zip, "[Content_Types].xml") == "均衡");
  Problems problems;
  const auto archive = ZipArchive::open(zip, "", problems);
  CHECK(archive->size() == 3);
  CHECK(archive->name(1) == "xl/a.xml");
  CHECK_FALSE(archive->find("xl/b.xml"));
  CHECK(fault(zipped({})).empty());
}

TEST_CASE("an archive has the same bytes natively, in wasm and at any time", "[zip]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919 % 10007) + (i % 13 ? "," : "\n");
  CHECK(sha256(zipped({{"a", text}, {"均衡", "b"}})) ==
        "c1dd0b6086d30e06ae1bc5b0ccc47b69d831f102761f8afda941d3f6ac255c1b");
}

TEST_CASE("names are found whatever their case and slashes", "[zip]") {
  const std::string zip = zipped({{"xl\\SharedStrings.xml", "a"}, {"/docProps/core.xml", "b"}, {"xl/", ""}});
  CHECK(content(zip, "xl/sharedStrings.xml") == "a");
  CHECK(content(zip, "/xl/sharedStrings.xml") == "a");
  CHECK(content(zip, "docProps/core.xml") == "b");
  Problems problems;
  CHECK(ZipArchive::open(zip, "", problems)->size() == 2);
}

TEST_CASE("archives of other programs: stored, streamed, with comments, zip64", "[zip]") {
  CHECK(content(streamed(), "a") == "xyz");
  CHECK(fault(streamed()).empty());

  const std::string comment = "PK\5\6 and a comment";
  CHECK(content(patched(zipped(two), end_record, 0, 20, little(comment.size(), 2)) + comment, "xl/a.xml") ==
        two[0].second);

  // The same entry with its sizes, place and number of entries in zip64 fields.
  std::string zip = streamed();
  const std::size_t entry = zip.find("PK\1\2"), end = zip.find("PK\5\6");
  const std::string extra = little(1, 2) + little(24, 2) + little(3, 8) + little(3, 8) + little(0, 8);
  std::string record = zip.substr(entry, end - entry) + extra;
  record.replace(20, 8, 8, '\xFF').replace(30, 2, little(extra.size(), 2)).replace(42, 4, 4, '\xFF');
  const std::string end64 = "PK\6\6" + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) + little(1, 8) +
                            little(1, 8) + little(record.size(), 8) + little(entry, 8);
  const std::string locator = "PK\6\7" + little(0, 4) + little(entry + record.size(), 8) + little(1, 4);
  const std::string full = "PK\5\6" + little(0, 4) + std::string(12, '\xFF') + little(0, 2);
  zip = zip.substr(0, entry) + record + end64 + locator + full;
  CHECK(fault(zip).empty());
  CHECK(content(zip, "a") == "xyz");
  zip[entry + 20] = 5;  // the extra field then has one size too many, and the wrong one
  CHECK(fault(zip) == "zip.damaged");
}

TEST_CASE("a truncated archive is one clear problem, wherever it ends", "[zip]") {
  const std::string zip = zipped(two);
  for (std::size_t length = 0; length < zip.size(); ++length) {
    CAPTURE(length);
    CHECK(fault(zip.substr(0, length)) == "zip.truncated");
  }
}

TEST_CASE("damage is found: lists, places, sizes, data, checksums", "[zip]") {
  const std::string zip = zipped(two);
  const std::size_t data = zip.find("xl/a.xml") + 8;
  std::string broken = zip;
  broken[data] = '\x07';  // a kind of block that deflate does not have
  CHECK(fault(broken) == "zip.damaged");
  CHECK(fault(patched(zip, directory, 0, 16, "\1\2\3\4")) == "zip.damaged");          // checksum
  CHECK(fault(patched(zip, directory, 0, 24, little(4999, 4))) == "zip.damaged");     // expands to more
  CHECK(fault(patched(zip, directory, 0, 24, little(5001, 4))) == "zip.damaged");     // expands to less
  CHECK(fault(patched(zip, directory, 0, 20, little(3, 4))) == "zip.damaged");        // ends too early
  CHECK(fault(patched(zip, directory, 0, 20, little(1 << 20, 4))) == "zip.damaged");  // beyond the archive
  CHECK(fault(patched(zip, directory, 0, 42, little(7, 4))) == "zip.damaged");        // not a local header
  CHECK(fault(patched(zip, local, 0, 30, "y")) == "zip.damaged");                     // the two names differ
  CHECK(fault(patched(zip, end_record, 0, 8, little(3, 2) + little(3, 2))) == "zip.damaged_list");
  CHECK(fault(patched(zip, end_record, 0, 4, little(1, 2))) == "zip.damaged_list");  // one of several disks
  CHECK(fault(patched(zip, directory, 1, 0, "XX")) == "zip.damaged_list");
}

TEST_CASE("entries that nobody should open are refused", "[zip]") {
  const std::string zip = zipped(two);
  CHECK(fault(patched(zip, directory, 0, 8, little(1, 2))) == "zip.encrypted");
  CHECK(fault(patched(zip, directory, 0, 10, little(12, 2))) == "zip.method");
  CHECK(fault(zipped({{"a", "1"}, {"a", "2"}})) == "zip.duplicate");
  CHECK(fault(zipped({{"xl/a", "1"}, {"XL\\A", "2"}})) == "zip.duplicate");
  // Both entries have the bytes of the first.
  const std::string same = zipped({{"aa", "1"}, {"ab", "1"}});
  CHECK(fault(patched(patched(same, directory, 1, 42, little(0, 4)), directory, 1, 46, "aa")) == "zip.duplicate");
  // The first reaches into the second.
  CHECK(fault(patched(zip, directory, 0, 20, little(100, 4))) == "zip.duplicate");
}

TEST_CASE("limits of archives", "[zip]") {
  test::Random random(1);
  std::string noise;
  for (std::size_t i = 0; i < 1 << 20; ++i) noise += static_cast<char>(random.below(256));
  // Three entries of 1 MB that say they are more; the first who goes too far is named.
  const auto claim = [&](std::size_t a, std::size_t b, std::size_t c) {
    std::string zip = zipped({{"a", noise}, {"b", noise}, {"c", noise}});
    for (const auto& [n, bytes] : {std::pair{0, a}, {1, b}, {2, c}})
      zip = patched(zip, directory, n, 24, little(bytes, 4));
    Problems problems;
    if (ZipArchive::open(zip, "", problems)) return std::string();
    return problems[0].code + " " + problems[0].arguments[0];
  };
  constexpr std::size_t most = limits::zip_entry_bytes;
  static_assert(limits::zip_expanded_bytes == 2 * most);
  CHECK(claim(most, most, 0).empty());
  CHECK(claim(most, most + 1, 0) == "zip.expands b");
  CHECK(claim(most, most, 1) == "zip.expands c");

  CHECK(fault(zipped({{"a", std::string(limits::zip_ratio_from, 'a')}})).empty());
  CHECK(fault(zipped({{"a", std::string(limits::zip_ratio_from + limits::zip_ratio, 'a')}})) == "zip.expands");

  CHECK(fault(zipped({{std::string(limits::zip_name_bytes, 'a'), ""}})).empty());
  CHECK(fault(zipped({{std::string(limits::zip_name_bytes + 1, 'a'), ""}})) == "zip.long_name");

  Files many;
  for (std::size_t i = 0; i < limits::zip_entries; ++i) many.emplace_back(std::to_string(i), "");
  CHECK(fault(zipped(many)).empty());
  many.emplace_back("x", "");
  CHECK(fault(zipped(many)) == "zip.too_many");

  CHECK(fault(std::string(limits::zip_bytes + 1, 'P')) == "zip.too_large");
}
