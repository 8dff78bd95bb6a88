// A JSON document as a tree with exact numbers and the place of each value. Keeps JSON's library out of our headers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/limits.h"
#include "core/base/problem.h"

namespace junheng {

struct Member;  // of an object: a key and its value

struct Node {
  enum class Kind : unsigned char { null, boolean, number, text, array, object };

  Kind kind = Kind::null;
  bool flag = false;            // boolean
  Decimal number;               // number
  std::string text;             // text; the raw digits of a number that is not exact (see below)
  std::vector<Node> items;      // array
  std::vector<Member> members;  // object, in file order, keys unique

  bool is(Kind k) const { return kind == k; }
  // The member, or nullptr; also nullptr when this is no object.
  const Node* find(std::string_view key) const;
};

struct Member {
  std::string key;
  Node value;
};

struct JsonLimits {
  std::size_t bytes = limits::json_bytes;
  std::size_t values = limits::json_values;
};

// Reads UTF-8 JSON (a byte order mark is accepted). Problems: json.too_large, json.syntax, json.too_deep, json.too_many
// (values, or keys of an object), json.duplicate_key, json.encoding, json.number (more digits than Decimal keeps
// exactly). nullopt after an error; there is one at most.
std::optional<Node> parse_json(std::string_view bytes, std::string_view file, Problems& problems, JsonLimits most = {});

// A key as part of a JSON pointer: ~ and / escaped (RFC 6901).
std::string pointer_part(std::string_view key);

}  // namespace junheng
