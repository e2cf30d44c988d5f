#pragma once

#include "game/law/library.h"
#include "game/law/search_rank.h"
#include "game/law/search_text.h"

#include <functional>
#include <vector>

namespace lianbing::law {

/// What a search makes of the gist of a provision: the request leaves it out, it may be shown, it
/// is shown before other versions of it, or the text itself is there to be searched.
enum class GistUse { LeftOut, Shown, ShownFirst, TextIsThere };

/// The gists of a library, folded once. Versions of a provision with the same gist are one: it is
/// shown for the newest, of those that are shown first when there are any.
class GistIndex {
public:
    /// The library must outlive it.
    explicit GistIndex(const Library& library);

    /// Gists with all words, in order. A gist is not searched when the text of any version it
    /// stands for is there.
    [[nodiscard]] std::vector<RankedHit> find(
        const std::vector<std::u32string>& words,
        const std::function<GistUse(const ArticleRef&)>& use) const;

private:
    struct Place {
        SearchRank rank = 0;
        ArticleRef ref;
    };

    struct Entry {
        FoldedText folded;
        const Gist* gist = nullptr;
        std::vector<Place> places;  // newest version first
    };

    std::vector<Entry> entries_;
};

}  // namespace lianbing::law
