#include "game/ui/trend_tabs.h"

#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace lianbing::ui {

namespace {

using present::Command;
using present::FindingBand;
using present::TrendModel;

constexpr float kLeastWidth = 6;

/// The widest piece of `whole` beside everything in `covers`.
Rect widestFree(const Rect& whole, std::vector<Rect> covers) {
    std::sort(covers.begin(), covers.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    Rect widest{whole.x, whole.y, 0, whole.h};
    float from = whole.x;
    const auto offer = [&](float until) {
        if (until - from > widest.w) widest = {from, whole.y, until - from, whole.h};
    };
    for (const Rect& cover : covers) {
        offer(std::min(cover.x, whole.right()));
        from = std::max(from, cover.right());
    }
    offer(whole.right());
    return widest;
}

void paintTab(Frame& frame, const FindingTab& tab, const FindingBand& band, bool isHovered) {
    const Palette& colors = frame.colors();
    const float radius = frame.px(4);
    fillRound(frame, tab.rect, radius, band.isChosen ? colors.amber : colors.amberWash);
    // Tabs that lie on each other are told apart by their edges.
    strokeRound(frame, tab.rect, radius, frame.theme().hair(),
                isHovered ? colors.amber : faded(colors.amber, 0.5F));
    const Color ink = band.isChosen ? colors.ground : colors.amberInk;
    for (const std::string& words : {band.label, std::to_string(band.index + 1)}) {
        if (textWidth(frame, kSmall, words) + frame.px(8) > tab.seen.w) continue;
        drawText(frame, tab.seen, words, {kSmall, ink, Align::Center});
        break;
    }
}

Rect tabStrip(Frame& frame, const Rect& strip) {
    return strip.inset(0, frame.px(1));
}

}  // namespace

std::vector<FindingTab> findingTabs(const std::vector<FindingBand>& bands, const Rect& strip,
                                    float leastWidth) {
    std::vector<FindingTab> tabs;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const float left = std::floor(strip.x + bands[i].from);
        const float right = std::max(left + leastWidth, std::ceil(strip.x + bands[i].until));
        tabs.push_back({i, Rect{left, strip.y, right - left, strip.h}.intersected(strip), {}});
    }
    std::stable_sort(tabs.begin(), tabs.end(),
                     [](const FindingTab& a, const FindingTab& b) { return a.rect.w > b.rect.w; });
    std::vector<Rect> covers;
    for (auto tab = tabs.rbegin(); tab != tabs.rend(); ++tab) {
        tab->seen = widestFree(tab->rect, covers);
        covers.push_back(tab->rect);
    }
    return tabs;
}

std::optional<Command> drawFindingTabs(Frame& frame, const Rect& strip, const TrendModel& model) {
    std::optional<Command> command;
    const auto tabs = findingTabs(model.bands, tabStrip(frame, strip), frame.px(kLeastWidth));
    std::vector<Item> items(tabs.size());
    // What lies on top takes the pointer, and whoever asks first has it.
    for (std::size_t i = tabs.size(); i-- > 0;) {
        const FindingBand& band = model.bands[tabs[i].band];
        const std::string label = fmt::format("{}###band-{}", band.label, band.index + 1);
        items[i] = frame.item({label, ItemKind::Chip, tabs[i].rect, true, band.isChosen});
        if (items[i].activated)
            command = present::LookAtTrend{present::lookingAt(model.look, model, band.index)};
    }
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        paintTab(frame, tabs[i], model.bands[tabs[i].band], items[i].hovered);
        focusRing(frame, items[i], frame.px(4));
    }
    return command;
}

void paintFindingTabs(Frame& frame, const Rect& strip, const TrendModel& model) {
    for (const FindingTab& tab :
         findingTabs(model.bands, tabStrip(frame, strip), frame.px(kLeastWidth)))
        paintTab(frame, tab, model.bands[tab.band], false);
}

}  // namespace lianbing::ui
