#include "game/law/local_title.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/title_gap.h"
#include "game/law/word_ends.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace lianbing::law {

namespace {

bool holdsAny(std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// Where the last character of a text begins; 0 at its front.
std::size_t lastPlace(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
    return at > 0 ? at - 1 : 0;
}

/// The last character of a text; 0 for none. `text` loses it.
char32_t takeLast(std::string_view& text) {
    if (text.empty()) return 0;
    const std::size_t at = lastPlace(text);
    const char32_t letter = base::readCodePoint(text.substr(at)).value;
    text = text.substr(0, at);
    return letter;
}

/// The letters that a text ends in, at most 40; shorter where one of `boundaries` parts them.
std::string_view lettersAtEnd(std::string_view text, const auto& boundaries) {
    constexpr std::size_t kMostLetters = 40;
    std::string_view rest = text;
    for (std::size_t letters = 0; !rest.empty() && !endsInAny(rest, boundaries); ++letters) {
        std::string_view shorter = rest;
        if (!base::isHan(takeLast(shorter))) break;
        if (letters == kMostLetters) return {};
        rest = shorter;
    }
    return text.substr(rest.size());
}

/// Whether a title of these letters begins with a place, as far as its first 省 or 市 tells.
bool isPlaceName(std::string_view place) {
    constexpr std::array<std::string_view, 45> kNoNames{
        "的", "了", "是", "在", "对", "为", "被", "将", "把", "由", "有", "该", "各", "我", "你",
        "他", "其", "这", "那", "每", "几", "不", "年", "月", "级", "等", "超", "股", "法", "办",
        "近", "昨", "今", "前", "后", "时", "让", "使", "给", "说", "以", "并", "但", "已", "所在"};
    return !holdsAny(place, kNoNames);
}

/// Whether the words between the place and 条例 may be those of a title.
bool isSubject(std::string_view subject) {
    constexpr std::array<std::string_view, 35> kNoSubjects{
        "的",   "了",   "是",   "在",   "被",   "将",   "把",   "我",   "你",
        "他",   "其",   "这",   "那",   "本",   "该",   "违反", "根据", "依据",
        "按照", "依照", "制定", "出台", "发布", "颁布", "公布", "印发", "施行",
        "通过", "起草", "审议", "有关", "相关", "政府", "人大", "部门"};
    constexpr std::array<std::string_view, 10> kJudged{"好", "新", "老", "想", "有",
                                                       "没", "种", "个", "些", "各"};
    constexpr std::size_t kLeastLetters = 3;
    return base::length(subject) >= kLeastLetters && !holdsAny(subject, kNoSubjects) &&
           !endsInAny(subject, kJudged);
}

/// A linking word of one letter at the front: 和北京市….
std::string_view withoutLink(std::string_view letters) {
    for (const std::string_view link : {"和", "与", "及", "或", "对", "由", "将", "把", "在"}) {
        if (letters.starts_with(link)) return letters.substr(link.size());
    }
    return letters;
}

/// Without （2020年修正） at its end; the whole where it ends in no such bracket.
std::string_view withoutYearNote(std::string_view text) {
    const std::string_view name = withoutNote(text);
    const auto end = static_cast<std::size_t>(name.data() + name.size() - text.data());
    return lastYearIn(text.substr(end)) != 0 ? text.substr(0, end) : text;
}

bool isSureTitle(std::string_view title) {
    constexpr std::array<std::string_view, 2> kKinds{"条例", "办法"};
    constexpr std::array<std::string_view, 5> kPlaces{"省", "市", "自治区", "自治州", "自治县"};
    constexpr std::size_t kLeastPlace = 2;  // letters before 省
    constexpr std::size_t kMostPlace = 9;
    if (!endsInAny(title, kKinds)) return false;
    const std::string_view name = title.substr(0, title.size() - kKinds.front().size());
    std::size_t end = std::string_view::npos;
    std::size_t begin = std::string_view::npos;
    for (const std::string_view kind : kPlaces) {
        const std::size_t at = name.find(kind);
        if (at >= begin) continue;
        begin = at;
        end = at + kind.size();
    }
    if (end == std::string_view::npos) return false;
    const std::string_view place = name.substr(0, begin);
    const std::size_t letters = base::length(place);
    return letters >= kLeastPlace && letters <= kMostPlace && isPlaceName(place) &&
           isSubject(name.substr(end));
}

}  // namespace

std::string_view localTitleAtEnd(std::string_view before) {
    constexpr std::array<std::string_view, 5> kKinds{"条例", "办法", "规定", "细则", "规则"};
    constexpr std::array<std::string_view, 15> kBoundaries{"违反", "根据", "依据", "依照", "按照",
                                                           "适用", "触犯", "对照", "参照", "执行",
                                                           "以及", "了",   "由",   "从",   "并"};
    constexpr std::u32string_view kPlaces = U"省市县州区盟旗";
    constexpr std::size_t kPlaceLetters = 9;  // 新疆维吾尔自治区 and shorter
    if (!endsInAny(before, kKinds)) return {};
    const std::string_view title = lettersAtEnd(before, kBoundaries);
    const std::u32string name = base::toCodePoints(title);
    const std::size_t place = std::u32string_view{name}.find_first_of(kPlaces);
    return place != std::u32string::npos && place >= 2 && place < kPlaceLetters
               ? title
               : std::string_view{};
}

std::string_view notedLocalTitleAtEnd(std::string_view before) {
    if (const std::string_view title = withoutYearNote(before); title.size() < before.size())
        return localTitleAtEnd(title);
    constexpr std::array<std::string_view, 4> kNotes{"通过", "公布", "修正", "修订"};
    constexpr std::string_view kYear = "年";
    if (!endsInAny(before, kNotes)) return {};
    const std::size_t year = before.rfind(kYear);
    if (year == std::string_view::npos) return {};
    std::size_t digits = year;
    while (digits > 0 && before[digits - 1] >= '0' && before[digits - 1] <= '9') --digits;
    constexpr std::size_t kYearDigits = 4;
    return year - digits == kYearDigits ? localTitleAtEnd(before.substr(0, digits))
                                        : std::string_view{};
}

std::string_view listedTitleIn(std::string_view between) {
    constexpr std::array<std::string_view, 5> kJoints{"以及", "和", "与", "及", "、"};
    constexpr std::array<std::string_view, 2> kKinds{"行政处罚办法", "行政许可办法"};
    constexpr std::array<std::string_view, 1> kNoBoundaries{"、"};
    for (const std::string_view joint : kJoints) {
        if (!between.starts_with(joint)) continue;
        const std::string_view title = between.substr(joint.size());
        const std::string_view name =
            title.substr(0, title.size() - std::min(title.size(), kKinds.front().size()));
        const bool isWhole = lettersAtEnd(title, kNoBoundaries).size() == title.size();
        return isWhole && endsInAny(title, kKinds) && isSubject(name) ? title : std::string_view{};
    }
    return {};
}

std::string_view sureLocalTitleAtEnd(std::string_view before) {
    constexpr std::array<std::string_view, 18> kBoundaries{
        "违反", "根据", "依据", "依照", "按照", "适用", "触犯", "对照", "参照",
        "执行", "以及", "了",   "遵守", "符合", "出台", "实施", "发布", "关于"};
    const std::string_view letters = lettersAtEnd(before, kBoundaries);
    const std::string_view rest = before.substr(0, before.size() - letters.size());
    if (!rest.empty() && rest.back() >= '0' && rest.back() <= '9') return {};  // 1日北京市…
    const std::string_view linked = withoutLink(letters);
    if (isSureTitle(linked)) return linked;
    return isSureTitle(letters) ? letters : std::string_view{};  // 和某市…: a name may begin so
}

}  // namespace lianbing::law
