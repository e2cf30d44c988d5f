#include "game/ui/overlay.h"

#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"

#include <algorithm>

namespace lianbing::ui {

void drawOverlay(Frame& frame, std::span<const std::string> lines) {
    const Palette& colors = kDark;
    const float pitch = frame.fonts().pitch(kSmall);
    const float padding = frame.px(kGap);
    float width = 0;
    for (const std::string& line : lines) width = std::max(width, textWidth(frame, kSmall, line));
    const Rect screen = frame.screen();
    const Rect rect{screen.w - width - 2 * padding - frame.px(kUnit), frame.px(kBarHeight + kUnit),
                    width + 2 * padding,
                    pitch * static_cast<float>(lines.size()) + 2 * frame.px(kUnit)};
    const Above above(frame, "overlay");
    fillRound(frame, rect, frame.px(kRadius), faded(colors.ground, 0.92F));
    Rect rest = rect.inset(padding, frame.px(kUnit));
    for (const std::string& line : lines) {
        drawText(frame, rest.cutTop(pitch), line, {kSmall, colors.ink});
    }
}

}  // namespace lianbing::ui
