#include "game/law/act_reader.h"

#include "game/base/numerals.h"
#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/standard_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::string_view kCountry = "中华人民共和国";
constexpr std::string_view kCourt = "最高人民法院";
constexpr std::string_view kBothCourts = "最高人民法院最高人民检察院";  // the 、 is often left out
constexpr std::string_view kOpenTitle = "《";
constexpr std::string_view kCloseTitle = "》";
constexpr std::string_view kInnerOpen = "〈";
constexpr std::string_view kInnerClose = "〉";
constexpr std::size_t kMostTitleBytes = 400;
constexpr std::size_t kMostBracketBytes = 180;
constexpr std::size_t kShortTitle = 3;  // letters; shorter titles hide inside other words

// Characters that may stand right before a short title without being part of a longer one.
constexpr std::u32string_view kLinkingWords =
    U"反据照按依由和与及或对在从以用引是于为了的到新旧原合触犯适说看查读属即将把非施行";
// Before a full title these make the title of a local act: 江苏省排污许可管理条例.
constexpr std::u32string_view kPlaceWords = U"省市区县州盟旗";

struct BackReference {
    std::string_view words;
    std::string_view kind;  ///< the title referred to ends so
};

constexpr std::array<BackReference, 17> kBackReferences{{{"本法典", "法典"},
                                                         {"本法", "法"},
                                                         {"本条例", "条例"},
                                                         {"本办法", "办法"},
                                                         {"本规定", "规定"},
                                                         {"同法典", "法典"},
                                                         {"该法典", "法典"},
                                                         {"同法", "法"},
                                                         {"该法", "法"},
                                                         {"同条例", "条例"},
                                                         {"该条例", "条例"},
                                                         {"同办法", "办法"},
                                                         {"该办法", "办法"},
                                                         {"同规定", "规定"},
                                                         {"该规定", "规定"},
                                                         {"同解释", "解释"},
                                                         {"该解释", "解释"}}};

bool isOneOf(char32_t letter, std::u32string_view letters) {
    return letters.find(letter) != std::u32string_view::npos;
}

/// Whether the words behind a title make it part of another: 行政处罚法实施细则, 环境保护法律.
bool goesOn(const TextCursor& cursor) {
    return cursor.seesAny({"律",       "规",       "院",       "定",   "人",     "制",   "庭",
                           "官",       "医",       "治",       "学",   "案",     "理",   "典",
                           "实施条例", "实施细则", "实施办法", "解释", "修正案", "释义", "配套"});
}

/// Whether a title found without 《》 stands by itself here.
bool standsApart(const TextCursor& at, const TitleMatch& match, std::size_t letters) {
    const char32_t before = at.before();
    const bool isDelicate = match.isAlias || letters <= kShortTitle;
    if (isDelicate && base::isHan(before) && !isOneOf(before, kLinkingWords)) return false;
    if (isOneOf(before, kPlaceWords)) return false;
    TextCursor behind = at;
    behind.skip(match.bytes);
    return !goesOn(behind);
}

/// The end of the bracket that opens at the cursor, both ends included; nothing when it does not
/// close soon.
std::optional<std::size_t> bracketEnd(const TextCursor& cursor) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPairs{
        {{"（", "）"}, {"(", ")"}, {"〔", "〕"}}};
    for (const auto& [open, close] : kPairs) {
        if (!cursor.sees(open)) continue;
        const std::size_t end = cursor.rest().substr(0, kMostBracketBytes).find(close);
        if (end == std::string_view::npos) return std::nullopt;
        return cursor.at() + end + close.size();
    }
    return std::nullopt;
}

bool takeDate(TextCursor& cursor) {
    TextCursor ahead = cursor;
    if (!ahead.takeNumber() || !ahead.take("年")) return false;
    cursor = ahead;
    for (const std::string_view unit : {"月", "日"}) {
        if (!ahead.takeNumber() || !ahead.take(unit)) break;
        cursor = ahead;
    }
    cursor.takeAny({"修正版", "修订版", "修正", "修订", "修改", "公布", "施行", "版"});
    return true;
}

bool takeHeading(TextCursor& cursor) {
    TextCursor ahead = cursor;
    if (!ahead.take("第") || !ahead.takeNumber() || !ahead.takeAny({"分编", "编", "章", "节"}))
        return false;
    cursor = ahead;
    return true;
}

/// A full stop at the end of a line ends what was said: the next line may be the next article of a
/// statute.
bool endsParagraph(TextCursor cursor) {
    if (!cursor.take("。")) return false;
    cursor.takeSpaces();
    return cursor.seesAny({"\n", "\r"});
}

bool takePunctuation(TextCursor& cursor) {
    if (endsParagraph(cursor)) return false;
    return cursor.takeAny({"，", ",", "、", "：", ":", "；", ";", "。", "·", "“", "”", "\"", "‘",
                           "’", "'", "】", "【", "》"});
}

}  // namespace

