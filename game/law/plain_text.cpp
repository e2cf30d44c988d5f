#include "game/law/plain_text.h"

#include "game/base/text.h"
#include "game/law/line_wraps.h"
#include "game/law/plain_letters.h"

#include <algorithm>
#include <bitset>
#include <iterator>

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

char32_t asciiAt(std::string_view text, std::size_t at) {
    constexpr unsigned char kEnd = 0x80;
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < kEnd ? char32_t{byte} : 0;
}

bool isDigit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

/// The blanks of other widths that layout leaves, U+2000 to U+200B and the like, are read as the
/// ideographic one.
bool isOddBlank(char32_t letter) {
    return (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F || letter == 0x205F ||
           letter == 0xFEFF;
}

/// Whether blanks within a line are those that scanning leaves between two characters: at most a
/// few, more is a layout.
bool isScanned(const BlankRun& run, char32_t before, std::string_view behind) {
    constexpr int kMost = 4;
    return run.lineEnds == 0 && !run.hasTab && run.blanks <= kMost && base::isHan(before) &&
           base::isHan(plainForm(wideAt(behind, 0)));
}

}  // namespace

PlainText::PlainText(std::string_view original, LineWraps wraps) : original_(original) {
    char32_t before = 0;  // the character right before, in its plain form; 0 for none
    for (std::size_t at = 0; at < original.size();) {
        const char32_t letter = wideAt(original, at);
        if (letter != 0 && letter != kWideBlank) {
            before = isOddBlank(letter) ? kWideBlank : plainForm(letter);
            if (before != letter) {
                copyUntil(at);
                base::appendCodePoint(changed_, before);
                copied_ = at + kWideBytes;
            }
            at += kWideBytes;
            continue;
        }
        const BlankRun run = mayBeginBlank(original[at]) ? blankRunAt(original, at) : BlankRun{};
        if (run.bytes == 0) {
            before = asciiAt(original, at);
            ++at;
            continue;
        }
        const std::string_view behind = original.substr(at + run.bytes);
        const bool isWrap =
            wraps == LineWraps::LeftOut && run.lineEnds == 1 && wrapsLine(before, behind);
        const bool isTorn = run.lineEnds == 0 && run.bytes == 1 && isDigit(before) &&
                            restsNumber(original.substr(0, at), behind);
        if (isWrap || isTorn || isScanned(run, before, behind)) leaveOut(at, run.bytes, isWrap);
        before = 0;
        at += run.bytes;
    }
    if (isChanged_) copyUntil(original.size());
}

void PlainText::copyUntil(std::size_t at) {
    if (!isChanged_) changed_.reserve(original_.size());
    isChanged_ = true;
    changed_.append(original_, copied_, at - copied_);
    copied_ = at;
}

void PlainText::leaveOut(std::size_t at, std::size_t bytes, bool isWrap) {
    copyUntil(at);
    copied_ = at + bytes;
    gaps_.push_back({changed_.size(), copied_ - changed_.size()});
    if (isWrap) wraps_.push_back(changed_.size());
}

std::size_t PlainText::original(std::size_t at) const {
    const auto behind =
        std::upper_bound(gaps_.begin(), gaps_.end(), at,
                         [](std::size_t place, const Gap& gap) { return place < gap.place; });
    return behind == gaps_.begin() ? at : at + std::prev(behind)->leftOut;
}

bool PlainText::leavesBlankBefore(std::size_t at) const {
    return at > 0 && original(at) > original(at - 1) + 1 && !isWrappedAt(at);
}

std::size_t PlainText::wrappedLineAt(std::size_t at) const {
    const auto behind = std::upper_bound(wraps_.begin(), wraps_.end(), at);
    return behind == wraps_.begin() ? 0 : *std::prev(behind);
}

}  // namespace lianbing::law
