// SHA-256 (FIPS 180-4): the fingerprint of a dataset and of a standard in every result.
#pragma once

#include <string>
#include <string_view>

namespace junheng {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace junheng
