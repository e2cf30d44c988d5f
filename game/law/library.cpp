#include "game/law/library.h"

#include "game/base/check.h"
#include "game/law/library_builder.h"
#include "game/law/pack_reader.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace lianbing::law {

namespace {

/// The paragraph an item without paragraph stands in; 0 when none or several paragraphs have items.
int onlyParagraphWithItems(const ArticleShape& shape) {
    int found = 0;
    for (std::size_t i = 0; i < shape.items.size(); ++i) {
        if (shape.items[i] == 0) continue;
        if (found != 0) return 0;
        found = static_cast<int>(i) + 1;
    }
    return found;
}

Existence existsInShape(const ArticleRef& ref, const ArticleShape& shape) {
    if (ref.paragraph == 0 && ref.item == 0) return Existence::Exists;
    if (shape.items.empty()) return Existence::StructureUnknown;
    const int paragraphs = static_cast<int>(shape.items.size());
    if (ref.paragraph > paragraphs) return Existence::NoSuchParagraph;
    if (ref.item == 0) return Existence::Exists;
    const int most = ref.paragraph != 0 ? shape.items[static_cast<std::size_t>(ref.paragraph) - 1]
                                        : *std::max_element(shape.items.begin(), shape.items.end());
    if (ref.item > most) return Existence::NoSuchItem;
    return ref.subitem == 0 ? Existence::Exists : Existence::StructureUnknown;
}

Standing standingOf(const Version& version, base::Date day) {
    if (day < version.force.from) return Standing::NotYet;
    return version.force.contains(day) ? Standing::InForce : Standing::Repealed;
}

/// The version that a reference without one means on a day: the one in force, else the last before,
/// else the first.
const Version& versionMeant(const Law& law, base::Date day) {
    const Version* meant = &law.versions.front();
    for (const Version& version : law.versions) {
        if (version.force.from <= day) meant = &version;
    }
    return *meant;
}

auto articleKey(const ArticleRef& ref) {
    return std::tie(ref.law, ref.article, ref.sub);
}

/// The 修正, which keeps the numbers, that took the place of a version; null where something else
/// did.
const Version* amendmentOf(const Law& law, const Version& old) {
    for (const Version& next : law.versions) {
        if (old.force.until == next.force.from && next.origin == "修正") return &next;
    }
    return nullptr;
}

/// Where a provision of a version that has ended stands on the day: under its number in a 修正, or
/// where the crosswalk leads from it or from one of them.
std::vector<ArticleRef> placesOn(ArticleRef ref, const Version& ended, base::Date day,
                                 const Library& library) {
    std::set<ArticleRef> places;
    for (const Version* version = &ended; version != nullptr;) {
        for (const CrosswalkRow& row : library.successors(ref))
            places.insert(row.to.begin(), row.to.end());
        if (!places.empty()) break;
        version = amendmentOf(*library.find(ref.law.value), *version);
        if (version == nullptr || day < version->force.from) break;
        ref.version = version->id;
        const Existence existence = library.exists(ref);
        if (existence != Existence::Exists && existence != Existence::StructureUnknown) break;
        if (version->force.contains(day)) return {ref};
    }
    return {places.begin(), places.end()};
}

}  // namespace

base::Result<Library> Library::load(const std::vector<PackFile>& files) {
    PackErrors errors;
    PackRows rows;
    for (const PackFile& file : files) readPack(file, rows, errors);
    Library library = LibraryBuilder{std::move(rows), errors}.build();
    if (!errors.empty()) return base::fail(errors.text());
    return library;
}

const Law* Library::find(std::string_view name) const {
    const auto known = byName_.find(name);
    return known == byName_.end() ? nullptr : &laws_[known->second];
}

const Version* Library::inForce(const LawId& law, base::Date day) const {
    const Law* known = find(law.value);
    if (known == nullptr) return nullptr;
    for (const Version& candidate : known->versions) {
        if (candidate.force.contains(day)) return &candidate;
    }
    return nullptr;
}

const Version* Library::version(const LawId& law, std::string_view id) const {
    const Law* known = find(law.value);
    if (known == nullptr) return nullptr;
    for (const Version& candidate : known->versions) {
        if (candidate.id == id) return &candidate;
    }
    return nullptr;
}

bool Library::keepsNumbers(const LawId& law, std::string_view one, std::string_view other) const {
    const Law* known = find(law.value);
    if (known == nullptr) return false;
    bool isBetween = false;
    for (const Version& candidate : known->versions) {
        if (isBetween && candidate.origin != "修正") return false;
        const bool isEnd = candidate.id == one || candidate.id == other;
        if (isEnd && isBetween) return true;
        isBetween = isBetween || isEnd;
    }
    return false;
}

Existence Library::exists(const ArticleRef& ref) const {
    LIANBING_CHECK(!ref.version.empty(), "查条文是否存在要写明版本");
    const Version* meant = version(ref.law, ref.version);
    if (meant == nullptr) return Existence::StructureUnknown;
    if (ref.article == 0) return Existence::Exists;
    if (meant->articles.empty()) return Existence::StructureUnknown;
    const auto article = meant->articles.find({ref.article, ref.sub});
    if (article == meant->articles.end()) return Existence::NoSuchArticle;
    return existsInShape(ref, article->second);
}

