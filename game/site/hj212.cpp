#include "game/site/hj212.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lianbing::site::hj212 {

namespace {

constexpr std::string_view kHead = "##";
constexpr std::size_t kLengthDigits = 4;
constexpr std::size_t kSumDigits = 4;
constexpr std::size_t kTimeDigits = 17;
constexpr std::string_view kDataOpen = "CP=&&";
constexpr std::string_view kDataClose = "&&";

bool isDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> numberIn(std::string_view text) {
    constexpr std::size_t kMostDigits = 9;
    if (!isDigits(text) || text.size() > kMostDigits) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// yyyyMMddHHmmsszzz that a clock can show; the day of the month is not held against the month, as
/// loggers with a wrong clock are what inspectors look for.
bool isTime(std::string_view text) {
    if (text.size() != kTimeDigits || !isDigits(text)) return false;
    const auto at = [text](std::size_t begin) {
        return numberIn(text.substr(begin, 2)).value_or(0);
    };
    return at(4) >= 1 && at(4) <= 12 && at(6) >= 1 && at(6) <= 31 && at(8) < 24 && at(10) < 60 &&
           at(12) < 60;
}

/// Words of a frame for an error: bytes that are no text are not repeated.
std::string shown(std::string_view text) {
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return isPlain ? std::string{text} : fmt::format("（{}个字节乱码）", text.size());
}

/// Texts are ASCII, and UTF-8 where they are Chinese (HJ 212-2017, unverified).
base::Status checkText(std::string_view segment) {
    for (std::size_t at = 0; at < segment.size();) {
        const base::CodePoint next = base::readCodePoint(segment.substr(at));
        if (next.value == 0xFFFD && next.bytes == 1)
            return base::fail(fmt::format(
                "数据段第 {} 字节起不是 UTF-8 编码的文字，像是混进了 GBK 汉字", at + 1));
        at += next.bytes;
    }
    return {};
}

base::Result<Field> readField(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return base::fail(fmt::format("字段“{}”没有写成 名称=值", text));
    return Field{std::string{text.substr(0, equals)}, std::string{text.substr(equals + 1)}};
}

base::Result<std::vector<Group>> readData(std::string_view words) {
    std::vector<Group> data;
    for (const std::string& part : base::split(words, ';')) {
        if (part.empty()) continue;
        Group group;
        for (const std::string& field : base::split(part, ',')) {
            base::Result<Field> read = readField(field);
            if (!read) return base::Unexpected{read.error()};
            group.push_back(*std::move(read));
        }
        data.push_back(std::move(group));
    }
    return data;
}

/// The fields before CP.
struct Header {
    std::vector<Field> fields;

    [[nodiscard]] const std::string* find(std::string_view key) const {
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [key](const Field& field) { return field.key == key; });
        return found == fields.end() ? nullptr : &found->value;
    }
};

base::Status readFlag(const Header& header, Message& message) {
    constexpr int kAnswer = 1;
    constexpr int kPackets = 2;
    constexpr int kVersionShift = 2;
    const std::string* text = header.find("Flag");
    const std::optional<int> flag = text == nullptr ? std::nullopt : numberIn(*text);
    if (!flag) return base::fail("拆分包及应答标志 Flag 没有写，或者不是数字");
    const int version = *flag >> kVersionShift;
    if (version > static_cast<int>(Edition::Y2025))
        return base::fail(fmt::format(
            "Flag={} 的版本号是 {}，只认得 0（2005）、1（2017）、2（2025）", *flag, version));
    message.wantsAnswer = (*flag & kAnswer) != 0;
    message.edition = static_cast<Edition>(version);
    const std::string* count = header.find("PNUM");
    const std::string* number = header.find("PNO");
    const bool isSplit = (*flag & kPackets) != 0;
    if (isSplit != (count != nullptr && number != nullptr))
        return base::fail(fmt::format("Flag={} 说{}拆分包，PNUM 和 PNO 却{}", *flag,
                                      isSplit ? "有" : "没有", isSplit ? "没有写全" : "写了"));
    if (!isSplit) return {};
    const int packets = numberIn(*count).value_or(0);
    const int place = numberIn(*number).value_or(0);
    if (place < 1 || place > packets)
        return base::fail(fmt::format("第 {} 包超出总包数 {}", place, packets));
    message.packet = Packet{packets, place};
    return {};
}

base::Result<Message> readSegment(std::string_view segment) {
    if (base::Status text = checkText(segment); !text) return base::Unexpected{text.error()};
    const std::size_t open = segment.find(kDataOpen);
    if (open == std::string_view::npos) return base::fail("没有数据区 CP=&&…&&");
    const std::string_view data = segment.substr(open + kDataOpen.size());
    if (!data.ends_with(kDataClose)) return base::fail("数据区没有用 && 结束");
    Header header;
    for (const std::string& part : base::split(segment.substr(0, open), ';')) {
        if (part.empty()) continue;
        base::Result<Field> field = readField(part);
        if (!field) return base::Unexpected{field.error()};
        header.fields.push_back(*std::move(field));
    }
    Message message;
    for (const auto& [key, place] : {std::pair{"QN", &Message::time},
                                     {"ST", &Message::system},
                                     {"PW", &Message::password},
                                     {"MN", &Message::station}}) {
        const std::string* value = header.find(key);
        if (value == nullptr) return base::fail(fmt::format("没有 {} 字段", key));
        message.*place = *value;
    }
    if (!isTime(message.time))
        return base::fail(fmt::format("请求编码 QN={} 不是 17 位的时间", message.time));
    const std::string* command = header.find("CN");
    const std::optional<int> number = command == nullptr ? std::nullopt : numberIn(*command);
    if (!number) return base::fail("命令编码 CN 没有写，或者不是数字");
    message.command = *number;
    if (base::Status flag = readFlag(header, message); !flag) return base::Unexpected{flag.error()};
    const std::string_view words = data.substr(0, data.size() - kDataClose.size());
    // Between platforms the edition of 2025 has data encrypted (SM4, unverified).
    if (message.edition == Edition::Y2025 && !words.empty() &&
        words.find_first_of("=;,") == std::string_view::npos)
        return base::fail("数据区没有一个字段，像是加密过的（HJ 212-2025），没有密钥读不了");
    base::Result<std::vector<Group>> groups = readData(words);
    if (!groups) return base::Unexpected{groups.error()};
    message.data = *std::move(groups);
    return message;
}

std::string_view withoutLineEnd(std::string_view frame) {
    while (frame.ends_with('\n') || frame.ends_with('\r')) frame.remove_suffix(1);
    return frame;
}

std::string printed(const std::vector<Group>& data) {
    std::string text;
    for (const Group& group : data) {
        if (!text.empty()) text += ';';
        for (std::size_t i = 0; i < group.size(); ++i)
            text += fmt::format("{}{}={}", i == 0 ? "" : ",", group[i].key, group[i].value);
    }
    return text;
}

std::string segmentOf(const Message& message) {
    const int flag = (static_cast<int>(message.edition) << 2) | (message.packet ? 2 : 0) |
                     (message.wantsAnswer ? 1 : 0);
    std::string segment =
        fmt::format("QN={};ST={};CN={};PW={};MN={};Flag={};", message.time, message.system,
                    message.command, message.password, message.station, flag);
    if (message.packet)
        segment += fmt::format("PNUM={};PNO={};", message.packet->count, message.packet->number);
    return segment + std::string{kDataOpen} + printed(message.data) + std::string{kDataClose};
}

base::Status checkWords(const Message& message) {
    constexpr std::string_view kMarks = ";,=&#\r\n";
    const auto isClean = [kMarks](std::string_view text) {
        return text.find_first_of(kMarks) == std::string_view::npos;
    };
    for (const std::string* text : {&message.system, &message.password, &message.station}) {
        if (!isClean(*text)) return base::fail(fmt::format("“{}”里有分隔符", *text));
    }
    for (const Group& group : message.data) {
        for (const Field& field : group) {
            if (field.key.empty() || !isClean(field.key) || !isClean(field.value))
                return base::fail(
                    fmt::format("字段“{}={}”没有名称，或者有分隔符", field.key, field.value));
        }
    }
    return {};
}

}  // namespace

