#include "game/store/law_index.h"

#include "game/base/text.h"
#include "game/law/search_passages.h"
#include "game/law/search_text.h"
#include "game/law/statute.h"
#include "game/store/verify.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace lianbing::store {

namespace {

/// Of how passages are cut, folded and packed. A program that does it otherwise has another
/// number, and makes the whole index again.
constexpr std::int64_t kFormat = 3;

constexpr std::uint64_t kMostPassages = std::uint64_t{1} << kPassageBits;

/// Where a word longer than this leads is looked up by its beginning; the rest is compared.
constexpr std::size_t kMostPairs = 24;
constexpr std::size_t kMostWords = 16;

std::string pairsOf(std::u32string_view letters) {
    std::string pairs;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
        if (i > 0) pairs += ' ';
        base::appendCodePoint(pairs, letters[i]);
        base::appendCodePoint(pairs, letters[i + 1]);
    }
    return pairs;
}

/// 大气污 is 大 气 污 大气 气污. Pairs stand in their order, so that a longer word is a phrase of
/// them.
std::string wordsOf(std::string_view text) {
    const law::FoldedText folded(text);
    std::string words;
    for (const char32_t letter : folded.letters()) {
        base::appendCodePoint(words, letter);
        words += ' ';
    }
    return words + pairsOf(folded.letters());
}

std::int64_t placeOf(law::SearchRank rank, std::uint64_t passage) {
    return static_cast<std::int64_t>(rank << kPassageBits | passage);
}

void addPassage(const WriteTransaction& transaction, law::SearchRank rank, std::uint64_t number,
                const law::Passage& passage) {
    const std::int64_t place = placeOf(rank, number);
    transaction
        .query(
            "INSERT INTO law_passages (place, article, sub, paragraph, heading, text)"
            " VALUES (:place, :article, :sub, :paragraph, nullif(:heading, -1), :text)")
        .number(":place", place)
        .number(":article", passage.article.first)
        .number(":sub", passage.article.second)
        .number(":paragraph", passage.paragraph)
        .number(":heading", passage.heading ? placeOf(rank, *passage.heading) : -1)
        .text(":text", passage.text)
        .run();
    transaction.query("INSERT INTO law_words (rowid, letters) VALUES (:place, :letters)")
        .number(":place", place)
        .text(":letters", wordsOf(passage.text))
        .run();
}

void removePassages(const WriteTransaction& transaction, law::SearchRank rank) {
    {
        Query passages = transaction.query(
            "SELECT place, text FROM law_passages WHERE place BETWEEN :first AND :last");
        passages.number(":first", placeOf(rank, 0))
            .number(":last", placeOf(rank, kMostPassages - 1));
        while (passages.next()) {
            transaction
                .query(
                    "INSERT INTO law_words (law_words, rowid, letters)"
                    " VALUES ('delete', :place, :letters)")
                .number(":place", passages.number(0))
                .text(":letters", wordsOf(passages.text(1)))
                .run();
        }
    }
    transaction.query("DELETE FROM law_passages WHERE place BETWEEN :first AND :last")
        .number(":first", placeOf(rank, 0))
        .number(":last", placeOf(rank, kMostPassages - 1))
        .run();
    transaction.query("DELETE FROM law_index WHERE rank = :rank").bits(":rank", rank).run();
}

std::optional<law::SearchRank> rankIn(const ReadTransaction& transaction, const law::LawId& law,
                                      const std::string& version) {
    Query query =
        transaction.query("SELECT rank FROM law_index WHERE law = :law AND version = :version");
    if (!query.text(":law", law.value).text(":version", version).next()) return {};
    return query.bits(0);
}

/// A law that the packs do not know has the number of its other texts, or the next one.
law::RankedLaw unknownLaw(const ReadTransaction& transaction, const law::LawId& law) {
    law::RankedLaw next{law::kUnknownLevel, 0};
    for (const IndexedText& text : indexedTexts(transaction)) {
        const law::RankedLaw indexed = law::lawOf(text.rank);
        if (indexed.level != law::kUnknownLevel) continue;
        if (text.law == law) return indexed;
        next.number = indexed.number + 1;
    }
    return next;
}

law::SearchRank rankFor(const ReadTransaction& transaction, const LawText& about,
                        const law::Library& library) {
    const std::optional<law::RankedLaw> known = law::rankedLaw(about.law, library);
    return law::searchRank(known ? *known : unknownLaw(transaction, about.law), about.version);
}

bool isTaken(const ReadTransaction& transaction, law::SearchRank rank) {
    return transaction.query("SELECT 1 FROM law_index WHERE rank = :rank")
        .bits(":rank", rank)
        .next();
}

