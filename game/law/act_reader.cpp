#include "game/law/act_reader.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/decree_number.h"
#include "game/law/local_title.h"
#include "game/law/standard_reader.h"
#include "game/law/title_ends.h"
#include "game/law/title_gap.h"
#include "game/law/title_words.h"
#include "game/law/version_note.h"
#include "game/law/word_ends.h"
#include "game/law/written_number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::law {

namespace {

// Inside 《》 people write 〈〉 and the like; the packs have the official 《》 of a title that
// stands alone.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kInnerMarks{
    {{"〈", kOpenTitle},
     {"〉", kCloseTitle},
     {"<", kOpenTitle},
     {">", kCloseTitle},
     {"＜", kOpenTitle},
     {"＞", kCloseTitle}}};
constexpr std::size_t kShortTitle = 3;  // letters; shorter titles hide inside other words

// Before a full title these make the title of a local act: 江苏省排污许可管理条例.
constexpr std::u32string_view kPlaceWords = U"省市区县州盟旗";

bool isOneOf(char32_t letter, std::u32string_view letters) {
    return letters.find(letter) != std::u32string_view::npos;
}

ActMention mentionOf(const Law& law, std::size_t begin, std::size_t end) {
    ActMention mention;
    mention.act = {law.id, {}, true, begin};
    mention.end = end;
    mention.standsAlone = true;
    mention.ordinal = Ordinal::MayBeLeftOut;
    return mention;
}

ActMention mentionOfUnknown(std::string_view title, std::size_t begin, std::size_t end) {
    ActMention mention;
    mention.act = {LawId{std::string{title}}, {}, false, begin};
    mention.end = end;
    mention.standsAlone = true;
    return mention;
}

}  // namespace

bool ActReader::goesOn(const TextCursor& behind) const {
    return goesOnAsOther(behind, plain_.isWrappedAt(behind.at()));
}

/// Whether a title found without 《》 stands by itself here. At the front of a line nothing need
/// lead to it.
bool ActReader::standsApart(const TextCursor& at, const TitleMatch& match,
                            std::size_t letters) const {
    const bool isDelicate = match.isAlias || letters <= kShortTitle;
    if (isDelicate && !plain_.isWrappedAt(at.at()) && !isLinked(at.between(0, at.at())))
        return false;
    if (isOneOf(at.before(), kPlaceWords)) return false;
    TextCursor behind = at;
    behind.skip(match.bytes);
    return !goesOn(behind);
}

bool ActReader::mayBegin(char32_t first, char32_t second) const {
    switch (first) {
        case U'《':
        case U'同':
        case U'该':
        case U'本':
            return true;
        case U'中':
            if (second == U'华') return true;
            break;
        case U'最':
            if (second == U'高') return true;
            break;
        case U'上':
            if (second == U'述') return true;
            break;
        default:
            break;
    }
    return library_.titles().mayBegin(first, second);
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
    if (mention && !mention->act.law.empty()) named_.remember(mention->act, mention->end);
    return mention;
}

const Law* ActReader::lawCalled(std::string_view title) const {
    if (const Law* law = library_.find(title)) return law;
    if (title.starts_with(kCountry)) return library_.find(title.substr(kCountry.size()));
    // 最高人民法院最高人民检察院关于… without 、, 两高关于…: what is behind the courts names it.
    if (const std::string_view rest = withoutCourts(title); !rest.empty()) {
        if (const Law* law = library_.find(rest)) return law;
    }
    std::string outer{title};
    for (const auto& [inner, mark] : kInnerMarks) {
        for (std::size_t at = outer.find(inner); at != std::string::npos; at = outer.find(inner))
            outer.replace(at, inner.size(), mark);
    }
    if (outer == title) return nullptr;
    return lawCalled(outer);
}

std::optional<ActMention> ActReader::readBracketed(TextCursor& cursor) const {
    const std::size_t begin = cursor.at();
    const std::optional<std::size_t> close = closingMark(cursor);
    if (!close) return std::nullopt;
    const std::string words = onOneLine(cursor.between(begin + kOpenTitle.size(), *close));
    const std::string_view title = withoutMarks(base::trim(words));
    cursor.moveTo(*close + kCloseTitle.size());
    if (auto defined = readDefined(title, begin, cursor.at())) return defined;
    if (const Law* law = lawCalled(title)) return mentionOf(*law, begin, cursor.at());
    if (const auto noted = readNoted(title, begin, cursor.at())) return noted;
    if (const auto numbered = readNumbered(title, begin, cursor)) return numbered;
    if (const auto inside = readArticleInside(begin, *close)) {
        cursor.moveTo(inside->end);
        return inside;
    }
    return readUnknownTitle(title, begin, cursor);
}

