#pragma once

#include <string>
#include <string_view>
#include <vector>

// What officers write by hand, read as a person would read it.
namespace lianbing::scenario {

/// For comparing: compatibility form, without blanks, small letters.
std::string foldedText(std::string_view text);

/// Clock times in a text, in minutes of the day: `9:05`, `09：05`, `9时05分`, `9点5分`, `9时`, `九点零五分`.
std::vector<int> clockTimes(std::string_view text);

/// Decimal numbers in a text, in order: `19.5`, `二百四十六`, `十九点五`.
std::vector<double> numbersIn(std::string_view text);

}  // namespace lianbing::scenario
