#include "game/law/draft_pairs.h"

#include "game/law/draft_words.h"
#include "game/law/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace lianbing::law {

namespace {

class PairReader {
public:
    PairReader(const std::vector<DraftCitation>& citations, const LawDates& dates,
               std::string_view draft, const Library& library)
        : citations_(citations),
          dates_(dates),
          library_(library),
          isOrder_(isOrderToCorrect(draft)) {}

    std::vector<DraftPair> read() {
        std::set<ArticleRef> seen;
        for (const DraftCitation& cited : citations_) {
            if (isSound(cited) && cited.role == Role::Liability &&
                seen.insert(cited.normalised).second)
                readLiability(cited);
        }
        for (const DraftCitation& cited : citations_) {
            if (isSound(cited) && cited.role == Role::Duty && seen.insert(cited.normalised).second)
                readDuty(cited);
        }
        return std::move(pairs_);
    }

private:
    /// An order to correct stands by itself: 责令改正违法行为决定书 is its heading.
    static bool isOrderToCorrect(std::string_view draft) {
        constexpr std::size_t kHeadBytes = 600;
        return draft.substr(0, kHeadBytes).find("责令改正违法行为决定书") != std::string_view::npos;
    }

    static bool isSound(const DraftCitation& cited) {
        return cited.isChecked && cited.place.article != 0 && cited.existence == Existence::Exists;
    }

    [[nodiscard]] bool isOneOf(const ArticleRef& place,
                               const std::vector<ArticleRef>& others) const {
        return std::any_of(others.begin(), others.end(), [&](const ArticleRef& other) {
            return overlap(place, library_.normalised(other));
        });
    }

    /// What the draft cites of `fitting`, each place once.
    [[nodiscard]] std::vector<ArticleRef> citedOf(const std::vector<ArticleRef>& fitting) const {
        return citedWhere(
            [&](const DraftCitation& cited) { return isOneOf(cited.normalised, fitting); });
    }

    /// What it cites of the same rules in other laws or versions.
    [[nodiscard]] std::vector<ArticleRef> citedElsewhere(
        const std::vector<ArticleRef>& fitting) const {
        return citedWhere([&](const DraftCitation& cited) {
            return std::any_of(
                cited.related.begin(), cited.related.end(),
                [&](const RelatedPlace& place) { return isOneOf(place.ref, fitting); });
        });
    }

    template <class Test>
    [[nodiscard]] std::vector<ArticleRef> citedWhere(const Test& test) const {
        std::vector<ArticleRef> places;
        std::set<ArticleRef> seen;
        for (const DraftCitation& cited : citations_) {
            if (isSound(cited) && test(cited) && seen.insert(cited.normalised).second)
                places.push_back(cited.place);
        }
        return places;
    }

    /// The places that were in force while the act went on; of what had been repealed by then,
    /// those that have its rule. `own`: a law that counts even if it is younger than the act.
    [[nodiscard]] std::vector<ArticleRef> ofThatDay(const std::vector<ArticleRef>& places,
                                                    const LawId& own) const {
        std::vector<ArticleRef> standing;
        const auto add = [&](const ArticleRef& place) {
            const bool isNew = std::find(standing.begin(), standing.end(), place) == standing.end();
            if (isNew) standing.push_back(place);
        };
        for (const ArticleRef& place : places) {
            if (place.law == own || wasInForce(place)) {
                add(place);
                continue;
            }
            for (const CrosswalkRow& row : library_.successors(place)) {
                for (const ArticleRef& to : row.to) {
                    if (wasInForce(to)) add(to);
                }
            }
        }
        return standing;
    }

    [[nodiscard]] bool wasInForce(const ArticleRef& place) const {
        return isInForce(place, dates_.offence, library_) ||
               isInForce(place, dates_.firstDay(), library_);
    }

    [[nodiscard]] bool isAnyWrong(const std::vector<ArticleRef>& places) const {
        return std::any_of(citations_.begin(), citations_.end(), [&](const DraftCitation& cited) {
            return cited.weight == Weight::Wrong &&
                   std::find(places.begin(), places.end(), cited.place) != places.end();
        });
    }

    void addPaired(const DraftCitation& cited, std::vector<ArticleRef> duties) {
        const bool isWrong = cited.weight == Weight::Wrong || isAnyWrong(duties);
        const std::string sentence = fmt::format("{}和{}成对{}", namesOf(duties), cited.official,
                                                 isWrong ? "，但其中有引错的，改正以后再看" : "");
        pairs_.push_back({PairState::Paired,
                          isWrong ? Weight::Decide : Weight::Fine,
                          {cited.place},
                          std::move(duties),
                          {},
                          sentence});
    }

