#include "game/ui/regions.h"

#include "game/ui/imgui_version.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <optional>
#include <string>

namespace lianbing::ui {
namespace {

constexpr float kSheetPadding = kMargin;

void paintFill(Frame& frame, const Rect& rect, Fill fill) {
    const Palette& colors = frame.colors();
    const float radius = frame.px(kRadius);
    switch (fill) {
        case Fill::None:
            return;
        case Fill::Ground:
            fillRect(frame, rect, colors.ground);
            return;
        case Fill::Card:
            fillRound(frame, rect, radius, colors.card);
            strokeRound(frame, rect, radius, frame.theme().hair(), colors.line);
            return;
    }
}

}  // namespace

Panel::Panel(Frame& frame, std::string_view name, const Rect& rect, const Style& style)
    : frame_(frame) {
    paintFill(frame, rect, style.fill);
    const float padding = frame.px(style.padding);
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
    if (!style.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    beginChild(std::string(name).c_str(), {rect.w, rect.h}, flags);
    ImGui::PopStyleVar();
    // A scroll bar lies over the padding; room is kept for it at all times so that nothing jumps
    // when it appears.
    frame.pushRight(rect.right() - std::max(padding, style.scrolls ? frame.px(kGap) : 0.F));
    frame.pushRow(0);
}

Panel::~Panel() {
    frame_.popRow();
    frame_.popRight();
    ImGui::EndChild();
}

Row::Row(Frame& frame, float height) : frame_(frame) {
    frame_.pushRow(height);
}

Row::~Row() {
    frame_.popRow();
}

Tight::Tight() {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
}

Tight::~Tight() {
    ImGui::PopStyleVar();
}

ScrollArea::ScrollArea(Frame& frame, std::string_view name, float height)
    : panel_(frame, name, frame.place(frame.availableWidth(), height), {Fill::None, 0, true}) {}

/// Two layers of the window's draw list: the card below, its contents above.
struct Card::Channels {
    ImDrawListSplitter splitter;
};

Card::Card(Frame& frame, std::string_view label, const Style& style)
    : frame_(frame), label_(label), style_(style), channels_(std::make_unique<Channels>()) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    rect_ = {at.x, at.y, style.width > 0 ? style.width : frame.availableWidth(), 0};
    channels_->splitter.Split(frame.drawList(), 2);
    channels_->splitter.SetCurrentChannel(frame.drawList(), 1);
    const float padding = frame.px(style.padding);
    ImGui::SetCursorScreenPos({rect_.x + padding, rect_.y + padding});
    ImGui::BeginGroup();
    frame.pushRight(rect_.right() - padding);
    frame.pushRow(0);
    if (!style.clickable) return;
    // The height is not known yet, so the card answers by that of the last frame.
    rect_.h = frame.remembered(frame.idOf(label));
    item_ = frame.item({label, ItemKind::Card, rect_, rect_.h > 0, style.chosen});
    activated_ = item_.activated;
}

Card::~Card() {
    frame_.popRow();
    frame_.popRight();
    ImGui::EndGroup();
    const float padding = frame_.px(style_.padding);
    rect_.h = ImGui::GetItemRectMax().y - rect_.y + padding;
    channels_->splitter.SetCurrentChannel(frame_.drawList(), 0);
    paintFill(frame_, rect_, style_.fill);
    const float radius = frame_.px(kRadius);
    if (style_.clickable) {
        frame_.remember(frame_.idOf(label_), rect_.h);
        const Palette& colors = frame_.colors();
        if (item_.hovered) {
            strokeRound(frame_, rect_, radius, frame_.theme().hair(),
                        item_.held ? colors.jade : colors.strongLine);
        }
        if (style_.chosen) strokeRound(frame_, rect_, radius, frame_.px(2), colors.jade);
        item_.rect = rect_;
        focusRing(frame_, item_, radius);
    }
    channels_->splitter.Merge(frame_.drawList());
    ImGui::SetCursorScreenPos({rect_.x, rect_.y});
    frame_.place(rect_.w, rect_.h);
}

Sheet::Sheet(Frame& frame, std::string_view name, From from, Point size) : frame_(frame) {
    const Rect screen = frame.screen();
    const std::string window = "###sheet-" + std::string(name);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({screen.w, screen.h});
    ImGui::Begin(window.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    frame.focus().pushLayer();
    fillRect(frame, screen, frame.colors().veil);
    rect_ = from == From::Left
                ? Rect{0, 0, size.x, screen.h}
                : Rect{frame.px((screen.w - size.x) / 2 / frame.theme().scale),
                       frame.px((screen.h - size.y) / 2 / frame.theme().scale), size.x, size.y};
    const std::optional<Point> pointer = frame.input().pointer;
    const bool isOutside = pointer && !rect_.contains(*pointer);
    wantsToClose_ = (isOutside && ImGui::IsMouseClicked(0)) ||
                    (!frame.isEditing() && frame.takeKey(Key::Escape));
    if (from == From::Center) {
        shadow(frame, rect_, frame.px(kRadius));
        paintFill(frame, rect_, Fill::Card);
    } else {
        fillRect(frame, rect_, frame.colors().card);
        fillRect(frame, {rect_.right(), 0, frame.theme().hair(), screen.h}, frame.colors().line);
    }
    panel_ =
        std::make_unique<Panel>(frame, name, rect_, Panel::Style{Fill::None, kSheetPadding, true});
}

Sheet::~Sheet() {
    panel_.reset();
    frame_.focus().popLayer();
    ImGui::End();
}

Above::Above(Frame& frame, const char* name) {
    const std::string window = std::string("###above-") + name;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.screen().w, frame.screen().h});
    ImGui::Begin(window.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

Above::~Above() {
    ImGui::End();
}

TopBar::TopBar(Frame& frame, const Rect& rect) {
    fillRect(frame, rect, frame.colors().card);
    Rect strip = rect;
    fillRect(frame, strip.cutBottom(frame.theme().hair()), frame.colors().line);
    panel_ = std::make_unique<Panel>(frame, "top-bar", rect.inset(frame.px(kMargin), 0),
                                     Panel::Style{Fill::None, 0, false});
    row_ = std::make_unique<Row>(frame, rect.h);
}

}  // namespace lianbing::ui
