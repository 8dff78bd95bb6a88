#include "core/codec/xml_reader.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"

using namespace junheng;
using Token = XmlReader::Token;
using Fault = XmlReader::Fault;

namespace {

// "<a x=1>text</a>" for what the reader sees, "!" at a fault.
std::string seen(std::string_view text) {
  XmlReader xml(text);
  std::string out;
  for (;;) {
    switch (xml.next()) {
      case Token::begin:
        out += "<" + std::string(xml.name()) + (xml.attribute("x").empty() ? "" : " x=") +
               std::string(xml.attribute("x")) + ">";
        break;
      case Token::end:
        out += "</" + std::string(xml.name()) + ">";
        break;
      case Token::text:
        xml.append_text(out);
        break;
      case Token::done:
        CHECK(xml.fault() == Fault::none);
        CHECK(xml.next() == Token::done);
        return out;
      case Token::fault:
        CHECK(xml.fault() != Fault::none);
        CHECK(xml.next() == Token::fault);
        return out + "!";
    }
  }
}

}  // namespace

TEST_CASE("elements, attributes and text", "[xlsx][xml]") {
  CHECK(seen("<a/>") == "<a></a>");
  CHECK(seen("<?xml version=\"1.0\"?>\n<!-- 注 --> <a x = '1' ><b/>文字<b x=\"\"/></a >\n") ==
        "<a x=1><b></b>文字<b></b></a>");
  CHECK(seen("<s:a xmlns:x='u' s:x='2' x='&lt;3&#x4E2D;'>1</s:a>") == "<a x=<3中>1</a>");
  CHECK(seen("<a>&lt;&amp;&gt;&quot;&apos;&#20013;&#x10FFFF;</a>") == "<a><&>\"'中\xF4\x8F\xBF\xBF</a>");
  CHECK(seen("<a><![CDATA[<b>&amp;\r\n]]></a>") == "<a><b>&amp;\r\n</a>");
  CHECK(seen("<a>1\r\n2\r3\n4</a>") == "<a>1\n2\n3\n4</a>");
  CHECK(seen("<a><!-- <b> -->1<?p <c> ?>2</a>") == "<a>12</a>");
}

TEST_CASE("references that XML does not know stay as written", "[xlsx][xml]") {
  CHECK(seen("<a>&nbsp; & &#0; &#xD800; &#x110000; &#99999999999; &#x; &#1</a>") ==
        "<a>&nbsp; & &#0; &#xD800; &#x110000; &#99999999999; &#x; &#1</a>");
}

TEST_CASE("what is not well formed is a fault", "[xlsx][xml]") {
  for (const char* text : {"",
                           "a",
                           "<a>",
                           "<a",
                           "<a ",
                           "<a x",
                           "<a x=",
                           "<a x='",
                           "<a x='1'",
                           "</a>",
                           "<a></b>",
                           "<a></a",
                           "<s:a></a>",
                           "<a/><b/>",
                           "<a/>b",
                           "<a x=1/>",
                           "<a x='<'/>",
                           "<a x='1'y='2'/>",
                           "<a/ >",
                           "<a><!-- </a>",
                           "<?xml",
                           "<a><![CDATA[</a>",
                           "<a>< b/></a>",
                           "<>",
                           "<![CDATA[]]>",
                           "<a =''/>"}) {
    CAPTURE(text);
    CHECK(seen(text).ends_with('!'));
  }
}

TEST_CASE("document types are refused, and nesting without end", "[xlsx][xml]") {
  XmlReader type("<!DOCTYPE a [<!ENTITY b 'bbb'>]><a>&b;</a>");
  CHECK(type.next() == Token::fault);
  CHECK(type.fault() == Fault::document_type);

  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += "<a>";
    for (std::size_t i = 0; i < depth; ++i) text += "</a>";
    return text;
  };
  const std::string deepest = nested(limits::xml_depth), deeper = nested(limits::xml_depth + 1);
  CHECK_FALSE(seen(deepest).ends_with('!'));
  XmlReader deep(deeper);
  while (deep.next() == Token::begin) {
  }
  CHECK(deep.fault() == Fault::too_deep);
}

TEST_CASE("children are visited whatever is read of each", "[xlsx][xml]") {
  XmlReader xml("<a><b><c>1</c><b>no</b></b>x<b r:id='7' xmlns:id='8'>2<c>3</c>4</b><d/></a>");
  REQUIRE(xml.next() == Token::begin);
  std::string names, text;
  for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
    names += xml.name();
    names += xml.qualified_attribute("id");
    CHECK(xml.attribute("id").empty());
    if (!xml.qualified_attribute("id").empty()) xml.read_text(text);
  }
  CHECK(names == "bb7d");
  CHECK(text == "24");
  CHECK(xml.next() == Token::done);
}

TEST_CASE("parts in UTF-8, UTF-16 and GBK", "[xlsx][xml]") {
  std::size_t invalid = 0;
  const auto wide = [](std::string_view ascii, bool big_endian) {
    std::string text;
    for (const char c : ascii) text += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
    return text;
  };
  CHECK(xml_text("\xEF\xBB\xBF<a>均</a>", invalid) == "<a>均</a>");
  CHECK(xml_text("\xFF\xFE" + wide("<a/>", false), invalid) == "<a/>");
  CHECK(xml_text("\xFE\xFF" + wide("<a/>", true), invalid) == "<a/>");
  CHECK(xml_text(wide("<a/>", false), invalid) == "<a/>");
  CHECK(xml_text(wide("<a/>", true), invalid) == "<a/>");
  CHECK(xml_text("<?xml version='1.0' encoding='GBK'?><a>\xD6\xD0</a>", invalid).ends_with("<a>中</a>"));
  CHECK(invalid == 0);
  CHECK(xml_text("<a>\xD6\xD0</a>", invalid) == "<a>\xEF\xBF\xBD\xEF\xBF\xBD</a>");
  CHECK(invalid == 2);
}
