#include "game/ui/rich_text.h"

#include "game/base/text.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lianbing::ui {
namespace {

/// One laid paragraph at its place.
class RichDrawing {
public:
    RichDrawing(Frame& frame, const LaidText& laid, std::span<const RichSpan> spans,
                const TextStyle& style, const Rect& rect)
        : frame_(frame), laid_(laid), spans_(spans), style_(style), rect_(rect) {}

    void drawWashes() {
        for (const RichSpan& span : spans_) {
            if (channel(span.wash, 24) == 0) continue;
            forPieces(span, [&](const Rect& piece) {
                fillRound(frame_, piece, frame_.px(3), span.wash);
            });
        }
    }

    void drawWords() {
        for (std::size_t l = 0; l < laid_.lines.size(); ++l) {
            for (const TextRun& run : laid_.lines[l].runs) drawRun(run, middleOf(l));
        }
        for (const RichSpan& span : spans_) {
            if (!span.isStruck) continue;
            forPieces(span, [&](const Rect& piece) {
                const float y = std::round(piece.y + piece.h / 2);
                fillRect(frame_, {piece.x, y, piece.w, frame_.theme().hair()}, inkOf(span));
            });
        }
    }

    /// Links are items: the keyboard reaches them too. A link that breaks is one item a line.
    std::optional<std::size_t> linksAsked(std::string_view name) {
        std::optional<std::size_t> asked;
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            if (!spans_[i].isLink) continue;
            int piecesBefore = 0;
            forPieces(spans_[i], [&](const Rect& piece) {
                const std::string_view words =
                    std::string_view(laid_.text)
                        .substr(spans_[i].begin, spans_[i].end - spans_[i].begin);
                const std::string part = piecesBefore == 0 ? "" : fmt::format("-{}", piecesBefore);
                ++piecesBefore;
                const Item item =
                    frame_.item({fmt::format("{}###{}-link-{}{}", words, name, i, part),
                                 ItemKind::Chip, piece});
                if (item.hovered) {
                    fillRect(
                        frame_,
                        {piece.x, piece.bottom() - frame_.px(2), piece.w, frame_.theme().hair()},
                        frame_.colors().indigo);
                }
                focusRing(frame_, item, frame_.px(3));
                if (item.activated) asked = i;
            });
        }
        return asked;
    }

private:
    [[nodiscard]] float middleOf(std::size_t line) const {
        return rect_.y + laid_.pitch * (static_cast<float>(line) + 0.5F);
    }

    [[nodiscard]] Color inkOf(const RichSpan& span) const {
        return channel(span.ink, 24) != 0 ? span.ink
               : style_.color.abgr != 0   ? style_.color
                                          : frame_.colors().ink;
    }

    /// Pixels of the bytes [begin, end) of a run.
    float widthOf(std::size_t begin, std::size_t end) {
        float width = 0;
        std::string_view rest = std::string_view(laid_.text).substr(begin, end - begin);
        while (!rest.empty()) {
            const base::CodePoint point = base::readCodePoint(rest);
            width += frame_.fonts().advance(style_.face, point.value);
            rest.remove_prefix(point.bytes);
        }
        return width;
    }

    /// Calls `use` with the rectangle of each line's part of a span.
    template <class Use>
    void forPieces(const RichSpan& span, Use&& use) {
        const float height = std::round(frame_.fonts().em(style_.face) * 1.3F);
        for (std::size_t l = 0; l < laid_.lines.size(); ++l) {
            float left = 0;
            float right = 0;
            bool isHere = false;
            for (const TextRun& run : laid_.lines[l].runs) {
                const std::size_t from = std::max(run.begin, span.begin);
                const std::size_t to = std::min(run.end, span.end);
                if (from >= to) continue;
                const float x = run.x + widthOf(run.begin, from);
                if (!isHere) left = x;
                isHere = true;
                right = x + widthOf(from, to);
            }
            if (isHere)
                use(Rect{rect_.x + left, std::round(middleOf(l) - height / 2), right - left,
                         height});
        }
    }

    void drawRun(const TextRun& run, float middle) {
        std::size_t at = run.begin;
        float x = rect_.x + run.x;
        while (at < run.end) {
            std::size_t until = run.end;
            const RichSpan* over = nullptr;
            for (const RichSpan& span : spans_) {
                if (channel(span.ink, 24) == 0) continue;
                if (span.begin > at) {
                    until = std::min(until, span.begin);
                } else if (span.end > at && (over == nullptr || span.isLink)) {
                    over = &span;
                }
            }
            if (over != nullptr) until = std::min(until, over->end);
            TextStyle style = style_;
            if (over != nullptr) style.color = over->ink;
            drawBytes(frame_, {x, middle}, std::string_view(laid_.text).substr(at, until - at),
                      style);
            x += widthOf(at, until);
            at = until;
        }
    }

    Frame& frame_;
    const LaidText& laid_;
    std::span<const RichSpan> spans_;
    TextStyle style_;
    Rect rect_;
};

}  // namespace

std::optional<std::size_t> richText(Frame& frame, std::string_view name, const Rect& rect,
                                    const LaidText& laid, std::span<const RichSpan> spans,
                                    const TextStyle& style) {
    RichDrawing drawing(frame, laid, spans, style, rect);
    drawing.drawWashes();
    drawing.drawWords();
    frame.note(laid.text, rect);
    return drawing.linksAsked(name);
}

std::optional<std::size_t> richParagraph(Frame& frame, std::string_view name,
                                         std::string_view words, std::span<const RichSpan> spans,
                                         const TextStyle& style) {
    const float column = kColumnChars * frame.fonts().em(style.face);
    const LaidText& laid =
        frame.texts().lay(style.face, words, std::floor(std::min(column, frame.availableWidth())));
    const Rect rect = frame.place(std::ceil(laid.width), laid.height());
    return richText(frame, name, rect, laid, spans, style);
}

}  // namespace lianbing::ui
