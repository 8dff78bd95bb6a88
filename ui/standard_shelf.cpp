#include "ui/standard_shelf.h"

#include <algorithm>
#include <utility>

#include "core/standards/loader.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

const std::string local_prefix = "local:";  // of what stands for a standard of a file
constexpr std::string_view usual_standard = "national-2017";

}  // namespace

StandardShelf::StandardShelf() : builtin_(builtin_standard_ids()) {
  // The usual one first, the others as they come.
  std::stable_partition(builtin_.begin(), builtin_.end(), [](const std::string& id) { return id == usual_standard; });
}

bool StandardShelf::prepare() {
  if (prepared_ < builtin_.size()) builtin_standard(builtin_[prepared_++]);
  return prepared_ < builtin_.size();
}

std::span<const Choice> StandardShelf::choices() {
  if (!choices_.empty()) return choices_;
  for (const std::string& id : builtin_) {
    if (const Standard* standard = builtin_standard(id))
      choices_.push_back({id, standard->short_title, standard->title});
  }
  return choices_;
}

std::string StandardShelf::choice_of(const Standard& standard) const {
  const auto at = std::find_if(local_.begin(), local_.end(), [&](const auto& one) { return one.get() == &standard; });
  return at == local_.end() ? standard.id : local_prefix + std::to_string(at - local_.begin());
}

const Standard* StandardShelf::chosen(std::string_view choice) const {
  for (const auto& local : local_) {
    if (choice_of(*local) == choice) return local.get();
  }
  return builtin_standard(choice);
}

const Standard& StandardShelf::usual() const { return *builtin_standard(usual_standard); }

const Standard* StandardShelf::of(const Dataset& data) const {
  if (data.standard.empty()) return &usual();
  for (const auto& local : local_) {
    if (local->id == data.standard && local->sha256 == data.standard_sha256) return local.get();
  }
  return builtin_standard(data.standard);
}

const Standard& StandardShelf::add(Standard standard) {
  for (const auto& known : local_) {
    if (known->sha256 == standard.sha256) return *known;
  }
  choices();  // the built-in ones come before it
  const Standard& added = *local_.emplace_back(std::make_unique<const Standard>(std::move(standard)));
  choices_.push_back({choice_of(added), added.short_title + std::string(strings::local_standard), added.title});
  return added;
}

}  // namespace junheng::ui
