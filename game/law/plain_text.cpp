#include "game/law/plain_text.h"

#include "game/base/text.h"
#include "game/law/plain_letters.h"

#include <algorithm>
#include <bitset>

namespace lianbing::law {

namespace {

constexpr std::size_t kPlane = 0x10000;

const std::bitset<kPlane>& otherForms() {
    static const std::bitset<kPlane> set = [] {
        std::bitset<kPlane> made;
        for (const char32_t letter : kOtherForms) made.set(letter);
        return made;
    }();
    return set;
}

/// The form that statutes have: mostly the letter itself.
char32_t plainForm(char32_t letter) {
    if (!otherForms().test(letter)) return letter;
    const auto found = std::lower_bound(kOtherForms.begin(), kOtherForms.end(), letter);
    return kPlainForms[static_cast<std::size_t>(found - kOtherForms.begin())];
}

/// The character of three bytes at `at`, or 0.
char32_t wideAt(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return 0;
    const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(text[i])}; };
    if (byte(at) < 0xE0U || byte(at) > 0xEFU) return 0;
    return (byte(at) & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
}

constexpr std::size_t kWideBytes = 3;
constexpr char32_t kWideBlank = 0x3000;

/// Bytes of the blanks at `at`, all on one line; at most a few: more is a layout, not a scan.
std::size_t blanksAt(std::string_view text, std::size_t at) {
    constexpr std::size_t kMost = 4;
    std::size_t end = at;
    for (std::size_t count = 0; end < text.size(); ++count) {
        std::size_t bytes = 0;
        if (text[end] == ' ') {
            bytes = 1;
        } else if (text.substr(end).starts_with("\u00A0")) {
            bytes = std::string_view("\u00A0").size();
        } else if (wideAt(text, end) == kWideBlank) {
            bytes = kWideBytes;
        }
        if (bytes == 0) break;
        if (count == kMost) return 0;
        end += bytes;
    }
    return end - at;
}

bool beginsBlank(char c) { return c == ' ' || c == '\xC2' || c == '\xE3'; }

}  // namespace

PlainText::PlainText(std::string_view original) : original_(original) {
    bool isAfterHan = false;
    std::size_t left = 0;
    for (std::size_t at = 0; at < original.size();) {
        const char32_t letter = wideAt(original, at);
        if (letter != 0 && letter != kWideBlank) {
            const char32_t plain = plainForm(letter);
            if (plain != letter) {
                beginChanges(at);
                base::appendCodePoint(changed_, plain);
            } else if (isChanged_) {
                changed_.append(original, at, kWideBytes);
            }
            isAfterHan = base::isHan(plain);
            at += kWideBytes;
            continue;
        }
        const std::size_t blanks = isAfterHan && beginsBlank(original[at]) ? blanksAt(original, at) : 0;
        if (blanks > 0 && base::isHan(plainForm(wideAt(original, at + blanks)))) {
            beginChanges(at);
            left += blanks;
            gaps_.emplace_back(changed_.size(), left);
            at += blanks;
            continue;
        }
        if (isChanged_) changed_ += original[at];
        isAfterHan = false;
        ++at;
    }
}

void PlainText::beginChanges(std::size_t at) {
    if (isChanged_) return;
    isChanged_ = true;
    changed_.reserve(original_.size());
    changed_.assign(original_, 0, at);
}

std::size_t PlainText::original(std::size_t at) const {
    const auto behind = std::upper_bound(gaps_.begin(), gaps_.end(), at,
                                         [](std::size_t place, const auto& gap) { return place < gap.first; });
    return behind == gaps_.begin() ? at : at + std::prev(behind)->second;
}

}  // namespace lianbing::law
