#include "game/site/hj212_sent.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::site::hj212 {

namespace {

constexpr std::string_view kPlatform = "platform.";
/// A message of another unit shows more places, so that nothing is lost on the way back.
constexpr int kMoreDecimals = 5;

}  // namespace

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

std::string asText(std::string_view words) {
    std::string text{words};
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return std::string_view{";,=&#\r\n"}.find(c) != std::string_view::npos; },
        ' ');
    return text;
}

}  // namespace lianbing::site::hj212
