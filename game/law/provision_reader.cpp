#include "game/law/provision_reader.h"

#include "game/base/text.h"
#include "game/law/bare_article.h"
#include "game/law/provision_unit.h"
#include "game/law/title_gap.h"
#include "game/law/written_number.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::law {

namespace {

/// How a number is joined to the one before it.
enum class Joint { Single, Listed, Ranged };

struct Piece {
    int number = 0;
    int sub = 0;
    Joint joint = Joint::Single;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Numbers that share one unit: 第三、四、五条.
struct Run {
    Unit unit = Unit::Article;
    std::vector<Piece> pieces;
    bool isOrdinal = false;  ///< written with 第 or in brackets
};

// A list that goes on longer than this without saying its unit is no list of articles; the limits
// also keep hostile texts linear in time and memory.
constexpr std::size_t kMostPieces = 40;
constexpr std::size_t kMostInRange = 500;  // of one range at the front of a text
constexpr std::size_t kLeastBytesOfCitation =
    4;  // 第3条 has seven: further on, ranges may fill what plain words could

bool takeListMark(TextCursor& cursor) {
    return cursor.takeAny({"、", "，", ",", "；", ";", "／", "/", "以及", "和", "与", "及", "或者",
                           "或", "暨", "并"});
}

bool takeRangeMark(TextCursor& cursor) {
    return cursor.takeAny({"至", "到", "－", "-", "—", "–", "~", "～", "〜"});
}

/// Takes a mark and the blanks around it; Single when there is none.
Joint takeJoint(TextCursor& cursor) {
    const TextCursor before = cursor;
    cursor.takeSpaces();
    Joint joint = Joint::Single;
    if (takeRangeMark(cursor)) {
        joint = Joint::Ranged;
        takeRangeMark(cursor);  // —— is one mark of two signs
    } else if (takeListMark(cursor)) {
        joint = Joint::Listed;
        cursor.takeAny({"以及", "和", "与", "及", "或者", "或", "并"});  // ，以及
    }
    cursor.takeSpaces();
    if (joint == Joint::Single) cursor = before;
    return joint;
}

int takeSub(TextCursor& cursor) {
    TextCursor ahead = cursor;
    if (!ahead.take("之")) return 0;
    const std::optional<int> sub = ahead.takeNumber();
    if (!sub) return 0;
    cursor = ahead;
    return *sub;
}

/// What a bracketed number without 第 may be: nothing, an item where 项 stands behind it, or an
/// item by itself.
enum class Brackets { None, WithUnit, Alone };

/// Reads one run.
class RunReader {
public:
    RunReader(TextCursor& cursor, Ordinal ordinal, Brackets brackets)
        : cursor_(cursor), at_(cursor), ordinal_(ordinal), brackets_(brackets) {}

    std::optional<Run> read() {
        const std::size_t begin = at_.at();
        const bool hasOrdinal = at_.take("第");
        at_.takeSpaces();
        Joint joint = Joint::Single;
        while (run_.pieces.size() < kMostPieces && readPiece(joint, begin)) {
            if (readUnit()) return finish(hasOrdinal);
            TextCursor ahead = at_;
            joint = takeJoint(ahead);
            if (joint == Joint::Single) {
                if (writing_ == Writing::Plain || !takeWrittenNumber(ahead)) break;
                joint = Joint::Listed;
            } else {
                at_ = ahead;
                at_.take("第");
                at_.takeSpaces();
            }
        }
        return finishWithoutUnit(hasOrdinal);
    }

private:
    bool readPiece(Joint joint, std::size_t begin) {
        Piece piece;
        piece.joint = joint;
        piece.begin = run_.pieces.empty() ? begin : at_.at();
        TextCursor ahead = at_;
        const std::optional<WrittenNumber> written = takeWrittenNumber(ahead);
        if (!written) return false;
        if (run_.pieces.empty()) writing_ = written->writing;
        if (writing_ != written->writing) return false;
        piece.number = written->number;
        piece.sub = writing_ == Writing::Plain ? takeSub(ahead) : 0;
        piece.end = ahead.at();
        at_ = ahead;
        lastEnd_ = piece.end;
        run_.pieces.push_back(piece);
        return true;
    }

    bool readUnit() {
        TextCursor ahead = at_;
        ahead.takeSpaces();
        const std::optional<Unit> unit = takeUnit(ahead);
        if (!unit) return false;
        run_.unit = *unit;
        if (*unit == Unit::Article && run_.pieces.back().sub == 0)
            run_.pieces.back().sub = takeSub(ahead);
        run_.pieces.back().end = ahead.at();
        at_ = ahead;
        return true;
    }

