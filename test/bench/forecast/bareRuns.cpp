// The loop of bareRuns.ts. Usage: bare DATA RUNS; prints milliseconds.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

static inline uint32_t bitsOf(uint32_t a, uint32_t b, uint32_t counter) {
  uint32_t x = a + counter * 0x9e3779b9u;
  x ^= x >> 17;
  x *= 0xed5ad4bbu;
  x = (x ^ (x >> 11)) + b;
  x *= 0xac4c1b51u;
  x ^= x >> 15;
  x *= 0x31848babu;
  return x ^ (x >> 14);
}

static inline double normalOf(const double* quantiles, uint32_t bits) {
  const uint32_t tail = (bits & 0x7fffffffu) | 1u;
  const int zeros = __builtin_clz(tail);
  const uint32_t aligned = tail << zeros;
  const uint32_t cell = (uint32_t(31 - zeros) << 7) | ((aligned >> 24) & 127u);
  const double low = quantiles[cell];
  const double z = low + (aligned & 0xffffffu) * (1.0 / 16777216.0) * (quantiles[cell + 1] - low);
  return (bits >> 31) ? -z : z;
}

int main(int, char** argv) {
  std::ifstream in(argv[1]);
  const int runs = std::atoi(argv[2]);
  int count, links, groups, tables, cells, quantileCount;
  in >> count >> links >> groups >> tables >> cells >> quantileCount;
  auto doubles = [&](size_t n) { std::vector<double> v(n); for (auto& x : v) in >> x; return v; };
  auto ints = [&](size_t n) { std::vector<int> v(n); for (auto& x : v) in >> x; return v; };
  const auto low = doubles(count), range = doubles(count);
  const auto group = ints(count), tableOf = ints(count);
  const auto own = doubles(count), shared = doubles(count);
  const auto inStart = ints(count + 1), inFrom = ints(links), type = ints(links);
  const auto lag = doubles(links), quantiles = doubles(quantileCount);
  const auto shares = doubles(size_t(tables) * (cells + 1));

  std::vector<double> start(count), finish(count), factor(groups), finishes(runs);
  const auto before = std::chrono::steady_clock::now();
  for (int i = 0; i < runs; i++) {
    for (int g = 0; g < groups; g++) factor[g] = normalOf(quantiles.data(), bitsOf(g, 1, i));
    double last = 0;
    int e = 0;
    for (int p = 0; p < count; p++) {
      double at = own[p] * normalOf(quantiles.data(), bitsOf(p, 2, i)) + shared[p] * factor[group[p]] + cells / 2;
      if (at < 0) at = 0;
      else if (at > cells - 1e-9) at = cells - 1e-9;
      const int cell = int(at);
      const double* table = shares.data() + size_t(tableOf[p]) * (cells + 1);
      const double share = table[cell] + (at - cell) * (table[cell + 1] - table[cell]);
      const double duration = std::floor(low[p] + range[p] * share + 0.5);
      double best = 0;
      for (const int end = inStart[p + 1]; e < end; e++) {
        const double anchor = type[e] & 1 ? finish[inFrom[e]] : start[inFrom[e]];
        const double bound = anchor + lag[e] - (type[e] & 2 ? duration : 0);
        if (bound > best) best = bound;
      }
      start[p] = best;
      finish[p] = best + duration;
      if (finish[p] > last) last = finish[p];
    }
    finishes[i] = last;
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
  double sum = 0;
  for (double value : finishes) sum += value;
  if (!(sum > 0)) return 1;
  std::printf("%.4f\n", took.count());
}
