#include "game/ui/field_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::FieldModel;
using present::GroupCard;
using present::GroupState;
using present::Submit;

constexpr float kLeastCard = 170;
constexpr float kMostCard = 264;
constexpr float kCardPadding = 12;
constexpr std::array<int, 4> kWaits{5, present::kShortWait, 30, 60};

enum class OrderKind { Split, Join, StandBy, ShortWait, Wait };

/// Something the acting group can be ordered.
struct Order {
    OrderKind kind = OrderKind::Split;
    std::string_view id;
    std::string label;
    std::string_view what;
    std::string_view refusal;
};

std::vector<Order> ordersOf(const FieldModel& model) {
    const present::TeamOrders& orders = model.orders;
    return {
        {OrderKind::Split, "split", "分组…", "分出几个人，另走一路", orders.split},
        {OrderKind::Join, "join", "会合", "同在这里、空着的组并成一组", orders.join},
        {OrderKind::StandBy, "stand-by", "原地听候", "这一组等着，再点它才行动", orders.standBy},
        {OrderKind::ShortWait, "wait", fmt::format("等 {} 分钟", present::kShortWait), "在原地守着",
         orders.wait},
        {OrderKind::Wait, "wait-other", "等多久…", "自己定几分钟", orders.wait}};
}

std::optional<Command> give(OrderKind kind, FieldState& state) {
    switch (kind) {
        case OrderKind::Split:
            state.leaving.clear();
            state.sheet = FieldSheet::Split;
            return std::nullopt;
        case OrderKind::Join:
            return Submit{scenario::Join{}};
        case OrderKind::StandBy:
            return Submit{scenario::StandBy{}};
        case OrderKind::ShortWait:
            return Submit{scenario::Wait{present::kShortWait}};
        case OrderKind::Wait:
            state.minutes.clear();
            state.sheet = FieldSheet::Wait;
            return std::nullopt;
    }
    return std::nullopt;
}

Color inkOf(const Palette& colors, GroupState state) {
    switch (state) {
        case GroupState::Acting:
            return colors.jadeHover;
        case GroupState::Busy:
            return colors.amberInk;
        case GroupState::Free:
        case GroupState::StandingBy:
            return colors.second;
    }
    return colors.second;
}

/// Two words on one line: the right one is never cut.
void drawPair(Frame& frame, Rect line, std::string_view left, const TextStyle& style,
              std::string_view right, const TextStyle& rightStyle) {
    const Rect end = line.cutRight(textWidth(frame, rightStyle.face, right));
    line.cutRight(frame.px(kUnit));
    drawText(frame, line, left, style);
    drawText(frame, end, right, rightStyle);
    frame.note(left, line);
    if (!right.empty()) frame.note(right, end);
}

bool drawGroup(Frame& frame, const Rect& rect, const GroupCard& group) {
    const Palette& colors = frame.colors();
    const bool isActing = group.state == GroupState::Acting;
    const std::string label = group.names + "###group-" + group.officer;
    const Item item =
        frame.item({label, ItemKind::Card, rect, !isActing && group.refusal.empty(), isActing});
    const float radius = frame.px(kRadius);
    fillRound(frame, rect, radius,
              isActing       ? colors.jadeWash
              : item.hovered ? colors.hover
                             : colors.card);
    strokeRound(frame, rect, radius, isActing ? frame.px(2) : frame.theme().hair(),
                isActing       ? colors.jade
                : item.hovered ? colors.strongLine
                               : colors.line);
    Rect inside = rect.inset(frame.px(kCardPadding), frame.px(4));
    const Rect first = inside.cutTop(std::floor(inside.h / 2));
    const bool isBusy = group.state == GroupState::Busy;
    drawPair(frame, first, group.names, {kSmallBold, isBusy ? colors.second : colors.ink},
             isBusy ? "" : group.clock, {kSmallBold, colors.amberInk});
    drawPair(frame, inside, group.place, {kSmall, colors.second}, group.note,
             {kSmall, inkOf(colors, group.state)});
    focusRing(frame, item, radius);
    return item.activated;
}

