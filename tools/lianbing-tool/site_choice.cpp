#include "tools/lianbing-tool/site_choice.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace lianbing::tool {

void addSiteArgument(CLI::App& command, SiteChoice& choice) {
    command.add_option("SITE", choice.site, "模拟现场的编号（见 site list），或者自己的 .lua 文件")
        ->required();
}

void addAtOption(CLI::App& command, SiteChoice& choice) {
    command.add_option("--at", choice.at,
                       "哪一刻，例如 2026-03-01T08:00；不写就是数据的最后一分钟");
}

void addSpanOptions(CLI::App& command, SiteChoice& choice) {
    command.add_option("--from", choice.from, "从哪一刻起，例如 2026-03-01 或 2026-03-01T08:00");
    command.add_option("--until", choice.until, "到哪一刻为止（不含）");
}

bool isRecordFile(const std::string& named) {
    const std::filesystem::path path(named);
    std::error_code ignored;
    return path.extension() != ".lua" && std::filesystem::is_regular_file(path, ignored);
}

base::Result<site::Minute> readMinute(std::string_view written) {
    constexpr std::size_t kDayLength = 10;
    std::string text(written);
    if (text.size() == kDayLength) text += "T00:00";
    if (text.size() > kDayLength && text[kDayLength] == ' ') text[kDayLength] = 'T';
    const auto moment = base::Moment::parse(text);
    if (!moment) {
        return base::fail(fmt::format(
            "时刻“{}”写法不对，应写成 2026-03-01T08:00，或者只写日期 2026-03-01", written));
    }
    return site::minuteOf(*moment);
}

std::string minuteText(site::Minute minute) {
    return site::momentOf(minute).text();
}

base::Result<ChosenSite> ChosenSite::open(const Program& program, const SiteChoice& choice) {
    const auto content = program.content();
    if (!content) return base::Unexpected{content.error()};
    auto site = content->loadSite(choice.site);
    if (!site) return base::Unexpected{site.error()};
    return ChosenSite{std::move(*site), choice};
}

base::Result<site::Minute> ChosenSite::within(std::string_view option, const std::string& written,
                                              site::Minute last) const {
    const auto minute = readMinute(written);
    if (!minute) return base::fail(fmt::format("{}：{}", option, minute.error().what));
    if (*minute >= site_.from() && *minute <= last) return *minute;
    return base::fail(fmt::format("{} 在数据以外：{} 的数据从 {} 到 {}（不含）", option, site_.id,
                                  minuteText(site_.from()), minuteText(site_.until())));
}

base::Result<site::Minute> ChosenSite::at() const {
    if (choice_.at.empty()) return site_.until() - 1;
    return within("--at", choice_.at, site_.until() - 1);
}

base::Result<MinuteSpan> ChosenSite::span(bool isShort) const {
    MinuteSpan span{site_.from(), site_.until()};
    if (!choice_.until.empty()) {
        const auto until = within("--until", choice_.until, site_.until());
        if (!until) return base::Unexpected{until.error()};
        span.until = *until;
    }
    if (!choice_.from.empty()) {
        const auto from = within("--from", choice_.from, site_.until());
        if (!from) return base::Unexpected{from.error()};
        span.from = *from;
    } else if (isShort) {
        span.from = std::max(span.from, span.until - site::kMinutesADay);
    }
    if (span.until <= span.from) return base::fail("--until 应该晚于 --from");
    return span;
}

base::Result<std::vector<const site::Channel*>> ChosenSite::channels(
    const std::vector<std::string>& ids) const {
    std::vector<const site::Channel*> found;
    for (const std::string& id : ids) {
        const site::Channel* channel = station().channel(id);
        if (channel == nullptr) {
            std::vector<std::string> known;
            for (const site::Channel& one : station().channels()) known.push_back(one.id);
            return base::fail(
                fmt::format("没有名为“{}”的通道；现有：{}", id, base::join(known, "、")));
        }
        found.push_back(channel);
    }
    return found;
}

}  // namespace lianbing::tool