bool ActReader::mayBegin(char32_t first) const {
    constexpr std::u32string_view kFirst = U"《中同该本最";
    return isOneOf(first, kFirst) || library_.titles().mayBegin(first);
}

std::optional<ActMention> ActReader::read(TextCursor& cursor) {
    std::optional<ActMention> mention;
    if (cursor.sees(kOpenTitle)) {
        mention = readBracketed(cursor);
    } else {
        mention = readBare(cursor);
        if (!mention) mention = readCourtPaper(cursor);
        if (!mention) mention = readBackReference(cursor);
    }
    if (mention && !mention->act.law.empty()) {
        CitedAct named = mention->act;
        named.version.clear();
        std::erase_if(named_, [&](const CitedAct& earlier) { return earlier.law == named.law; });
        named_.push_back(std::move(named));
    }
    return mention;
}

const Law* ActReader::lawCalled(std::string_view title) const {
    if (const Law* law = library_.find(title)) return law;
    if (title.starts_with(kCountry)) return library_.find(title.substr(kCountry.size()));
    if (title.starts_with(kBothCourts)) {
        std::string marked{title};
        return library_.find(marked.insert(kCourt.size(), "、"));
    }
    if (title.find(kInnerOpen) == std::string_view::npos) return nullptr;
    // Inside 《》 people write 〈〉; the packs have the official 《》 of a title that stands alone.
    std::string outer{title};
    for (const auto& [inner, mark] :
         {std::pair{kInnerOpen, kOpenTitle}, std::pair{kInnerClose, kCloseTitle}}) {
        for (std::size_t at = outer.find(inner); at != std::string::npos; at = outer.find(inner)) {
            outer.replace(at, inner.size(), mark);
        }
    }
    return library_.find(outer);
}

ActMention ActReader::mentionOf(const Law& law, std::size_t begin, std::size_t end) {
    ActMention mention;
    mention.act = {law.id, {}, true, begin};
    mention.end = end;
    mention.standsAlone = true;
    mention.ordinal = Ordinal::MayBeLeftOut;
    return mention;
}

std::optional<ActMention> ActReader::readBracketed(TextCursor& cursor) {
    const std::size_t begin = cursor.at();
    const std::size_t limit = begin + std::min(kMostTitleBytes, cursor.rest().size());
    if (cursor.between(begin, limit).find(kCloseTitle) == std::string_view::npos)
        return std::nullopt;
    TextCursor at = cursor;
    at.take(kOpenTitle);
    const std::size_t inside = at.at();
    int depth = 1;
    while (depth > 0 && at.at() < limit) {
        if (at.take(kOpenTitle)) {
            ++depth;
        } else if (at.take(kCloseTitle)) {
            --depth;
        } else {
            at.step();
        }
    }
    if (depth > 0) return std::nullopt;
    cursor = at;

    const std::size_t end = at.at();
    std::string_view title = base::trim(at.between(inside, end - kCloseTitle.size()));
    ActMention mention;
    mention.act.begin = begin;
    const Law* law = lawCalled(title);
    if (law == nullptr) {
        // 《大气污染防治法（2018年修正）》: the note belongs to the version, not to the name.
        const std::size_t open = std::min(title.rfind("（"), title.rfind("("));
        const std::string_view note =
            open == std::string_view::npos ? std::string_view{} : title.substr(open);
        const std::string_view name = title.substr(0, open);
        const Law* plain = note.empty() ? nullptr : lawCalled(name);
        const std::string version = plain == nullptr ? std::string{} : versionIn(note, plain->id);
        if (!version.empty()) {
            law = plain;
            mention.act.version = version;
        }
    }
    if (law == nullptr) {
        mention.end = end;
        mention.ordinal = Ordinal::MayBeLeftOut;
        readUnknownTitle(title, at, mention);
        return mention;
    }
    const std::string version = mention.act.version;
    mention = mentionOf(*law, begin, end);
    mention.act.version = version;
    return mention;
}

std::optional<ActMention> ActReader::readBare(TextCursor& cursor) {
    const std::size_t begin = cursor.at();
    TextCursor at = cursor;
    const bool isNational = at.take(kCountry);
    const std::optional<TitleMatch> match = library_.titles().match(at.rest());
    if (!match) return isNational ? readUnknownStatute(cursor, begin) : std::nullopt;

    const std::string_view name = at.rest().substr(0, match->bytes);
    const std::size_t letters = base::length(name);
    TextCursor behind = at;
    behind.skip(match->bytes);
    if (isNational && goesOn(behind)) return readUnknownStatute(cursor, begin);
    if (!isNational && !standsApart(at, *match, letters)) return std::nullopt;
    cursor = behind;
    ActMention mention = mentionOf(*match->law, begin, behind.at());
    mention.standsAlone = isNational || letters >= kShortTitle;
    return mention;
}

