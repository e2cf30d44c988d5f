#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::base {

struct Numeral {
    std::int64_t value = 0;
    std::size_t bytes = 0;  ///< how much of the text was read
};

/// Reads the whole number that `text` begins with, in any form people write: 一百零三, 一百〇三,
/// 一〇三, 廿三, 卅, 103, １０３, 两百, 壹佰壹拾捌, 貳佰, 十, 百零三, mixed such as 1百 or 10万.
/// All numeral characters at the front are read together. Range 0 to 99,999,999. Nothing when the
/// text does not begin with a numeral, when the number is malformed (百百, 十一百, 两三), or when
/// it has two readings (一百三 may be 130 or 103).
std::optional<Numeral> readNumeral(std::string_view text);

/// Reads a text that is one numeral from end to end.
std::optional<std::int64_t> parseNumeral(std::string_view text);

/// Prints the official form of statutes: 一百零三, 一十 is printed 十 only at the front (十二, but
/// 一百一十二). Range 0 to 99,999,999 (checked).
std::string chineseNumeral(std::int64_t value);

}  // namespace lianbing::base