    std::optional<Run> finish(bool hasOrdinal) {
        run_.isOrdinal = hasOrdinal || writing_ != Writing::Plain;
        if (!run_.isOrdinal && ordinal_ == Ordinal::Needed) return std::nullopt;
        if (!hasOrdinal && !mayStandWithout()) return std::nullopt;
        if (writing_ == Writing::Sign && run_.unit == Unit::Article) return std::nullopt;
        cursor_ = at_;
        return std::move(run_);
    }

    /// Whether the numbers may do without 第; where it must not be left out at all is known before.
    [[nodiscard]] bool mayStandWithout() const {
        switch (writing_) {
            case Writing::Plain:
                return true;
            case Writing::Bracketed:
                return brackets_ == Brackets::Alone ||
                       (brackets_ == Brackets::WithUnit && run_.unit >= Unit::Item);
            case Writing::Sign:
                return run_.unit >= Unit::Item;
        }
        return false;
    }

    std::optional<Run> finishWithoutUnit(bool hasOrdinal) {
        const bool isBracketed = writing_ == Writing::Bracketed;
        if (run_.pieces.size() > 1 && !isBracketed)
            cursor_.moveTo(lastEnd_);  // 第一、第二、第三: none of them has a unit
        if (run_.pieces.empty() || !isBracketed || brackets_ != Brackets::Alone)
            return std::nullopt;
        run_.unit = Unit::Item;
        at_.moveTo(lastEnd_);
        if (at_.sees("《")) return std::nullopt;  // （2）《乙法》 is the next of a list
        return finish(hasOrdinal);
    }

    TextCursor& cursor_;
    TextCursor at_;
    Ordinal ordinal_;
    Brackets brackets_;
    Writing writing_ = Writing::Plain;
    std::size_t lastEnd_ = 0;
    Run run_;
};

std::optional<Run> readRun(TextCursor& cursor, Ordinal ordinal, Brackets brackets) {
    return RunReader{cursor, ordinal, brackets}.read();
}

class ListReader {
public:
    ListReader(TextCursor& cursor, const CitedAct& act, std::vector<Citation>& citations)
        : cursor_(cursor), act_(act), citations_(citations) {}

    bool read(Ordinal ordinal) {
        TextCursor ahead = cursor_;
        const std::optional<Run> first = readRun(ahead, ordinal, Brackets::None);
        if (!first) cursor_ = ahead;
        if (!first || first->unit != Unit::Article) return false;
        if (!first->isOrdinal && countsThings(ahead)) return false;
        ordinal_ = first->isOrdinal ? Ordinal::Needed : Ordinal::MayBeLeftOut;
        last_.law = act_.law;
        last_.version = act_.version;
        cursor_ = ahead;
        add(*first);
        while (readDeeper() || readListed()) {
        }
        return true;
    }

    bool readPartsOf(const ArticleRef& whole) {
        last_ = whole;
        unit_ = smallestUnit(whole);
        TextCursor ahead = cursor_;
        ahead.takeSpaces();
        const std::optional<Run> first =
            readRun(ahead, Ordinal::Needed, unit_ < Unit::Item ? Brackets::Alone : Brackets::None);
        if (!first || first->unit <= unit_ || !mayFollow(first->unit) || countsThings(ahead))
            return false;
        cursor_ = ahead;
        add(*first);
        while (readDeeper() || readListed()) {
        }
        return true;
    }

private:
    /// A 目 is part of an 项.
    [[nodiscard]] bool mayFollow(Unit unit) const {
        return unit != Unit::Subitem || unit_ >= Unit::Item;
    }

    /// 第一款第二项 behind 第九十九条: the same provision, said more exactly.
    bool readDeeper() {
        TextCursor ahead = cursor_;
        ahead.takeSpaces();
        const bool isJoined = ahead.takeAny({"中的", "中", "的", "之"});
        ahead.takeSpaces();
        std::optional<Run> run = readRun(ahead, isJoined ? Ordinal::Needed : Ordinal::MayBeLeftOut,
                                         unit_ < Unit::Item ? Brackets::Alone : Brackets::WithUnit);
        if (!run) return readInBrackets() || readBehindName();
        if (!mayFollow(run->unit)) return false;
        if (run->unit <= unit_) return !isJoined && run->isOrdinal && addSibling(ahead, *run);
        if (!run->isOrdinal && ordinal_ == Ordinal::Needed && !endsHere(ahead) &&
            !isActedOn(run->unit, ahead))
            return false;
        refine(ahead, *run);
        return true;
    }