std::string_view Message::value(std::string_view key) const {
    for (const Group& group : data) {
        for (const Field& field : group) {
            if (field.key == key) return field.value;
        }
    }
    return {};
}

std::uint16_t sumOf(std::string_view segment) {
    constexpr unsigned kPolynomial = 0xA001;
    constexpr int kBits = 8;
    unsigned sum = 0xFFFF;
    for (const char c : segment) {
        sum = (sum >> 8U) ^ static_cast<unsigned char>(c);
        for (int bit = 0; bit < kBits; ++bit) {
            const bool isOut = (sum & 1U) != 0;
            sum >>= 1U;
            if (isOut) sum ^= kPolynomial;
        }
    }
    return static_cast<std::uint16_t>(sum);
}

base::Result<std::string> write(const Message& message) {
    constexpr std::size_t kMostOfFrame = 9999;
    if (!isTime(message.time))
        return base::fail(fmt::format("请求编码 QN={} 不是 17 位的时间", message.time));
    const auto& packet = message.packet;
    if (packet && (packet->number < 1 || packet->number > packet->count))
        return base::fail(fmt::format("第 {} 包超出总包数 {}", packet->number, packet->count));
    if (base::Status words = checkWords(message); !words) return base::Unexpected{words.error()};
    const std::string segment = segmentOf(message);
    if (segment.size() > kMostOfFrame)
        return base::fail(fmt::format("数据段有 {} 字节，写不进四位的长度", segment.size()));
    return fmt::format("{}{:04}{}{:04X}\r\n", kHead, segment.size(), segment, sumOf(segment));
}

