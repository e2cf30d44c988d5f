#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::law {

/// A text as the citation reader and searches want it: traditional characters, variants and the
/// radicals that copying from a PDF leaves are the characters that statutes have, and the blanks
/// that scanning leaves between Chinese characters are gone. Places lead back to the text that was
/// given, which must outlive it.
class PlainText {
public:
    explicit PlainText(std::string_view original);

    [[nodiscard]] std::string_view text() const { return isChanged_ ? std::string_view{changed_} : original_; }

    /// The place in the given text of the byte at `at`.
    [[nodiscard]] std::size_t original(std::size_t at) const;

    /// Whether blanks were left out right before the byte at `at`.
    [[nodiscard]] bool leavesBlankBefore(std::size_t at) const {
        return at > 0 && original(at) > original(at - 1) + 1;
    }

private:
    /// Copies what is unchanged so far, the first time something changes.
    void beginChanges(std::size_t at);

    std::string_view original_;
    std::string changed_;
    bool isChanged_ = false;
    std::vector<std::pair<std::size_t, std::size_t>> gaps_;  ///< place in changed_, bytes left out up to there
};

}  // namespace lianbing::law
