#include "game/present/discretion_words.h"

#include "game/base/fraction.h"
#include "game/base/text.h"
#include "game/law/standing_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::present {

namespace {

bool takeEnd(std::string& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.resize(text.size() - end.size());
    return true;
}

std::string without(std::string_view text, std::string_view sign) {
    std::string out(text);
    for (std::size_t at = out.find(sign); at != std::string::npos; at = out.find(sign, at))
        out.erase(at, sign.size());
    return out;
}

}  // namespace

std::string spokenInterval(const base::DateInterval& span) {
    const bool isOpen = span.from.year() == 1;
    std::string words = isOpen ? "施行日没有写" : span.from.chinese() + "起";
    if (span.until) words += "，" + span.until->chinese() + "失效";
    return words;
}

std::vector<std::string> spokenBasis(const std::vector<law::ArticleRef>& basis,
                                     const law::Library& laws, base::Date day) {
    std::vector<std::string> all;
    for (const law::ArticleRef& ref : basis) {
        const law::Resolution found = laws.resolve(ref, day);
        std::string words =
            ref.official() + "：" + law::standingText(found, laws.version(ref.law, found.version));
        std::vector<std::string> places;
        for (const law::ArticleRef& place : found.successors) places.push_back(place.official());
        if (!places.empty()) words += "；现在对应" + base::join(places, "、");
        all.push_back(std::move(words));
    }
    return all;
}

std::string spokenHearing(const procedure::HearingThreshold& hearing) {
    const auto amount = [](const std::optional<std::int64_t>& yuan) {
        return yuan ? procedure::spokenYuan(*yuan) + "以上" : std::string("数额不明");
    };
    std::string words = fmt::format("公民{}，单位{}（{}）", amount(hearing.person),
                                    amount(hearing.organisation), hearing.source);
    if (hearing.unverified) words += "，未核实";
    if (!hearing.note.empty()) words += "：" + hearing.note;
    return words;
}

std::optional<std::int64_t> readYuan(std::string_view written) {
    constexpr std::int64_t kTenThousand = 10000;
    std::string text = without(without(without(written, ","), "，"), " ");
    takeEnd(text, "元");
    const bool isTenThousands = takeEnd(text, "万");
    if (text.find('%') != std::string::npos) return std::nullopt;
    const std::optional<base::Fraction> number = base::Fraction::parse(text);
    if (!number) return std::nullopt;
    const base::Fraction yuan = *number * base::Fraction(isTenThousands ? kTenThousand : 1);
    const std::optional<std::int64_t> whole = yuan.floor();
    if (!whole || *whole < 0 || yuan != base::Fraction(*whole)) return std::nullopt;
    return whole;
}

std::string groupedYuan(std::int64_t yuan) {
    constexpr std::size_t kGroup = 3;
    std::string text = std::to_string(yuan);
    const std::size_t first = yuan < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first + kGroup;) {
        at -= kGroup;
        text.insert(at, ",");
    }
    return text;
}

}  // namespace lianbing::present
