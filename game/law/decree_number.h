#pragma once

#include "game/law/library.h"

#include <cstddef>
#include <optional>
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

}  // namespace lianbing::law
