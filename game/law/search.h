#pragma once

#include "game/base/date.h"
#include "game/law/article_ref.h"
#include "game/law/library.h"
#include "game/law/text_spans.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::law {

/// What to look for. Words are parted by spaces, and all of them must occur in one paragraph; punctuation, width and
/// traditional characters make no difference.
struct SearchRequest {
    std::string words;
    std::optional<LawId> law;
    std::optional<Level> level;
    std::optional<base::Date> on;  ///< only versions in force on that day
    std::size_t limit = 50;
    std::optional<base::Date> day = {};  ///< versions in force on that day come before the others
    /// The law that is looked at, with its version where one was chosen: what articles without a
    /// law belong to.
    ArticleRef open = {};
};

/// One paragraph or gist that has all words.
struct SearchHit {
    ArticleRef ref;       ///< with version and paragraph; article 0 for a title, a preface or an annex
    std::string heading;  ///< the innermost heading above it; empty for a gist
    std::string text;     ///< the paragraph with its items, or the gist
    TextSpans marks;      ///< the words in `text`
    bool isGist = false;  ///< our own words, shown where no text was imported

    bool operator==(const SearchHit&) const = default;
};

struct SearchResult {
    /// What is cited, what is in force on the day, the rest; each by level, then law, newest
    /// version first, then by number.
    std::vector<SearchHit> hits;
    bool hasMore = false;   ///< there are more than `limit`
    bool needsLaw = false;  ///< only articles are asked for, and of no law: then nothing is found

    bool operator==(const SearchResult&) const = default;
};

}  // namespace lianbing::law