    void readLiability(const DraftCitation& cited) {
        const ArticleRef& liability = cited.place;
        const bool isYoung = cited.applicability.ground == Ground::NotYetLaw;
        const bool isOver = cited.applicability.ground == Ground::OutOfForce;
        std::vector<ArticleRef> named;
        for (const LiabilityPair& pair : library_.pairsOfLiability(liability))
            named.insert(named.end(), pair.duties.begin(), pair.duties.end());
        std::vector<ArticleRef> fitting =
            ofThatDay(named, isYoung || isOver ? liability.law : LawId{});
        if (fitting.empty()) {
            pairs_.push_back(
                {PairState::Unchecked,
                 Weight::Fine,
                 {liability},
                 {},
                 {},
                 fmt::format("{}对应哪一条义务，法律包里没有，没有核对", cited.official)});
            return;
        }
        if (std::vector<ArticleRef> duties = citedOf(fitting); !duties.empty()) {
            use(duties);
            addPaired(cited, std::move(duties));
            return;
        }
        if (std::vector<ArticleRef> duties = citedElsewhere(fitting); !duties.empty()) {
            use(duties);
            addOtherLaw(cited, std::move(duties), std::move(fitting));
            return;
        }
        const std::string sentence =
            fmt::format("引了罚则{}，没有引它对应的义务：{}", cited.official, namesOf(fitting));
        pairs_.push_back({PairState::DutyMissing,
                          Weight::Decide,
                          {liability},
                          {},
                          std::move(fitting),
                          sentence});
    }

    void use(const std::vector<ArticleRef>& duties) {
        for (const ArticleRef& duty : duties) used_.insert(library_.normalised(duty));
    }

    /// A duty of the old law beside a liability of the new one is right where the new one is cited
    /// as the lighter, next to the old, and the old was law when the act was done.
    void addOtherLaw(const DraftCitation& cited, std::vector<ArticleRef> duties,
                     std::vector<ArticleRef> fitting) {
        const bool standsBeside =
            std::any_of(cited.related.begin(), cited.related.end(),
                        [&](const RelatedPlace& place) {
                            return place.isCited && wasInForce(place.ref);
                        });
        if (standsBeside) {
            const std::string sentence = fmt::format("{}和同一规则的另一部法并列引用，义务引的是{}",
                                                     cited.official, namesOf(duties));
            pairs_.push_back({PairState::Beside,
                              Weight::Fine,
                              {cited.place},
                              std::move(duties),
                              std::move(fitting),
                              sentence});
            return;
        }
        const std::string sentence =
            fmt::format("义务引的是{}，罚则引的是{}，不是同一部法的一对；与罚则配套的义务是{}",
                        namesOf(duties), cited.official, namesOf(fitting));
        pairs_.push_back({PairState::OtherLaw,
                          Weight::Decide,
                          {cited.place},
                          std::move(duties),
                          std::move(fitting),
                          sentence});
    }

    void readDuty(const DraftCitation& cited) {
        const ArticleRef& duty = cited.place;
        if (used_.contains(cited.normalised)) return;
        std::vector<ArticleRef> fitting;
        for (const LiabilityPair& pair : library_.pairsOfDuty(duty))
            fitting.push_back(pair.liability);
        fitting = ofThatDay(fitting, duty.law);
        // Where the other law's penalty for the same duty is cited, nothing is missing; whether the
        // two go together was said of it.
        if (fitting.empty() || !citedElsewhere(fitting).empty()) return;
        std::stable_partition(fitting.begin(), fitting.end(), [&](const ArticleRef& liability) {
            return liability.law == duty.law;
        });
        const std::string missing =
            fmt::format("引了义务{}，没有引对应的罚则：{}", cited.official, namesOf(fitting));
        if (isOrder_) {
            pairs_.push_back({PairState::LiabilityMissing,
                              Weight::Fine,
                              {},
                              {duty},
                              std::move(fitting),
                              missing + "；只责令改正的文书可以不写罚则"});
        } else {
            pairs_.push_back({PairState::LiabilityMissing,
                              Weight::Decide,
                              {},
                              {duty},
                              std::move(fitting),
                              missing});
        }
    }

    const std::vector<DraftCitation>& citations_;
    const LawDates& dates_;
    const Library& library_;
    bool isOrder_;
    std::vector<DraftPair> pairs_;
    std::set<ArticleRef> used_;  // duties, normalised
};

}  // namespace

Role roleOf(const ArticleRef& place, const Library& library) {
    if (!library.pairsOfLiability(place).empty()) return Role::Liability;
    bool isDuty = !library.pairsOfDuty(place).empty();
    for (const auto& rows : {library.successors(place), library.predecessors(place)}) {
        for (const CrosswalkRow& row : rows) {
            if (row.kind == ProvisionKind::Liability) return Role::Liability;
            if (row.kind == ProvisionKind::Procedure) return Role::Power;
            isDuty = true;
        }
    }
    return isDuty ? Role::Duty : Role::Other;
}

std::vector<DraftPair> pairsOf(const std::vector<DraftCitation>& citations, const LawDates& dates,
                               std::string_view draft, const Library& library) {
    return PairReader{citations, dates, draft, library}.read();
}

}  // namespace lianbing::law
