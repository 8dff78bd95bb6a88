#include "core/codec/ole.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/core/codec/ole.h"
#include "tests/core/fixtures.h"

using namespace junheng;
using test::ole_end;

namespace {

constexpr std::size_t sector = 512;

// Ten sectors of data behind the table and the directory: "0000…1111…".
std::string data() {
  std::string bytes;
  for (char c = '0'; c <= '9'; ++c) bytes += std::string(512, c);
  return bytes;
}

// A stream of 4100 bytes in the sectors 2 to 10.
std::string one_stream(std::vector<std::uint32_t> next, std::uint32_t size = 4100) {
  return test::ole_file({{"Root Entry", 5, ~0u, ~0u, 1}, {"Workbook", 2, ~0u, ~0u, ~0u, 2, size}}, std::move(next),
                        data());
}

const std::vector<std::uint32_t> in_order = {0xFFFFFFFD, ole_end, 3, 4, 5, 6, 7, 8, 9, 10, ole_end};

}  // namespace

TEST_CASE("a stream is its sectors in the order of their chain", "[ole]") {
  const std::string bytes = one_stream({0xFFFFFFFD, ole_end, 10, 4, 5, 6, 7, 8, 9, ole_end, 3});
  CHECK(is_ole(bytes));
  const auto file = OleFile::open(bytes);
  REQUIRE(file);
  CHECK(file->has("Workbook"));
  CHECK(file->has("WORKBOOK"));
  CHECK_FALSE(file->has("Book"));
  CHECK_FALSE(file->stream("Book"));
  const auto stream = file->stream("workbook");
  REQUIRE(stream);
  CHECK(stream->whole);
  CHECK(stream->bytes ==
        std::string(512, '0') + std::string(512, '8') + data().substr(512, 6 * sector) + std::string(4, '7'));
}

TEST_CASE("chains that break off, run in circles or leave the file end there", "[ole]") {
  const auto read = [](const std::string& bytes) {
    const auto file = OleFile::open(bytes);
    REQUIRE(file);
    return *file->stream("Workbook");
  };
  CHECK(read(one_stream(in_order)).whole);
  for (const std::uint32_t to : {ole_end, 0xFFFFFFFFu, 12u, 100000u, 0x00FFFFFEu}) {
    CAPTURE(to);
    auto next = in_order;
    next[4] = to;
    const OleFile::Stream stream = read(one_stream(next));
    CHECK_FALSE(stream.whole);
    CHECK(stream.bytes == data().substr(0, 3 * sector));
  }
  auto circle = in_order;
  circle[3] = 2;  // no end, but the length is known
  CHECK(read(one_stream(circle)).bytes.size() == 4100);
  const OleFile::Stream vast = read(one_stream(circle, 0xFFFFFFFF));
  CHECK_FALSE(vast.whole);
  CHECK(vast.bytes.size() <= one_stream(circle).size());
  const std::string cut = one_stream(in_order).substr(0, 6 * sector + 100);
  CHECK_FALSE(read(cut).whole);
  CHECK(read(cut).bytes == data().substr(0, 3 * sector + 100));
}

TEST_CASE("small streams lie in sectors of 64 bytes within a stream of the root", "[ole]") {
  const std::string table = test::le(2, 4) + test::le(ole_end, 4) + test::le(ole_end, 4) + std::string(500, '\xFF');
  const std::string bytes =
      test::ole_file({{"Root Entry", 5, ~0u, ~0u, 1, 3, 192}, {"Book", 2, ~0u, ~0u, ~0u, 0, 100}},
                     {0xFFFFFFFD, ole_end, ole_end, ole_end},
                     table + std::string(64, 'a') + std::string(64, 'b') + std::string(64, 'c'), 2);
  const auto file = OleFile::open(bytes);
  REQUIRE(file);
  CHECK(file->stream("Book")->bytes == std::string(64, 'a') + std::string(36, 'c'));
  CHECK(file->stream("Book")->whole);
  const std::string longer =
      test::ole_file({{"Root Entry", 5, ~0u, ~0u, 1, 3, 192}, {"Book", 2, ~0u, ~0u, ~0u, 0, 200}},
                     {0xFFFFFFFD, ole_end, ole_end, ole_end}, table + std::string(192, 'a'), 2);
  CHECK_FALSE(OleFile::open(longer)->stream("Book")->whole);
}

TEST_CASE("the directory is walked once, and inner storages are left alone", "[ole]") {
  const std::string bytes = test::ole_file({{"Root Entry", 5, ~0u, ~0u, 1},
                                            {"B", 1, 2, 1, 3},  // a storage; after it comes itself
                                            {"A", 2, 1, 70, ~0u, 2, 0},
                                            {"Workbook", 2, ~0u, ~0u, ~0u, 2, 0}},
                                           {0xFFFFFFFD, ole_end}, "");
  const auto file = OleFile::open(bytes);
  REQUIRE(file);
  CHECK(file->has("A"));
  CHECK_FALSE(file->has("Workbook"));
  CHECK(OleFile::open(test::ole_file({{"Root Entry", 5}}, {0xFFFFFFFD, 1}, "")));  // the directory's chain is a circle
}

TEST_CASE("what has no directory is no container", "[ole]") {
  const std::string good = one_stream(in_order);
  CHECK_FALSE(is_ole("PK\x03\x04"));
  CHECK_FALSE(OleFile::open(""));
  CHECK_FALSE(OleFile::open(good.substr(0, 8)));
  CHECK_FALSE(OleFile::open(good.substr(0, 1024)));
  std::string bad = good;
  bad[0x1E] = 31;  // sectors of 2 GB
  CHECK_FALSE(OleFile::open(bad));
  CHECK_FALSE(OleFile::open(test::ole_file({{"Workbook", 2}}, {0xFFFFFFFD, ole_end}, "")));
}
