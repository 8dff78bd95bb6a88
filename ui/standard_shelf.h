// The standards a county can be judged by: the built-in ones, and those of files opened since.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"
#include "core/standards/standard.h"
#include "ui/choice.h"

namespace junheng::ui {

class StandardShelf {
 public:
  StandardShelf();

  // Makes ready one more of the built-in ones, which takes long. True: there is more. What is asked for earlier is made
  // ready then.
  bool prepare();

  // The usual one first, those of files last. A file's may have the id of a built-in one, so that what is chosen has a
  // name of its own.
  std::span<const Choice> choices();
  std::string choice_of(const Standard& standard) const;
  const Standard* chosen(std::string_view choice) const;  // nullptr for an unknown one

  const Standard& usual() const;  // where neither the user nor the data name one
  // By which data say they are judged, the usual one where they say nothing; nullptr for one that is not here.
  const Standard* of(const Dataset& data) const;

  // Of a file; the same file once. It lives as long as the shelf.
  const Standard& add(Standard standard);

 private:
  std::vector<std::string> builtin_;  // ids
  std::size_t prepared_ = 0;          // of them
  std::vector<Choice> choices_;       // of all, when first asked for
  std::vector<std::unique_ptr<const Standard>> local_;
};

}  // namespace junheng::ui
