#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/act_reader.h"
#include "game/law/bare_article.h"
#include "game/law/citation.h"
#include "game/law/ongoing_act.h"
#include "game/law/plain_text.h"
#include "game/law/provision_reader.h"
#include "game/law/relative_reader.h"
#include "game/law/standard_reader.h"
#include "game/law/text_cursor.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::law {

namespace {

/// Decodes the characters that can begin a citation, those of three bytes from U+3000 on; 0 for any
/// other byte. The text may be broken UTF-8: what is not recognised is passed over byte by byte.
char32_t letterAt(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return 0;
    const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(text[i])}; };
    const char32_t first = byte(at);
    const bool isLetter = first >= 0xE3U && first <= 0xEFU &&
                          ((byte(at + 1) & 0xC0U) | (byte(at + 2) & 0xC0U) >> 2U) == 0xA0U;
    return isLetter ? (first & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU)
                    : 0;
}

bool isAlnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Standards begin with one of A to T; in small letters people write only gb, hj and db.
bool mayBeginStandard(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (first >= 'A' && first <= 'T') return at == 0 || !isAlnum(text[at - 1]);
    if (first != 'g' && first != 'h' && first != 'd') return false;
    return at + 1 < text.size() && text[at + 1] == (first == 'h' ? 'j' : 'b') &&
           (at == 0 || !isAlnum(text[at - 1]));
}

bool holdsLooseMark(std::string_view gap) {
    return gap.find("，") != std::string_view::npos || gap.find("；") != std::string_view::npos ||
           gap.find(',') != std::string_view::npos || gap.find(';') != std::string_view::npos;
}

/// Walks through a text once. Most characters begin nothing; the others are tried as the name of an
/// act, a standard, or a provision without one, and the walk goes on behind what was read.
class TextReader {
public:
    TextReader(const PlainText& plain, const Library& library, const ArticleRef& within)
        : plain_(plain),
          text_(plain.text()),
          library_(library),
          within_(within),
          acts_(library, plain, ownAct(within, library)),
          relatives_(library, within),
          ongoing_(text_) {}

    std::vector<Citation> read() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const char32_t letter = letterAt(text_, at);
            if (letter == 0) {
                const std::size_t end = mayBeginStandard(text_, at) ? readStandardAt(at) : at;
                at = end > at ? end : at + 1;
                continue;
            }
            const std::size_t end = readAt(at, letter);
            at = end > at ? end : at + kLetterBytes;
        }
        return std::move(citations_);
    }

