#include "tools/lianbing-tool/site_cylinder.h"

#include "game/exchange/site_json.h"
#include "game/site/outfall_station.h"
#include "game/site/stack_station.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

using site::ChainPoint;
using Side = TextTable::Side;

constexpr std::string_view kDark = "站房没有供电，分析仪没有示值。";

struct CylinderOptions {
    SiteChoice choice;
    std::string point = "probe";
    site::SampleGas gas;
    int wait = 5;
};

std::optional<ChainPoint> pointOf(const std::string& word) {
    if (word == "probe") return ChainPoint::Probe;
    if (word == "line") return ChainPoint::Line;
    if (word == "analyser") return ChainPoint::Analyser;
    return std::nullopt;
}

/// What is wrong with the gas or the wait; empty for nothing.
std::string faultOf(const CylinderOptions& options) {
    constexpr double kMost = 100'000;  // mg/m³
    constexpr int kLongest = 60;
    const auto isConcentration = [](double value) { return value >= 0 && value <= kMost; };
    if (!isConcentration(options.gas.sulphurDioxide) || !isConcentration(options.gas.nitricOxide) ||
        !isConcentration(options.gas.nitrogenDioxide))
        return fmt::format("标气的浓度应该是 0 到 {:g} mg/m³", kMost);
    if (!(options.gas.oxygen >= 0 && options.gas.oxygen <= 100)) return "--o2 应该是 0 到 100";
    if (options.wait < 0 || options.wait > kLongest)
        return fmt::format("--wait 应该是 0 到 {} 分钟", kLongest);
    return {};
}

std::string answerText(const site::SampleGas& put, const site::SampleGas& answer) {
    TextTable table({Side::Left, Side::Right, Side::Right, Side::Left});
    table.add({"", "标气", "仪器显示", "单位"});
    const auto add = [&](const char* name, double is, double shown, const char* unit) {
        table.add({name, fmt::format("{:.1f}", is), fmt::format("{:.1f}", shown), unit});
    };
    add("二氧化硫", put.sulphurDioxide, answer.sulphurDioxide, "mg/m³");
    const auto nitrogen = [](const site::SampleGas& gas) {
        return site::nitrogenOxidesOf(gas.nitricOxide, gas.nitrogenDioxide);
    };
    add("氮氧化物（以二氧化氮计）", nitrogen(put), nitrogen(answer), "mg/m³");
    add("含氧量", put.oxygen, answer.oxygen, "%");
    return table.text();
}

struct StandardOptions {
    SiteChoice choice;
    double demand = 0;
};

int standard(const Program& program, const StandardOptions& options) {
    constexpr double kMost = 10'000;  // mg/L
    if (!(options.demand > 0 && options.demand <= kMost))
        return report({fmt::format("--cod 应该大于 0，不超过 {:g} mg/L", kMost), ""},
                      Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto at = chosen->at();
    if (!at) return report(at.error(), Exit::BadInput);
    const auto* outfall = dynamic_cast<const site::OutfallStation*>(&chosen->station());
    if (outfall == nullptr)
        return report({"这个现场不是废水排放口，没有进标样的地方", ""}, Exit::BadInput);
    const std::optional<double> shown = outfall->water().checkOf(options.demand, *at);
    if (program.json) {
        fmt::print("{}\n", exchange::standardJson(*at, options.demand, shown));
    } else if (!shown) {
        fmt::print("{}　{}\n", minuteText(*at), kDark);
    } else {
        fmt::print("{}　化学需氧量标样 {:.1f} mg/L，仪器显示 {:.1f}，误差 {:+.1f}%\n",
                   minuteText(*at), options.demand, *shown,
                   100 * (*shown - options.demand) / options.demand);
    }
    return static_cast<int>(Exit::Fine);
}

int cylinder(const Program& program, const CylinderOptions& options) {
    const auto point = pointOf(options.point);
    if (!point) return report({"--point 应该是 probe、line 或者 analyser", ""}, Exit::BadInput);
    if (const std::string fault = faultOf(options); !fault.empty())
        return report({fault, ""}, Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto at = chosen->at();
    if (!at) return report(at.error(), Exit::BadInput);
    const auto* stack = dynamic_cast<const site::StackStation*>(&chosen->station());
    if (stack == nullptr)
        return report({"这个现场不是废气排放口，没有通标气的地方", ""}, Exit::BadInput);
    const auto answer = stack->cems().answer({options.gas, *point}, *at, options.wait);
    if (program.json) {
        fmt::print("{}\n", exchange::cylinderJson(*at, options.wait, options.gas, answer));
    } else if (!answer) {
        fmt::print("{}　{}\n", minuteText(*at), kDark);
    } else {
        fmt::print("{}　从{}通标气，等 {} 分钟\n{}", minuteText(*at),
                   *point == ChainPoint::Probe  ? "采样探头"
                   : *point == ChainPoint::Line ? "伴热管"
                                                : "分析仪入口",
                   options.wait, answerText(options.gas, *answer));
    }
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addCylinderCommand(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<CylinderOptions>();
    CLI::App* command =
        site.add_subcommand("cylinder", "拿一瓶标气通到采样链的一处，看仪器显示多少");
    addSiteArgument(*command, options->choice);
    addAtOption(*command, options->choice);
    command->add_option(
        "--point", options->point,
        "通在哪里：probe（采样探头，全程）、line（伴热管）、analyser（分析仪入口）；"
        "不写就是 probe");
    command->add_option("--so2", options->gas.sulphurDioxide, "二氧化硫，mg/m³；不写就是 0");
    command->add_option("--no", options->gas.nitricOxide, "一氧化氮，mg/m³");
    command->add_option("--no2", options->gas.nitrogenDioxide, "二氧化氮，mg/m³");
    command->add_option("--o2", options->gas.oxygen, "含氧量，%");
    command->add_option("--wait", options->wait, "通气以后等几分钟再读；不写就是 5");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = cylinder(program, *options); });
}

void addStandardCommand(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<StandardOptions>();
    CLI::App* command =
        site.add_subcommand("standard", "拿一瓶标样放到废水分析仪的进样口，看显示多少");
    addSiteArgument(*command, options->choice);
    addAtOption(*command, options->choice);
    command->add_option("--cod", options->demand, "标样的化学需氧量，mg/L")->required();
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = standard(program, *options); });
}

}  // namespace lianbing::tool
