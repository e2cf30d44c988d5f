#include "game/store/law_texts.h"

#include "game/store/law_index.h"
#include "game/store/rows.h"
#include "game/store/transactions.h"

namespace lianbing::store {

namespace {

/// Of a row with the columns law, version, title, file, is_excerpt, articles, text, import_order.
LawText textAt(const Query& row) {
    return {.law = law::LawId{row.text(0)},
            .version = row.text(1),
            .title = row.text(2),
            .file = row.text(3),
            .isExcerpt = row.number(4) != 0,
            .articles = static_cast<int>(row.number(5)),
            .digest = row.digest(6),
            .order = row.number(7)};
}

std::optional<LawText> readText(const ReadTransaction& transaction, const law::LawId& law,
                                const std::string& version) {
    Query query = transaction.query(
        "SELECT law, version, title, file, is_excerpt, articles, text, import_order FROM law_texts"
        " WHERE law = :law AND version = :version");
    if (!query.text(":law", law.value).text(":version", version).next()) return {};
    return textAt(query);
}

void writeText(const WriteTransaction& transaction, const LawText& about) {
    transaction
        .query(
            "INSERT INTO law_texts (law, version, title, text, file, is_excerpt, articles, "
            "import_order)"
            " VALUES (:law, :version, :title, :text, :file, :excerpt, :articles,"
            " (SELECT coalesce(max(import_order), 0) + 1 FROM law_texts))"
            " ON CONFLICT (law, version) DO UPDATE SET (title, text, file, is_excerpt, articles, "
            "import_order)"
            " = (excluded.title, excluded.text, excluded.file, excluded.is_excerpt, "
            "excluded.articles, excluded.import_order)")
        .text(":law", about.law.value)
        .text(":version", about.version)
        .text(":title", about.title)
        .digest(":text", about.digest)
        .text(":file", about.file)
        .number(":excerpt", about.isExcerpt ? 1 : 0)
        .number(":articles", about.articles)
        .run();
}

}  // namespace

base::Result<KeptText> LawTexts::keep(const LawText& about, std::string_view text,
                                      const law::Library& library) {
    LawText kept = about;
    kept.digest = base::Digest::of(text);
    return writing(*context_, [&](const WriteTransaction& transaction) -> base::Result<KeptText> {
        const std::optional<LawText> before = readText(transaction, about.law, about.version);
        if (before && before->digest == kept.digest) return KeptText::Unchanged;
        writeBlob(transaction, kept.digest, text);
        writeText(transaction, kept);
        if (const base::Status indexed = indexText(transaction, kept, text, library); !indexed)
            return base::Unexpected{indexed.error()};
        return before ? KeptText::Changed : KeptText::Added;
    });
}

base::Result<std::vector<LawText>> LawTexts::all() {
    using Texts = base::Result<std::vector<LawText>>;
    return reading(*context_, [](const ReadTransaction& transaction) -> Texts {
        Query query = transaction.query(
            "SELECT law, version, title, file, is_excerpt, articles, text, import_order FROM "
            "law_texts ORDER BY law, version");
        std::vector<LawText> texts;
        while (query.next()) texts.push_back(textAt(query));
        return texts;
    });
}

base::Result<std::optional<LawText>> LawTexts::find(const law::LawId& law,
                                                    const std::string& version) {
    using Found = base::Result<std::optional<LawText>>;
    return reading(*context_, [&](const ReadTransaction& transaction) -> Found {
        return readText(transaction, law, version);
    });
}

}  // namespace lianbing::store
