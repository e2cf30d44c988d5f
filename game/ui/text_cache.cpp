#include "game/ui/text_cache.h"

#include "game/base/text.h"

#include <algorithm>
#include <cstring>

namespace lianbing::ui {
namespace {

constexpr std::uint64_t kKeptFrames = 120;
constexpr float kEndless = 1e9F;

/// Cuts a line into runs at every place where the spacing is not the font's own.
std::vector<TextRun> cutRuns(std::string_view text, const TextLine& line,
                             const TextMetrics& metrics) {
    std::vector<TextRun> runs;
    float pen = 0;
    char32_t last = 0;
    bool isBroken = true;
    for (std::size_t at = line.begin; at < line.end;) {
        const base::CodePoint point = base::readCodePoint(text.substr(at));
        const float gap = last == 0 ? -leadTrim(point.value) : pairGap(last, point.value);
        pen += gap * metrics.em;
        if (isThinSpace(point.value)) {
            isBroken = true;
        } else if (isBroken || gap != 0) {
            runs.push_back({at, at + point.bytes, pen});
            isBroken = false;
        } else {
            runs.back().end = at + point.bytes;
        }
        pen += metrics.advance(point.value);
        last = point.value;
        at += point.bytes;
    }
    return runs;
}

}  // namespace

const LaidText& TextCache::lay(Face face, std::string_view text, float width) {
    const std::int32_t head[3] = {static_cast<std::int32_t>(face.type),
                                  static_cast<std::int32_t>(face.weight),
                                  static_cast<std::int32_t>(width)};
    key_.assign(reinterpret_cast<const char*>(head), sizeof head);
    key_.append(text);
    Entry& entry = texts_[key_];
    if (entry.usedAt == 0) entry.laid = compute(face, text, width);
    entry.usedAt = frame_ + 1;
    return entry.laid;
}

LaidText TextCache::compute(Face face, std::string_view text, float width) const {
    const TextMetrics metrics = fonts_.metrics(face);
    LaidText laid;
    laid.text = text;
    laid.pitch = fonts_.pitch(face);
    for (const TextLine& line : breakLines(text, width > 0 ? width : kEndless, metrics)) {
        laid.width = std::max(laid.width, line.width);
        laid.lines.push_back({line, cutRuns(text, line, metrics)});
    }
    return laid;
}

void TextCache::endFrame() {
    ++frame_;
    if (frame_ % kKeptFrames != 0) return;
    std::erase_if(texts_,
                  [this](const auto& entry) { return entry.second.usedAt + kKeptFrames < frame_; });
}

}  // namespace lianbing::ui
