#include "game/law/search_citation.h"

#include "game/base/text.h"
#include "game/law/citation.h"
#include "game/law/plain_text.h"
#include "game/law/provision_reader.h"
#include "game/law/search_text.h"
#include "game/law/text_cursor.h"

#include <algorithm>
#include <cstddef>

namespace lianbing::law {

namespace {

/// The citations, when nothing but marks stands between them and around them.
std::vector<ArticleRef> onlyCitations(std::string_view words, const Library& library) {
    std::vector<ArticleRef> cited;
    std::size_t read = 0;
    const auto isGap = [&](std::size_t until) {
        return until <= read || FoldedText(words.substr(read, until - read)).letters().empty();
    };
    for (const Citation& citation : readCitations(words, library)) {
        if (!citation.known || !isGap(citation.begin)) return {};
        read = std::max(read, citation.end);
        cited.push_back(citation.ref);
    }
    if (!isGap(words.size())) return {};
    return cited;
}

}  // namespace

std::vector<ArticleRef> citedBy(std::string_view words, const Library& library) {
    words = base::trim(words);
    if (std::vector<ArticleRef> cited = onlyCitations(words, library); !cited.empty()) return cited;
    if (!ArticleRef::parse(words)) return {};
    const std::optional<ArticleRef> compact = readReference(words, library);
    return compact ? std::vector<ArticleRef>{*compact} : std::vector<ArticleRef>{};
}

std::vector<ArticleRef> articlesIn(std::string_view words) {
    const PlainText plain(base::trim(words));
    TextCursor cursor{plain.text()};
    std::vector<Citation> provisions;
    if (!readProvisions(cursor, {}, Ordinal::MayBeLeftOut, provisions)) return {};
    if (!FoldedText(cursor.rest()).letters().empty()) return {};
    std::vector<ArticleRef> articles;
    for (const Citation& provision : provisions) {
        if (provision.ref.article == 0) return {};
        articles.push_back(provision.ref);
    }
    return articles;
}

}  // namespace lianbing::law
