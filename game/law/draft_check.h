#pragma once

#include "game/law/applicable.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// How much a reviewer must care.
enum class Weight {
    Fine,    ///< stands as it is
    Decide,  ///< a person must decide
    Wrong,   ///< cannot stay
};

/// One citation of a draft, or one thing about the draft as a whole (`line` 0).
struct DraftRow {
    int line = 0;  ///< of the draft, from 1
    std::string cited;  ///< in official form
    Weight weight = Weight::Fine;
    std::vector<std::string> sentences;  ///< what is to be said about it
};

/// Reads every citation of a draft notice or decision: whether it exists and is in force on which of the two days, whether the same
/// provision is written in another form, where its rule stands now and whether that is lighter, and whether duty and liability are
/// both there. Never edits the draft.
std::vector<DraftRow> checkDraft(std::string_view draft, const LawDates& dates, const Library& library);

}  // namespace lianbing::law
