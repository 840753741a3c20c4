// The critical path method as it is plainly written in C++: links by successor and by predecessor, four types with
// lags, one pass forward and one back. Reads the graph from the file named, then for each line "n" on standard input
// makes n pairs of passes and prints their milliseconds each, the project finish and the late start of task 0.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

enum { SS, FS, SF, FF };

template <class T> static std::vector<T> read(FILE *file, size_t count) {
  std::vector<T> values(count);
  if (fread(values.data(), sizeof(T), count, file) != count) throw "the graph ends early";
  return values;
}

struct Links {
  std::vector<int32_t> start, other;
  std::vector<uint8_t> type;
  std::vector<double> lag;
};

static Links rows(int32_t tasks, const std::vector<int32_t> &key, const std::vector<int32_t> &other,
                  const std::vector<uint8_t> &type, const std::vector<double> &lag) {
  size_t links = key.size();
  Links out{std::vector<int32_t>(tasks + 1), std::vector<int32_t>(links), std::vector<uint8_t>(links),
            std::vector<double>(links)};
  for (int32_t k : key) out.start[k + 1]++;
  for (int32_t i = 0; i < tasks; i++) out.start[i + 1] += out.start[i];
  std::vector<int32_t> next = out.start;
  for (size_t e = 0; e < links; e++) {
    int32_t at = next[key[e]]++;
    out.other[at] = other[e];
    out.type[at] = type[e];
    out.lag[at] = lag[e];
  }
  return out;
}

int main(int, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  std::vector<int32_t> size = read<int32_t>(file, 2);
  int32_t tasks = size[0], count = size[1];
  auto duration = read<double>(file, tasks), release = read<double>(file, tasks), deadline = read<double>(file, tasks);
  auto from = read<int32_t>(file, count), to = read<int32_t>(file, count);
  auto type = read<uint8_t>(file, count);
  auto lag = read<double>(file, count);
  fclose(file);
  Links in = rows(tasks, to, from, type, lag), out = rows(tasks, from, to, type, lag);
  std::vector<double> es(tasks), ef(tasks), ls(tasks), lf(tasks);

  for (int passes; scanf("%d", &passes) == 1;) {
    double finish = 0;
    auto before = std::chrono::steady_clock::now();
    for (int pass = 0; pass < passes; pass++) {
      finish = 0;
      for (int32_t j = 0; j < tasks; j++) {
        double start = release[j];
        for (int32_t e = in.start[j]; e < in.start[j + 1]; e++) {
          int32_t i = in.other[e];
          double bound;
          switch (in.type[e]) {
            case FS: bound = ef[i] + in.lag[e]; break;
            case SS: bound = es[i] + in.lag[e]; break;
            case FF: bound = ef[i] + in.lag[e] - duration[j]; break;
            default: bound = es[i] + in.lag[e] - duration[j];
          }
          if (bound > start) start = bound;
        }
        es[j] = start;
        ef[j] = start + duration[j];
        if (ef[j] > finish) finish = ef[j];
      }
      for (int32_t i = tasks - 1; i >= 0; i--) {
        double last = std::min(deadline[i], finish);
        for (int32_t e = out.start[i]; e < out.start[i + 1]; e++) {
          int32_t j = out.other[e];
          double bound;
          switch (out.type[e]) {
            case FS: bound = ls[j] - out.lag[e]; break;
            case SS: bound = ls[j] - out.lag[e] + duration[i]; break;
            case FF: bound = lf[j] - out.lag[e]; break;
            default: bound = lf[j] - out.lag[e] + duration[i];
          }
          if (bound < last) last = bound;
        }
        lf[i] = last;
        ls[i] = last - duration[i];
      }
    }
    std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
    printf("%.6f %.0f %.0f\n", took.count() / passes, finish, ls[0]);
    fflush(stdout);
  }
}
