#pragma once

#include "game/base/date.h"
#include "game/law/citation.h"
#include "game/score/citation_pricing.h"
#include "game/score/score_sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::bank {

enum class QuestionKind { Citation, Single, Multiple, Ordering };

struct Option {
    std::string id;
    std::string text;

    bool operator==(const Option&) const = default;
};

/// Why an option is right or wrong under a key; shown on the score sheet.
struct OptionReason {
    std::string option;
    std::string reason;
    int credit = 0;  ///< percent of the points, for Single: 100 right, partial credit otherwise
};

/// The right answer under one interval of law. Keys are tried in order.
struct Key {
    base::DateInterval offence;  ///< holds the day of the act, or its last
    base::DateInterval decision;
    /// Holds the first day of the act. Without it `offence` holds that day too, so that an act that
    /// straddles a change is never marked by the key of one side alone.
    std::optional<base::DateInterval> began = std::nullopt;
    law::CitationKey citations;      ///< Citation
    std::vector<std::string> right;  ///< option ids: one, a set, or a sequence for Ordering
    std::vector<OptionReason> reasons;
    std::string explanation;
    std::vector<law::ArticleRef> basis;
    bool unverified = false;  ///< marked so in the content: the question counts zero under this key

    [[nodiscard]] bool appliesOn(const law::LawDates& dates) const;
};

struct Question {
    std::string id;
    QuestionKind kind = QuestionKind::Single;
    std::string section;
    std::string title;  ///< short, for lists
    std::string prompt;
    std::vector<Option> options;
    score::Points points;
    score::CitationPrices prices;
    std::vector<Key> keys;

    /// The key for these days, or null.
    [[nodiscard]] const Key* keyFor(const law::LawDates& dates) const;
};

/// A trainee's answer: option ids (in order for Ordering) or text (Citation).
struct Answer {
    std::vector<std::string> options;
    std::string text;

    [[nodiscard]] bool empty() const { return options.empty() && text.empty(); }

    bool operator==(const Answer&) const = default;
};

/// Characters of an answer in words. Nobody needs a tenth of them; marking a much longer one takes
/// its time.
inline constexpr std::size_t kLongestAnswer = 4000;

/// Whether the answer has the form the question asks for. Errors: unknown option, an option twice,
/// more than one for Single, a text beyond kLongestAnswer.
base::Status validate(const Question& question, const Answer& answer);

/// Marks an answer; an empty one gets a line that says it was not answered. Multiple: wrong choices
/// cancel right ones. Ordering: share of the pairs in the right order; a step that does not belong
/// makes pairs that never are. Without a key for these dates, or with an unverified one, the
/// question leaves the sum: earned and max are zero, the state is Unverified, and the reason says
/// why.
score::ScoreLine mark(const Question& question, const Answer& answer, const law::LawDates& dates,
                      const law::Library& library);

}  // namespace lianbing::bank
