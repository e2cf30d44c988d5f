#pragma once

#include "game/law/library.h"

#include <optional>
#include <vector>

namespace lianbing::law {

/// Whether the version that `place` names is the one in force on the day.
bool isInForce(const ArticleRef& place, base::Date day, const Library& library);

/// Whether one provision is the other or a part of it. Both are normalised.
bool overlap(const ArticleRef& one, const ArticleRef& other);

/// Whether the row leads to the provision, to a part of it or to what it is part of.
bool leadsTo(const CrosswalkRow& row, const ArticleRef& now);

/// Whether somebody checked one gist for the provision in both versions.
bool keepsGist(const ArticleRef& ref, const Version& old, const Version& now,
               const Library& library);

/// The versions of the law behind `old`, up to `last`; to the end where that is null.
std::vector<const Version*> versionsAfter(const LawId& law, const Version& old, const Version* last,
                                          const Library& library);

/// The provision under the same number in the version in force on the day, where nothing but 修正
/// lies between the two and both have it. `ref` names a version, and is given back when that is the
/// one in force.
std::optional<ArticleRef> sameNumberOn(const ArticleRef& ref, base::Date day,
                                       const Library& library);

/// Rows that lead on from a provision, and the 修正 that lie between it and them: the provision has
/// the same number behind each.
struct Onward {
    std::vector<CrosswalkRow> rows;
    std::vector<const Version*> amendments;  ///< in their order
    /// Whether somebody checked one gist for the provision through all of them.
    bool keepsRule = true;
};

/// What became of a provision by a day: rows to what is in force then. `ref` names a version.
Onward onwardTo(const ArticleRef& ref, base::Date day, const Library& library);

/// What became of a provision: rows that lead from it, or, where its version was only amended, from
/// the same numbers in the amended version; then the weight is unknown, unless somebody checked
/// that the rule stayed as it was. `ref` names a version.
std::vector<CrosswalkRow> laterPlaces(const ArticleRef& ref, const Library& library);

/// Rows that lead to a provision. Of a law that was only amended (修正) since the day, from the
/// same number in the version of that day; then the weight is unknown, unless somebody checked that
/// the rule stayed as it was. `ref` names a version.
std::vector<CrosswalkRow> earlierPlaces(const ArticleRef& ref, base::Date day,
                                        const Library& library);

}  // namespace lianbing::law