/// A title in 《》 that no pack knows: a short name, a standard with its code behind, an act, or no act at all.
void ActReader::readUnknownTitle(std::string_view title, TextCursor behind, ActMention& mention) const {
    for (const auto& [name, act] : shortNames_) {
        if (name != title) continue;
        const std::size_t begin = mention.act.begin;
        mention.act = act;
        mention.act.begin = begin;
        mention.standsAlone = true;
        return;
    }
    constexpr std::array<std::string_view, 7> kGeneric{"法", "法典", "条例", "办法", "规定", "解释", "细则"};
    if (std::find(kGeneric.begin(), kGeneric.end(), title) != kGeneric.end()) {
        const std::size_t begin = mention.act.begin;
        mention.act = lastOfKind(title);
        mention.act.begin = begin;
        mention.standsAlone = !mention.act.law.empty();
        return;
    }
    behind.takeSpaces();
    if (behind.takeAny({"（", "("})) {
        behind.takeSpaces();
        if (const std::optional<StandardCode> standard = readStandardCode(behind)) {
            behind.takeSpaces();
            behind.takeAny({"）", ")"});
            mention.act.law = LawId{standard->code};
            mention.act.known = library_.find(standard->code) != nullptr;
            mention.standsAlone = mention.isStandard = true;
            mention.end = behind.at();
            return;
        }
    }
    mention.isNoAct = title.empty() || isNoAct(title);
    if (mention.isNoAct) return;
    mention.act.law = LawId{std::string{title}};
    mention.standsAlone = readsLikeAct(title);
}

/// 中华人民共和国 says where a title begins, 法 or 条例 where it may end; an article behind it, or a mark, says that it does.
std::optional<ActMention> ActReader::readUnknownStatute(TextCursor& cursor,
                                                        std::size_t begin) const {
    constexpr int kMostLetters = 30;
    TextCursor at{cursor};
    at.take(kCountry);
    for (int letters = 0; letters < kMostLetters && !at.atEnd(); ++letters) {
        if (!base::isHan(base::readCodePoint(at.rest()).value)) return std::nullopt;
        const bool endsTitle = at.takeAny({"法典", "法", "条例", "办法", "规定", "细则", "规则"});
        const bool isEnd = endsTitle && (at.atEnd() || !base::isHan(base::readCodePoint(at.rest()).value) ||
                                         at.seesAny({"第", "和", "与", "及", "以及", "等", "的", "或", "规定"}));
        if (isEnd) {
            ActMention mention;
            mention.act = {LawId{std::string{at.between(begin, at.at())}}, {}, false, begin};
            mention.end = at.at();
            mention.standsAlone = true;
            cursor = at;
            return mention;
        }
        if (!endsTitle) at.step();
    }
    return std::nullopt;
}

/// An interpretation without 《》 around it: 最高人民法院关于执行《…》若干问题的解释.
std::optional<ActMention> ActReader::readCourtPaper(TextCursor& cursor) {
    if (!cursor.sees("最高人民法院") && !cursor.sees("最高人民检察院")) return std::nullopt;
    constexpr int kMostLetters = 80;
    TextCursor at = cursor;
    bool isAbout = false;
    int depth = 0;
    for (int letters = 0; letters < kMostLetters && !at.atEnd(); ++letters) {
        if (at.take("《")) {
            ++depth;
        } else if (at.take("》")) {
            --depth;
        } else if (at.take("关于")) {
            isAbout = true;
        } else if (isAbout && depth == 0 && at.takeAny({"解释", "规定"})) {
            if (!at.atEnd() && base::isHan(base::readCodePoint(at.rest()).value) && !at.sees("第")) continue;
            const std::string_view title = at.between(cursor.at(), at.at());
            ActMention mention;
            if (const Law* law = lawCalled(title)) {
                mention = ActReader::mentionOf(*law, cursor.at(), at.at());
            } else {
                mention.act = {LawId{std::string{title}}, {}, false, cursor.at()};
                mention.end = at.at();
                mention.standsAlone = true;
            }
            cursor = at;
            return mention;
        } else if (depth == 0 && at.seesAny({"。", "，", "；", "\n", "：", ","})) {
            return std::nullopt;
        } else {
            at.step();
        }
    }
    return std::nullopt;
}

CitedAct ActReader::lastOfKind(std::string_view kind) const {
    const auto last = std::find_if(named_.rbegin(), named_.rend(), [&](const CitedAct& named) {
        const std::string_view title = withoutNote(named.law.value);
        const bool isCode = kind == "法" && title.ends_with("法典");
        const bool isMethod = kind == "法" && title.ends_with("办法");
        return (title.ends_with(kind) && !isMethod) || isCode;
    });
    return last == named_.rend() ? CitedAct{} : *last;
}

