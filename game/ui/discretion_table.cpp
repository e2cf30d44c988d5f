#include "game/ui/discretion_parts.h"
#include "game/ui/reckoning_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::DiscretionLook;
using present::DiscretionModel;
using present::ReckonFine;

constexpr float kCardPadding = 12;
constexpr float kGradeHeight = 36;
constexpr float kGradePadding = 7;
constexpr float kMarkSize = 16;
constexpr float kWeightWidth = 48;
constexpr float kNameWidth = 152;
constexpr float kWideTable = 500;  ///< from here on the factors' names stand beside their grades

Command chosen(DiscretionLook look) {
    return ReckonFine{present::reconsidered(std::move(look))};
}

std::optional<Command> drawTableCard(Frame& frame, const present::TableRow& row,
                                     const DiscretionModel& model) {
    const std::string label = fmt::format("{}###table-{}", row.title, row.id);
    const Card card(frame, label,
                    {.padding = kCardPadding, .clickable = true, .chosen = row.isChosen});
    paragraph(frame, row.title, {kBody, row.isValid ? Color{} : frame.colors().second});
    if (!row.isValid) tag(frame, "当日不适用", Tone::Vermilion);
    if (row.isValidityUnknown) tag(frame, "效力不明", Tone::Amber);
    paragraph(frame, row.detail, {kSmall, frame.colors().second});
    if (!card.isActivated()) return std::nullopt;
    return ReckonFine{present::withTable(model.look, model.look.place, row.id)};
}

/// The ring of a grade: closed when chosen, with a small spot where it is only taken for chosen.
void drawRing(Frame& frame, const Rect& box, const present::GradeRow& row, bool isHovered) {
    const Palette& colors = frame.colors();
    if (row.isChosen) {
        fillCircle(frame, box.center(), box.w / 2, colors.jade);
        fillCircle(frame, box.center(), box.w * 0.2F, colors.onJade);
        return;
    }
    strokeCircle(frame, box.center(), box.w / 2, frame.px(1.5F),
                 isHovered || row.isAssumed ? colors.jade : colors.strongLine);
    if (row.isAssumed) fillCircle(frame, box.center(), box.w * 0.2F, colors.jade);
}

bool drawGrade(Frame& frame, const present::GradeRow& row) {
    const Palette& colors = frame.colors();
    const float padding = frame.px(kUnit);
    const float mark = frame.px(kMarkSize);
    const float weight = frame.px(kWeightWidth);
    const std::string words = row.isAssumed ? row.title + "（未选，按此档）" : row.title;
    const float room = std::floor(frame.availableWidth() - 4 * padding - mark - weight);
    const LaidText& laid = frame.texts().lay(kSmall, words, room);
    const float height =
        std::max(frame.px(kGradeHeight), laid.height() + 2 * frame.px(kGradePadding));
    const Rect rect = frame.place(frame.availableWidth(), height);
    const std::string label = fmt::format("{}###{}", row.title, row.id);
    const Item item = frame.item({label, ItemKind::Radio, rect, true, row.isChosen});
    const float radius = frame.px(6);
    if (row.isChosen) {
        fillRound(frame, rect, radius, colors.jadeWash);
    } else if (item.hovered) {
        fillRound(frame, rect, radius, item.held ? colors.pressed : colors.hover);
    }
    const float top = rect.y + std::floor((rect.h - laid.height()) / 2);
    const Rect box{rect.x + padding, std::round(top + (laid.pitch - mark) / 2), mark, mark};
    drawRing(frame, box, row, item.hovered);
    drawLaid(frame, {box.right() + padding, top}, laid, {kSmall, {}});
    const Rect share{rect.right() - padding - weight, top, weight, laid.pitch};
    drawText(frame, share, row.weight,
             {row.isChosen ? kSmallBold : kSmall, row.isChosen ? colors.jadeHover : colors.second,
              Align::Right});
    frame.note(row.weight, share);
    focusRing(frame, item, radius);
    return item.activated;
}

std::optional<Command> drawGrades(Frame& frame, const present::FactorRows& factor,
                                  const DiscretionModel& model) {
    std::optional<Command> command;
    const Scope scope(frame, "factor-" + factor.id);
    for (const present::GradeRow& row : factor.grades) {
        if (!drawGrade(frame, row)) continue;
        DiscretionLook look = model.look;
        look.grades[factor.id] = row.id;
        command = chosen(std::move(look));
    }
    return command;
}

std::optional<Command> drawFactor(Frame& frame, const present::FactorRows& factor,
                                  const DiscretionModel& model) {
    divider(frame);
    if (frame.availableWidth() < frame.px(kWideTable)) {
        overline(frame, factor.title);
        return drawGrades(frame, factor, model);
    }
    // The name at the left of a card without a ground that holds the grades.
    const float name = frame.px(kNameWidth);
    const LaidText& laid = frame.texts().lay(kSmallBold, factor.title, name);
    const Rect place = frame.place(name, std::max(laid.height(), frame.px(kGradeHeight)));
    drawLaid(frame, {place.x, place.y + frame.px(kGradePadding)}, laid,
             {kSmallBold, frame.colors().second});
    frame.note(factor.title, place);
    frame.sameLine(frame.px(kUnit));
    const Card card(frame, "grades-" + factor.id, {.padding = 0, .fill = Fill::None});
    return drawGrades(frame, factor, model);
}

