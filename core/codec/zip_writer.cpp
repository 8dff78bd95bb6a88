#include "core/codec/zip_writer.h"

#include <zlib.h>

#include <cstdint>
#include <utility>

namespace junheng {
namespace {

constexpr unsigned version = 20, utf8_names = 0x0800, deflated = 8;
constexpr unsigned midnight = 0, first_of_1980 = 0x0021;

void put(std::string& out, std::uint64_t value, unsigned width) {
  for (unsigned i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string deflated_bytes(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

void ZipWriter::add(std::string_view name, std::string_view bytes) {
  const std::string packed = deflated_bytes(bytes);
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
  const std::size_t local = out_.size();
  // What the local header and the directory have in common.
  std::string common;
  for (const unsigned value : {version, utf8_names, deflated, midnight, first_of_1980}) put(common, value, 2);
  for (const std::uint64_t value : {std::uint64_t{crc}, std::uint64_t{packed.size()}, std::uint64_t{bytes.size()}})
    put(common, value, 4);
  put(common, name.size(), 2);
  put(common, 0, 2);  // no extra field

  put(out_, 0x04034B50, 4);
  out_ += common;
  out_ += name;
  out_ += packed;

  put(directory_, 0x02014B50, 4);
  put(directory_, version, 2);
  directory_ += common;
  put(directory_, 0, 6);  // no comment, first disk, no attributes
  put(directory_, 0, 4);
  put(directory_, local, 4);
  directory_ += name;
  ++entries_;
}

std::string ZipWriter::finish() {
  const std::size_t offset = out_.size();
  out_ += directory_;
  put(out_, 0x06054B50, 4);
  put(out_, 0, 4);  // one disk
  put(out_, entries_, 2);
  put(out_, entries_, 2);
  put(out_, directory_.size(), 4);
  put(out_, offset, 4);
  put(out_, 0, 2);  // no comment
  return std::move(out_);
}

}  // namespace junheng
