#include "game/ui/text_layout.h"

#include "game/base/text.h"
#include "game/ui/text_glue.h"

#include <algorithm>
#include <string>

namespace lianbing::ui {
namespace {

constexpr std::u32string_view kOpening = U"（《〈「『【〔［｛“‘";
constexpr std::u32string_view kClosing = U"）》〉」』】〕］｝”’，。、；：！？";
/// Marks whose ink sits in the middle of the em: never squeezed.
constexpr std::u32string_view kCentred = U"；：！？";

bool isOpening(char32_t c) {
    return kOpening.find(c) != std::u32string_view::npos;
}

bool isClosing(char32_t c) {
    return kClosing.find(c) != std::u32string_view::npos;
}

bool hasBlankRight(char32_t c) {
    return isClosing(c) && kCentred.find(c) == std::u32string_view::npos;
}

bool isHanLike(char32_t c) {
    return base::isHan(c) || (c >= 0x3040 && c <= 0x30FF);
}

bool isWestern(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x3FF) || c == 0xB3 || c == 0xB2;
}

bool isSpace(char32_t c) {
    return c == ' ' || c == '\n' || c == '\r' || isThinSpace(c);
}

float widthOf(std::u32string_view part, const TextMetrics& metrics) {
    if (part.empty()) return 0;
    float ems = -leadTrim(part.front()) - tailTrim(part.back());
    float pixels = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (i > 0) ems += pairGap(part[i - 1], part[i]);
        pixels += metrics.advance(part[i]);
    }
    return pixels + ems * metrics.em;
}

/// Lays lines one after another into a given width.
class Breaker {
public:
    Breaker(std::string_view text, float width, const TextMetrics& metrics)
        : chars_(base::toCodePoints(text)),
          width_(width),
          metrics_(metrics),
          breaks_(breaksAfter(chars_)) {
        offsets_.reserve(chars_.size() + 1);
        std::size_t at = 0;
        while (at < text.size()) {
            offsets_.push_back(at);
            at += base::readCodePoint(text.substr(at)).bytes;
        }
        offsets_.push_back(text.size());
    }

    std::vector<TextLine> lines() {
        std::size_t begin = 0;
        std::vector<TextLine> out;
        while (begin < chars_.size()) {
            const std::size_t end = lineEnd(begin);
            out.push_back(line(begin, end));
            begin = end;
            const bool atNewline = end > 0 && breaks_[end - 1] == Break::Must;
            if (!atNewline) begin = skipSpaces(begin);
            if (begin == chars_.size() && atNewline) out.push_back(line(begin, begin));
        }
        if (out.empty()) out.push_back({0, 0, 0});
        return out;
    }

private:
    /// Where the line that begins at `begin` ends: the last allowed break that fits, else a
    /// discouraged one, else any.
    [[nodiscard]] std::size_t lineEnd(std::size_t begin) const {
        std::size_t best[3] = {begin, begin, begin};
        float pen = -leadTrim(chars_[begin]) * metrics_.em;
        for (std::size_t i = begin; i < chars_.size(); ++i) {
            if (i > begin) pen += pairGap(chars_[i - 1], chars_[i]) * metrics_.em;
            if (!isSpace(chars_[i])) {
                pen += metrics_.advance(chars_[i]);
                if (pen - tailTrim(chars_[i]) * metrics_.em > width_) break;
            } else {
                pen += metrics_.advance(chars_[i]);
            }
            if (breaks_[i] == Break::Must) return i + 1;
            if (i + 1 == chars_.size()) return i + 1;
            if (breaks_[i] == Break::May) best[0] = i + 1;
            if (breaks_[i] == Break::Rather) best[1] = i + 1;
            best[2] = i + 1;
        }
        for (const std::size_t end : best) {
            if (end > begin) return end;
        }
        return begin + 1;
    }

    [[nodiscard]] TextLine line(std::size_t begin, std::size_t end) const {
        while (end > begin && isSpace(chars_[end - 1])) --end;
        const std::u32string_view part = std::u32string_view(chars_).substr(begin, end - begin);
        return {offsets_[begin], offsets_[end], widthOf(part, metrics_)};
    }

    [[nodiscard]] std::size_t skipSpaces(std::size_t at) const {
        while (at < chars_.size() && (chars_[at] == ' ' || isThinSpace(chars_[at]))) ++at;
        return at;
    }

    std::u32string chars_;
    std::vector<std::size_t> offsets_;
    float width_;
    const TextMetrics& metrics_;
    std::vector<Break> breaks_;
};

}  // namespace

std::vector<TextLine> breakLines(std::string_view text, float width, const TextMetrics& metrics) {
    return Breaker(text, width, metrics).lines();
}

float lineWidth(std::string_view text, const TextMetrics& metrics) {
    return widthOf(base::toCodePoints(text), metrics);
}

float pairGap(char32_t left, char32_t right) {
    constexpr float kHalf = -0.5F;
    constexpr float kApart = 0.125F;
    if (hasBlankRight(left) && (isClosing(right) || isOpening(right))) return kHalf;
    if (isOpening(left) && isOpening(right)) return kHalf;
    if ((isHanLike(left) && isWestern(right)) || (isWestern(left) && isHanLike(right))) {
        return kApart;
    }
    return 0;
}

float leadTrim(char32_t first) {
    return isOpening(first) ? 0.5F : 0;
}

float tailTrim(char32_t last) {
    return hasBlankRight(last) ? 0.5F : 0;
}

bool isThinSpace(char32_t value) {
    return value == 0x2009 || value == 0x202F;
}

}  // namespace lianbing::ui
