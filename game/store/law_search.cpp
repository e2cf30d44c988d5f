#include "game/store/law_search.h"

#include "game/law/search_text.h"
#include "game/store/law_index.h"
#include "game/store/transactions.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace lianbing::store {

namespace {

/// Hits in texts that are not wanted, one after the other, before the search jumps to the next
/// text that is: a jump costs more than a few rows.
constexpr int kMostPassedBy = 40;

/// One search through the wanted texts in the order of their ranks.
class Walk {
public:
    Walk(const std::vector<std::u32string>& words, std::vector<IndexedText> wanted,
         std::size_t limit)
        : words_(words), match_(matchFor(words)), wanted_(std::move(wanted)), limit_(limit) {}

    std::vector<law::RankedHit> run(const ReadTransaction& transaction) && {
        while (hits_.size() < limit_ && next_ < wanted_.size() && goOn(transaction)) {
        }
        return std::move(hits_);
    }

private:
    /// Reads on from the next wanted text; false at the end of all hits.
    bool goOn(const ReadTransaction& transaction) {
        Query query = transaction.query(
            "SELECT p.place, p.article, p.sub, p.paragraph, p.text, h.text"
            " FROM law_words w CROSS JOIN law_passages p ON p.place = w.rowid"
            " LEFT JOIN law_passages h ON h.place = p.heading"
            " WHERE law_words MATCH :match AND w.rowid >= :from ORDER BY w.rowid");
        query.text(":match", match_).bits(":from", wanted_[next_].rank << kPassageBits);
        for (int passedBy = 0; passedBy < kMostPassedBy;) {
            if (!query.next()) return false;
            const law::SearchRank rank = query.bits(0) >> kPassageBits;
            while (next_ < wanted_.size() && wanted_[next_].rank < rank) ++next_;
            if (next_ == wanted_.size()) return false;
            if (wanted_[next_].rank != rank) {
                ++passedBy;
                continue;
            }
            passedBy = 0;
            addHit(query);
            if (hits_.size() == limit_) return false;
        }
        return true;
    }

    /// What the index finds has the pairs of a word; whether it has the word is seen here.
    void addHit(const Query& row) {
        std::string text = row.text(4);
        std::optional<law::TextSpans> marks = law::findWords(words_, law::FoldedText(text));
        if (!marks) return;
        law::RankedHit found{wanted_[next_].rank, {}};
        found.hit.ref.law = wanted_[next_].law;
        found.hit.ref.version = wanted_[next_].version;
        found.hit.ref.article = static_cast<int>(row.number(1));
        found.hit.ref.sub = static_cast<int>(row.number(2));
        found.hit.ref.paragraph = static_cast<int>(row.number(3));
        if (!row.isNull(5)) found.hit.heading = row.text(5);
        found.hit.text = std::move(text);
        found.hit.marks = std::move(*marks);
        hits_.push_back(std::move(found));
    }

    const std::vector<std::u32string>& words_;
    const std::string match_;
    std::vector<IndexedText> wanted_;
    std::size_t limit_;
    std::size_t next_ = 0;
    std::vector<law::RankedHit> hits_;
};

}  // namespace

base::Status LawSearch::prepare(const law::Library& library) {
    const auto state = reading(*context_, [&](const ReadTransaction& transaction) {
        return base::Result<IndexState>(indexState(transaction, library));
    });
    if (!state) return base::Unexpected{state.error()};
    if (*state == IndexState::Current) return {};
    base::Status done = writing(*context_, [&](const WriteTransaction& transaction) {
        return bringIndexUpToDate(transaction, library);
    });
    // In the order of earlier packs everything is found nevertheless.
    if (!done && *state == IndexState::Behind) return done;
    return {};
}

base::Result<std::vector<law::RankedHit>> LawSearch::find(const std::vector<std::u32string>& words,
                                                          const Choice& isWanted,
                                                          std::size_t limit) {
    using Hits = base::Result<std::vector<law::RankedHit>>;
    return reading(*context_, [&](const ReadTransaction& transaction) -> Hits {
        std::vector<IndexedText> wanted = indexedTexts(transaction);
        std::erase_if(wanted,
                      [&](const IndexedText& text) { return !isWanted(text.law, text.version); });
        if (words.empty() || limit == 0) return std::vector<law::RankedHit>{};
        return Walk(words, std::move(wanted), limit).run(transaction);
    });
}

}  // namespace lianbing::store
