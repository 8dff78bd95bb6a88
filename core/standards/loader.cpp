#include "core/standards/loader.h"

#include <algorithm>
#include <map>

#include "assets/embedded.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/base/tree.h"
#include "core/standards/overlay.h"
#include "core/standards/standard_reader.h"

namespace junheng {
namespace {

// The tree with all it extends merged in; hashes is what the fingerprint is taken over.
std::optional<Node> merged(std::string_view json, const std::string& file, std::vector<std::string>& chain,
                           std::string& hashes, Problems& problems) {
  auto root = parse_json(json, file, problems, {limits::standard_bytes, limits::standard_values});
  if (!root) return std::nullopt;
  hashes += sha256(json);
  const Node* extends = root->find("extends");
  if (!extends || !extends->is(Node::Kind::text)) return root;
  const auto fault = [&](std::string code) -> std::optional<Node> {
    add_problem(problems, {std::move(code), Severity::error, {extends->text}, {file, "/extends", -1}});
    return std::nullopt;
  };
  const Node* own = root->find("id");
  chain.push_back(own ? own->text : "");
  if (std::find(chain.begin(), chain.end(), extends->text) != chain.end() || chain.size() > limits::overlay_depth)
    return fault("overlay.circular");
  const std::string_view base_json = builtin_standard_json(extends->text);
  if (base_json.empty()) return fault("overlay.unknown_base");
  auto base = merged(base_json, extends->text, chain, hashes, problems);
  if (base) apply_overlay(*base, *root, file, problems);
  return base;
}

}  // namespace

std::optional<Standard> load_standard(std::string_view json, std::string_view file, const Dictionary& fields,
                                      Problems& problems) {
  Problems found;  // apart from the caller's: a full list would hide new ones
  std::vector<std::string> chain;
  std::string hashes;
  std::optional<Standard> result;
  if (const auto root = merged(json, std::string(file), chain, hashes, found)) {
    result = read_standard(*root, std::string(file), fields, found);
    result->sha256 = hashes.size() == 64 ? hashes : sha256(hashes);
  }
  if (!found.empty()) result.reset();
  for (Problem& p : found) problems.push_back(std::move(p));
  return result;
}

bool is_standard(std::string_view json) {
  Problems problems;
  const auto root = parse_json(json, "", problems, {limits::standard_bytes, limits::standard_values});
  return root && root->find("schema") && root->find("id") && !root->find("junheng");
}

std::vector<std::string> builtin_standard_ids() {
  std::vector<std::string> ids;
  for (const EmbeddedFile& f : embedded_files()) {
    if (f.name.starts_with("standards/")) ids.emplace_back(f.name.substr(10, f.name.size() - 15));
  }
  return ids;
}

std::string_view builtin_standard_json(std::string_view id) {
  for (const EmbeddedFile& f : embedded_files()) {
    if (f.name == "standards/" + std::string(id) + ".json") return f.bytes;
  }
  return {};
}

const Standard* builtin_standard(std::string_view id) {
  static std::map<std::string, std::optional<Standard>, std::less<>> loaded;
  auto at = loaded.find(id);
  if (at == loaded.end()) {
    Problems ignored;  // a test loads every built-in standard and wants none
    const std::string_view json = builtin_standard_json(id);
    at = loaded.emplace(std::string(id), json.empty() ? std::nullopt : load_standard(json, id, dictionary(), ignored))
             .first;
  }
  return at->second ? &*at->second : nullptr;
}

}  // namespace junheng
