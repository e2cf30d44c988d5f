#pragma once

#include "game/law/text_cursor.h"

#include <optional>

namespace lianbing::law {

/// How a number stands in a text. Other forms than the plain one are those of items.
enum class Writing { Plain, Bracketed, Sign };

struct WrittenNumber {
    int number = 0;
    Writing writing = Writing::Plain;
};

/// Takes the number of a provision as people write it: 三, 3, （三）, ㈢, ③. Nothing for 0 and for
/// a bracket that holds more.
std::optional<WrittenNumber> takeWrittenNumber(TextCursor& cursor);

}  // namespace lianbing::law
