#pragma once

#include "game/law/bare_article.h"
#include "game/law/provision_reader.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace lianbing::law {

/// The act that goes on counting where an article names none: to the end of the sentence it was
/// cited in, and behind its quoted words.
class OngoingAct {
public:
    explicit OngoingAct(std::string_view text) : text_(text) {}

    /// A provision of `act` was read up to `end`. An act without law stops what went on.
    void cite(const CitedAct& act, std::size_t end);
    /// `act` was named as a whole, up to `end`.
    void name(const CitedAct& act, std::size_t end);
    /// An article of a contract or the like was read up to `end`.
    void citeNoAct(std::size_t end);

    /// Something was named that is no citation; it stops another act from going on.
    void mention(const CitedAct& act);

    /// The act whose quoted words end right before `at`: 第十条“……”和第三十九条.
    [[nodiscard]] std::optional<CitedAct> behindQuote(std::size_t at) const;
    /// The act of the sentence that an article at `at` belongs to: 第三条规定罚款；第九条则…. One
    /// that was named as a whole goes on only for what is said to be a part of it: 其中第九条.
    /// Nothing when another paper was named between.
    std::optional<CitedAct> inSentence(std::size_t at, Lead lead);
    /// Whether it is a contract or the like that the sentence cites.
    bool isNoAct(std::size_t at);

private:
    enum class Kind { None, Cited, Whole, NoAct };

    /// Whether the sentence goes on up to `at`. What it does not, it never will.
    bool reaches(std::size_t at);
    [[nodiscard]] bool isOnlyJoint(std::size_t at) const;
    void findQuote(const CitedAct& act, std::size_t end);

    std::string_view text_;
    Kind kind_ = Kind::None;
    CitedAct act_;
    std::size_t end_ = 0;
    std::optional<CitedAct> quoted_;
    std::size_t quoteEnd_ = 0;  ///< behind the closing quote
};

}  // namespace lianbing::law