/// 大气污染防治法（2018年修正） inside 《》: the note belongs to the version, not to the name.
std::optional<ActMention> ActReader::readNoted(std::string_view title, std::size_t begin,
                                               std::size_t end) const {
    constexpr int kMostBrackets = 4;  // 刑法修正案（十一）（2020年）: a title may have its own
    std::size_t open = 0;
    for (int bracket = 0; bracket < kMostBrackets; ++bracket, ++open) {
        open = std::min(title.find("（", open), title.find('(', open));
        if (open == std::string_view::npos) break;
        const Law* law = lawCalled(base::trim(title.substr(0, open)));
        std::string version = law == nullptr ? "" : versionNamedIn(title.substr(open), law);
        if (version.empty()) continue;
        ActMention mention = mentionOf(*law, begin, end);
        mention.act.version = std::move(version);
        return mention;
    }
    return std::nullopt;
}

/// 《污染刑事案件司法解释》（法释〔2023〕7号）: a title in other words, but the number says whose
/// it is.
std::optional<ActMention> ActReader::readNumbered(std::string_view title, std::size_t begin,
                                                  TextCursor behind) const {
    if (!readsLikeAct(title)) return std::nullopt;
    const std::size_t end = behind.at();
    behind.takeSpaces();
    const std::string_view note = insideBracket(behind);
    const std::optional<DecreeMatch> decree = decreeAtEnd(note, library_);
    if (!decree || decree->bytes != note.size()) return std::nullopt;
    ActMention mention = mentionOf(*decree->law, begin, end);
    mention.act.version = decree->version->id;
    return mention;
}

/// 《大气污染防治法第九十九条》: the marks take in the article.
std::optional<ActMention> ActReader::readArticleInside(std::size_t begin, std::size_t close) const {
    const std::string_view text = plain_.text();
    const std::size_t front = begin + kOpenTitle.size();
    const std::string_view words = base::trim(text.substr(front, close - front));
    constexpr std::array<std::string_view, 4> kUnits{"条", "款", "项", "目"};
    const std::size_t ordinal = words.find("第");
    if (!endsInAny(words, kUnits) || ordinal == std::string_view::npos) return std::nullopt;
    const std::string name = onOneLine(words.substr(0, ordinal));
    const std::string_view title = base::trim(name);
    const auto end = static_cast<std::size_t>(words.data() - text.data()) + ordinal;
    if (const Law* law = lawCalled(title)) return mentionOf(*law, begin, end);
    if (const auto noted = readNoted(title, begin, end)) return noted;
    if (!readsLikeAct(title)) return std::nullopt;
    return mentionOfUnknown(title, begin, end);
}

std::optional<ActMention> ActReader::readBare(TextCursor& cursor) const {
    const std::size_t begin = cursor.at();
    TextCursor at = cursor;
    const bool isNational = at.take(kCountry);
    const std::optional<TitleMatch> match = library_.titles().match(at.rest());
    if (!match) return isNational ? readUnknownStatute(cursor, begin) : std::nullopt;

    const std::string_view name = at.rest().substr(0, match->bytes);
    const std::size_t letters = base::length(name);
    TextCursor behind = at;
    behind.skip(match->bytes);
    if (auto amendment = readAmendment(cursor, begin, behind)) return amendment;
    if (isNational && goesOn(behind)) return readUnknownStatute(cursor, begin);
    if (!isNational && !standsApart(at, *match, letters)) return std::nullopt;
    cursor = behind;
    if (!isNational) {
        if (auto defined = readDefined(name, begin, behind.at())) return defined;
    }
    ActMention mention = mentionOf(*match->law, begin, behind.at());
    // 刑法和《某条例》: beside another act even a title of two letters is one.
    mention.standsAlone = isNational || letters >= kShortTitle ||
                          behind.seesAny({"和《", "与《", "及《", "以及《", "、《"});
    return mention;
}

/// 刑法修正案（八）: an act of its own, and told by its number from 修正案 that are yet to come.
std::optional<ActMention> ActReader::readAmendment(TextCursor& cursor, std::size_t begin,
                                                   TextCursor behindTitle) const {
    TextCursor at = behindTitle;
    if (!at.take("修正案")) return std::nullopt;
    const std::optional<WrittenNumber> number = takeWrittenNumber(at);
    if (!number || number->writing != Writing::Bracketed) return std::nullopt;
    cursor = at;
    const std::string_view title = at.between(begin, at.at());
    const Law* law = lawCalled(title);
    return law == nullptr ? mentionOfUnknown(title, begin, at.at())
                          : mentionOf(*law, begin, at.at());
}