void addText(const WriteTransaction& transaction, const LawText& about, std::string_view text,
             law::SearchRank rank) {
    transaction
        .query(
            "INSERT INTO law_index (rank, law, version, text, format)"
            " VALUES (:rank, :law, :version, :text, :format)")
        .bits(":rank", rank)
        .text(":law", about.law.value)
        .text(":version", about.version)
        .digest(":text", about.digest)
        .number(":format", kFormat)
        .run();
    const base::Result<law::ReadStatute> read = law::readStatute(text, about.file);
    if (!read) return;  // nothing that could be found
    std::uint64_t number = 0;
    for (const law::Passage& passage : law::passagesOf(read->statute)) {
        if (number == kMostPassages) break;
        addPassage(transaction, rank, number++, passage);
    }
}

/// An imported text beside what the index has of it.
struct Compared {
    LawText text;                         // law, version, file and digest
    bool isThere = false;                 ///< the index holds this very text
    std::optional<law::SearchRank> rank;  ///< where it has it, or an earlier text of that version

    [[nodiscard]] bool isMoved(const law::Library& library) const {
        const law::RankedLaw now =
            law::rankedLaw(text.law, library).value_or(law::RankedLaw{law::kUnknownLevel, 0});
        const law::RankedLaw then = law::lawOf(*rank);
        return now.level == law::kUnknownLevel ? then.level != now.level : then != now;
    }
};

/// In the order of import, so that laws without a place of their own stand in it.
std::vector<Compared> compareTexts(const ReadTransaction& transaction) {
    Query query = transaction.query(
        "SELECT t.law, t.version, t.file, t.text, i.text IS t.text, i.rank FROM law_texts t"
        " LEFT JOIN law_index i ON i.law = t.law AND i.version = t.version ORDER BY "
        "t.import_order");
    std::vector<Compared> all;
    while (query.next()) {
        Compared one;
        one.text.law = law::LawId{query.text(0)};
        one.text.version = query.text(1);
        one.text.file = query.text(2);
        one.text.digest = query.digest(3);
        one.isThere = query.number(4) != 0;
        if (!query.isNull(5)) one.rank = query.bits(5);
        all.push_back(std::move(one));
    }
    return all;
}

bool hasOtherFormat(const ReadTransaction& transaction) {
    return transaction.query("SELECT 1 FROM law_index WHERE format <> :format")
        .number(":format", kFormat)
        .next();
}

}  // namespace

std::vector<IndexedText> indexedTexts(const ReadTransaction& transaction) {
    Query query = transaction.query("SELECT rank, law, version FROM law_index ORDER BY rank");
    std::vector<IndexedText> texts;
    while (query.next()) texts.push_back({query.bits(0), law::LawId{query.text(1)}, query.text(2)});
    return texts;
}

IndexState indexState(const ReadTransaction& transaction, const law::Library& library) {
    if (hasOtherFormat(transaction)) return IndexState::Behind;
    IndexState state = IndexState::Current;
    for (const Compared& one : compareTexts(transaction)) {
        if (!one.isThere) return IndexState::Behind;
        if (one.isMoved(library)) state = IndexState::Moved;
    }
    return state;
}

base::Status bringIndexUpToDate(const WriteTransaction& transaction, const law::Library& library) {
    if (hasOtherFormat(transaction)) {
        transaction.script(
            "INSERT INTO law_words (law_words) VALUES ('delete-all');"
            "DELETE FROM law_passages; DELETE FROM law_index;");
    }
    std::vector<Compared> late;
    for (Compared& one : compareTexts(transaction)) {
        if (!one.isThere || one.isMoved(library)) late.push_back(std::move(one));
    }
    // All leave their places first: one may go where another was.
    for (const Compared& one : late) {
        if (one.rank) removePassages(transaction, *one.rank);
    }
    for (const Compared& one : late) {
        const base::Result<std::string> text = wholeBlob(transaction, one.text.digest);
        if (!text) return base::Unexpected{text.error()};
        addText(transaction, one.text, *text, rankFor(transaction, one.text, library));
    }
    return {};
}

base::Status indexText(const WriteTransaction& transaction, const LawText& about,
                       std::string_view text, const law::Library& library) {
    if (const auto before = rankIn(transaction, about.law, about.version)) {
        removePassages(transaction, *before);
    }
    const law::SearchRank rank = rankFor(transaction, about, library);
    // The packs came in another order since: what stands here has to move.
    if (isTaken(transaction, rank)) return bringIndexUpToDate(transaction, library);
    addText(transaction, about, text, rank);
    return {};
}

std::string matchFor(const std::vector<std::u32string>& words) {
    std::string match;
    for (std::size_t i = 0; i < std::min(words.size(), kMostWords); ++i) {
        const std::u32string_view word = std::u32string_view(words[i]).substr(0, kMostPairs + 1);
        match += '"' + (word.size() == 1 ? base::fromCodePoints(word) : pairsOf(word)) + "\" ";
    }
    return match;
}

}  // namespace lianbing::store
