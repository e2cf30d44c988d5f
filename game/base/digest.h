#pragma once

#include "game/base/result.h"

#include <array>
#include <compare>
#include <string>
#include <string_view>

namespace lianbing::base {

/// A SHA-256 digest (libsodium). The same function fixes evidence files and names content blobs.
struct Digest {
    std::array<unsigned char, 32> bytes{};

    static Digest of(std::string_view data);
    /// Reads 64 hexadecimal digits.
    static Result<Digest> fromHex(std::string_view hex);
    /// 64 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;

    auto operator<=>(const Digest&) const = default;
};

}  // namespace lianbing::base
