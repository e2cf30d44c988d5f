#include "tools/lianbing-bench/world.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::bench {

namespace {

std::unique_ptr<BenchWorld>& opened() {
    static std::unique_ptr<BenchWorld> world;  // the benchmarks are free functions: they have no other way to it
    return world;
}

/// What ARCHITECTURE.md allows, by the first word of a benchmark's name.
const std::map<std::string_view, std::string_view> kBudgets{
    {"StoryPlays", "10,000 次/秒"},
    {"Commit", "1 毫秒（中位）"},
    {"Replay1000", "20 毫秒"},
    {"ProcedureTraces", "200,000 条/秒"},
    {"CitationText", "50 MB/秒"},
    {"Search", "p99_ms 5"},
    {"ImportLaws", "3 秒"},
    {"Attack", "200 毫秒"},
    {"StartToFirstFrame", "250 毫秒"},
    {"IdleWindow", "cpu_ms_per_s 0"},
    {"SiteNinetyDays", "200 毫秒"},
    {"TrendRead", "一年三因子，每帧读 20,000 个；30 MB"},
    {"TrendFrame", "2 毫秒"},
    {"TrendCorrelation", "16 毫秒"},
    {"Desktop", "frame_ms 16，build_ms 2，resident_mb 150"},
};

/// The console table with the budget beside each row.
class BudgetReporter : public benchmark::ConsoleReporter {
public:
    BudgetReporter() : ConsoleReporter(OO_Tabular) {}

    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const std::string name = run.benchmark_name();
            const std::string_view first = std::string_view(name).substr(0, name.find('/'));
            const auto budget = kBudgets.find(first);
            if (budget == kBudgets.end() || run.error_occurred || first == last_) continue;
            last_ = first;
            GetOutputStream() << "    " << first << " 预算 " << budget->second << "\n";
        }
    }

private:
    std::string last_;  // a budget is said once for a family
};

}  // namespace

base::Result<BenchWorld> openBenchWorld(const std::filesystem::path& program) {
    BenchWorld world;
    base::Result<session::Content> content = session::Content::find(program);
    if (!content) return base::Unexpected{content.error()};
    world.content = std::make_unique<session::Content>(std::move(*content));
    base::Result<std::vector<law::PackFile>> packs = world.content->lawPacks();
    if (!packs) return base::Unexpected{packs.error()};
    world.packs = std::move(*packs);
    base::Result<std::shared_ptr<const law::Library>> laws = session::makeLibrary(world.packs);
    if (!laws) return base::Unexpected{laws.error()};
    world.laws = std::move(*laws);
    const char* story = std::getenv("LIANBING_BENCH_STORY");
    if (story != nullptr) world.story = std::filesystem::path(story) / "scenarios" / "story";
    world.programs = program.parent_path();
    world.scratch = std::filesystem::temp_directory_path() / "lianbing-bench";
    std::error_code ignored;
    std::filesystem::remove_all(world.scratch, ignored);
    std::filesystem::create_directories(world.scratch, ignored);
    return world;
}

const BenchWorld& world() { return *opened(); }

}  // namespace lianbing::bench

int main(int argc, char** argv) {
    using namespace lianbing;
    std::error_code ignored;
    base::Result<bench::BenchWorld> world =
        bench::openBenchWorld(std::filesystem::read_symlink("/proc/self/exe", ignored));
    if (!world) {
        fmt::print(stderr, "{}\n", world.error().text());
        return 3;
    }
    bench::opened() = std::make_unique<bench::BenchWorld>(std::move(*world));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    bench::BudgetReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    std::filesystem::remove_all(bench::world().scratch, ignored);
    return 0;
}