ArticleRef Library::normalised(const ArticleRef& ref) const {
    LIANBING_CHECK(!ref.version.empty(), "补全款号要写明版本");
    ArticleRef full = ref;
    if (ref.article == 0 || ref.paragraph != 0) return full;
    const Version* meant = version(ref.law, ref.version);
    if (meant == nullptr) return full;
    const auto article = meant->articles.find({ref.article, ref.sub});
    if (article == meant->articles.end()) return full;
    const ArticleShape& shape = article->second;
    if (ref.item != 0) {
        full.paragraph = onlyParagraphWithItems(shape);
    } else if (shape.items.size() == 1) {
        full.paragraph = 1;
    }
    return full;
}

Resolution Library::resolve(const ArticleRef& ref, base::Date day) const {
    Resolution resolution;
    const Law* law = find(ref.law.value);
    if (law == nullptr) return resolution;
    resolution.standing = Standing::ValidityUnknown;
    if (law->versions.empty()) return resolution;
    const Version* meant =
        ref.version.empty() ? &versionMeant(*law, day) : version(ref.law, ref.version);
    if (meant == nullptr) return resolution;

    ArticleRef named = ref;
    named.law = law->id;
    named.version = meant->id;
    resolution.version = meant->id;
    resolution.existence = exists(named);
    resolution.standing = standingOf(*meant, day);
    resolution.since = meant->force.from;
    const bool isBeforeThePacks =
        law->hasOlderVersions && ref.version.empty() && resolution.standing == Standing::NotYet;
    if (isBeforeThePacks) resolution.standing = Standing::ValidityUnknown;
    if (resolution.standing != Standing::Repealed) return resolution;

    resolution.since = *meant->force.until;
    resolution.successors = placesOn(named, *meant, day, *this);
    return resolution;
}

const Gist* Library::gistInVersion(ArticleRef ref) const {
    while (ref.article != 0) {
        const ArticleRef place = normalised(ref);
        const auto entry = std::lower_bound(gistIndex_.begin(), gistIndex_.end(), Entry{place, 0});
        if (entry != gistIndex_.end() && entry->first == place) return &gists_[entry->second];
        if (ref.subitem != 0) {
            ref.subitem = 0;
        } else if (ref.item != 0) {
            ref.paragraph = place.paragraph;
            ref.item = 0;
        } else if (ref.paragraph != 0) {
            ref.paragraph = 0;
        } else {
            return nullptr;
        }
    }
    return nullptr;
}

const Gist* Library::gist(const ArticleRef& ref) const {
    const Law* law = find(ref.law.value);
    if (law == nullptr) return nullptr;
    ArticleRef named = ref;
    named.law = law->id;
    if (!ref.version.empty()) return gistInVersion(named);
    for (auto candidate = law->versions.rbegin(); candidate != law->versions.rend(); ++candidate) {
        named.version = candidate->id;
        if (const Gist* found = gistInVersion(named)) return found;
    }
    return nullptr;
}

template <class Row>
std::vector<Row> Library::rowsAt(const std::vector<Row>& rows, const std::vector<Entry>& index, const ArticleRef& ref) const {
    // The index is sorted by law and version first, so that each version of the law is looked at by
    // itself.
    std::vector<Row> found;
    const Law* law = find(ref.law.value);
    if (law == nullptr) return found;
    std::set<std::size_t> places;
    for (const Version& candidate : law->versions) {
        if (!ref.version.empty() && ref.version != candidate.id) continue;
        ArticleRef named = ref;
        named.law = law->id;
        named.version = candidate.id;
        named = normalised(named);
        ArticleRef article{named.law, named.version, named.article, named.sub, 0, 0, 0};
        auto entry = std::lower_bound(index.begin(), index.end(), Entry{article, 0});
        for (; entry != index.end() && entry->first.version == named.version &&
               articleKey(entry->first) == articleKey(named);
             ++entry) {
            if (entry->first.covers(named) || named.covers(entry->first))
                places.insert(entry->second);
        }
    }
    for (const std::size_t place : places) found.push_back(rows[place]);
    return found;
}

std::vector<CrosswalkRow> Library::successors(const ArticleRef& ref) const {
    return rowsAt(crosswalk_, fromIndex_, ref);
}

std::vector<CrosswalkRow> Library::predecessors(const ArticleRef& ref) const {
    return rowsAt(crosswalk_, toIndex_, ref);
}

std::vector<LiabilityPair> Library::pairsOfLiability(const ArticleRef& ref) const {
    return rowsAt(pairs_, liabilityIndex_, ref);
}

std::vector<LiabilityPair> Library::pairsOfDuty(const ArticleRef& ref) const {
    return rowsAt(pairs_, dutyIndex_, ref);
}

std::vector<LawId> Library::basesOf(const LawId& law, std::string_view version) const {
    const auto known = bases_.find({law, std::string{version}});
    return known == bases_.end() ? std::vector<LawId>{} : known->second;
}

std::vector<ArticleRef> Library::principle(std::string_view name, base::Date day) const {
    std::vector<ArticleRef> places;
    for (const auto& [known, place] : principles_) {
        if (known == name && version(place.law, place.version)->force.contains(day))
            places.push_back(place);
    }
    return places;
}

}  // namespace lianbing::law
