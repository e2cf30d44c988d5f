#include "game/site/hj212_house.h"

#include "game/site/hj212_sent.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

namespace lianbing::site::hj212 {

namespace {

/// Gear whose state is sent, in the order of its numbers: it runs where its meter shows something.
constexpr std::array<std::string_view, 4> kGear{"plant.fan", "plant.lime", "plant.blower",
                                                "plant.dosing"};

/// The code a parameter belongs to, by the beginning of its id; the rest goes by factors (author's
/// choice: which code a page is filed under was not seen).
struct ParameterPlace {
    std::string_view begins;
    std::string_view code;
};

constexpr std::array<ParameterPlace, 6> kPlaces{{{"reference-oxygen", "a19001"},
                                                 {"excess-air", "a19001"},
                                                 {"pitot", "a01011"},
                                                 {"field", "a01011"},
                                                 {"area", "a01016"},
                                                 {"line-temperature", "a01012"}}};

/// Those of a minute among what stands in the order of time.
template <class Rows, class MinuteOf>
auto rowsAt(const Rows& rows, Minute now, MinuteOf minuteOf) {
    const auto from =
        std::lower_bound(rows.begin(), rows.end(), now,
                         [&](const auto& row, Minute at) { return minuteOf(row) < at; });
    auto until = from;
    while (until != rows.end() && minuteOf(*until) == now) ++until;
    return std::span{from, until};
}

}  // namespace

HouseTalk::HouseTalk(const Source& source, const LoggerPlate& plate, Minute from, Minute until)
    : source_(source),
      station_(dynamic_cast<const Station*>(&source)),
      plate_(plate),
      system_(systemOf(source)) {
    if (station_ == nullptr) return;
    log_ = station_->parameterLog(from, until);
    checks_ = station_->checks(from, until);
    runs_ = station_->runs(from, until);
}

/// Of the first pollutant where the factor has none: something has to stand in PolId.
std::string HouseTalk::codeOf(std::string_view factor) const {
    const Medium medium = mediumOf(source_);
    if (const Factor* known = factorOfWord(medium, factor); known != nullptr)
        return std::string{known->code};
    const auto all = sentBy(source_);
    return all.empty() ? std::string{} : std::string{all.front().factor->code};
}

std::string HouseTalk::codeOf(const ParameterRow& row) const {
    for (const ParameterPlace& place : kPlaces) {
        if (row.id.starts_with(place.begins)) return std::string{place.code};
    }
    return codeOf(std::string_view{row.id}.substr(0, row.id.find('-')));
}

std::string HouseTalk::codeOf(const LogLine& line) const {
    for (const ParameterRow& row : station_->parameters(line.at)) {
        if (line.says.ends_with(row.name)) return codeOf(row);
    }
    // A channel is named by what it shows.
    for (const Sent& sent : sentBy(source_)) {
        if (line.says.find(sent.factor->name) != std::string::npos)
            return std::string{sent.factor->code};
    }
    return codeOf(std::string_view{});
}

void HouseTalk::addIdentities(Minute now, std::vector<Message>& all) const {
    if (plate_.serial.empty()) return;
    for (const Sent& sent : sentBy(source_)) {
        if (sent.factor->kind != FactorKind::Pollutant) continue;
        // An instrument's serial number is made up from the logger's, as that is from the site's.
        all.push_back(identityReport(plate_, system_, sent.factor->code,
                                     fmt::format("{}-{}", plate_.serial, sent.factor->code), now));
    }
}

base::Status HouseTalk::addGear(Minute now, std::vector<Message>& all) const {
    std::vector<int> states;
    for (const std::string_view id : kGear) {
        if (source_.channel(id) == nullptr) continue;
        const auto sample = source_.sample(id, momentOf(now));
        if (!sample) return base::Unexpected{sample.error()};
        states.push_back(sample->value > 0 ? 1 : 0);
    }
    if (!states.empty()) all.push_back(deviceStateReport(plate_, system_, states, now));
    return {};
}

void HouseTalk::addPages(Minute now, const std::set<std::string>& codes,
                         std::vector<Message>& all) const {
    if (station_ == nullptr) return;
    std::map<std::string, std::vector<ParameterRow>> pages;
    for (ParameterRow& row : station_->parameters(now)) {
        const std::string code = codeOf(row);
        if (codes.empty() || codes.contains(code)) pages[code].push_back(std::move(row));
    }
    for (const auto& [code, rows] : pages)
        all.push_back(parameterReport(plate_, system_, code, rows, now));
}

/// The lines of the log, and behind them the pages that they changed.
void HouseTalk::addChanges(Minute now, std::vector<Message>& all) const {
    std::set<std::string> codes;
    for (const LogLine& line : rowsAt(log_, now, [](const LogLine& row) { return row.at; })) {
        const std::string code = codeOf(line);
        all.push_back(logReport(plate_, system_, code, line));
        codes.insert(code);
    }
    if (!codes.empty()) addPages(now, codes, all);
}

void HouseTalk::addAnalysers(Minute now, std::vector<Message>& all) const {
    for (const AnalyserCheck& check :
         rowsAt(checks_, now, [](const AnalyserCheck& row) { return row.at; }))
        all.push_back(standardCheckReport(
            plate_,
            {codeOf(check.factor), check.found, check.standard, check.passed(), check.decimals},
            now));
    for (const AnalyserRun& run :
         rowsAt(runs_, now, [](const AnalyserRun& row) { return row.done; }))
        all.push_back(rawReport(plate_, system_, codeOf(run.factor), run));
}

base::Result<std::vector<Message>> HouseTalk::at(Minute now) {
    const bool isFirst = !hasSpoken_;
    const bool wasSilent = !isFirst && now != last_ + 1;
    const bool isNewDay = minuteOfDay(now) == 0;
    hasSpoken_ = true;
    last_ = now;
    std::vector<Message> all;
    if (isFirst && !plate_.serial.empty()) all.push_back(hardwareReport(plate_, now));
    if (isFirst) all.push_back(keyQuestion(plate_, now));
    if (isFirst || wasSilent || isNewDay) {
        const int behind = station_ == nullptr ? 0 : station_->clockBehind(now);
        all.push_back(clockReport(plate_, system_, now - behind, now));
    }
    if (isFirst || isNewDay) {
        addIdentities(now, all);
        if (base::Status gear = addGear(now, all); !gear) return base::Unexpected{gear.error()};
    }
    if (isFirst || wasSilent || isNewDay) addPages(now, {}, all);
    addChanges(now, all);
    addAnalysers(now, all);
    return all;
}

}  // namespace lianbing::site::hj212
