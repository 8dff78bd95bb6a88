#include "core/session/narrative.h"

#include <algorithm>
#include <array>
#include <utility>

namespace junheng {
namespace {

constexpr std::array<std::string_view, 9> sentence_ends{"\n", "。", "！", "？", "；", ".", "!", "?", ";"};

bool ends_sentence(std::string_view text) {
  return std::any_of(sentence_ends.begin(), sentence_ends.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) count += is_within_character(text, i) ? 0 : 1;
  return count;
}

}  // namespace

bool is_within_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::optional<Change> write_narrative(const Project& project, const std::string& id, std::string title,
                                      std::string_view text) {
  const auto at = project.narrative.find(id);
  const std::string_view before = at == project.narrative.end() ? std::string_view() : at->second;
  if (before == text) return std::nullopt;
  std::size_t from = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first - before.begin());
  while (from > 0 && (is_within_character(before, from) || is_within_character(text, from))) --from;
  const std::size_t most = std::min(before.size(), text.size()) - from;
  std::size_t after = 0;
  while (after < most && before[before.size() - 1 - after] == text[text.size() - 1 - after]) ++after;
  while (after > 0 && is_within_character(before, before.size() - after)) --after;
  const std::string_view removed = before.substr(from, before.size() - after - from);
  const std::string_view inserted = text.substr(from, text.size() - after - from);
  const bool typing = removed.empty() && !ends_sentence(before.substr(0, from));
  const bool deleting = inserted.empty() && characters(removed) == 1;
  Change change{Command::narrative, {std::move(title)}, {}, typing || deleting};
  change.steps.emplace_back(EditNarrative{id, from, removed.size(), std::string(inserted)});
  return change;
}

}  // namespace junheng
