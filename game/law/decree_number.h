#pragma once

#include "game/law/library.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::law {

/// A version named by the number under which it was published.
struct DecreeMatch {
    const Law* law = nullptr;
    const Version* version = nullptr;
    std::size_t bytes = 0;  ///< of the words that name it, issuer included
};

/// The version whose number `text` ends in: 国务院令第682号, 国务院第682号令, 法释〔2023〕7号;
/// brackets and numerals as people write them. Nothing for a number that no pack has, that several
/// have, and for 主席令, which count anew with each term.
std::optional<DecreeMatch> decreeAtEnd(std::string_view text, const Library& library);

/// What a note behind a title says by a document number: （国务院令第682号）, （法释(2023)7号）.
struct NotedNumber {
    const Version* version = nullptr;  ///< null: the packs have no version of the law under it
    std::string number;  ///< 国务院令第682号, 法释〔2023〕7号: as official papers print it
    std::size_t end = 0;  ///< in the note
};

/// The last number of `note` under which `law` has a version, else its last number; nothing for a
/// note without one. Since the law is known, its issuer may be shortened (环保部令第28号).
std::optional<NotedNumber> numberIn(std::string_view note, const Law& law);

}  // namespace lianbing::law
