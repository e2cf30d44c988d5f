#include "game/law/search_gists.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace lianbing::law {

namespace {

auto orderOf(const RankedHit& found) {
    const ArticleRef& ref = found.hit.ref;
    return std::tie(found.rank, ref.article, ref.sub, ref.paragraph, ref.item, ref.subitem);
}

}  // namespace

GistIndex::GistIndex(const Library& library) {
    std::map<std::pair<ArticleRef, std::string_view>, std::size_t> known;
    for (const Gist& gist : library.gists()) {
        ArticleRef provision = gist.ref;
        provision.version.clear();
        const auto [entry, isNew] = known.try_emplace({provision, gist.text}, entries_.size());
        if (isNew) entries_.push_back({FoldedText(gist.text), &gist, {}});
        const RankedLaw law =
            rankedLaw(gist.ref.law, library).value_or(RankedLaw{kUnknownLevel, 0});
        entries_[entry->second].places.push_back({searchRank(law, gist.ref.version), gist.ref});
    }
    for (Entry& entry : entries_) {
        std::sort(entry.places.begin(), entry.places.end(),
                  [](const Place& a, const Place& b) { return a.rank < b.rank; });
    }
}

std::vector<RankedHit> GistIndex::find(const std::vector<std::u32string>& words,
                                       const std::function<GistUse(const ArticleRef&)>& use) const {
    std::vector<RankedHit> hits;
    for (const Entry& entry : entries_) {
        const std::optional<TextSpans> marks = findWords(words, entry.folded);
        if (!marks) continue;
        const Place* shown = nullptr;
        const Place* first = nullptr;
        bool isInText = false;
        for (const Place& place : entry.places) {
            const GistUse how = use(place.ref);
            isInText = isInText || how == GistUse::TextIsThere;
            if (shown == nullptr && how == GistUse::Shown) shown = &place;
            if (first == nullptr && how == GistUse::ShownFirst) first = &place;
        }
        if (first != nullptr) shown = first;
        if (shown == nullptr || isInText) continue;
        hits.push_back({shown->rank, {shown->ref, {}, entry.gist->text, *marks, true}});
    }
    std::sort(hits.begin(), hits.end(),
              [](const RankedHit& a, const RankedHit& b) { return orderOf(a) < orderOf(b); });
    return hits;
}

}  // namespace lianbing::law
