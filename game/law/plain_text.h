#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// What becomes of a line end that only breaks a line (wrapsLine): it stays, or it is left out with
/// the blanks around it.
enum class LineWraps { Kept, LeftOut };

/// A text as the citation reader and searches want it: traditional characters, variants and the
/// radicals that copying from a PDF leaves are the characters that statutes have, and the blanks
/// that scanning leaves between Chinese characters are gone. Places lead back to the text that was
/// given, which must outlive it.
class PlainText {
public:
    explicit PlainText(std::string_view original, LineWraps wraps = LineWraps::Kept);

    [[nodiscard]] std::string_view text() const {
        return isChanged_ ? std::string_view{changed_} : original_;
    }

    /// The place in the given text of the byte at `at`.
    [[nodiscard]] std::size_t original(std::size_t at) const;

    /// Whether blanks within a line were left out right before the byte at `at`.
    [[nodiscard]] bool leavesBlankBefore(std::size_t at) const;

    /// Where the line of the byte at `at` begins, as far as the line ends that were left out tell:
    /// 0 when none was left out before it.
    [[nodiscard]] std::size_t wrappedLineAt(std::size_t at) const;

    /// Whether a line end was left out right before the byte at `at`.
    [[nodiscard]] bool isWrappedAt(std::size_t at) const {
        return at > 0 && wrappedLineAt(at) == at;
    }

private:
    struct Gap {
        std::size_t place = 0;    ///< in changed_
        std::size_t leftOut = 0;  ///< bytes, up to there
    };

    /// Copies what is unchanged since the last change.
    void copyUntil(std::size_t at);
    void leaveOut(std::size_t at, std::size_t bytes, bool isWrap);

    std::string_view original_;
    std::string changed_;
    std::size_t copied_ = 0;  ///< so much of the given text is in changed_
    bool isChanged_ = false;
    std::vector<Gap> gaps_;
    std::vector<std::size_t> wraps_;  ///< the places of gaps that were line ends
};

}  // namespace lianbing::law
