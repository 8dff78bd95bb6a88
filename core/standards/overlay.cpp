#include "core/standards/overlay.h"

#include <algorithm>
#include <string_view>

namespace junheng {
namespace {

bool has_id(const Node& node, std::string_view id) {
  const Node* own = node.find("id");
  return own && own->is(Node::Kind::text) && own->text == id;
}

// The object with this id, anywhere below.
Node* find_id(Node& node, std::string_view id) {
  if (has_id(node, id)) return &node;
  for (Node& item : node.items) {
    if (Node* found = find_id(item, id)) return found;
  }
  for (auto& [key, value] : node.members) {
    if (key == "cite") continue;
    if (Node* found = find_id(value, id)) return found;
  }
  return nullptr;
}

bool remove_id(Node& node, std::string_view id) {
  const auto gone = std::find_if(node.items.begin(), node.items.end(), [&](const Node& n) { return has_id(n, id); });
  if (gone != node.items.end()) {
    node.items.erase(gone);
    return true;
  }
  for (Node& item : node.items) {
    if (remove_id(item, id)) return true;
  }
  return std::any_of(node.members.begin(), node.members.end(), [&](auto& m) { return remove_id(m.value, id); });
}

void set(Node& object, const std::string& key, const Node& value) {
  for (auto& [name, old] : object.members) {
    if (name == key) {
      old = value;
      return;
    }
  }
  object.members.push_back({key, value});
}

Node* list_of(Node& object, const std::string& key) {
  for (auto& [name, value] : object.members) {
    if (name == key) return &value;
  }
  Node list;
  list.kind = Node::Kind::array;
  object.members.push_back({key, std::move(list)});
  return &object.members.back().value;
}

std::string text_of(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found ? found->text : "";
}

}  // namespace

void apply_overlay(Node& base, const Node& overlay, const std::string& file, Problems& problems) {
  const auto unknown = [&](const std::string& id, const std::string& pointer) {
    add_problem(problems, {"overlay.unknown_id", Severity::error, {id}, {file, pointer, -1}});
  };
  // The base's own ids must not be found in its header.
  for (const auto& [key, value] : overlay.members) {
    if (key == "overrides" || key == "additions" || key == "removals") continue;
    set(base, key, value);
  }
  for (const std::string_view key : {"overrides", "additions", "removals"}) {
    const Node* list = overlay.find(key);
    if (!list || list->is(Node::Kind::array)) continue;
    add_problem(problems, {"standard.value", Severity::error, {std::string(key)}, {file, "/" + std::string(key), -1}});
  }
  if (const Node* overrides = overlay.find("overrides")) {
    for (std::size_t i = 0; i < overrides->items.size(); ++i) {
      const Node& change = overrides->items[i];
      Node* target = find_id(base, text_of(change, "id"));
      if (!target || target == &base) {
        unknown(text_of(change, "id"), "/overrides/" + std::to_string(i));
        continue;
      }
      for (const auto& [key, value] : change.members) set(*target, key, value);
    }
  }
  if (const Node* removals = overlay.find("removals")) {
    for (std::size_t i = 0; i < removals->items.size(); ++i) {
      if (!remove_id(base, removals->items[i].text)) unknown(removals->items[i].text, "/removals/" + std::to_string(i));
    }
  }
  if (const Node* additions = overlay.find("additions")) {
    for (std::size_t i = 0; i < additions->items.size(); ++i) {
      const Node& addition = additions->items[i];
      Node* target = find_id(base, text_of(addition, "to"));
      const Node* clause = addition.find("clause");
      const Node* item = addition.find("item");
      if (!target || target == &base || !(clause || item)) {
        unknown(text_of(addition, "to"), "/additions/" + std::to_string(i));
        continue;
      }
      list_of(*target, clause ? "clauses" : "items")->items.push_back(clause ? *clause : *item);
    }
  }
}

}  // namespace junheng
