#pragma once

#include "game/law/citation.h"
#include "game/law/defined_names.h"
#include "game/law/named_acts.h"
#include "game/law/plain_text.h"
#include "game/law/provision_reader.h"
#include "game/law/text_cursor.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::law {

/// How the words that name an act stand in the text.
struct ActMention {
    CitedAct act;
    std::size_t end = 0;  ///< behind the title, and behind the version note if it follows at once
    bool standsAlone = false;  ///< is a citation even with no article behind it
    bool isStandard = false;   ///< a standard: it has clauses, not articles
    bool isNoAct = false;      ///< 《…通知》: its articles are no citations either
    Ordinal ordinal = Ordinal::Needed;
};

/// Reads the names of acts: in 《》, without them, and by 同法 and 该法. Remembers what a text has
/// named so far, and by which short names.
class ActReader {
public:
    /// `own` is the act that the text is a part of, for 本法; empty for none. `plain` is the text
    /// that the cursors go over.
    ActReader(const Library& library, const PlainText& plain, CitedAct own)
        : library_(library), plain_(plain), named_(std::move(own)) {}

    /// Whether a name can begin with these two characters; 0 for a character below U+3000.
    [[nodiscard]] bool mayBegin(char32_t first, char32_t second) const;
    /// Reads the name at the cursor and moves behind it. Nothing when none begins here.
    std::optional<ActMention> read(TextCursor& cursor);

    /// The local act whose title ends in the 条例 or 办法 at the cursor, where nothing marks it but
    /// its beginning is sure; it begins at `from` or later. Moves behind it.
    std::optional<ActMention> readLocal(TextCursor& cursor, std::size_t from);

    /// Moves over what may stand between a title and its article without parting them: brackets, a
    /// date, a chapter heading, 的规定, punctuation, blanks. A version note in a bracket or date
    /// becomes the version of the act.
    void readGap(TextCursor& cursor, ActMention& mention);

    /// Moves over （以下简称《条例》） and remembers the short name, which from here on goes before
    /// what the packs call so; whether it was there. A version note in the same bracket becomes the
    /// version of the act.
    bool takeDefinition(TextCursor& cursor, CitedAct& act);

    /// The act whose name ends right at the cursor though nothing marks where it begins: a short
    /// name that the text has defined, the number of a decree, a local act. Nothing when there is
    /// none; a short name of 《…通知》 or the like has no law.
    [[nodiscard]] std::optional<CitedAct> endingAt(const TextCursor& cursor) const;

private:
    std::optional<ActMention> readBracketed(TextCursor& cursor) const;
    [[nodiscard]] std::optional<ActMention> readNoted(std::string_view title, std::size_t begin,
                                                      std::size_t end) const;
    [[nodiscard]] std::optional<ActMention> readArticleInside(std::size_t begin,
                                                              std::size_t close) const;
    [[nodiscard]] std::optional<ActMention> readNumbered(std::string_view title, std::size_t begin,
                                                         TextCursor behind) const;
    [[nodiscard]] ActMention readUnknownTitle(std::string_view title, std::size_t begin,
                                              TextCursor behind) const;
    std::optional<ActMention> readBare(TextCursor& cursor) const;
    [[nodiscard]] std::optional<ActMention> readAmendment(TextCursor& cursor, std::size_t begin,
                                                          TextCursor behindTitle) const;
    std::optional<ActMention> readUnknownStatute(TextCursor& cursor, std::size_t begin) const;
    std::optional<ActMention> readCourtPaper(TextCursor& cursor) const;
    std::optional<ActMention> readBackReference(TextCursor& cursor) const;
    [[nodiscard]] const Law* lawCalled(std::string_view title) const;
    [[nodiscard]] std::optional<ActMention> readDefined(std::string_view name, std::size_t begin,
                                                        std::size_t end) const;
    bool readVersionNote(TextCursor& cursor, CitedAct& act, bool isParted) const;
    [[nodiscard]] bool standsApart(const TextCursor& at, const TitleMatch& match,
                                   std::size_t letters) const;
    [[nodiscard]] bool goesOn(const TextCursor& behind) const;
    [[nodiscard]] std::optional<CitedAct> endingIn(const TextCursor& cursor,
                                                   std::size_t from) const;
    [[nodiscard]] std::string_view lineBefore(const TextCursor& cursor, std::size_t from) const;

    const Library& library_;
    const PlainText& plain_;
    NamedActs named_;
    DefinedNames shortNames_;
};

}  // namespace lianbing::law
