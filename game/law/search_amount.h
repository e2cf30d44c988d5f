#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::law {

/// An amount in Arabic numerals, as statutes write it.
struct Amount {
    std::string words;      ///< 十万, 二十, 百分之五
    std::size_t bytes = 0;  ///< what it takes of the text: the number, with 万 and the like or %, without 元 or 日
};

/// The amount that `text` begins with: digits, with commas between thousands or without, before 万,
/// a unit of statutes (元, 日, 倍, 条 …) or %. Nothing for a number alone, for a year of four digits
/// and before a decimal point: those are looked for as they are written. The caller sees to it that
/// no digit or point stands right before.
std::optional<Amount> readAmount(std::string_view text);

/// Whether `text` begins with what may follow the digits of an amount.
bool beginsWithUnit(std::string_view text);

/// Whether `text` begins with an Arabic digit, ASCII or wide.
bool beginsWithDigit(std::string_view text);

}  // namespace lianbing::law
