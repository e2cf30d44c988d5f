#include "game/law/places.h"

#include "game/law/key_place.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::string_view kAmended = "修正";  // 修订 numbers the articles anew

using Fits = std::function<bool(const CrosswalkRow&)>;

/// Goes on along 修正 that came into force by the day, if one is given, until there are rows that
/// fit.
Onward onward(ArticleRef ref, const Fits& fits, std::optional<base::Date> day,
              const Library& library) {
    Onward found;
    const Version* version = library.version(ref.law, ref.version);
    while (version != nullptr) {
        for (CrosswalkRow& row : library.successors(ref)) {
            if (fits(row)) found.rows.push_back(std::move(row));
        }
        const std::vector<const Version*> later =
            versionsAfter(ref.law, *version, nullptr, library);
        if (!found.rows.empty() || later.empty() || later.front()->origin != kAmended) return found;
        const Version& next = *later.front();
        ArticleRef amended = ref;
        amended.version = next.id;
        if ((day && *day < next.force.from) || !isThere(library.exists(amended))) return found;
        found.keepsRule = found.keepsRule && keepsGist(ref, *version, next, library);
        found.amendments.push_back(&next);
        ref = std::move(amended);
        version = &next;
    }
    return found;
}

void forgetWeight(CrosswalkRow& row) {
    if (row.change != Change::NotCompared) row.change = Change::Unknown;
    row.doubt.clear();
}

}  // namespace

bool isInForce(const ArticleRef& place, base::Date day, const Library& library) {
    const Version* version = library.inForce(place.law, day);
    return version != nullptr && version->id == place.version;
}

bool overlap(const ArticleRef& one, const ArticleRef& other) {
    return one.covers(other) || other.covers(one);
}

bool leadsTo(const CrosswalkRow& row, const ArticleRef& now) {
    return std::any_of(row.to.begin(), row.to.end(),
                       [&](const ArticleRef& place) { return overlap(place, now); });
}

bool keepsGist(const ArticleRef& ref, const Version& old, const Version& now,
               const Library& library) {
    ArticleRef before = ref;
    before.version = old.id;
    ArticleRef after = ref;
    after.version = now.id;
    const Gist* then = library.gist(before);
    const Gist* later = library.gist(after);
    return then != nullptr && later != nullptr && then->verified && later->verified &&
           then->text == later->text;
}

std::vector<const Version*> versionsAfter(const LawId& law, const Version& old, const Version* last,
                                          const Library& library) {
    std::vector<const Version*> later;
    for (const Version& version : library.find(law.value)->versions) {
        const bool isLater = version.force.from > old.force.from;
        if (isLater && (last == nullptr || version.force.from <= last->force.from))
            later.push_back(&version);
    }
    return later;
}

std::optional<ArticleRef> sameNumberOn(const ArticleRef& ref, base::Date day,
                                       const Library& library) {
    const Version* version = library.inForce(ref.law, day);
    if (version == nullptr) return std::nullopt;
    if (version->id == ref.version) return ref;
    ArticleRef then = ref;
    then.version = version->id;
    const bool isSame =
        library.keepsNumbers(ref.law, ref.version, version->id) && isThere(library.exists(then));
    return isSame ? std::optional{std::move(then)} : std::nullopt;
}

Onward onwardTo(const ArticleRef& ref, base::Date day, const Library& library) {
    const auto leadsToForce = [&](const CrosswalkRow& row) {
        return std::all_of(row.to.begin(), row.to.end(),
                           [&](const ArticleRef& place) { return isInForce(place, day, library); });
    };
    return onward(ref, leadsToForce, day, library);
}

std::vector<CrosswalkRow> laterPlaces(const ArticleRef& ref, const Library& library) {
    Onward found = onward(
        ref, [](const CrosswalkRow&) { return true; }, std::nullopt, library);
    if (!found.keepsRule) std::for_each(found.rows.begin(), found.rows.end(), forgetWeight);
    return std::move(found.rows);
}

std::vector<CrosswalkRow> earlierPlaces(const ArticleRef& ref, base::Date day,
                                        const Library& library) {
    std::vector<CrosswalkRow> rows = library.predecessors(ref);
    for (CrosswalkRow& row : rows) {
        std::optional<ArticleRef> then = sameNumberOn(row.from, day, library);
        if (!then || then->version == row.from.version) continue;
        const Version& old = *library.version(then->law, then->version);
        const Version& weighed = *library.version(then->law, row.from.version);
        if (!keepsGist(*then, old, weighed, library)) forgetWeight(row);
        row.from = *std::move(then);
    }
    return rows;
}

}  // namespace lianbing::law
