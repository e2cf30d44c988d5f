#pragma once

#include "game/law/law_dates.h"
#include "game/law/library.h"

#include <optional>
#include <vector>

namespace lianbing::law {

/// A provision that a key names, as it stands on the days of the case.
struct KeyPlace {
    ArticleRef written;     ///< as in the key, with the version that applies
    ArticleRef normalised;  ///< for comparing
    base::Date day;         ///< the day by which its version was chosen
    bool stands = true;     ///< false: its law is in force on none of the days
};

/// Whether a provision exists, as far as the packs can tell.
bool isThere(Existence existence);

/// Finds the version of `ref` that applies: the one it names, else the first of the days whose law
/// knows the provision.
KeyPlace placeOf(const ArticleRef& ref, const LawDates& dates, const Library& library);

/// The places of the same rule in versions that do not apply, by the crosswalk, both ways. What was
/// law when the act ended is never among them where the act lasted.
std::vector<ArticleRef> outdatedPlaces(const KeyPlace& place, const LawDates& dates,
                                       const Library& library);

/// A provision that a key names, looked up when it is first needed: most citations of an answer are
/// of other laws.
class KeyRef {
public:
    /// All three outlive it.
    KeyRef(const ArticleRef& ref, const LawDates& dates, const Library& library)
        : ref_(&ref), dates_(&dates), library_(&library) {}

    [[nodiscard]] const LawId& law() const { return ref_->law; }

    const KeyPlace& place();
    const std::vector<ArticleRef>& outdated();

private:
    const ArticleRef* ref_;
    const LawDates* dates_;
    const Library* library_;
    std::optional<KeyPlace> place_;
    std::optional<std::vector<ArticleRef>> outdated_;
};

}  // namespace lianbing::law
