// What the built-in guide says of every page, as a document: what the marks mean, and 关于.
#pragma once

#include "core/document/document.h"

namespace junheng::web {

document::Document help_document();  // its headings begin at level 1

}  // namespace junheng::web
