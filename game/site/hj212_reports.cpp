#include "game/site/hj212_reports.h"

#include "game/site/factors.h"
#include "game/site/monitoring_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace lianbing::site::hj212 {

namespace {

constexpr std::string_view kPlatform = "platform.";
/// A message of another unit shows more places, so that nothing is lost on the way back.
constexpr int kMoreDecimals = 5;

/// A channel of the platform that has a code, and its converted sister.
struct Sent {
    const Factor* factor = nullptr;
    const Channel* channel = nullptr;
    const Channel* converted = nullptr;
};

Medium mediumOf(const Source& source) {
    for (const Factor& factor : allFactors()) {
        if (factor.medium == Medium::Water && factor.kind == FactorKind::Pollutant &&
            source.channel(std::string{kPlatform} + std::string{factor.word}) != nullptr)
            return Medium::Water;
    }
    return Medium::Gas;
}

std::vector<Sent> sentBy(const Source& source) {
    std::vector<Sent> all;
    const Medium medium = mediumOf(source);
    for (const Factor& factor : allFactors()) {
        if (factor.medium != medium) continue;
        const std::string id = std::string{kPlatform} + std::string{factor.word};
        const Channel* channel = source.channel(id);
        if (channel == nullptr) continue;
        all.push_back(
            {&factor, channel, factor.hasConverted ? source.channel(convertedWord(id)) : nullptr});
    }
    return all;
}

std::string printed(double value, int decimals) {
    const std::string text = fmt::format("{:.{}f}", value, decimals);
    const bool isZero = text.find_first_not_of("-0.") == std::string::npos;
    return isZero && text.front() == '-' ? text.substr(1) : text;
}

std::string printed(const Sent& sent, double value) {
    const bool isOther = sent.factor->perSent != 1;
    return printed(value / sent.factor->perSent, isOther ? kMoreDecimals : sent.channel->decimals);
}

/// The time of a message tells it from others of its minute by what it is.
Message messageOf(const LoggerPlate& plate, std::string_view system, int command, Minute at) {
    Message message;
    message.time = fmt::format("{}{:03}", timeText(at), command % 1000);
    message.system = system;
    message.command = command;
    message.password = plate.password;
    message.station = plate.number;
    message.wantsAnswer = true;
    message.edition = plate.edition;
    return message;
}

Group timed(Minute minute) {
    return {{"DataTime", timeText(minute)}};
}

std::string fieldOf(const Factor& factor, std::string_view field) {
    return fmt::format("{}-{}", factor.code, field);
}

/// What the readings of a period come to.
struct Summary {
    double least = 0;
    double mean = 0;
    double greatest = 0;
    DataMark mark = DataMark::Normal;
};

/// Of the normal readings where there are enough of them; else of all that came, with the claim
/// of most. Nothing where nothing came.
std::optional<Summary> summaryOf(std::span<const Reading> readings) {
    std::map<DataMark, std::size_t> claims;
    std::size_t normal = 0;
    std::size_t came = 0;
    for (const Reading& reading : readings) {
        if (std::isnan(reading.value)) continue;
        ++came;
        if (reading.claim == DataMark::Normal) {
            ++normal;
        } else {
            ++claims[reading.claim];
        }
    }
    if (came == 0) return std::nullopt;
    const bool isEnough = normal * 60 >= kLeastMinutes * readings.size();
    Summary summary;
    if (!isEnough && !claims.empty())
        summary.mark =
            std::max_element(claims.begin(), claims.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
            })->first;
    double sum = 0;
    std::size_t count = 0;
    for (const Reading& reading : readings) {
        if (std::isnan(reading.value)) continue;
        if (normal > 0 && reading.claim != DataMark::Normal) continue;
        summary.least = count == 0 ? reading.value : std::min(summary.least, reading.value);
        summary.greatest = count == 0 ? reading.value : std::max(summary.greatest, reading.value);
        sum += reading.value;
        ++count;
    }
    summary.mean = sum / static_cast<double>(count);
    return summary;
}

