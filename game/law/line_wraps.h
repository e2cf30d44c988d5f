#pragma once

#include <cstddef>
#include <string_view>

namespace lianbing::law {

/// The blanks and line ends at one place of a text, as far as they reach.
struct BlankRun {
    std::size_t bytes = 0;
    int blanks = 0;
    int lineEnds = 0;  ///< \r\n is one; \v, which copying from a document leaves, too; with the >
                       ///< that mail puts before a line that it quotes
    bool hasTab = false;
};

/// Whether a blank or a line end may begin with this byte.
bool mayBeginBlank(char c);

BlankRun blankRunAt(std::string_view text, std::size_t at);

/// Whether the number at the front of `behind` is the rest of one of an article that scanning has
/// torn apart: 8条 of 第10 8条. `before` ends in the number's other digits.
bool restsNumber(std::string_view before, std::string_view behind);

/// Whether a single line end, with the blanks around it, only breaks a line that was too long, as
/// e-mail, PDF and scanning do, and means nothing: 第九十九⏎条. `before` is the character before it
/// in the form that statutes have, `behind` the text behind it.
///
/// A line ends something where it ends in 。；：！？ or anything else than a character, a number or
/// a mark that cannot end one; and where the next line begins something: 第三条 or 第一章 with a
/// blank behind, 二、, a label such as 案由：.
bool wrapsLine(char32_t before, std::string_view behind);

}  // namespace lianbing::law