    /// （第一款第三项） behind 第九十九条.
    bool readInBrackets() {
        TextCursor ahead = cursor_;
        ahead.takeSpaces();
        if (!ahead.takeAny({"（", "("})) return false;
        std::vector<Run> runs;
        Unit unit = unit_;
        while (const std::optional<Run> run = readRun(ahead, Ordinal::Needed, Brackets::None)) {
            if (run->unit <= unit || (run->unit == Unit::Subitem && unit < Unit::Item))
                return false;
            unit = run->unit;
            runs.push_back(*run);
        }
        if (runs.empty() || !ahead.takeAny({"）", ")"})) return false;
        for (const Run& run : runs) refine(ahead, run);
        return true;
    }

    /// 第一款 behind 第二百条【某某罪】: brackets give the name of the article.
    bool readBehindName() {
        TextCursor ahead = cursor_;
        ahead.takeWrap();
        const std::optional<std::size_t> end = articleNameEnd(ahead);
        if (unit_ != Unit::Article || !end) return false;
        ahead.moveTo(*end);
        ahead.takeWrap();
        const std::optional<Run> run = readRun(ahead, Ordinal::Needed, Brackets::None);
        if (!run || run->unit == Unit::Article || !mayFollow(run->unit)) return false;
        refine(ahead, *run);
        return true;
    }

    /// Whether nothing is counted behind this place: 第一百条二项的规定, not 第三十条三项制度.
    static bool endsHere(const TextCursor& cursor) {
        if (cursor.atEnd() ||
            cursor.seesAny({"的", "规定", "之", "和", "与", "及", "或", "至", "第"}))
            return true;
        return !base::isHan(base::readCodePoint(cursor.rest()).value);
    }

    /// Whether the words behind 第四十二条四款 or 第一百条二项 do something with it: 处以罚款, 责令
    /// 改正. Of 款 hardly anything but goods is counted.
    static bool isActedOn(Unit unit, const TextCursor& cursor) {
        if (cursor.seesAny({"所列", "所述", "所规定", "处以", "予以", "责令"})) return true;
        return unit == Unit::Paragraph && cursor.seesAny({"处", "应", "由", "对", "给予", "作出",
                                                          "追究", "依法", "中", "所", "认定"});
    }

    /// 六十三条第三项 behind 第四十二条四款；: an article of the list that leaves out its 第.
    /// Behind a comma it must be further on or have a part of its own, but where the first one did
    /// without.
    [[nodiscard]] bool goesOnCounting(const TextCursor& ahead, const Run& run, bool isLoose) const {
        if (run.unit != Unit::Article || !endsHere(ahead)) return hasPart(ahead, run);
        return !isLoose || ordinal_ == Ordinal::MayBeLeftOut ||
               run.pieces.front().number > last_.article || hasPart(ahead, run);
    }

    /// Whether an article has its 款 or 项 behind it: 20条第2款, 20条2款.
    static bool hasPart(TextCursor ahead, const Run& run) {
        if (run.unit != Unit::Article) return false;
        ahead.takeSpaces();
        const std::optional<Run> part = readRun(ahead, Ordinal::MayBeLeftOut, Brackets::None);
        return part && part->unit != Unit::Article && (part->isOrdinal || endsHere(ahead));
    }

    /// 、第三项 or 和第一百条 or 至第十二条.
    bool readListed() {
        TextCursor ahead = cursor_;
        const bool isClosed = ahead.takeAny({"的规定", "之规定", "规定"});
        const std::size_t mark = ahead.at();
        const Joint joint = takeJoint(ahead);
        if (joint == Joint::Single) return false;
        const bool isLoose =
            TextCursor{ahead.between(mark, ahead.at())}.seesAny({"，", ",", "；", ";"});
        if (isClosed && isLoose) return false;
        if (!isClosed && !isLoose && readSub(ahead, joint)) return true;
        std::optional<Run> run =
            readRun(ahead, Ordinal::MayBeLeftOut,
                    unit_ >= Unit::Paragraph ? Brackets::Alone : Brackets::None);
        if (!run || !mayFollow(run->unit)) return false;
        if (isClosed && run->unit != Unit::Article) return false;
        if (!run->isOrdinal && countsThings(ahead)) return false;
        const bool isPlain = !isClosed && !isLoose && run->unit == unit_;
        if (!run->isOrdinal && !isPlain && !goesOnCounting(ahead, *run, isLoose)) return false;
        run->pieces.front().joint = joint;
        if (run->unit > unit_ && !isClosed) {
            run->pieces.front().joint = Joint::Single;
            refine(ahead, *run);
            return true;
        }
        // Behind a comma something else may begin: 第十条，第三条生产线.
        if (isLoose && run->unit == Unit::Article && countsThings(ahead)) return false;
        return addSibling(ahead, *run);
    }

