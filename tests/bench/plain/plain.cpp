// The floor: the benchmark's work as a plain C++ program would do it, in doubles, without a standard, an explanation or
// a certain verdict at a limit. plain ROWS.csv prints the same line as junheng_bench.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

constexpr int indicators = 7;
constexpr double standard[2][indicators] = {{4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3}, {5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4}};
constexpr double per[indicators] = {100, 100, 100, 1, 1, 1, 100};
constexpr double limit[2] = {0.50, 0.45};
constexpr double tiny = 1e-9;  // against the rounding of doubles, in the school's favour

struct Rows {
  std::vector<int> county;
  std::vector<unsigned char> stage;
  std::vector<double> pupils, amount[indicators];
};

Rows load(const char* path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::string bytes(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  Rows rows;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const auto number = [&] {
    double value = 0, scale = 0;
    for (; at < end && *at != ',' && *at != '\n'; ++at) {
      if (*at == '.') {
        scale = 1;
      } else {
        value = value * 10 + (*at - '0');
        scale *= 10;
      }
    }
    ++at;
    return scale > 1 ? value / scale : value;
  };
  while (at < end && *at++ != '\n') {
  }
  while (at < end) {
    rows.county.push_back(static_cast<int>(number()));
    number();  // the school
    rows.stage.push_back(*at == 'P' ? 0 : 1);
    at += 2;
    rows.pupils.push_back(number());
    for (auto& column : rows.amount) column.push_back(number());
  }
  return rows;
}

struct Coefficients {
  std::size_t groups = 0, ok = 0;
  double sum = 0;
};

Coefficients coefficients(const Rows& rows) {
  const std::size_t n = rows.county.size();
  std::unordered_map<int, std::size_t> known;
  known.reserve(8192);
  std::vector<std::size_t> group(n);
  std::vector<int> stage;
  for (std::size_t i = 0; i < n; ++i) {
    const auto [at, fresh] = known.emplace(rows.county[i] * 2 + rows.stage[i], stage.size());
    if (fresh) stage.push_back(rows.stage[i]);
    group[i] = at->second;
  }
  std::vector<double> pupils(stage.size());
  for (std::size_t i = 0; i < n; ++i) pupils[group[i]] += rows.pupils[i];
  std::vector<char> ok(stage.size(), 1);
  Coefficients result;
  for (const auto& column : rows.amount) {
    std::vector<double> mean(stage.size()), spread(stage.size());
    for (std::size_t i = 0; i < n; ++i) mean[group[i]] += column[i];
    for (std::size_t g = 0; g < stage.size(); ++g) mean[g] /= pupils[g];
    for (std::size_t i = 0; i < n; ++i) {
      const double d = column[i] / rows.pupils[i] - mean[group[i]];
      spread[group[i]] += rows.pupils[i] * d * d;
    }
    for (std::size_t g = 0; g < stage.size(); ++g) {
      const double cv = std::sqrt(spread[g] / pupils[g]) / mean[g];
      result.sum += cv;
      ok[g] = ok[g] && cv <= limit[stage[g]];
    }
  }
  result.groups = stage.size();
  result.ok = static_cast<std::size_t>(std::count(ok.begin(), ok.end(), 1));
  return result;
}

std::size_t schools(const Rows& rows) {
  std::size_t passed = 0;
  for (std::size_t i = 0; i < rows.county.size(); ++i) {
    int full = 0, low = 0;
    for (int k = 0; k < indicators; ++k) {
      const double have = rows.amount[k][i] * per[k] * (1 + tiny), need = standard[rows.stage[i]][k] * rows.pupils[i];
      full += have >= need;
      low += have < 0.85 * need;
    }
    passed += full >= 6 && low == 0;
  }
  return passed;
}

template <class Work>
double milliseconds(Work work) {
  const char* wanted = std::getenv("RUNS");
  const int runs = std::max(1, wanted ? std::atoi(wanted) : 7);
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  Rows rows;
  const double load_ms = milliseconds([&] { rows = load(argv[1]); });
  Coefficients found;
  const double cv_ms = milliseconds([&] { found = coefficients(rows); });
  std::size_t passed = 0;
  const double schools_ms = milliseconds([&] { passed = schools(rows); });
  std::printf(
      "{\"rows\":%zu,\"groups\":%zu,\"load_ms\":%.3f,\"cv_ms\":%.3f,\"schools_ms\":%.3f,\"sum_cv\":%.9f,\"ok_groups\":%"
      "zu,\"ok_schools\":%zu}\n",
      rows.county.size(), found.groups, load_ms, cv_ms, schools_ms, found.sum, found.ok, passed);
  return 0;
}
