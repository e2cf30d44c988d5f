#pragma once

#include "game/law/applicable.h"
#include "game/law/citation.h"
#include "game/law/library.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// How much a reviewer must care.
enum class Weight {
    Fine,    ///< stands as it is
    Decide,  ///< a person must decide or look
    Wrong,   ///< cannot stay
};

/// One thing to be said, as a whole sentence without its full stop.
struct DraftRemark {
    Weight weight = Weight::Fine;
    std::string sentence;

    bool operator==(const DraftRemark&) const = default;
};

/// What a provision is for. Power is what lets an office act; Other: the packs do not say.
enum class Role { Duty, Liability, Power, Other };

/// How a cited law stands on one of the days of the case.
struct DayStanding {
    base::Date day;
    Standing standing = Standing::UnknownLaw;
    std::string version;
    base::Date since;     ///< first day of that standing
    std::string endedBy;  ///< for what is no longer in force: the provision that ended it, in
                          ///< official form; may be empty
};

enum class Side { Earlier, Later };

/// The same rule in another law or version, by the crosswalk.
struct RelatedPlace {
    ArticleRef ref;
    Side side = Side::Later;
    Change change = Change::Unknown;  ///< of the later place, measured by the earlier one
    std::string confidence;
    std::string topic;
    std::string gist;      ///< may be empty
    std::string doubt;     ///< what speaks against `change`; empty for nothing
    ProvisionKind kind = ProvisionKind::Liability;
    bool isCited = false;  ///< the draft cites it too
};

/// One citation of a draft and all that the packs say about it.
struct DraftCitation {
    Citation citation;
    int line = 0;          ///< of the draft, from 1
    std::string words;     ///< as written, line ends and blanks of scanning left out
    std::string official;  ///< the form it should have; without a law where the draft names none
    Weight weight = Weight::Fine;

    bool isChecked = false;  ///< the packs know a version of this law
    ArticleRef
        place;  ///< the provision in the version meant; of use when checked, like all that follows
    ArticleRef normalised;  ///< the same for comparing
    Existence existence = Existence::StructureUnknown;
    Role role = Role::Other;
    std::string gist;
    std::vector<DayStanding>
        days;  ///< first day of an act that lasted, day of the act, day of the decision
    Applicability applicability;
    std::vector<RelatedPlace> related;

    std::vector<DraftRemark> form;    ///< how it is written
    std::vector<std::string> mend;    ///< what cannot stay
    std::vector<std::string> decide;  ///< what a person must decide
};

enum class PairState {
    Paired,  ///< duty and liability are both cited
    DutyMissing,
    LiabilityMissing,
    OtherLaw,  ///< both are cited, in laws or versions that do not go together
    Beside,    ///< a liability that stands beside the same rule of another law, whose duty is cited
    Unchecked,  ///< the packs do not say what goes with it
};

/// A liability with its duty, or what is left of the two.
struct DraftPair {
    PairState state = PairState::Unchecked;
    Weight weight = Weight::Fine;
    std::vector<ArticleRef> liabilities;  ///< cited
    std::vector<ArticleRef> duties;       ///< cited
    std::vector<ArticleRef> fitting;      ///< what would go with it and is not cited
    std::string sentence;
};

/// What is to be said about a draft.
struct DraftCheck {
    LawDates dates;
    std::vector<DraftCitation> citations;  ///< in reading order
    std::vector<DraftPair> pairs;
    std::vector<std::string>
        interval;  ///< in which state of the law the days lie, and what changed between them
    std::vector<DraftRemark> whole;  ///< about the draft as a whole, old and new law above all

    /// How many citations have this weight.
    [[nodiscard]] int count(Weight weight) const;

    /// Whether anything cannot stay.
    [[nodiscard]] bool isWrong() const { return count(Weight::Wrong) > 0; }
};

/// Reads every citation of a draft notice or decision and says of each whether it exists, how it
/// stands on the days of the case, where its rule stands now or stood before and whether that is
/// lighter, how it is written; and of the whole, whether duty and liability go together and whether
/// old and new law were weighed. Never edits the draft. What the packs do not know is said to be
/// unchecked.
DraftCheck checkDraft(std::string_view draft, const LawDates& dates, const Library& library);

}  // namespace lianbing::law
