#pragma once

#include "game/law/citation.h"
#include "game/law/provision_unit.h"
#include "game/law/text_cursor.h"

#include <vector>

namespace lianbing::law {

/// Reads provisions that are named by where they stand: 本条第一款, 前两项, 其中第三款, and in a
/// text that is part of a provision a bare 第二款.
class RelativeReader {
public:
    /// `within` is the provision that the text is part of; without an article for none.
    RelativeReader(const Library& library, const ArticleRef& within)
        : library_(library), within_(within) {}

    /// 其中第三款, 本条第一款, 本款第二项, 前条, 前款, 前两项. Appends to `citations`, to whose
    /// last one 其中 leads, and moves the cursor; whether there was one.
    bool read(TextCursor& cursor, std::vector<Citation>& citations) const;

    /// 第二款 or 第三项 of the provision that the text belongs to: a 项 is one of its own
    /// paragraph, a 款 one of its own article.
    bool readOwnParts(TextCursor& cursor, std::vector<Citation>& citations) const;

private:
    [[nodiscard]] ArticleRef aroundItems(const std::vector<Citation>& citations) const;
    [[nodiscard]] bool lacksItems(const ArticleRef& place) const;
    [[nodiscard]] bool isOwnKnown() const;
    bool readPreceding(TextCursor& cursor, std::size_t begin,
                       std::vector<Citation>& citations) const;
    bool stepBack(ArticleRef& place, Unit unit) const;
    bool stepBackArticle(ArticleRef& place) const;

    const Library& library_;
    ArticleRef within_;
};

}  // namespace lianbing::law