std::optional<ActMention> ActReader::readBackReference(TextCursor& cursor) const {
    if (!cursor.seesAny({"同", "该", "本"})) return std::nullopt;
    for (const BackReference& reference : kBackReferences) {
        TextCursor at = cursor;
        if (!at.take(reference.words)) continue;
        ActMention mention;
        const bool isOwn = cursor.sees("本") && !own_.law.empty();
        mention.act = isOwn ? own_ : lastOfKind(reference.kind);
        mention.act.begin = cursor.at();
        mention.end = at.at();
        cursor = at;
        return mention;
    }
    return std::nullopt;
}

bool ActReader::takeDefinition(TextCursor& cursor, const CitedAct& act) {
    TextCursor at = cursor;
    at.takeSpaces();
    const std::optional<std::size_t> end = bracketEnd(at);
    if (!end) return false;
    std::string_view words = at.between(at.at(), *end);
    const std::size_t says = std::min(words.find("简称"), words.find("下称"));
    if (says == std::string_view::npos) return false;
    words.remove_prefix(says + std::string_view("简称").size());
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"《", "》"}, {"“", "”"}, {"\"", "\""}}) {
        const std::size_t from = words.find(open);
        const std::size_t to = from == std::string_view::npos ? from : words.find(close, from + open.size());
        if (to == std::string_view::npos) continue;
        shortNames_.emplace_back(words.substr(from + open.size(), to - from - open.size()), act);
        break;
    }
    cursor.moveTo(*end);
    return true;
}

std::optional<CitedAct> ActReader::endingAt(const TextCursor& cursor) const {
    constexpr std::size_t kMostBytes = 160;
    const std::size_t from = cursor.at() > kMostBytes ? cursor.at() - kMostBytes : 0;
    const std::string_view before = cursor.between(from, cursor.at());
    for (const auto& [name, act] : shortNames_) {
        if (!before.ends_with(name)) continue;
        CitedAct found = act;
        found.begin = cursor.at() - name.size();
        return found;
    }
    const std::string_view local = localTitleAtEnd(before);
    if (local.empty()) return std::nullopt;
    return CitedAct{LawId{std::string{local}}, {}, false, cursor.at() - local.size()};
}

void ActReader::readGap(TextCursor& cursor, ActMention& mention) {
    bool isFirst = true;
    while (true) {
        if (cursor.takeBlanks()) continue;
        if (cursor.sees("（第") || cursor.sees("(第") || cursor.sees("【第")) {
            cursor.step();
        } else if (takeDefinition(cursor, mention.act)) {
            mention.ordinal = Ordinal::Needed;
        } else if (readVersionNote(cursor, mention.act)) {
            if (isFirst && !mention.act.version.empty()) mention.end = cursor.at();
        } else if (takeHeading(cursor) || cursor.takeAny({"的规定", "之规定", "规定"}) ||
                   takePunctuation(cursor)) {
            mention.ordinal = Ordinal::Needed;
        } else if (cursor.sees("的第") || cursor.sees("之第") || cursor.sees("中第")) {
            cursor.step();
        } else {
            return;
        }
        isFirst = false;
    }
}

bool ActReader::readVersionNote(TextCursor& cursor, CitedAct& act) const {
    const std::size_t begin = cursor.at();
    if (const std::optional<std::size_t> end = bracketEnd(cursor)) {
        cursor.moveTo(*end);
    } else if (!takeDate(cursor)) {
        return false;
    }
    const std::string version = versionIn(cursor.between(begin, cursor.at()), act.law);
    if (!version.empty()) act.version = version;
    return true;
}

/// The version that a note such as （2018年修正） names: by the year of adoption, or, where it says
/// 施行, by the year in which the version came into force. The last year counts: notes list older
/// ones first. Empty: the note names no year.
std::string ActReader::versionIn(std::string_view note, const LawId& law) const {
    constexpr int kFirstYear = 1949;
    constexpr int kLastYear = 2099;
    int year = 0;
    for (TextCursor at{note}; !at.atEnd();) {
        TextCursor ahead = at;
        const std::optional<int> number = ahead.takeNumber();
        if (!number) {
            at.step();
            continue;
        }
        const bool isYear = *number >= kFirstYear && *number <= kLastYear &&
                            ahead.seesAny({"年", "修", "版", "）", ")"});
        if (isYear) year = *number;
        at = ahead;
    }
    if (year == 0) return {};
    const Law* known = library_.find(law.value);
    const bool saysInForce =
        note.find("施行") != std::string_view::npos || note.find("实施") != std::string_view::npos;
    if (known != nullptr && saysInForce) {
        for (const Version& version : known->versions) {
            if (version.force.from.year() == year) return version.id;
        }
    }
    return std::to_string(year);
}

}  // namespace lianbing::law
