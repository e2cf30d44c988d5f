#include "game/law/decree_number.h"

#include "game/base/numerals.h"
#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/text_cursor.h"

#include <array>
#include <cstdint>
#include <utility>

namespace lianbing::law {

namespace {

/// A number taken apart from its end: what stands before it ends in its issuer.
struct Decree {
    std::string_view issuer;
    std::int64_t year = 0;  ///< 0: counted without years
    std::int64_t number = 0;
};

bool takeEnd(std::string_view& text, std::string_view words) {
    if (!text.ends_with(words)) return false;
    text.remove_suffix(words.size());
    return true;
}

/// 国务院令第682号 without its 号; isDecree: 令 stood behind it.
std::optional<Decree> readOrdinal(std::string_view text, bool isDecree) {
    constexpr std::string_view kOrdinal = "第";
    const std::size_t at = text.rfind(kOrdinal);
    if (at == std::string_view::npos) return std::nullopt;
    const auto number = base::parseNumeral(base::trim(text.substr(at + kOrdinal.size())));
    std::string_view issuer = base::trim(text.substr(0, at));
    if (!number || (!takeEnd(issuer, "令") && !isDecree)) return std::nullopt;
    return Decree{issuer, 0, *number};
}

/// 法释〔2023〕7号 without its 号.
std::optional<Decree> readYearly(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kBrackets{
        {{"〔", "〕"}, {"［", "］"}, {"[", "]"}, {"（", "）"}, {"(", ")"}}};
    for (const auto& [open, close] : kBrackets) {
        const std::size_t end = text.rfind(close);
        const std::size_t begin = end == std::string_view::npos ? end : text.rfind(open, end);
        if (begin == std::string_view::npos) continue;
        const auto number = base::parseNumeral(base::trim(text.substr(end + close.size())));
        const std::size_t inside = begin + open.size();
        const auto year = base::parseNumeral(base::trim(text.substr(inside, end - inside)));
        if (number && year) return Decree{base::trim(text.substr(0, begin)), *year, *number};
    }
    return std::nullopt;
}

std::optional<Decree> readDecree(std::string_view text) {
    const bool isDecree = takeEnd(text, "令");
    if (!takeEnd(text, "号")) return std::nullopt;
    const std::optional<Decree> yearly = isDecree ? std::nullopt : readYearly(text);
    return yearly ? yearly : readOrdinal(text, isDecree);
}

/// Whether `said` is the number of a version. 京环发〔2008〕6号 is none of 环发〔2008〕6号.
bool isNumberOf(const Decree& said, const Decree& own) {
    const bool isSame = said.number == own.number && said.year == own.year && !own.issuer.empty() &&
                        said.issuer.ends_with(own.issuer);
    if (!isSame || own.year == 0) return isSame;
    const char32_t before =
        TextCursor{said.issuer, said.issuer.size() - own.issuer.size()}.before();
    return !base::isHan(before) || isLinkingWord(before);
}

}  // namespace

std::optional<DecreeMatch> decreeAtEnd(std::string_view text, const Library& library) {
    const std::string_view words = base::trim(text);
    const std::optional<Decree> said = readDecree(words);
    if (!said || said->issuer.ends_with("主席")) return std::nullopt;
    std::optional<DecreeMatch> found;
    for (const Law& law : library.laws()) {
        for (const Version& version : law.versions) {
            const std::optional<Decree> own = readDecree(version.number);
            if (!own || !isNumberOf(*said, *own)) continue;
            if (found) return std::nullopt;
            const auto before = static_cast<std::size_t>(said->issuer.data() - text.data()) +
                                said->issuer.size() - own->issuer.size();
            found = {&law, &version, text.size() - before};
        }
    }
    return found;
}

}  // namespace lianbing::law