/// By a short name that the text itself has defined.
std::optional<ActMention> ActReader::readDefined(std::string_view name, std::size_t begin,
                                                 std::size_t end) const {
    const CitedAct* act = shortNames_.find(name);
    if (act == nullptr) return std::nullopt;
    ActMention mention;
    mention.act = *act;
    mention.act.begin = begin;
    mention.end = end;
    mention.isNoAct = act->law.empty();
    mention.standsAlone = !mention.isNoAct;
    mention.ordinal = Ordinal::MayBeLeftOut;
    return mention;
}

/// A title in 《》 that no pack knows: 《条例》, a standard with its code behind, an
/// act, or no act at all.
ActMention ActReader::readUnknownTitle(std::string_view title, std::size_t begin,
                                       TextCursor behind) const {
    ActMention mention;
    mention.end = behind.at();
    std::optional<StandardCode> standard = takeBracketedCode(behind);
    if (!standard) standard = standardCodeIn(title);
    if (isKindOfAct(title)) {
        mention.act = named_.lastOfKind(title);
        mention.standsAlone = !mention.act.law.empty();
        mention.ordinal = Ordinal::MayBeLeftOut;
    } else if (standard) {
        mention.act.law = LawId{standard->code};
        mention.act.known = library_.find(standard->code) != nullptr;
        mention.standsAlone = mention.isStandard = true;
        mention.end = behind.at();
    } else if (isActByNumber(title, behind)) {
        mention.act.law = LawId{std::string{title}};
        mention.act.version = versionInside(title);
        mention.standsAlone = true;
    } else if (title.empty() || isNoAct(title)) {
        mention.isNoAct = true;
    } else {
        mention.act.law = LawId{std::string{title}};
        mention.act.version = versionInside(title);
        mention.standsAlone = readsLikeAct(title);
        // Who says 《某书》5条线索 counts.
        if (mention.standsAlone) mention.ordinal = Ordinal::MayBeLeftOut;
    }
    mention.act.begin = begin;
    return mention;
}

std::optional<ActMention> ActReader::readUnknownStatute(TextCursor& cursor,
                                                        std::size_t begin) const {
    const std::optional<std::size_t> end = nationalTitleEnd(cursor);
    if (!end) return std::nullopt;
    cursor.moveTo(*end);
    return mentionOfUnknown(cursor.between(begin, *end), begin, *end);
}

std::optional<ActMention> ActReader::readCourtPaper(TextCursor& cursor) const {
    const std::optional<std::size_t> end = courtTitleEnd(cursor);
    if (!end) return std::nullopt;
    const std::size_t begin = cursor.at();
    cursor.moveTo(*end);
    const std::string title = onOneLine(cursor.between(begin, *end));
    const Law* law = lawCalled(title);
    return law == nullptr ? mentionOfUnknown(title, begin, *end) : mentionOf(*law, begin, *end);
}

std::optional<ActMention> ActReader::readBackReference(TextCursor& cursor) const {
    const std::size_t begin = cursor.at();
    std::optional<CitedAct> act = named_.readBackReference(cursor);
    if (!act) return std::nullopt;
    ActMention mention;
    mention.act = *std::move(act);
    mention.act.begin = begin;
    mention.end = cursor.at();
    return mention;
}

bool ActReader::takeDefinition(TextCursor& cursor, CitedAct& act) {
    TextCursor at = cursor;
    at.takeSpaces();
    const std::optional<std::size_t> end = bracketEnd(at);
    if (!end) return false;
    const std::string_view words = at.between(at.at(), *end);
    const std::size_t says = std::min(words.find("简称"), words.find("下称"));
    if (says == std::string_view::npos) return false;
    std::string version = versionNamedIn(words.substr(0, says), library_.find(act.law.value));
    if (!version.empty()) act.version = std::move(version);
    shortNames_.define(definedNameIn(words), act);
    cursor.moveTo(*end);
    return true;
}

std::optional<CitedAct> ActReader::endingAt(const TextCursor& cursor) const {
    constexpr std::size_t kMostBytes = 160;
    const std::size_t from = cursor.at() > kMostBytes ? cursor.at() - kMostBytes : 0;
    const std::string_view line = lineBefore(cursor, from);
    const auto lineFrom = cursor.at() - line.size();
    // A local title that a line begins with is whole, whatever letters the line before ends in.
    const bool isOfLine = lineFrom > from && !sureLocalTitleAtEnd(line).empty();
    if (!isOfLine) {
        if (std::optional<CitedAct> act = endingIn(cursor, from)) return act;
    }
    return lineFrom > from ? endingIn(cursor, lineFrom) : std::nullopt;
}