std::optional<Command> drawQuantity(Frame& frame, const present::QuantityField& field,
                                    const DiscretionModel& model) {
    std::optional<Command> command;
    std::string typed = field.text;
    InputStyle style;
    style.placeholder = "30000000";
    const std::string label = fmt::format("{}###quantity-{}", field.label, field.id);
    if (textInput(frame, label, typed, style).changed) {
        DiscretionLook look = model.look;
        look.quantities[field.id] = typed;
        command = chosen(std::move(look));
    }
    drawProblem(frame, field.problem);
    return command;
}

std::optional<Command> drawAdjustment(Frame& frame, const present::AdjustmentRow& row,
                                      const DiscretionModel& model) {
    std::optional<Command> command;
    const ChoiceStyle style{.kind = ChoiceKind::Check, .chosen = row.isTaken};
    if (choiceRow(frame, fmt::format("{}###adjust-{}", row.label, row.id), style)) {
        DiscretionLook look = model.look;
        if (row.isTaken) look.adjustments.erase(row.id);
        if (!row.isTaken) look.adjustments[row.id] = row.usual;
        command = chosen(std::move(look));
    }
    if (!row.isTaken) return command;
    std::string typed = row.text;
    if (textInput(frame, fmt::format("取多少###share-{}", row.id), typed).changed) {
        DiscretionLook look = model.look;
        look.adjustments[row.id] = typed;
        command = chosen(std::move(look));
    }
    drawProblem(frame, row.problem);
    if (row.unless.empty()) return command;
    paragraph(frame, "有下列情形之一的不能用：", {kSmallBold, frame.colors().amberInk});
    for (const std::string& words : row.unless)
        paragraph(frame, "· " + words, {kSmall, frame.colors().second});
    return command;
}

std::optional<Command> drawHead(Frame& frame, const DiscretionModel& model) {
    paragraph(frame, model.title, {kHeading, {}});
    const auto next = [&](std::string_view words, Tone tone) {
        frame.sameLine(frame.px(kUnit));
        if (tagWidth(frame, words) > frame.availableWidth()) frame.newLine();
        tag(frame, words, tone);
    };
    if (model.isValidityUnknown) {
        tag(frame, "裁量表效力不明", Tone::Amber);
    } else {
        tag(frame, model.isValid ? "裁量表当日有效" : "裁量表当日不适用",
            model.isValid ? Tone::Jade : Tone::Vermilion);
    }
    if (model.isLiabilityOver) next("罚则当日无效", Tone::Vermilion);
    if (model.isUnverified) next("未核实", Tone::Amber);
    paragraph(frame, model.source, {kSmall, frame.colors().second});
    paragraph(frame, model.validity, {kSmall, frame.colors().second});
    if (model.isUnverified && !model.note.empty())
        paragraph(frame, model.note, {kSmall, frame.colors().amberInk});
    overline(frame, "罚则");
    return drawBasis(frame, "liability", model.liability, model.look.day);
}

void drawNoTable(Frame& frame, const DiscretionModel& model) {
    text(frame, model.place.empty() ? "裁量计算台" : model.place, {kTitle, {}});
    paragraph(frame, model.place.empty()
                         ? "还没有地方包。地方包放在 assets/local 文件夹里，每个一个子文件夹。"
                         : "这里没有裁量表。听证数额、不予处罚和从轻减轻的情形在右边；要算罚款，"
                           "在左边选一个有裁量表的地方。");
}

}  // namespace

std::optional<Command> drawTableList(Frame& frame, const DiscretionModel& model) {
    std::optional<Command> command;
    overline(frame, "地方");
    for (const present::JurisdictionRow& row : model.places) {
        const std::string label = fmt::format("{}###place-{}", row.title, row.id);
        if (listRow(frame, label, {.detail = row.detail, .chosen = row.isChosen}))
            command = ReckonFine{present::withTable(model.look, row.id, {})};
    }
    space(frame, kGap);
    if (!model.tables.empty()) overline(frame, "裁量表");
    for (const present::TableRow& row : model.tables) {
        if (auto asked = drawTableCard(frame, row, model)) command = std::move(asked);
    }
    return command;
}

std::optional<Command> drawDiscretionTable(Frame& frame, const Rect& rect,
                                           const DiscretionModel& model) {
    const Panel panel(frame, "discretion-table", rect, {Fill::None, kMargin, true});
    if (model.title.empty()) {
        drawNoTable(frame, model);
        return std::nullopt;
    }
    std::optional<Command> command = drawHead(frame, model);
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    space(frame, kGap);
    for (const present::QuantityField& field : model.quantities)
        collect(drawQuantity(frame, field, model));
    for (const present::FactorRows& factor : model.factors)
        collect(drawFactor(frame, factor, model));
    if (!model.adjustments.empty()) {
        divider(frame);
        overline(frame, "公式以后的调整");
    }
    for (const present::AdjustmentRow& row : model.adjustments)
        collect(drawAdjustment(frame, row, model));
    if (!model.isUnverified && !model.note.empty()) {
        divider(frame);
        paragraph(frame, model.note, {kSmall, frame.colors().second});
    }
    return command;
}

}  // namespace lianbing::ui
