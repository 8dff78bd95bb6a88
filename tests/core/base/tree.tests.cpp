#include "core/base/tree.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace junheng;

namespace {

// The one problem of a text that is refused.
Problem refused(const std::string& json, JsonLimits most = {}) {
  Problems problems;
  CHECK_FALSE(parse_json(json, "f", problems, most));
  REQUIRE(problems.size() == 1);
  return problems[0];
}

bool accepted(const std::string& json, JsonLimits most = {}) {
  Problems problems;
  return parse_json(json, "f", problems, most) && problems.empty();
}

}  // namespace

TEST_CASE("a repeated key is named by its own pointer", "[tree]") {
  const Problem p = refused(R"({"a":{"x":1,"y":2,"x":3}})");
  CHECK(p.code == "json.duplicate_key");
  CHECK(p.place.pointer == "/a/x");
  CHECK(p.arguments.at(0) == "x");
}

TEST_CASE("a fault's byte counts the byte order mark", "[tree]") {
  const Problem plain = refused("[1,x]");
  CHECK(plain.code == "json.syntax");
  CHECK(plain.place.offset == 3);
  CHECK(plain.arguments.at(0) == "4");
  const Problem marked = refused("\xEF\xBB\xBF[1,x]");
  CHECK(marked.place.offset == 6);
  CHECK(marked.arguments.at(0) == "7");
}

TEST_CASE("json.too_many: values of a file", "[tree]") {
  CHECK(accepted("[1,[2],{\"k\":3}]", {100, 6}));
  const Problem p = refused("[1,[2],{\"k\":3}]", {100, 5});
  CHECK(p.code == "json.too_many");
  CHECK(p.place.pointer == "/2/k");
  CHECK(p.arguments.at(0) == "5");
  CHECK(refused("[1,[2]]", {100, 2}).place.pointer == "/0");
}

TEST_CASE("json.too_many: keys of an object", "[tree]") {
  const auto object = [](std::size_t keys) {
    std::string text;
    for (std::size_t i = 0; i < keys; ++i) text += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
    return "{" + text + "}";
  };
  CHECK(accepted(object(limits::json_members)));
  CHECK(refused(object(limits::json_members + 1)).code == "json.too_many");
}

TEST_CASE("json.too_large says more than the limit, also for one byte more", "[tree]") {
  const Problem p = refused(std::string((1u << 20) + 1, ' '), {1u << 20, 1});
  CHECK(p.code == "json.too_large");
  CHECK(p.arguments == std::vector<std::string>{"2", "1"});
}
