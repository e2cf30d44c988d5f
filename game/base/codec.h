#pragma once

#include "game/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::base {

/// Writes the one canonical byte form of a value: the same fields give the same bytes on every
/// machine. Whole numbers are LEB128 (signed ones zigzag first), texts and byte strings carry their
/// length.
class Encoder {
public:
    Encoder& number(std::uint64_t value);
    Encoder& signedNumber(std::int64_t value);
    Encoder& flag(bool value);
    Encoder& text(std::string_view value);

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

    void clear() { bytes_.clear(); }

private:
    std::string bytes_;
};

/// Reads what Encoder wrote. After the first error every read gives that error.
class Decoder {
public:
    explicit Decoder(std::string_view bytes) : rest_(bytes) {}

    /// Errors: the bytes end early, or a number is longer than 64 bits or not in its shortest form.
    Result<std::uint64_t> number();
    Result<std::int64_t> signedNumber();
    Result<bool> flag();
    Result<std::string> text();

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }

private:
    Unexpected breakOff(std::string what);

    std::string_view rest_;
    std::optional<Error> error_;
};

}  // namespace lianbing::base