using Run = std::vector<Reading>;

/// The readings of all that is sent, one run a channel, in the order of `all`.
struct Runs {
    std::vector<Run> measured;
    std::vector<Run> converted;  ///< empty runs where there is no such channel
};

base::Result<Runs> runsOf(const Source& source, const std::vector<Sent>& all, Minute from,
                          int minutes) {
    const auto length = static_cast<std::size_t>(minutes);
    Runs runs{std::vector<Run>(all.size(), Run(length)), std::vector<Run>(all.size())};
    std::vector<std::string_view> ids;
    std::vector<std::span<Reading>> into;
    for (std::size_t i = 0; i < all.size(); ++i) {
        ids.emplace_back(all[i].channel->id);
        into.emplace_back(runs.measured[i]);
        if (all[i].converted == nullptr) continue;
        runs.converted[i].resize(length);
        ids.emplace_back(all[i].converted->id);
        into.emplace_back(runs.converted[i]);
    }
    if (base::Status read = source.samplesOf(ids, from, 1, into); !read)
        return base::Unexpected{read.error()};
    return runs;
}

/// m³ of a flow; kg of a pollutant by its concentration and the flow of each minute.
double sumOver(const Factor& factor, const Run& run, const Run& flow) {
    constexpr double kMinutesAnHour = 60;
    const double perMinute = factor.kind == FactorKind::Flow  ? 1 / kMinutesAnHour
                             : factor.medium == Medium::Water ? 1e-3 / kMinutesAnHour
                                                              : 1e-6 / kMinutesAnHour;
    double sum = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (std::isnan(flow[i].value) || std::isnan(run[i].value)) continue;
        sum += (factor.kind == FactorKind::Flow ? 1 : run[i].value) * flow[i].value * perMinute;
    }
    return sum;
}

void addSummary(Group& group, const Sent& sent, std::string_view prefix, const Summary& summary) {
    for (const auto& [name, value] :
         {std::pair{"Min", summary.least}, {"Avg", summary.mean}, {"Max", summary.greatest}})
        group.push_back(
            {fieldOf(*sent.factor, fmt::format("{}{}", prefix, name)), printed(sent, value)});
}

/// What parts fields must not stand in a text.
std::string asText(std::string_view words) {
    std::string text{words};
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return std::string_view{";,=&#\r\n"}.find(c) != std::string_view::npos; },
        ' ');
    return text;
}

Message informationOf(const LoggerPlate& plate, std::string_view system, std::string_view code,
                      Minute at) {
    Message message = messageOf(plate, system, kInformation, at);
    message.data = {timed(at), {{"PolId", std::string{code}}}};
    return message;
}

Message answerOf(const Message& to, int command) {
    Message answer = to;
    answer.system = kInteraction;
    answer.command = command;
    answer.wantsAnswer = false;
    answer.packet = {};
    answer.data.clear();
    return answer;
}

}  // namespace

std::string_view systemOf(const Source& source) {
    return mediumOf(source) == Medium::Water ? kWaterSource : kGasSource;
}

std::string timeText(Minute minute) {
    const base::Moment moment = momentOf(minute);
    const int ofDay = minuteOfDay(minute);
    return fmt::format("{:04}{:02}{:02}{:02}{:02}00", moment.date.year(), moment.date.month(),
                       moment.date.day(), ofDay / 60, ofDay % 60);
}