base::Result<std::vector<std::string>> writeAll(const Message& message) {
    constexpr std::size_t kPacketWords = 24;  // PNUM=…;PNO=…;
    const bool hasTime = !message.data.empty() && message.data.front().size() == 1 &&
                         message.data.front().front().key == "DataTime";
    Message part = message;
    part.data.clear();
    if (hasTime) part.data.push_back(message.data.front());
    const std::size_t kept = part.data.size();
    const std::size_t empty = segmentOf(part).size() + kPacketWords;

    std::vector<Message> parts{part};
    std::size_t bytes = empty;
    for (std::size_t i = kept; i < message.data.size(); ++i) {
        const std::size_t more = printed({message.data[i]}).size() + 1;
        if (empty + more > kMostBytes)
            return base::fail(fmt::format("“{}”这一组有 {} 字节，一个包放不下",
                                          message.data[i].front().key, more - 1));
        if (bytes + more > kMostBytes) {
            parts.push_back(part);
            bytes = empty;
        }
        parts.back().data.push_back(message.data[i]);
        bytes += more;
    }
    std::vector<std::string> frames;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts.size() > 1)
            parts[i].packet = Packet{static_cast<int>(parts.size()), static_cast<int>(i) + 1};
        base::Result<std::string> frame = write(parts[i]);
        if (!frame) return base::Unexpected{frame.error()};
        frames.push_back(*std::move(frame));
    }
    return frames;
}

base::Result<Message> read(std::string_view frame) {
    frame = withoutLineEnd(frame);
    if (!frame.starts_with(kHead)) return base::fail("包头不是 ##");
    const std::string_view length = frame.substr(kHead.size(), kLengthDigits);
    if (length.size() != kLengthDigits || !isDigits(length))
        return base::fail(fmt::format("数据段长度“{}”不是四位数字", shown(length)));
    const auto said = static_cast<std::size_t>(numberIn(length).value_or(0));
    const std::size_t front = kHead.size() + kLengthDigits;
    if (frame.size() != front + said + kSumDigits) {
        const std::size_t rest = frame.size() - front;
        return base::fail(fmt::format("数据段长度写的是 {}，实际 {} 字节", said,
                                      rest < kSumDigits ? 0 : rest - kSumDigits));
    }
    const std::string_view segment = frame.substr(front, said);
    const std::string_view sum = frame.substr(front + said);
    const std::string own = fmt::format("{:04X}", sumOf(segment));
    const bool isSame =
        std::equal(sum.begin(), sum.end(), own.begin(), own.end(),
                   [](char a, char b) { return a == b || (a >= 'a' && a - 32 == b); });
    if (!isSame) return base::fail(fmt::format("校验码写的是 {}，算出来是 {}", shown(sum), own));
    return readSegment(segment);
}

namespace {

/// Where the frame that begins at `begin` ends by its own length; where the next one or the stream
/// ends when that length is none.
std::size_t frameEnd(std::string_view stream, std::size_t begin) {
    const std::string_view length = stream.substr(begin + kHead.size(), kLengthDigits);
    const std::size_t next = std::min(stream.find(kHead, begin + kHead.size()), stream.size());
    if (length.size() != kLengthDigits || !isDigits(length)) return next;
    const std::size_t end = begin + kHead.size() + kLengthDigits +
                            static_cast<std::size_t>(numberIn(length).value_or(0)) + kSumDigits;
    return end <= next ? end : next;
}

bool isLineEnd(char c) {
    return c == '\r' || c == '\n';
}

}  // namespace

std::vector<Piece> readStream(std::string_view stream) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < stream.size();) {
        if (isLineEnd(stream[at])) {
            ++at;
            continue;
        }
        const bool isFrame = stream.substr(at).starts_with(kHead);
        std::size_t end =
            isFrame ? frameEnd(stream, at) : std::min(stream.find(kHead, at), stream.size());
        // What follows the sum up to the line end belongs to the same piece: the length was wrong.
        if (isFrame) {
            while (end < stream.size() && !isLineEnd(stream[end]) &&
                   !stream.substr(end).starts_with(kHead))
                ++end;
        }
        const std::string_view words = withoutLineEnd(stream.substr(at, end - at));
        pieces.push_back(
            {at, words.size(), isFrame ? read(words) : base::fail("这里不是报文，没有包头 ##")});
        at = end;
    }
    return pieces;
}

}  // namespace lianbing::site::hj212
