#include "game/law/statute.h"
#include "game/law/text_cursor.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::law {

namespace {

constexpr std::string_view kState = "中华人民共和国";

std::optional<base::Date> dateAt(TextCursor at) {
    const auto year = at.takeNumber();
    if (!year || !at.take("年")) return std::nullopt;
    const auto month = at.takeNumber();
    if (!month || !at.take("月")) return std::nullopt;
    const auto day = at.takeNumber();
    if (!day || !at.take("日")) return std::nullopt;
    const base::Result<base::Date> date = base::Date::fromYmd(*year, *month, *day);
    if (!date) return std::nullopt;
    return *date;
}

/// Every 2018年10月26日 of a text, in reading order.
std::vector<base::Date> datesIn(std::string_view text) {
    std::vector<base::Date> dates;
    for (TextCursor at{text}; !at.atEnd();) {
        if (const auto date = dateAt(at)) dates.push_back(*date);
        if (!at.takeNumber()) at.step();
    }
    return dates;
}

/// 大气污染防治法-2018.md: the part before the last dash and the year behind it; an interpretation has 法释2023-7 there.
struct FileName {
    std::string title;
    std::string version;
};

FileName readFileName(std::string_view name) {
    name = name.substr(0, name.rfind('.'));
    if (const std::size_t at = name.find("-法释"); at != std::string_view::npos) {
        const std::size_t year = std::min(name.find_first_of("0123456789", at), name.size());
        return {std::string(name.substr(0, at)), std::string(name.substr(year, 4))};
    }
    const std::size_t dash = name.rfind('-');
    if (dash == std::string_view::npos) return {std::string(name), {}};
    const std::string_view tail = name.substr(dash + 1);
    constexpr std::size_t kYear = 4;
    const bool isYear = tail.size() >= kYear && std::all_of(tail.begin(), tail.begin() + kYear, [](char c) { return c >= '0' && c <= '9'; });
    return {std::string(name.substr(0, dash)), isYear ? std::string(tail.substr(0, kYear)) : std::string()};
}

std::string shortTitle(std::string_view title) {
    TextCursor at{title};
    while (at.take(kState)) {}
    return std::string(at.rest());
}

/// The version adopted on one of the days, the latest of them; null when none was.
const Version* versionOf(const Law& law, const std::vector<base::Date>& dates) {
    const Version* found = nullptr;
    for (const Version& version : law.versions) {
        if (std::find(dates.begin(), dates.end(), version.adopted) == dates.end()) continue;
        if (found == nullptr || found->adopted < version.adopted) found = &version;
    }
    return found;
}

}  // namespace

base::Result<StatuteName> nameStatute(const Statute& statute, std::string_view fileName, const Library& library) {
    const FileName file = readFileName(fileName);
    const std::string title = shortTitle(statute.title);
    const Law* law = library.find(statute.title);
    if (law == nullptr) law = library.find(title);
    if (law == nullptr && !file.title.empty()) law = library.find(file.title);
    std::vector<base::Date> dates = datesIn(statute.note);
    if (dates.empty()) {
        for (const std::string& line : statute.preface) {
            const std::vector<base::Date> more = datesIn(line);
            dates.insert(dates.end(), more.begin(), more.end());
        }
    }
    StatuteName name{law == nullptr ? LawId{title} : law->id, file.version, false};
    if (law != nullptr) {
        const Version* byFile = library.version(law->id, file.version);
        const Version* version = byFile != nullptr ? byFile : versionOf(*law, dates);
        if (version != nullptr) return StatuteName{law->id, version->id, true};
    }
    if (name.version.empty() && !dates.empty()) {
        name.version = std::to_string(std::max_element(dates.begin(), dates.end())->year());
    }
    if (name.version.empty()) {
        return base::fail(fmt::format("《{}》没有写通过日期，文件名里也没有年份，分不清是哪个版本", title));
    }
    return name;
}

}  // namespace lianbing::law