base::Result<Message> realTimeReport(const Source& source, const LoggerPlate& plate, Minute at) {
    Message message = messageOf(plate, systemOf(source), kRealTime, at);
    message.data.push_back(timed(at));
    for (const Sent& sent : sentBy(source)) {
        const auto now = source.sample(sent.channel->id, momentOf(at));
        if (!now) return base::Unexpected{now.error()};
        if (now->mark == Mark::Missing) continue;
        Group group{{fieldOf(*sent.factor, "Rtd"), printed(sent, now->value)}};
        if (sent.converted != nullptr) {
            const auto converted = source.sample(sent.converted->id, momentOf(at));
            if (converted && converted->mark != Mark::Missing)
                group.push_back({fieldOf(*sent.factor, "ZsRtd"), printed(sent, converted->value)});
        }
        group.push_back({fieldOf(*sent.factor, "Flag"), std::string{letterOf(now->claim)}});
        message.data.push_back(std::move(group));
    }
    return message;
}

base::Result<Message> periodReport(const Source& source, const LoggerPlate& plate, int command,
                                   Minute from, int minutes) {
    Message message = messageOf(plate, systemOf(source), command, from + minutes);
    message.data.push_back(timed(from));
    const std::vector<Sent> all = sentBy(source);
    const base::Result<Runs> runs = runsOf(source, all, from, minutes);
    if (!runs) return base::Unexpected{runs.error()};
    const Run* flow = nullptr;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].factor->kind == FactorKind::Flow) flow = &runs->measured[i];
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Factor& factor = *all[i].factor;
        const auto summary = summaryOf(runs->measured[i]);
        if (!summary) continue;
        Group group;
        addSummary(group, all[i], "", *summary);
        if (const auto converted = summaryOf(runs->converted[i]))
            addSummary(group, all[i], "Zs", *converted);
        if (flow != nullptr && factor.kind != FactorKind::Condition)
            group.push_back(
                {fieldOf(factor, "Cou"), printed(sumOver(factor, runs->measured[i], *flow), 3)});
        group.push_back({fieldOf(factor, "Flag"), std::string{letterOf(summary->mark)}});
        message.data.push_back(std::move(group));
    }
    return message;
}

base::Result<Message> powerReport(const Source& source, const LoggerPlate& plate, Minute at) {
    Message message = messageOf(plate, kElectricity, kRealTime, at);
    message.data.push_back(timed(at));
    for (const auto& [id, word] : {std::pair{"power.production", "power-production"},
                                   {"power.treatment", "power-treatment"},
                                   {"power.works", "power-treatment"}}) {
        const Factor* factor = factorOfWord(Medium::Electricity, word);
        if (factor == nullptr || source.channel(id) == nullptr) continue;
        const auto now = source.sample(id, momentOf(at));
        if (!now) return base::Unexpected{now.error()};
        if (now->mark == Mark::Missing) continue;
        message.data.push_back({{fieldOf(*factor, "Rtd"), printed(now->value, now->decimals)},
                                {fieldOf(*factor, "Flag"), "N"}});
    }
    return message;
}

base::Result<Message> productionReport(const Source& source, const LoggerPlate& plate, Minute at) {
    Message message = messageOf(plate, kProduction, kRealTime, at);
    message.data.push_back(timed(at));
    const std::vector<Sent> all = sentBy(source);
    if (all.empty()) return message;
    const auto now = source.sample(all.front().channel->id, momentOf(at));
    if (!now) return base::Unexpected{now.error()};
    if (now->mark == Mark::Missing) return message;
    message.data.push_back(
        {{"p99101-Rtd", now->claim == DataMark::Stopped ? "St" : "N"}, {"p99101-Flag", "N"}});
    return message;
}

Message deviceStateReport(const LoggerPlate& plate, std::string_view system,
                          std::span<const int> states, Minute at) {
    Message message = messageOf(plate, system, kDeviceState, at);
    message.data.push_back(timed(at));
    for (std::size_t i = 0; i < states.size(); ++i)
        message.data.push_back({{fmt::format("SB{}-RS", i + 1), fmt::format("{}", states[i])}});
    return message;
}

