#pragma once

#include <string>
#include <string_view>

namespace lianbing::tests {

/// What must hold for every text that a parser is given, however broken. Each returns the rule that
/// the text breaks, with the values that show it; empty when all hold. The fuzz targets and the
/// test of their seeds share them.

/// What reads as a number prints to something that reads as the same number, in Chinese and in
/// digits.
std::string brokenNumeralRule(std::string_view text);

/// Citations lie inside the text, in reading order; reading again gives the same; what a citation
/// names reads back from its compact and its official form. Also for a text that is part of a
/// provision.
std::string brokenCitationRule(std::string_view text);

/// What readStatute takes, it takes again from its own plain text, with nothing changed; findings
/// and articles have lines of the text; links lie inside their lines.
std::string brokenStatuteRule(std::string_view text);

/// Makes words of bytes, so that a fuzzer that knows nothing of UTF-8 comes to the grammar soon.
std::string numeralOf(std::string_view bytes);
std::string citationWordsOf(std::string_view bytes);
std::string statuteLinesOf(std::string_view bytes);

}  // namespace lianbing::tests
