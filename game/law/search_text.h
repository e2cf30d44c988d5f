#pragma once

#include "game/law/text_spans.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::law {

/// A text as searches see it: letters, digits and Chinese characters alone, in their plain form
/// (NFKC, simplified, small ASCII letters). An amount in Arabic numerals is folded into the form
/// that statutes have: 10万元 and 100,000元 into 十万元, 20日 into 二十日, 5% into 百分之五; not a
/// number alone, a decimal or a year of four digits, which are found as they are written. Each
/// letter leads back to the bytes it came from.
class FoldedText {
public:
    explicit FoldedText(std::string_view original);

    [[nodiscard]] const std::u32string& letters() const { return letters_; }

    /// Bytes of the original that `count` letters from `first` on came from. `count` must not be 0.
    [[nodiscard]] std::pair<std::size_t, std::size_t> span(std::size_t first,
                                                           std::size_t count) const {
        return {places_[first].first, places_[first + count - 1].second};
    }

private:
    void add(char32_t value, std::size_t begin, std::size_t end);

    std::u32string letters_;
    TextSpans places_;  // of each letter
};

/// The words of a request, folded; what blanks part stays apart, and what has no letter is left
/// out.
std::vector<std::u32string> searchWords(std::string_view words);

/// Where the words stand, those that touch as one; nothing when one of them is missing or there are
/// none.
std::optional<TextSpans> findWords(const std::vector<std::u32string>& words,
                                   const FoldedText& text);

}  // namespace lianbing::law
