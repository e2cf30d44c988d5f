#include "tools/lianbing-tool/site_blind.h"

#include "game/exchange/site_json.h"
#include "game/site/blind_test.h"

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <string>

#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

struct BlindOptions {
    std::uint64_t seed = 1;
    int stations = 200;
};

double percentOf(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
}

void printConfusion(const site::BlindResult& result) {
    TextTable table({TextTable::Side::Left, TextTable::Side::Right, TextTable::Side::Right});
    table.add({"", "判为可疑", "判为正常"});
    table.add({"做了手脚", std::to_string(result.found), std::to_string(result.missed())});
    table.add({"没有做手脚", std::to_string(result.falseAlarms), std::to_string(result.cleared())});
    fmt::print("{}", table.text());
    fmt::print("查出 {:.1f}%，误报 {:.1f}%\n\n", percentOf(result.found, result.frauds),
               percentOf(result.falseAlarms, result.honest));
}

void printTechniques(const site::BlindResult& result) {
    TextTable table({TextTable::Side::Right, TextTable::Side::Left, TextTable::Side::Right,
                     TextTable::Side::Right});
    table.add({"", "手法", "站数", "查出"});
    for (const site::TechniqueCount& row : result.techniques)
        table.add({std::to_string(row.technique), row.name, std::to_string(row.drawn),
                   std::to_string(row.found)});
    fmt::print("{}", table.text());
}

int judgeBlind(const Program& program, const BlindOptions& options) {
    constexpr int kMost = 10000;
    if (options.stations < 2 || options.stations > kMost || options.stations % 2 != 0)
        return report(
            {fmt::format("--stations 应该是 2 到 {} 的双数：一半做了手脚，一半没有", kMost), ""},
            Exit::BadInput);
    const auto result = site::judgeBlind(options.seed, options.stations);
    if (!result) return report(result.error(), Exit::MachineFailed);
    if (program.json) {
        fmt::print("{}\n", exchange::blindJson(options.seed, *result));
        return static_cast<int>(Exit::Fine);
    }
    fmt::print("种子 {}，{} 个站，每站 {} 天，只看平台收到的数据\n\n", options.seed,
               options.stations, site::kBlindDays);
    printConfusion(*result);
    printTechniques(*result);
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addBlindCommand(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<BlindOptions>();
    CLI::App* blind = site.add_subcommand(
        "blind", "盲测平台的规则：随机造一批站，一半做了手脚，看查出多少、冤枉多少");
    blind->add_option("--stations", options->stations, "多少个站，双数；不写是 200");
    blind->add_option("--seed", options->seed, "随机数的种子；不写是 1");
    blind->add_flag("--json", program.json, "结果用 JSON");
    blind->callback([&program, &exit, options] { exit = judgeBlind(program, *options); });
}

}  // namespace lianbing::tool
