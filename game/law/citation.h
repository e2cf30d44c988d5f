#pragma once

#include "game/law/article_ref.h"
#include "game/law/law_dates.h"
#include "game/law/library.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// One provision that a text cites, as written. `ref.law` is empty when the text does not name an act; an unknown act in
/// 《》 keeps its title as the law id with `known` false.
struct Citation {
    ArticleRef ref;
    std::size_t begin = 0;  ///< byte span of the words that name the provision
    std::size_t end = 0;
    bool known = false;
    /// Whether it ends a range too wide to be listed: of what lies between the two ends there is no
    /// citation.
    bool endsWideRange = false;
};

/// What is said to a person of such a range.
inline constexpr std::string_view kWideRangeText = "范围过大，只列出两端";

/// Reads every citation of `text` in reading order. Lists expand to one element each, a title with
/// no article after it is a whole-act element. A line end that only breaks a long line
/// (line_wraps.h) parts nothing. One pass, no regular expressions; `text` may be broken UTF-8. The
/// grammar stands in provision_reader.h, the rules for titles in act_reader.h.
std::vector<Citation> readCitations(std::string_view text, const Library& library);

/// Reads a text that is a part of `within`, so that 本法, 本条, 前条, 前款, 前两款, 前项 and a bare 第二款 mean something. Without a
/// law in `within` this is readCitations.
std::vector<Citation> readCitationsWithin(std::string_view text, const ArticleRef& within, const Library& library);

/// The one provision or act that `words` name, compact (大气污染防治法99-3) or as people write it. Nothing for several, for none,
/// and for a law the library does not know.
std::optional<ArticleRef> readReference(std::string_view words, const Library& library);

enum class FindingKind {
    Exact,         ///< a required or accepted provision
    PartMissing,   ///< right article, its paragraph or item not given
    PartWrong,     ///< right article, wrong paragraph or item
    WrongArticle,  ///< right law, another article
    WrongVersion,  ///< the right rule in a law that does not apply on these days (repealed, or not
                   ///< yet in force)
    GeneralLaw,    ///< a provision of general law that says the same, where a special one applies
    Nonexistent,   ///< no such article, paragraph or item
    Trap,          ///< a mistake the key foresaw, with its own explanation
    Optional,      ///< not required, worth extra
    Irrelevant,    ///< none of these, or WrongVersion beside a better citation of its place
    NotACitation,  ///< the answer has no provision in it
    Missed,        ///< a required provision that was not cited
};

struct CitationFinding {
    FindingKind kind = FindingKind::Irrelevant;
    std::optional<Citation> given;      ///< empty for Missed and NotACitation
    std::optional<ArticleRef> expected;  ///< the provision it is measured against; the same for all findings of one place
    std::string explanation;            ///< a sentence an officer understands
};

/// One required place of a key: any of the alternatives fills it.
struct CitationSlot {
    std::vector<ArticleRef> anyOf;  ///< versions are resolved by the key's day when not given
    std::string note;
    std::vector<ArticleRef> general = {};  ///< general law that says the same; fills the place in part only
};

struct CitationTrap {
    ArticleRef ref;
    std::string explanation;
};

/// What a right answer cites under one interval of law.
struct CitationKey {
    std::vector<CitationSlot> required;
    std::vector<ArticleRef> optional;
    std::vector<CitationTrap> traps;
};

/// Compares an answer with a key, one finding for each citation given and each required one missed.
/// `dates` decide versions: a required provision without a version is the one in force on the
/// offence date, or, where the law of that day does not know it, on the decision date, or, of an
/// act that lasted, on its first day; one whose law is in force on none of them is never exact. A
/// citation of the same rule in a version that does not apply is found through the crosswalk, both
/// ways; beside a citation of the one that applies it is irrelevant, as any other provision too
/// many. An item whose paragraph is left out counts as exact where only one paragraph has items.
/// General law beside the special one costs and earns nothing. Returns findings, never points.
std::vector<CitationFinding> compareWithKey(std::string_view answer, const CitationKey& key, const LawDates& dates,
                                            const Library& library);

}  // namespace lianbing::law
