#include "game/site/hj212_reports.h"

#include "game/site/factors.h"
#include "game/site/hj212_sent.h"

#include <fmt/format.h>

#include <utility>

namespace lianbing::site::hj212 {

namespace {

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

Message keyQuestion(const LoggerPlate& plate, Minute at) {
    return messageOf(plate, kInteraction, kNewKey, at);
}

Message keySetting(const LoggerPlate& plate, std::string_view key, Minute at) {
    Message message = messageOf(plate, kInteraction, kNewKey, at);
    message.data = {{{std::string{kKeyField}, std::string{key}}}};
    return message;
}

Message rawReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                  const AnalyserRun& run) {
    Message message = messageOf(plate, system, kRawData, run.done);
    message.data = {timed(run.done),
                    {{"SampleTime", timeText(run.sampled)}},
                    {{fmt::format("{}-Rtd", code), printed(run.value, run.decimals)},
                     {fmt::format("{}-Flag", code), "N"}}};
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
        case kNewKey:
            return requestAnswer(message);
        default:
            return dataAnswer(message);
    }
}

}  // namespace lianbing::site::hj212