Message standardCheckReport(const LoggerPlate& plate, const StandardCheck& check, Minute at) {
    const Factor* factor = factorOfCode(check.code);
    const bool isWater = factor == nullptr || factor->medium == Medium::Water;
    Message message = messageOf(plate, isWater ? kWaterSource : kGasSource, kStandardCheck, at);
    message.data = {timed(at),
                    {{check.code + "-SampleRd", printed(check.found, check.decimals)}},
                    {{check.code + "-StandardValue", printed(check.standard, check.decimals)}},
                    {{check.code + "-ResultType", check.passed ? "1" : "0"}}};
    return message;
}

Message hardwareReport(const LoggerPlate& plate, Minute at) {
    Message message = messageOf(plate, kInteraction, kHardware, at);
    message.data = {{{"DataLoggerId", asText(plate.serial)}},
                    {{"CpuId", asText(plate.processor)}},
                    {{"Mac1", asText(plate.card)}}};
    if (!plate.otherCard.empty()) message.data.push_back({{"Mac2", asText(plate.otherCard)}});
    return message;
}

Message identityReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                       std::string_view serial, Minute at) {
    Message message = messageOf(plate, system, kIdentity, at);
    message.data = {
        timed(at), {{"PolId", std::string{code}}}, {{fmt::format("{}-SN", code), asText(serial)}}};
    return message;
}

Message logReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                  const LogLine& line) {
    Message message = informationOf(plate, system, code, line.at);
    std::string says = line.who.empty() ? line.says : line.who + "：" + line.says;
    if (!line.before.empty() || !line.after.empty())
        says += fmt::format("，{}→{}", line.before, line.after);
    message.data.push_back({{"i11001-Info", "//" + asText(says) + "//"}});
    return message;
}

Message parameterReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                        std::span<const ParameterRow> rows, Minute at) {
    Message message = informationOf(plate, system, code, at);
    for (std::size_t i = 0; i < rows.size(); ++i)
        message.data.push_back(
            {{fmt::format("i13{:03}-Info", i + 1), printed(rows[i].set, rows[i].decimals)}});
    return message;
}

Message clockQuestion(const LoggerPlate& plate, std::string_view system, Minute at) {
    Message message = messageOf(plate, system, kReadClock, at);
    return message;
}

Message clockReport(const LoggerPlate& plate, std::string_view system, Minute clock, Minute at) {
    Message message = messageOf(plate, system, kReadClock, at);
    message.wantsAnswer = false;
    message.data = {{{"SystemTime", timeText(clock)}}};
    return message;
}

Message clockSetting(const LoggerPlate& plate, std::string_view system, Minute clock, Minute at) {
    Message message = messageOf(plate, system, kSetClock, at);
    message.data = {{{"SystemTime", timeText(clock)}}};
    return message;
}

Message heartbeat(const LoggerPlate& plate, Minute at) {
    return messageOf(plate, kInteraction, kHeartbeat, at);
}

Message requestAnswer(const Message& to, int result) {
    Message answer = answerOf(to, kRequestAnswer);
    answer.data = {{{"QnRtn", fmt::format("{}", result)}}};
    return answer;
}

Message executionReport(const Message& to, int result) {
    Message answer = answerOf(to, kExecution);
    answer.data = {{{"ExeRtn", fmt::format("{}", result)}}};
    return answer;
}

Message noticeAnswer(const Message& to) {
    return answerOf(to, kNoticeAnswer);
}

Message dataAnswer(const Message& to) {
    return answerOf(to, kDataAnswer);
}

std::optional<Message> answerTo(const Message& message) {
    if (!message.wantsAnswer) return std::nullopt;
    switch (message.command) {
        case kRequestAnswer:
        case kExecution:
        case kNoticeAnswer:
        case kDataAnswer:
            return std::nullopt;
        case kHardware:
        case kHeartbeat:
            return noticeAnswer(message);
        case kReadClock:
        case kSetClock:
            return requestAnswer(message);
        default:
            return dataAnswer(message);
    }
}

}  // namespace lianbing::site::hj212