private:
    static constexpr std::size_t kLetterBytes = 3;

    static CitedAct ownAct(const ArticleRef& within, const Library& library) {
        return {within.law, within.version, library.find(within.law.value) != nullptr, 0};
    }

    /// Reads what begins here; where it ends, or `at` when nothing does.
    std::size_t readAt(std::size_t at, char32_t letter) {
        if (letter == U'第') return readBareAt(at);
        constexpr std::u32string_view kPointing = U"本该同其前最";
        if (kPointing.find(letter) == std::u32string_view::npos) return readNamedAt(at, letter);
        // 其他 and 本市 are everywhere: the next character tells most of them apart.
        constexpr std::u32string_view kPointed = U"条法办规解细中款项高";
        const char32_t next = letterAt(text_, at + kLetterBytes);
        if (kPointed.find(next) == std::u32string_view::npos &&
            (letter != U'前' || within_.article == 0))
            return at;
        TextCursor cursor{text_, at};
        if (relatives_.read(cursor, citations_)) return cursor.at();
        return letter == U'其' || letter == U'前' ? at : readActAt(at);
    }

    std::size_t readNamedAt(std::size_t at, char32_t letter) {
        const char32_t next = letterAt(text_, at + kLetterBytes);
        const std::size_t end = acts_.mayBegin(letter, next) ? readActAt(at) : at;
        if (end > at || (letter != U'条' && letter != U'办')) return end;
        return readLocalAt(at);
    }

    /// 条例 or 办法: the end of a title that nothing marks.
    std::size_t readLocalAt(std::size_t at) {
        TextCursor cursor{text_, at};
        const std::size_t read = citations_.empty() ? 0 : citations_.back().end;
        std::optional<ActMention> mention = acts_.readLocal(cursor, std::max(titlesEnd_, read));
        return mention ? readBehindTitle(*mention) : at;
    }

    std::size_t readActAt(std::size_t at) {
        TextCursor cursor{text_, at};
        std::optional<ActMention> mention = acts_.read(cursor);
        if (!mention) return cursor.at();
        if (mention->isStandard) return addStandard(*mention);
        return readBehindTitle(*mention);
    }

    std::size_t readBehindTitle(ActMention& mention) {
        titlesEnd_ = mention.end;
        TextCursor behindGap{text_, mention.end};
        acts_.readGap(behindGap, mention);
        if (mention.isNoAct) return readOfNoAct(mention, behindGap);
        if (readArticles(mention, behindGap)) return behindGap.at();
        if (!mention.standsAlone) {
            ongoing_.mention(mention.act);
            return mention.end;
        }
        addWholeAct(mention);
        TextCursor behind{text_, mention.end};
        acts_.takeDefinition(behind, mention.act);
        ongoing_.name(mention.act, behind.at());
        return behind.at();
    }

    std::size_t readOfNoAct(const ActMention& mention, TextCursor behindGap) {
        ongoing_.mention({});
        std::vector<Citation> ofNoAct;
        if (!readProvisions(behindGap, mention.act, mention.ordinal, ofNoAct)) return mention.end;
        ongoing_.citeNoAct(behindGap.at());
        return behindGap.at();
    }

    /// The articles behind a title and its gap. Behind a comma, 第三条生产线 is none of the act's.
    bool readArticles(const ActMention& mention, TextCursor& behindGap) {
        const TextCursor gap{behindGap.between(mention.end, behindGap.at())};
        const bool isParted = holdsLooseMark(gap.rest());
        const std::size_t first = citations_.size();
        if (!readProvisions(behindGap, mention.act, mention.ordinal, citations_)) return false;
        if (isParted && countsThings(behindGap)) {
            citations_.resize(first);
            return false;
        }
        titlesEnd_ = behindGap.at();
        ongoing_.cite(mention.act, behindGap.at());
        return true;
    }

    /// 第…条 with no name of an act that the packs know right before it.
    std::size_t readBareAt(std::size_t at) {
        TextCursor cursor{text_, at};
        CitedAct none;
        none.begin = at;
        const std::size_t first = citations_.size();
        if (readProvisions(cursor, none, Ordinal::Needed, citations_)) {
            nameAct(first, at, cursor.at());
            return cursor.at();
        }
        TextCursor part{text_, at};
        if (within_.article != 0 && relatives_.readOwnParts(part, citations_)) return part.at();
        return cursor.at();
    }

    /// Gives the citations from `first` on the act that the words before `at` end in, or that goes
    /// on from further before; takes them away where those words name a contract or the like, or
    /// where nothing says that these are articles at all.
    void nameAct(std::size_t first, std::size_t at, std::size_t end) {
        std::optional<CitedAct> act = acts_.endingAt(TextCursor{text_, at});
        if (act && act->law.empty()) return dropOfNoAct(first, end);
        if (!act) act = ongoing_.behindQuote(at);
        if (act && !mayReachBackTo(act->begin, first)) act.reset();
        if (!act) act = repeatedAt(first, at, end);
        if (!act) {
            const Lead lead = leadOf(text_.substr(0, at), plain_.isWrappedAt(at));
            if (lead == Lead::NoAct || (lead == Lead::Open && ongoing_.isNoAct(at)))
                return dropOfNoAct(first, end);
            if (!isArticle(lead, first, at, end)) return citations_.resize(first);
            if (!isHeading(at, end)) act = ongoing_.inSentence(at, lead);
        }
        if (!act) return;
        citations_[first].begin = act->begin;
        for (std::size_t i = first; i < citations_.size(); ++i) {
            citations_[i].ref.law = act->law;
            citations_[i].ref.version = act->version;
            citations_[i].known = act->known;
        }
        ongoing_.cite(*act, end);
    }

    /// 违反《甲法》第十七条的规定：第十七条编制…: the act of an article that was cited just before,
    /// where a clause begins with the same article.
    [[nodiscard]] std::optional<CitedAct> repeatedAt(std::size_t first, std::size_t at,
                                                     std::size_t end) const {
        constexpr std::size_t kLately = 8;
        const std::string_view before = text_.substr(0, at);
        if (!(before.ends_with("：") || before.ends_with(":") || before.ends_with("。")) ||
            countsThings(TextCursor{text_, end}))
            return std::nullopt;
        const ArticleRef& ref = citations_[first].ref;
        for (std::size_t i = first; i-- > (first > kLately ? first - kLately : 0);) {
            const ArticleRef& cited = citations_[i].ref;
            if (cited.article == ref.article && cited.sub == ref.sub && !cited.law.empty())
                return CitedAct{cited.law, cited.version, citations_[i].known, at};
        }
        return std::nullopt;
    }

    void dropOfNoAct(std::size_t first, std::size_t end) {
        citations_.resize(first);
        ongoing_.citeNoAct(end);
    }

    /// Whether 第三条 without an act is an article, by the words around it, and not 第三条记录.
    [[nodiscard]] bool isArticle(Lead lead, std::size_t first, std::size_t at,
                                 std::size_t end) const {
        // Of lines that cite nothing else, 再读⏎第二条 is none either.
        if (lead == Lead::Other || (lead == Lead::Line && first == 0)) return false;
        const TextCursor behind{text_, end};
        if (citations_[first].ref.paragraph != 0 || citations_[first].ref.item != 0) return true;
        if (lead == Lead::Citing && !countsThings(behind)) return true;
        return isHeading(at, end) || goesOnAsProvision(behind);
    }

    /// Whether it stands as in a statute, at the front of a line or sentence with a blank behind.
    [[nodiscard]] bool isHeading(std::size_t at, std::size_t end) const {
        std::string_view before = text_.substr(0, at);
        while (before.ends_with(' ') || before.ends_with("\u3000"))
            before.remove_suffix(before.ends_with(' ') ? 1 : kLetterBytes);
        const bool isFront = before.empty() || before.ends_with('\n') || before.ends_with('\r') ||
                             before.ends_with("。");
        TextCursor behind{text_, end};
        return isFront && (behind.takeSpaces() || plain_.leavesBlankBefore(end));
    }

    /// Whether a name found backwards may begin there, before the citations from `first` on. An act
    /// named inside it is part of the name, 某省实施甲法办法, and no citation; an article is not.
    bool mayReachBackTo(std::size_t begin, std::size_t& first) {
        while (first > 0 && citations_[first - 1].begin >= begin &&
               citations_[first - 1].ref.article == 0) {
            --first;
            citations_.erase(citations_.begin() + static_cast<std::ptrdiff_t>(first));
        }
        return first == 0 || citations_[first - 1].end <= begin;
    }

    std::size_t readStandardAt(std::size_t at) {
        TextCursor cursor{text_, at};
        const std::optional<StandardCode> standard = readStandardCode(cursor);
        if (!standard || (!standard->hasYear && !isMeasure(at, cursor))) return at;
        if (text_[at] >= 'a' && !(isOfficial(*standard) && isApart(at))) return at;
        ActMention mention;
        mention.act = {LawId{standard->code}, {}, library_.find(standard->code) != nullptr, at};
        mention.end = cursor.at();
        // GB 2760-2014《食品安全国家标准…》: the title says the same once more.
        TextCursor title{text_, addStandard(mention)};
        title.takeSpaces();
        if (!title.sees("《")) return title.at();
        const std::size_t close = title.rest().substr(0, kMostTitleBytes).find("》");
        return title.at() + (close == std::string_view::npos ? 0 : close + kLetterBytes);
    }

    /// A standard has clauses, such as 7.2, which are no articles; one that it calls an article,
    /// 第七条, is taken at its word. Where it ends.
    std::size_t addStandard(const ActMention& mention) {
        ongoing_.mention({});
        TextCursor behind{text_, mention.end};
        behind.takeSpaces();
        if (readProvisions(behind, mention.act, Ordinal::Needed, citations_)) return behind.at();
        addWholeAct(mention);
        return mention.end;
    }

    /// Whether no path or file name leads to this place.
    [[nodiscard]] bool isApart(std::size_t at) const {
        constexpr std::string_view kJoins = "/\\-_.";
        return at == 0 || kJoins.find(text_[at - 1]) == std::string_view::npos;
    }

    /// Whether it has what a code in small letters must have: gb2312-80 is none.
    static bool isOfficial(const StandardCode& standard) {
        constexpr std::size_t kYearDigits = 4;
        const std::size_t year = standard.code.rfind('-');
        return year != std::string::npos && standard.code.size() - year - 1 == kYearDigits;
    }

    /// Whether a code without a year is what something is measured by.
    [[nodiscard]] bool isMeasure(std::size_t at, const TextCursor& behind) const {
        constexpr std::size_t kNear = 9;
        std::string_view before = text_.substr(0, at);
        while (before.ends_with(' ')) before.remove_suffix(1);
        before = before.substr(before.size() > kNear ? before.size() - kNear : 0);
        for (const std::string_view word :
             {"按", "按照", "依据", "符合", "执行", "违反", "适用", "达到", "超过", "参照"}) {
            if (before.ends_with(word)) return true;
        }
        TextCursor after = behind;
        after.takeSpaces();
        return after.seesAny({"判定", "限值", "排放限值", "标准限值"});
    }

    void addWholeAct(const ActMention& mention) {
        ArticleRef ref;
        ref.law = mention.act.law;
        ref.version = mention.act.version;
        citations_.push_back({std::move(ref), mention.act.begin, mention.end, mention.act.known});
    }

    static constexpr std::size_t kMostTitleBytes = 300;

    const PlainText& plain_;
    std::string_view text_;
    const Library& library_;
    ArticleRef within_;
    ActReader acts_;
    std::vector<Citation> citations_;
    RelativeReader relatives_;
    OngoingAct ongoing_;
    std::size_t titlesEnd_ = 0;  ///< behind the last title and its articles
};

std::vector<Citation> readAll(std::string_view text, const Library& library,
                              const ArticleRef& within) {
    const PlainText plain{text, LineWraps::LeftOut};
    std::vector<Citation> citations = TextReader{plain, library, within}.read();
    for (Citation& citation : citations) {
        citation.begin = plain.original(citation.begin);
        if (citation.end > 0) citation.end = plain.original(citation.end - 1) + 1;
    }
    return citations;
}

}  // namespace

std::vector<Citation> readCitations(std::string_view text, const Library& library) {
    return readAll(text, library, {});
}

std::vector<Citation> readCitationsWithin(std::string_view text, const ArticleRef& within,
                                          const Library& library) {
    return readAll(text, library, within);
}

std::optional<ArticleRef> readReference(std::string_view words, const Library& library) {
    if (base::Result<ArticleRef> compact = ArticleRef::parse(base::trim(words))) {
        if (const Law* law = library.find(compact->law.value)) {
            compact->law = law->id;
            return *std::move(compact);
        }
    }
    const std::vector<Citation> found = readCitations(words, library);
    if (found.size() != 1 || !found.front().known) return std::nullopt;
    return found.front().ref;
}

}  // namespace lianbing::law
