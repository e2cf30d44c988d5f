#include "game/base/digest.h"

#include <sodium.h>

namespace lianbing::base {

namespace {

static_assert(crypto_hash_sha256_BYTES == 32);

/// The value of a hexadecimal digit of either case, or -1.
int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

Digest Digest::of(std::string_view data) {
    Digest digest;
    crypto_hash_sha256(digest.bytes.data(), reinterpret_cast<const unsigned char*>(data.data()),
                       data.size());
    return digest;
}

Result<Digest> Digest::fromHex(std::string_view hex) {
    Digest digest;
    if (hex.size() != 2 * digest.bytes.size()) return fail("摘要应为 64 位十六进制数字");
    for (std::size_t index = 0; index < digest.bytes.size(); ++index) {
        const int high = hexValue(hex[2 * index]);
        const int low = hexValue(hex[2 * index + 1]);
        if (high < 0 || low < 0) return fail("摘要里有不是十六进制数字的字符");
        digest.bytes[index] = static_cast<unsigned char>(high * 16 + low);
    }
    return digest;
}

std::string Digest::hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const unsigned char byte : bytes) {
        text.push_back(kDigits[byte >> 4U]);
        text.push_back(kDigits[byte & 0xFU]);
    }
    return text;
}

}  // namespace lianbing::base