    /// 之二 behind 第七条之一、: another of the articles that were put in behind the same one.
    bool readSub(TextCursor ahead, Joint joint) {
        Piece piece{last_.article, 0, joint, ahead.at(), 0};
        piece.sub = last_.sub == 0 ? 0 : takeSub(ahead);
        if (piece.sub == 0) return false;
        piece.end = ahead.at();
        unit_ = Unit::Article;
        addPiece(piece);
        cursor_ = ahead;
        return true;
    }

    void refine(const TextCursor& ahead, const Run& run) {
        Citation& said = citations_.back();
        const Piece& first = run.pieces.front();
        said.ref = placeAt(said.ref, run.unit, first.number, first.sub);
        said.end = first.end;
        last_ = said.ref;
        unit_ = run.unit;
        for (std::size_t i = 1; i < run.pieces.size(); ++i) addPiece(run.pieces[i]);
        cursor_ = ahead;
    }

    bool addSibling(const TextCursor& ahead, const Run& run) {
        cursor_ = ahead;
        add(run);
        return true;
    }

    void add(const Run& run) {
        const bool isSameUnit = run.unit == unit_;
        unit_ = run.unit;
        for (const Piece& piece : run.pieces) {
            Piece joined = piece;
            if (!isSameUnit && &piece == &run.pieces.front()) joined.joint = Joint::Listed;
            addPiece(joined);
        }
    }

    void addPiece(const Piece& piece) {
        const ArticleRef next = placeAt(last_, unit_, piece.number, piece.sub);
        const bool isWide = piece.joint == Joint::Ranged && !addBetween(next, piece.end);
        const bool isFirst = !hasAny_;
        citations_.push_back(
            {next, isFirst ? act_.begin : piece.begin, piece.end, act_.known, isWide});
        hasAny_ = true;
        last_ = next;
    }

    /// The provisions between the last one and `end`, where their numbers say which:
    /// 第十条至第十二条, 第十条之一至之三. Whether there was room for them.
    bool addBetween(const ArticleRef& end, std::size_t endOfWords) {
        const std::size_t begin = citations_.back().begin;
        const bool countsSubs =
            unit_ == Unit::Article && last_.article == end.article && last_.sub != 0;
        const int from = countsSubs ? last_.sub : numberAt(last_, unit_);
        const int to = countsSubs ? end.sub : numberAt(end, unit_);
        const std::size_t room = kMostInRange + endOfWords / kLeastBytesOfCitation;
        if (to <= from) return true;
        if (static_cast<std::size_t>(to - from) + citations_.size() > room) return false;
        const ArticleRef first = last_;
        for (int number = from + 1; number < to; ++number) {
            const ArticleRef inner = countsSubs ? placeAt(first, unit_, first.article, number)
                                                : placeAt(first, unit_, number, 0);
            citations_.push_back({inner, begin, endOfWords, act_.known});
        }
        return true;
    }

    TextCursor& cursor_;
    const CitedAct& act_;
    std::vector<Citation>& citations_;
    ArticleRef last_;
    Unit unit_ = Unit::Article;
    Ordinal ordinal_ = Ordinal::Needed;
    bool hasAny_ = false;
};

}  // namespace

bool readProvisions(TextCursor& cursor, const CitedAct& act, Ordinal ordinal,
                    std::vector<Citation>& citations) {
    return ListReader{cursor, act, citations}.read(ordinal);
}

bool readParts(TextCursor& cursor, const ArticleRef& whole, bool known, std::size_t begin,
               std::vector<Citation>& citations) {
    const CitedAct act{whole.law, whole.version, known, begin};
    return ListReader{cursor, act, citations}.readPartsOf(whole);
}

}  // namespace lianbing::law