/// The words before the cursor, from `from` or from where their line begins.
std::string_view ActReader::lineBefore(const TextCursor& cursor, std::size_t from) const {
    return cursor.between(std::max(from, plain_.wrappedLineAt(cursor.at())), cursor.at());
}

std::optional<CitedAct> ActReader::endingIn(const TextCursor& cursor, std::size_t from) const {
    const std::string_view before = cursor.between(from, cursor.at());
    if (const std::optional<NameMatch> name = shortNames_.endingIn(before)) {
        CitedAct found = *name->act;
        found.begin = cursor.at() - name->bytes;
        return found;
    }
    if (const std::optional<DecreeMatch> decree = decreeAtEnd(before, library_)) {
        return CitedAct{decree->law->id, decree->version->id, true, cursor.at() - decree->bytes};
    }
    std::string_view local = localTitleAtEnd(before);
    if (local.empty()) local = notedLocalTitleAtEnd(before);
    if (local.empty()) return std::nullopt;
    const auto begin = static_cast<std::size_t>(local.data() - before.data());
    const std::string_view note = before.substr(begin + local.size());
    return CitedAct{LawId{std::string{local}}, versionNamedIn(note, nullptr), false, from + begin};
}

std::optional<ActMention> ActReader::readLocal(TextCursor& cursor, std::size_t from) {
    constexpr std::size_t kMostBytes = 160;
    TextCursor at = cursor;
    if (!at.takeAny({"条例", "办法"})) return std::nullopt;
    if (at.seesAny({"实施细则", "实施办法", "草案", "解释", "释义", "修正案"})) return std::nullopt;
    const std::size_t front = at.at() > kMostBytes ? at.at() - kMostBytes : 0;
    const std::string_view before = at.between(std::max(from, front), at.at());
    const std::string_view line = lineBefore(at, std::max(from, front));
    std::string_view title = sureLocalTitleAtEnd(line);
    if (title.empty() && line.size() < before.size()) title = sureLocalTitleAtEnd(before);
    if (title.empty() && from > front) title = listedTitleIn(at.between(from, at.at()));
    if (title.empty()) return std::nullopt;
    cursor = at;
    ActMention mention = mentionOfUnknown(title, at.at() - title.size(), at.at());
    named_.remember(mention.act, mention.end);
    return mention;
}

void ActReader::readGap(TextCursor& cursor, ActMention& mention) {
    bool isFirst = true;
    bool isParted = false;
    while (true) {
        const std::size_t begin = cursor.at();
        if (cursor.takeBlanks()) {
            const std::string_view blanks = cursor.between(begin, cursor.at());
            isParted = isParted || blanks.find('\n') != std::string_view::npos;
            continue;
        }
        if (opensProvision(cursor)) {
            cursor.step();
        } else if (isFirst && closesAroundTitle(cursor, mention.act.begin)) {
            cursor.step();
        } else if (takeDefinition(cursor, mention.act)) {
            mention.ordinal = Ordinal::Needed;
        } else if (readVersionNote(cursor, mention.act, isParted)) {
            if (isFirst && !mention.act.version.empty()) mention.end = cursor.at();
        } else if (takeHeading(cursor) ||
                   cursor.takeAny({"的规定", "之规定", "规定", "相关规定", "有关规定", "的相关规定",
                                   "的有关规定"}) ||
                   takePunctuation(cursor)) {
            isParted = true;
            mention.ordinal = Ordinal::Needed;
        } else if (!takeTitleJoint(cursor)) {
            return;
        }
        isFirst = false;
    }
}

bool ActReader::readVersionNote(TextCursor& cursor, CitedAct& act, bool isParted) const {
    const std::size_t begin = cursor.at();
    const std::optional<std::size_t> end = bracketEnd(cursor);
    if (end) {
        cursor.moveTo(*end);
    } else if (!takeDate(cursor)) {
        return false;
    }
    const std::string_view note = cursor.between(begin, cursor.at());
    // 《甲法》，2024年3月1日检查: the day of something else.
    const bool isOfVersion = end || !isParted || note.ends_with("版") || note.ends_with("修正") ||
                             note.ends_with("修订") || note.ends_with("修改");
    if (!isOfVersion) return true;
    std::string version = versionNamedIn(note, library_.find(act.law.value));
    if (!version.empty()) act.version = std::move(version);
    return true;
}

}  // namespace lianbing::law