float chipsWidth(Frame& frame, const std::vector<Order>& orders) {
    float width = 0;
    for (const Order& order : orders) width += verbChipWidth(frame, order.label) + frame.px(kUnit);
    return width;
}

std::optional<Command> drawChips(Frame& frame, const Rect& rect, const std::vector<Order>& orders,
                                 bool saysWhy, FieldState& state) {
    std::optional<Command> command;
    for (const Order& order : orders) {
        if (&order != &orders.front()) frame.sameLine(frame.px(kUnit));
        const std::string label = order.label + "###" + std::string(order.id);
        const Rect place{frame.cursor().x, rect.y, verbChipWidth(frame, label), rect.h};
        if (verbChip(frame, label, {.enabled = order.refusal.empty()}))
            command = give(order.kind, state);
        if (saysWhy) sayWhy(frame, place, order.refusal);
    }
    return command;
}

/// The button that closes a sheet without doing anything; Escape and a click beside it do the same.
bool wayOut(Frame& frame, const Sheet& sheet, std::string_view label) {
    return button(frame, label, {.kind = ButtonKind::Quiet}) || sheet.wantsToClose();
}

}  // namespace

std::optional<Command> drawTeam(Frame& frame, const Rect& rect, const FieldModel& model,
                                FieldState& state) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().ground);
    line(frame, {rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect inside = rect.inset(frame.px(kMargin), frame.px(6));
    const std::vector<Order> orders = ordersOf(model);
    const std::string folded = "指挥…###orders";
    const bool saysWhy = state.sheet == FieldSheet::None && !model.prompt;
    const auto count = static_cast<float>(model.groups.size());
    const auto cardWidth = [&](float chips) {
        return std::floor((inside.w - frame.px(kGap) - chips) / count - frame.px(kUnit));
    };
    float width = cardWidth(chipsWidth(frame, orders));
    const bool folds = width < frame.px(kLeastCard);
    if (folds) width = cardWidth(verbChipWidth(frame, folded));
    width = std::min(width, frame.px(kMostCard));
    for (const GroupCard& group : model.groups) {
        const Rect card = inside.cutLeft(width);
        inside.cutLeft(frame.px(kUnit));
        if (drawGroup(frame, card, group)) command = Submit{scenario::Lead{group.officer}};
        if (saysWhy) sayWhy(frame, card, group.refusal);
    }
    inside.cutLeft(frame.px(kGap - kUnit));
    const Panel panel(frame, "orders", inside, {Fill::None, 0});
    const Row row(frame, inside.h);
    if (!folds) {
        if (auto asked = drawChips(frame, inside, orders, saysWhy, state))
            command = std::move(asked);
    } else if (verbChip(frame, folded)) {
        state.sheet = FieldSheet::Orders;
    }
    return command;
}

std::optional<Command> drawOrdersSheet(Frame& frame, const FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    const std::vector<Order> orders = ordersOf(model);
    const float height = 164 + 76 * static_cast<float>(orders.size());
    const Sheet sheet(frame, "orders-sheet", Sheet::From::Center,
                      {frame.px(560), frame.px(height)});
    sectionHeading(frame, "指挥", model.place + "　" + model.clock);
    for (const Order& order : orders) {
        const bool isPossible = order.refusal.empty();
        const RowStyle style{.detail = isPossible ? order.what : order.refusal,
                             .enabled = isPossible};
        if (!listRow(frame, order.label + "###order-" + std::string(order.id), style)) continue;
        state.sheet = FieldSheet::None;
        command = give(order.kind, state);
    }
    if (wayOut(frame, sheet, "关闭###close-orders")) state.sheet = FieldSheet::None;
    return command;
}

std::optional<Command> drawSplitSheet(Frame& frame, const FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    const float height = 232 + (kRowHeight + kUnit) * static_cast<float>(model.members.size());
    const Sheet sheet(frame, "split-sheet", Sheet::From::Center, {frame.px(520), frame.px(height)});
    sectionHeading(frame, "分组", "谁分出去");
    scenario::Split split;
    for (const present::MannerChoice& member : model.members) {
        const std::string label = member.label + "###leave-" + member.id;
        if (choiceRow(frame, label, {ChoiceKind::Check, "", state.leaving.contains(member.id)}))
            toggle(state.leaving, member.id);
        if (state.leaving.contains(member.id)) split.officers.push_back(member.id);
    }
    paragraph(frame, "分出去的人成为另一组，各走各的路，各有各的钟。这一组至少留下一个人。",
              {kSmall, frame.colors().second});
    space(frame, kUnit);
    const bool isPossible = !split.officers.empty() && split.officers.size() < model.members.size();
    if (button(frame, "分组###do-split", {.kind = ButtonKind::Primary, .enabled = isPossible})) {
        state.sheet = FieldSheet::None;
        command = Submit{std::move(split)};
    }
    frame.sameLine(frame.px(kUnit));
    if (wayOut(frame, sheet, "不分了###cancel-split")) state.sheet = FieldSheet::None;
    return command;
}

std::optional<Command> drawWaitSheet(Frame& frame, const FieldModel& model, FieldState& state) {
    std::optional<int> minutes;
    const Sheet sheet(frame, "wait-sheet", Sheet::From::Center, {frame.px(520), frame.px(316)});
    sectionHeading(frame, "等多久", "现在 " + model.clock);
    for (const int wait : kWaits) {
        if (wait != kWaits.front()) frame.sameLine(frame.px(kUnit));
        if (verbChip(frame, fmt::format("{0} 分钟###wait-{0}", wait))) minutes = wait;
    }
    space(frame, kUnit);
    const InputResult typed =
        textInput(frame, "等几分钟###wait-minutes", state.minutes, {.width = frame.px(200)});
    const std::optional<int> read = present::readMinutes(state.minutes);
    space(frame, kUnit);
    const bool isGiven =
        button(frame, "等###do-wait", {.kind = ButtonKind::Primary, .enabled = read.has_value()});
    if (isGiven || typed.submitted) minutes = read;
    frame.sameLine(frame.px(kUnit));
    if (wayOut(frame, sheet, "不等了###cancel-wait")) state.sheet = FieldSheet::None;
    if (!minutes) return std::nullopt;
    state.sheet = FieldSheet::None;
    return Submit{scenario::Wait{*minutes}};
}

void sayWhy(Frame& frame, const Rect& rect, std::string_view reason) {
    const std::optional<Point> pointer = frame.input().pointer;
    if (reason.empty() || !pointer || !rect.contains(*pointer)) return;
    constexpr float kWidest = 340;
    const Above above(frame, "reason");
    const Palette& colors = frame.colors();
    const LaidText& laid = frame.texts().lay(kSmall, reason, frame.px(kWidest));
    const float padding = frame.px(kCardPadding);
    const float width = std::ceil(laid.width) + 2 * padding;
    const float left = std::min(rect.x, frame.screen().w - width - frame.px(kUnit));
    const Rect box{std::max(0.F, std::round(left)), rect.bottom() + frame.px(kUnit), width,
                   std::round(laid.height() + frame.px(kGap))};
    shadow(frame, box, frame.px(kButtonRadius));
    fillRound(frame, box, frame.px(kButtonRadius), colors.raised);
    strokeRound(frame, box, frame.px(kButtonRadius), frame.theme().hair(), colors.line);
    drawLaid(frame, {box.x + padding, box.y + frame.px(kUnit)}, laid, {kSmall, colors.ink});
    frame.note(reason, box);
}

}  // namespace lianbing::ui
