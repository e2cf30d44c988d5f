#include "game/ui/computer_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <array>
#include <cmath>
#include <string>

/// A plate on the wall: light whatever the ground of the screen.
namespace lianbing::ui {

namespace {

using present::ComputerModel;
using present::ComputerPage;

constexpr const Palette& kPlate = kLight;
constexpr float kScrew = 5;
constexpr float kScrewAt = 14;
constexpr float kPadding = 20;
constexpr float kTightPadding = 14;
constexpr float kTightPlate = 400;  ///< below this its margins are smaller
constexpr float kPlateLine = 40;

std::string_view titleOf(ComputerPage page) {
    switch (page) {
        case ComputerPage::Parameters:
            return "主要参数公示牌";
        case ComputerPage::Channels:
            return "通道接线备案表";
        case ComputerPage::Programs:
            return "工控机软件备案表";
        case ComputerPage::ParameterLog:
        case ComputerPage::AlarmLog:
            break;
    }
    return {};
}

void drawScrew(Frame& frame, Point at) {
    fillCircle(frame, at, frame.px(kScrew), kPlate.hatch);
    strokeCircle(frame, at, frame.px(kScrew), frame.theme().hair(), kPlate.strongLine);
    const float arm = frame.px(kScrew - 2);
    line(frame, {at.x - arm, at.y - arm}, {at.x + arm, at.y + arm}, frame.px(1.25F), kPlate.second);
}

void drawPlate(Frame& frame, const Rect& rect) {
    shadow(frame, rect, frame.px(6));
    fillRound(frame, rect, frame.px(6), kPlate.plot);
    strokeRound(frame, rect, frame.px(6), frame.px(2), kPlate.strongLine);
    const float at = frame.px(kScrewAt);
    drawScrew(frame, {rect.x + at, rect.y + at});
    drawScrew(frame, {rect.right() - at, rect.y + at});
    drawScrew(frame, {rect.x + at, rect.bottom() - at});
    drawScrew(frame, {rect.right() - at, rect.bottom() - at});
}

/// Its heading stands apart from what scrolls.
void drawHeading(Frame& frame, Rect& inner, const ComputerModel& model) {
    const Rect title = inner.cutTop(frame.px(36));
    const std::string_view words = titleOf(model.look.page);
    drawText(frame, title, words, {kHeading, kPlate.ink, Align::Center});
    frame.note(words, title);
    drawText(frame, inner.cutTop(frame.px(26)), model.title,
             {kSmall, kPlate.second, Align::Center});
    inner.cutTop(frame.px(6));
    fillRect(frame, {inner.x, inner.y, inner.w, frame.px(2)}, kPlate.ink);
    inner.cutTop(frame.px(4));
}

struct PlateLine {
    std::string id;
    std::string name;
    std::string value;
    std::string unit;
    float height = kPlateLine;
    bool isMarked = false;
};

void drawLine(Frame& frame, const PlateLine& plate, bool isPointed) {
    const Rect rect = frame.place(frame.availableWidth(), frame.px(plate.height));
    if (plate.isMarked) {
        fillRect(frame, rect, kPlate.amberWash);
    } else if (isPointed) {
        fillRect(frame, rect, kPlate.jadeWash);
    }
    fillRect(frame, {rect.x, rect.bottom() - frame.theme().hair(), rect.w, frame.theme().hair()},
             kPlate.line);
    Rect inner = rect.inset(frame.px(kUnit), 0);
    const Rect unit = inner.cutRight(unitWidth(frame)).inset(frame.px(4), 0);
    const Color ink = plate.isMarked ? kPlate.amberInk : kPlate.ink;
    const float width = textWidth(frame, kBodyBold, plate.value);
    drawText(frame, inner.cutRight(width), plate.value, {kBodyBold, ink, Align::Right});
    inner.cutRight(frame.px(kUnit));
    drawText(frame, unit, plate.unit, {kSmall, kPlate.second});
    drawText(frame, inner, plate.name, {kBody, kPlate.ink});
    frame.note("备案 " + plate.name + " " + plate.value, rect);
}

void drawProgram(Frame& frame, const present::ProgramLine& program, bool isPointed) {
    const Rect rect = frame.place(frame.availableWidth(), frame.px(kPlateLine));
    if (isPointed) fillRect(frame, rect, kPlate.jadeWash);
    fillRect(frame, {rect.x, rect.bottom() - frame.theme().hair(), rect.w, frame.theme().hair()},
             kPlate.line);
    const std::array cells{Cell{0.58F, program.name, kBodyBold, kPlate.ink},
                           Cell{0.42F, program.what, kSmall, kPlate.second, Align::Right}};
    drawCells(frame, rect.inset(frame.px(4), 0), cells);
}

void drawLines(Frame& frame, const ComputerModel& model, const std::string& pointed) {
    const bool hasParameters = model.look.page == ComputerPage::Parameters;
    if (hasParameters) {
        for (const present::ParameterLine& line : model.parameters)
            drawLine(frame,
                     {line.id, line.name, line.posted, line.unit, kComputerLine, line.isMarked},
                     pointed == line.id);
    }
    for (const present::ChannelLine& line : model.channels) {
        const bool isItsOwn = line.filed == line.value;
        const std::string name = isItsOwn ? line.value : line.value + " ← " + line.filed;
        drawLine(frame, {line.value, name, line.filedScale, line.unit, kPlateLine, line.isMarked},
                 pointed == line.value);
    }
    for (const present::ProgramLine& program : model.filedPrograms)
        drawProgram(frame, program, pointed == program.name);
}

}  // namespace

void drawComputerBoard(Frame& frame, const Rect& rect, const ComputerModel& model,
                       const ComputerState& state) {
    drawPlate(frame, rect);
    const bool isTight = rect.w < frame.px(kTightPlate);
    Rect inner = rect.inset(frame.px(isTight ? kTightPadding : kPadding), frame.px(kPadding - 4));
    drawHeading(frame, inner, model);
    if (!model.comparison.empty()) {
        const Rect foot = inner.cutBottom(frame.px(30));
        drawText(frame, foot, model.comparison, {kBodyBold, kPlate.amberInk, Align::Center});
        frame.note(model.comparison, foot);
    }
    const std::string name = "board-" + std::to_string(static_cast<int>(model.look.page));
    const Panel panel(frame, name, inner, {Fill::None, 0, true});
    const Tight tight;
    drawLines(frame, model, state.pointed);
}

}  // namespace lianbing::ui
