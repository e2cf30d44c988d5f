#pragma once

#include "game/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Messages of HJ 212, the protocol between the data logger of a polluter and the platforms: the
/// editions of 2017 and of 2025 (in force 2026-01-01), both of which are in the field.
///
/// The standards themselves were not at hand. The frame, the sum and the flags are those of the
/// published sample message (length 101, sum 1C80) and of open implementations; what only those
/// say is marked "unverified".
namespace lianbing::site::hj212 {

/// By the version bits of the flag (unverified: read in open implementations).
enum class Edition { Y2005 = 0, Y2017 = 1, Y2025 = 2 };

/// `a21026-Rtd=12.5`.
struct Field {
    std::string key;
    std::string value;

    bool operator==(const Field&) const = default;
};

/// What stands between two semicolons of CP: one factor with its values, or a lone DataTime.
using Group = std::vector<Field>;

/// Place of a message among those that one long report was split into.
struct Packet {
    int count = 1;   ///< PNUM
    int number = 1;  ///< PNO, from 1

    bool operator==(const Packet&) const = default;
};

struct Message {
    std::string time;      ///< QN: yyyyMMddHHmmsszzz, when it was made
    std::string system;    ///< ST: 31 waste gas, 32 waste water, …
    int command = 0;       ///< CN: 2011, 2051, …
    std::string password;  ///< PW
    std::string station;   ///< MN: the number of the logger, 24 letters and digits
    bool wantsAnswer = false;
    Edition edition = Edition::Y2017;
    std::optional<Packet> packet;
    std::vector<Group> data;  ///< CP

    /// The value of a field of any group; empty for none. The first one where there are several.
    [[nodiscard]] std::string_view value(std::string_view key) const;

    bool operator==(const Message&) const = default;
};

/// The sum over a data segment: register FFFF, shifted right through A001; the byte is put into the
/// upper half's place as the standard has it, not as Modbus does.
std::uint16_t sumOf(std::string_view segment);

/// Most bytes of a data segment (HJ 212-2017, unverified); longer reports are split.
inline constexpr std::size_t kMostBytes = 1024;

/// The frame, line end included. Errors: a segment too long for one frame, a character in a key or
/// value that parts fields, a QN that is no time, a packet that is not among its own.
base::Result<std::string> write(const Message& message);

/// The frames of a report, split into packets of whole groups where it is too long for one; the
/// DataTime goes into each. Errors: as write; a single group that is too long.
base::Result<std::vector<std::string>> writeAll(const Message& message);

/// Reads one frame, with or without its line end. Errors, in Chinese, say what is wrong and what
/// was found: no ##, a length that does not fit, a wrong sum, a missing field, a bad flag, a packet
/// beyond its number.
base::Result<Message> read(std::string_view frame);

/// One frame of a stream, or what stood in place of one.
struct Piece {
    std::size_t begin = 0;  ///< byte in the stream
    std::size_t bytes = 0;
    base::Result<Message> message;
};

/// All frames of a saved stream in order. What is damaged is a piece with its reason, and reading
/// goes on at the next ##.
std::vector<Piece> readStream(std::string_view stream);

}  // namespace lianbing::site::hj212
