#include "game/base/codec.h"

namespace lianbing::base {

namespace {

constexpr unsigned kMaxNumberBytes = 10;  // 64 bits, seven to a byte

}  // namespace

Encoder& Encoder::number(std::uint64_t value) {
    while (value >= 0x80U) {
        bytes_.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
        value >>= 7U;
    }
    bytes_.push_back(static_cast<char>(value));
    return *this;
}

Encoder& Encoder::signedNumber(std::int64_t value) {
    const auto plain = static_cast<std::uint64_t>(value);
    return number((plain << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

Encoder& Encoder::flag(bool value) {
    bytes_.push_back(value ? '\1' : '\0');
    return *this;
}

Encoder& Encoder::text(std::string_view value) {
    number(value.size());
    bytes_.append(value);
    return *this;
}

Unexpected Decoder::breakOff(std::string what) {
    error_ = Error{std::move(what), {}};
    return Unexpected{*error_};
}

Result<std::uint64_t> Decoder::number() {
    if (error_) return Unexpected{*error_};
    std::uint64_t value = 0;
    for (unsigned index = 0; index < kMaxNumberBytes; ++index) {
        if (index == rest_.size()) return breakOff("数据不完整：数字没有写完");
        const auto byte = static_cast<unsigned char>(rest_[index]);
        if (index == kMaxNumberBytes - 1 && byte > 1) break;
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << (7U * index);
        if (byte >= 0x80U) continue;
        if (byte == 0 && index > 0) return breakOff("数据有误：数字不是最短写法");
        rest_.remove_prefix(index + 1);
        return value;
    }
    return breakOff("数据有误：数字超过 64 位");
}

Result<std::int64_t> Decoder::signedNumber() {
    const auto folded = number();
    if (!folded) return Unexpected{folded.error()};
    const std::uint64_t sign = (*folded & 1U) != 0 ? ~std::uint64_t{0} : 0;
    return static_cast<std::int64_t>((*folded >> 1U) ^ sign);
}

Result<bool> Decoder::flag() {
    if (error_) return Unexpected{*error_};
    if (rest_.empty()) return breakOff("数据不完整：缺少是否标记");
    const char byte = rest_.front();
    if (byte != '\0' && byte != '\1') return breakOff("数据有误：是否标记只能是 0 或 1");
    rest_.remove_prefix(1);
    return byte == '\1';
}

Result<std::string> Decoder::text() {
    const auto size = number();
    if (!size) return Unexpected{size.error()};
    if (*size > rest_.size()) return breakOff("数据不完整：文字没有写完");
    std::string value(rest_.substr(0, *size));
    rest_.remove_prefix(*size);
    return value;
}

}  // namespace lianbing::base
