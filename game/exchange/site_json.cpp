#include "game/exchange/site_json.h"

#include "game/exchange/json_parts.h"
#include "game/site/comparison_verdict.h"
#include "game/site/flue_math.h"

#include <fmt/format.h>

#include <cmath>

namespace lianbing::exchange {

namespace {

Json channelJson(const site::Channel& channel) {
    Json json{{"id", channel.id},
              {"name", channel.name},
              {"unit", channel.unit},
              {"decimals", channel.decimals},
              {"witness", wordOf(channel.witness)},
              {"factor", channel.factor}};
    json["limit"] = channel.limit ? Json(*channel.limit) : Json(nullptr);
    return json;
}

Json gasJson(const site::SampleGas& gas) {
    return Json{{"so2", gas.sulphurDioxide},
                {"nox", site::nitrogenOxidesOf(gas.nitricOxide, gas.nitrogenDioxide)},
                {"o2", gas.oxygen}};
}

std::string valueText(const site::Channel& channel, const site::Reading& reading) {
    return std::isnan(reading.value) ? std::string{}
                                     : fmt::format("{:.{}f}", reading.value, channel.decimals);
}

}  // namespace

std::string_view wordOf(site::Rule rule) {
    switch (rule) {
        case site::Rule::Constant:
            return "constant";
        case site::Rule::TinySwing:
            return "tiny-swing";
        case site::Rule::ExactStep:
            return "exact-step";
        case site::Rule::Alike:
            return "alike";
        case site::Rule::ZeroFlow:
            return "zero-flow";
        case site::Rule::MarkAgainstPower:
            return "mark-against-power";
        case site::Rule::InspectionJump:
            return "inspection-jump";
        case site::Rule::NightPattern:
            return "night-pattern";
        case site::Rule::MissingData:
            return "missing-data";
        case site::Rule::Dilution:
            return "dilution";
        case site::Rule::Conversion:
            return "conversion";
        case site::Rule::Floor:
            return "floor";
        case site::Rule::DuskFlow:
            return "dusk-flow";
        case site::Rule::ClockJump:
            return "clock-jump";
        case site::Rule::RegularSteps:
            return "regular-steps";
        case site::Rule::LevelShift:
            return "level-shift";
        case site::Rule::Sawtooth:
            return "sawtooth";
    }
    return {};
}

std::string_view wordOf(site::Witness witness) {
    switch (witness) {
        case site::Witness::Instrument:
            return "instrument";
        case site::Witness::Platform:
            return "platform";
        case site::Witness::Computer:
            return "computer";
        case site::Witness::Plant:
            return "plant";
        case site::Witness::Power:
            return "power";
        case site::Witness::Video:
            return "video";
    }
    return {};
}

std::string sitesJson(std::span<const ListedSite> sites) {
    return Json{{"sites", listOf(sites,
                                 [](const ListedSite& one) {
                                     return Json{{"id", one.id},
                                                 {"title", one.title},
                                                 {"kind", one.kind},
                                                 {"outlet", one.outlet},
                                                 {"from", timeOf(one.from)},
                                                 {"until", timeOf(one.until)},
                                                 {"note", one.note}};
                                 })}}
        .dump(2);
}

std::string causesJson(std::span<const site::CauseInfo> causes) {
    const auto one = [](const site::CauseInfo& cause) {
        return Json{{"cause", cause.word},
                    {"name", cause.name},
                    {"technique", cause.technique},
                    {"weak_rules", listOf(cause.weak, [](site::Rule rule) {
                         return std::string(wordOf(rule));
                     })}};
    };
    return Json{{"causes", listOf(causes, one)}}.dump(2);
}

std::string channelsJson(std::span<const site::Channel> channels) {
    return Json{{"channels", listOf(channels, channelJson)}}.dump(2);
}

std::string shownJson(site::Minute at, std::span<const ShownChannel> channels) {
    const auto shown = [](const ShownChannel& one) {
        Json json = channelJson(one.channel);
        json["value"] = numberOf(one.sample.value);
        json["over_range"] = one.sample.mark == site::Mark::OverRange;
        json["mark"] = std::string(1, site::letterOf(one.sample.claim));
        return json;
    };
    return Json{{"at", timeOf(at)}, {"channels", listOf(channels, shown)}}.dump(2);
}

std::string seriesJson(site::Minute from, int step, std::span<const ChannelSeries> series) {
    const auto one = [](const ChannelSeries& each) {
        Json json = channelJson(each.channel);
        std::string marks;
        for (const site::Reading& reading : each.readings) marks += site::letterOf(reading.claim);
        json["values"] = listOf(
            each.readings, [](const site::Reading& reading) { return numberOf(reading.value); });
        json["marks"] = marks;
        return json;
    };
    return Json{{"from", timeOf(from)}, {"step", step}, {"channels", listOf(series, one)}}.dump();
}

std::string seriesCsv(site::Minute from, int step, std::span<const ChannelSeries> series) {
    std::string text = "\xEF\xBB\xBF时间";
    for (const ChannelSeries& one : series) {
        const std::string name =
            fmt::format("{} {}", site::nameOf(one.channel.witness), one.channel.name);
        text += fmt::format(",{}（{}）,{} 标记", name, one.channel.unit, name);
    }
    text += "\r\n";
    const std::size_t count = series.empty() ? 0 : series.front().readings.size();
    for (std::size_t i = 0; i < count; ++i) {
        text += site::momentOf(from + static_cast<site::Minute>(i) * step).text();
        for (const ChannelSeries& one : series) {
            text += fmt::format(",{},{}", valueText(one.channel, one.readings[i]),
                                site::letterOf(one.readings[i].claim));
        }
        text += "\r\n";
    }
    return text;
}

std::string findingsJson(site::Minute from, site::Minute until, site::Medium medium,
                         std::span<const site::Finding> findings) {
    const auto one = [medium](const site::Finding& finding) {
        return Json{{"rule", wordOf(finding.rule)},
                    {"name", site::nameOf(finding.rule)},
                    {"from", timeOf(finding.from)},
                    {"until", timeOf(finding.until)},
                    {"says", finding.says},
                    {"honest_cause", site::honestCauseOf(finding.rule, medium)}};
    };
    return Json{
        {"from", timeOf(from)}, {"until", timeOf(until)}, {"findings", listOf(findings, one)}}
        .dump(2);
}

std::string blindJson(std::uint64_t seed, const site::BlindResult& result) {
    const auto technique = [](const site::TechniqueCount& row) {
        return Json{{"technique", row.technique},
                    {"name", row.name},
                    {"stations", row.drawn},
                    {"found", row.found}};
    };
    const auto verdict = [](const site::BlindVerdict& one) {
        Json rules = Json::array();
        for (const site::Rule rule : one.tripped) rules.push_back(wordOf(rule));
        return Json{{"kind", one.station.plant.kind},     {"trade", one.station.plant.name},
                    {"technique", one.station.technique}, {"fraud", one.station.fraud},
                    {"honest", one.station.honest},       {"rules", std::move(rules)},
                    {"suspected", one.isSuspected}};
    };
    return Json{{"seed", seed},
                {"days", site::kBlindDays},
                {"frauds", result.frauds},
                {"honest", result.honest},
                {"found", result.found},
                {"missed", result.missed()},
                {"false_alarms", result.falseAlarms},
                {"cleared", result.cleared()},
                {"techniques", listOf(result.techniques, technique)},
                {"stations", listOf(result.verdicts, verdict)}}
        .dump(2);
}

std::string parametersJson(site::Minute at, std::span<const site::ParameterRow> rows, bool isOn) {
    const auto one = [isOn](const site::ParameterRow& row) {
        return Json{{"id", row.id},
                    {"name", row.name},
                    {"unit", row.unit},
                    {"posted", row.posted},
                    {"set", isOn ? Json(row.set) : Json(nullptr)},
                    {"differs", isOn && row.differs()}};
    };
    return Json{{"at", timeOf(at)}, {"on", isOn}, {"parameters", listOf(rows, one)}}.dump(2);
}

std::string wiringJson(site::Minute at, std::span<const site::WiringRow> rows, bool isOn) {
    const auto one = [isOn](const site::WiringRow& row) {
        return Json{{"value", row.value},
                    {"fed", isOn ? Json(row.fed) : Json(nullptr)},
                    {"filed", row.filed},
                    {"current", row.current},
                    {"scale", isOn ? Json(row.scale) : Json(nullptr)},
                    {"filed_scale", row.filedScale},
                    {"unit", row.unit}};
    };
    return Json{{"at", timeOf(at)}, {"on", isOn}, {"wiring", listOf(rows, one)}}.dump(2);
}

std::string processesJson(site::Minute at, std::span<const site::ProcessRow> rows) {
    const auto one = [](const site::ProcessRow& row) {
        return Json{{"name", row.name},
                    {"what", row.what},
                    {"filed", row.isFiled},
                    {"since", timeOf(row.since)}};
    };
    return Json{{"at", timeOf(at)}, {"processes", listOf(rows, one)}}.dump(2);
}

std::string logJson(std::span<const site::LogLine> lines) {
    const auto one = [](const site::LogLine& line) {
        return Json{{"at", timeOf(line.at)},
                    {"who", line.who},
                    {"says", line.says},
                    {"before", line.before},
                    {"after", line.after}};
    };
    return Json{{"lines", listOf(lines, one)}}.dump(2);
}

std::string clipsJson(std::span<const site::Clip> clips) {
    const auto one = [](const site::Clip& clip) {
        return Json{{"from", timeOf(clip.from)},
                    {"until", timeOf(clip.until)},
                    {"camera", clip.camera},
                    {"picture", site::wordOf(clip.picture)}};
    };
    return Json{{"clips", listOf(clips, one)}}.dump(2);
}

std::string scenesJson(site::Minute at, std::span<const site::Scene> scenes) {
    const auto one = [](const site::Scene& scene) {
        return Json{{"camera", scene.camera},
                    {"picture", site::wordOf(scene.picture)},
                    {"shows", scene.shows}};
    };
    return Json{{"at", timeOf(at)}, {"scenes", listOf(scenes, one)}}.dump(2);
}

namespace {

Json verdictJson(const std::optional<site::ComparisonVerdict>& verdict) {
    if (!verdict) return nullptr;
    return Json{{"fit", verdict->isFit()},      {"measure", verdict->measure},
                {"reckoned", verdict->shown()}, {"limit", verdict->limit},
                {"unit", verdict->unit},        {"source", verdict->source}};
}

}  // namespace

std::string comparisonsJson(std::span<const site::Comparison> reports) {
    const auto one = [](const site::Comparison& report) {
        return Json{{"from", timeOf(report.from)},
                    {"until", timeOf(report.until)},
                    {"firm", report.firm},
                    {"sampler", report.sampler},
                    {"place", report.place},
                    {"factor", report.factor},
                    {"laboratory", report.laboratory},
                    {"meter", report.meter},
                    {"verdict", verdictJson(site::verdictOf(report))}};
    };
    return Json{{"comparisons", listOf(reports, one)}}.dump(2);
}

std::string recordsJson(std::string_view file, std::span<const site::RecordedData> records,
                        std::span<const site::hj212::NoticeCount> notices,
                        std::span<const site::RecordedFlaw> flaws) {
    const auto flawJson = [](const site::RecordedFlaw& flaw) {
        return Json{{"where", flaw.where}, {"what", flaw.what}};
    };
    const auto trackJson = [](const site::RecordedTrack& one) {
        return Json{{"word", one.word}, {"name", one.track.factor}, {"unit", one.unit}};
    };
    const auto recordJson = [&](const site::RecordedData& record) {
        return Json{{"enterprise", record.enterprise},
                    {"outlet", record.outlet},
                    {"from", timeOf(record.from())},
                    {"until", timeOf(record.until())},
                    {"step", record.step()},
                    {"tracks", listOf(record.tracks, trackJson)},
                    {"flaws", listOf(record.flaws, flawJson)}};
    };
    const auto noticeJson = [](const site::hj212::NoticeCount& count) {
        return Json{{"name", site::hj212::nameOf(count.kind)},
                    {"count", count.all},
                    {"failed", count.failed}};
    };
    return Json{{"file", file},
                {"records", listOf(records, recordJson)},
                {"notices", listOf(notices, noticeJson)},
                {"flaws", listOf(flaws, flawJson)}}
        .dump(2);
}

std::string cylinderJson(site::Minute at, int waited, const site::SampleGas& put,
                         const std::optional<site::SampleGas>& answer) {
    return Json{{"at", timeOf(at)},
                {"waited", waited},
                {"put", gasJson(put)},
                {"shown", answer ? gasJson(*answer) : Json(nullptr)}}
        .dump(2);
}

std::string standardJson(site::Minute at, double put, std::optional<double> shown) {
    return Json{{"at", timeOf(at)},
                {"put", {{"cod", put}}},
                {"shown", shown ? Json{{"cod", *shown}} : Json(nullptr)}}
        .dump(2);
}

}  // namespace lianbing::exchange
