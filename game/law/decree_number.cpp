#include "game/law/decree_number.h"

#include "game/base/numerals.h"
#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/text_cursor.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::string_view kNumberMark = "号";

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

/// Where the number at the end of `text` begins: 国务院682; the end where there is none.
std::size_t numberStart(std::string_view text) {
    TextCursor at{text, text.size()};
    std::size_t start = text.size();
    while (at.at() > 0) {
        at.stepBack();
        if (!base::parseNumeral(at.rest())) break;
        start = at.at();
    }
    return start;
}

/// 国务院令第682号 without its 号; isDecree: 令 stood behind it, and 第 may be left out.
std::optional<Decree> readOrdinal(std::string_view text, bool isDecree) {
    constexpr std::string_view kOrdinal = "第";
    text = base::trim(text);
    const std::size_t mark = text.rfind(kOrdinal);
    std::size_t begin = mark == std::string_view::npos ? text.size() : mark + kOrdinal.size();
    auto number = base::parseNumeral(base::trim(text.substr(begin)));
    std::size_t issuerEnd = mark;
    if (!number && isDecree) {
        issuerEnd = begin = numberStart(text);
        number = base::parseNumeral(text.substr(begin));
    }
    if (!number) return std::nullopt;
    std::string_view issuer = base::trim(text.substr(0, issuerEnd));
    if (takeEnd(issuer, "（") || takeEnd(issuer, "("))
        issuer = base::trim(issuer);  // 令（第七十号）
    if (!takeEnd(issuer, "令") && !isDecree) return std::nullopt;
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
    if (!takeEnd(text, kNumberMark)) return std::nullopt;
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

/// Who issued it, of words such as 2016年12月23日法释: the letters behind the day or the verb.
std::string_view issuerAtEnd(std::string_view words) {
    constexpr std::array<std::string_view, 12> kBefore{
        "年", "月", "日", "的", "公布", "发布", "颁布", "修改", "修订", "修正", "根据", "以"};
    constexpr std::size_t kMostBytes = 90;
    TextCursor at{words, words.size()};
    while (at.at() > 0 && words.size() - at.at() < kMostBytes) {
        const std::string_view until = at.between(0, at.at());
        const bool isOver = std::any_of(kBefore.begin(), kBefore.end(), [&](std::string_view word) {
            return until.ends_with(word);
        });
        const char32_t letter = at.before();
        if (isOver || !(base::isHan(letter) || letter == U'、')) break;
        at.stepBack();
    }
    std::string_view issuer = at.rest();
    while (issuer.starts_with("、")) issuer.remove_prefix(std::string_view("、").size());
    return issuer;
}

/// Whether `words` leaves out letters of `whole` and changes none: 环保部 of 环境保护部.
bool shortens(std::string_view words, std::string_view whole) {
    const std::u32string said = base::toCodePoints(words);
    std::size_t found = 0;
    for (const char32_t letter : base::toCodePoints(whole)) {
        if (found < said.size() && said[found] == letter) ++found;
    }
    return found == said.size();
}

/// Whether a note that says `said` means the number of a version of the law that it stands behind.
bool mayMean(const Decree& said, const Decree& own) {
    if (said.number != own.number || said.year != own.year || own.issuer.empty()) return false;
    if (!said.issuer.ends_with(own.issuer))
        return said.year == 0 && shortens(said.issuer, own.issuer);
    std::string_view before = said.issuer;
    before.remove_suffix(own.issuer.size());
    constexpr std::u32string_view kOffices = U"院部局署委、";  // 最高人民法院法释, not 京环发
    return said.year == 0 || before.empty() ||
           kOffices.find(TextCursor{before, before.size()}.before()) != std::u32string_view::npos;
}

std::string printed(const Decree& decree) {
    const std::string number = std::to_string(decree.number) + "号";
    const std::string issuer{decree.issuer};
    return decree.year == 0 ? issuer + "令第" + number
                            : issuer + "〔" + std::to_string(decree.year) + "〕" + number;
}

/// 第七十号主席令: the issuer behind the number. `end` is behind 号, then behind 令.
std::optional<Decree> readIssuerBehind(std::string_view note, std::size_t& end) {
    constexpr int kMostLetters = 30;
    TextCursor cursor{note, end};
    for (int letters = 0; letters < kMostLetters && !cursor.sees("令"); ++letters) {
        if (cursor.atEnd() || !base::isHan(base::readCodePoint(cursor.rest()).value)) break;
        cursor.step();
    }
    const std::size_t issuerEnd = cursor.at();
    if (!cursor.take("令")) return std::nullopt;
    std::optional<Decree> decree = readOrdinal(note.substr(0, end - kNumberMark.size()), true);
    if (!decree) return std::nullopt;
    decree->issuer = note.substr(end, issuerEnd - end);
    end = cursor.at();
    return decree;
}

/// The document number whose 号 ends before `end`; `end` moves on over a 令 behind it.
std::optional<Decree> readNumberBefore(std::string_view note, std::size_t& end) {
    constexpr std::string_view kDecree = "令";
    if (note.substr(end).starts_with(kDecree)) end += kDecree.size();
    std::optional<Decree> decree = readDecree(note.substr(0, end));
    if (!decree) decree = readIssuerBehind(note, end);
    if (decree) decree->issuer = issuerAtEnd(decree->issuer);
    return decree;
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

std::optional<NotedNumber> numberIn(std::string_view note, const Law& law) {
    std::optional<NotedNumber> found;
    std::size_t at = 0;
    while ((at = note.find(kNumberMark, at)) != std::string_view::npos) {
        at += kNumberMark.size();
        const std::optional<Decree> said = readNumberBefore(note, at);
        if (!said) continue;
        const auto version =
            std::find_if(law.versions.begin(), law.versions.end(), [&](const Version& candidate) {
                const std::optional<Decree> own = readDecree(candidate.number);
                return own && mayMean(*said, *own);
            });
        const bool isOfLaw = version != law.versions.end();
        if (!isOfLaw && found && found->version != nullptr) continue;
        found = NotedNumber{isOfLaw ? &*version : nullptr, printed(*said), at};
    }
    return found;
}

}  // namespace lianbing::law
