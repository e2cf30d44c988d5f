#include "game/ui/computer_parts.h"
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
using present::ComputerLook;
using present::ComputerModel;
using present::ComputerPage;
using present::LookAtComputer;

constexpr float kTableHead = 30;
constexpr float kTableLine = 40;
constexpr float kProgramLine = 60;

/// A line that pointer and keyboard can be on. Gives the rectangle for its cells.
Rect beginLine(Frame& frame, const std::string& name, const std::string& id, float height,
               bool isMarked, ComputerState& state) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(frame.availableWidth(), frame.px(height));
    const std::string label = name + "###line-" + id;
    const Item item = frame.item({label, ItemKind::Row, rect, true, isMarked});
    const bool isPointed = item.hovered || item.focused;
    if (isPointed) state.pointed = id;
    if (isMarked) fillRect(frame, rect, colors.amberWash);
    if (isPointed && !isMarked) fillRect(frame, rect, colors.hover);
    fillRect(frame, {rect.x, rect.bottom() - frame.theme().hair(), rect.w, frame.theme().hair()},
             colors.line);
    focusRing(frame, item, frame.px(4));
    return rect.inset(frame.px(kUnit), 0);
}

Color inkOf(Frame& frame, bool isMarked) {
    return isMarked ? frame.colors().amberInk : frame.colors().ink;
}

/// The figure stands in a field of its own, as the software has it.
void drawFigure(Frame& frame, const Rect& rect, const std::string& words, Color ink) {
    const Rect field = rect.inset(0, frame.px(2));
    fillRound(frame, field, frame.px(4), frame.colors().ground);
    drawText(frame, field.inset(frame.px(kUnit), 0), words, {kBodyBold, ink, Align::Right});
}

void drawParameter(Frame& frame, const present::ParameterLine& line, ComputerState& state) {
    const Rect rect = beginLine(frame, line.name, line.id, kComputerLine, line.isMarked, state);
    Rect rest = rect;
    const Rect unit = rest.cutRight(unitWidth(frame)).inset(frame.px(4), 0);
    const Rect figure = rest.cutRight(std::floor(rect.w * 0.22F));
    drawText(frame, rest, line.name, {kBody, frame.colors().ink});
    drawFigure(frame, figure, line.set, inkOf(frame, line.isMarked));
    drawText(frame, unit, line.unit, {kSmall, frame.colors().second});
    frame.note(line.name + " " + line.set, rect);
}

void drawTableHead(Frame& frame, std::span<const Cell> cells) {
    const Rect rect = frame.place(frame.availableWidth(), frame.px(kTableHead));
    drawCells(frame, rect.inset(frame.px(kUnit), 0), cells);
}

void drawChannels(Frame& frame, const ComputerModel& model, ComputerState& state) {
    const Color faint = frame.colors().second;
    const std::array head{Cell{0.24F, "显示的值", kSmall, faint},
                          Cell{0.24F, "输入信号", kSmall, faint},
                          Cell{0.22F, "端子电流", kSmall, faint, Align::Right},
                          Cell{0.30F, "量程", kSmall, faint, Align::Right}};
    drawTableHead(frame, head);
    for (const present::ChannelLine& line : model.channels) {
        const Rect rect =
            beginLine(frame, line.value, line.value, kTableLine, line.isMarked, state);
        const Color ink = inkOf(frame, line.isMarked);
        const std::array cells{Cell{0.24F, line.value, kBodyBold, frame.colors().ink},
                               Cell{0.24F, line.fed, kBody, ink},
                               Cell{0.22F, line.current, kBody, frame.colors().ink, Align::Right},
                               Cell{0.30F, line.scale, kSmall, ink, Align::Right}};
        drawCells(frame, rect, cells);
    }
}

/// What the program says of itself stands below its name.
void drawProgram(Frame& frame, const present::ProgramLine& line, ComputerState& state) {
    Rect rect = beginLine(frame, line.name, line.name, kProgramLine, line.isMarked, state);
    const Color ink = inkOf(frame, line.isMarked);
    rect = rect.inset(0, frame.px(4));
    Rect top = rect.cutTop(frame.fonts().pitch(kBody));
    const Rect since = top.cutRight(textWidth(frame, kSmall, line.since));
    top.cutRight(frame.px(kUnit));
    drawText(frame, top, line.name, {kBodyBold, ink});
    drawText(frame, since, line.since, {kSmall, frame.colors().second, Align::Right});
    frame.note(line.name + " " + line.since, top);
    drawText(frame, rect, line.what, {kSmall, line.isMarked ? ink : frame.colors().second});
    if (!line.what.empty()) frame.note(line.what, rect);
}

void drawPrograms(Frame& frame, const ComputerModel& model, ComputerState& state) {
    const Color faint = frame.colors().second;
    const std::array head{Cell{0.5F, "进程", kSmall, faint},
                          Cell{0.5F, "启动时间", kSmall, faint, Align::Right}};
    drawTableHead(frame, head);
    for (const present::ProgramLine& line : model.programs) drawProgram(frame, line, state);
}

std::optional<Command> drawLogFilter(Frame& frame, const ComputerModel& model) {
    std::string words = model.look.words;
    InputStyle style;
    style.hasCaption = false;
    style.placeholder = "只看带这些字的记录，例如 修改、远程、超过";
    style.width = std::min(frame.availableWidth(), frame.px(440));
    if (!textInput(frame, "筛选###log-words", words, style).changed) return std::nullopt;
    ComputerLook look = model.look;
    look.words = words;
    look.logPage = 0;
    return LookAtComputer{std::move(look)};
}

void drawLogLine(Frame& frame, const present::LogRow& row) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(frame.availableWidth(), frame.px(kLogLine));
    fillRect(frame, {rect.x, rect.bottom() - frame.theme().hair(), rect.w, frame.theme().hair()},
             colors.line);
    const bool isRemote = row.who == "远程登录";
    Rect inner = rect.inset(frame.px(kUnit), 0);
    const Rect when = inner.cutLeft(textWidth(frame, kSmall, "2026-03-20 10:00"));
    inner.cutLeft(frame.px(kGap));
    const Rect who = inner.cutLeft(textWidth(frame, kSmall, "远程登录"));
    inner.cutLeft(frame.px(kGap));
    drawText(frame, when, row.when, {kSmall, colors.second});
    drawText(frame, who, row.who, {kSmall, isRemote ? colors.amberInk : colors.second});
    if (!row.change.empty()) {
        const Rect change = inner.cutRight(textWidth(frame, kSmallBold, row.change));
        drawText(frame, change, row.change, {kSmallBold, colors.ink, Align::Right});
        inner.cutRight(frame.px(kUnit));
    }
    drawText(frame, inner, row.says, {kBody, colors.ink});
    frame.note(row.says + " " + row.change, rect);
}

std::optional<Command> drawPager(Frame& frame, const ComputerModel& model) {
    std::optional<Command> command;
    const auto turn = [&](std::size_t page) {
        ComputerLook look = model.look;
        look.logPage = page;
        command = LookAtComputer{std::move(look)};
    };
    const std::size_t page = model.look.logPage;
    const float height = frame.px(kButtonHeight);
    const Row row(frame, height);
    if (button(frame, "较新###newer",
               {.kind = ButtonKind::Quiet, .enabled = page > 0, .shortcut = "PgUp"}))
        turn(page - 1);
    frame.sameLine(frame.px(kUnit));
    if (button(
            frame, "较旧###older",
            {.kind = ButtonKind::Quiet, .enabled = page + 1 < model.logPages, .shortcut = "PgDn"}))
        turn(page + 1);
    frame.sameLine(frame.px(kGap));
    textInRow(frame, model.logWords, height, {kSmall, frame.colors().second});
    return command;
}

std::optional<Command> drawLog(Frame& frame, const Rect& rect, const ComputerModel& model) {
    std::optional<Command> command;
    Rect rest = rect;
    {
        const Rect head = rest.cutTop(frame.px(kLogHead)).inset(frame.px(kGap), frame.px(4));
        const Panel panel(frame, "log-head", head, {Fill::None, 0});
        command = drawLogFilter(frame, model);
    }
    const Rect foot = rest.cutBottom(frame.px(kLogHead)).inset(frame.px(kGap), frame.px(6));
    {
        const Panel panel(frame, "log-lines", rest.inset(frame.px(kGap), 0), {Fill::None, 0});
        const Tight tight;
        for (const present::LogRow& row : model.log) drawLogLine(frame, row);
        if (model.isReading) paragraph(frame, "正在读报警记录……", {kBody, {}});
        if (!model.note.empty()) paragraph(frame, model.note, {kBody, frame.colors().second});
    }
    if (model.logPages == 0) return command;
    const Panel panel(frame, "log-foot", foot, {Fill::None, 0});
    if (auto asked = drawPager(frame, model)) command = std::move(asked);
    return command;
}

void drawTable(Frame& frame, const ComputerModel& model, ComputerState& state) {
    if (!model.note.empty()) {
        paragraph(frame, model.note, {kBody, frame.colors().second});
    } else if (model.look.page == ComputerPage::Channels) {
        drawChannels(frame, model, state);
    } else if (model.look.page == ComputerPage::Programs) {
        drawPrograms(frame, model, state);
    } else {
        for (const present::ParameterLine& line : model.parameters)
            drawParameter(frame, line, state);
    }
}

}  // namespace

float unitWidth(Frame& frame) {
    return std::ceil(textWidth(frame, kSmall, "mg/m³")) + frame.px(8);
}

void drawCells(Frame& frame, Rect rect, std::span<const Cell> cells) {
    const Rect whole = rect;
    std::string all;
    for (const Cell& cell : cells) {
        const Rect place = rect.cutLeft(std::floor(whole.w * cell.share));
        drawText(frame, place.inset(frame.px(4), 0), cell.words,
                 {cell.face, cell.color, cell.align});
        all.append(all.empty() ? "" : " ").append(cell.words);
    }
    frame.note(all, whole);
}

std::optional<Command> drawComputerPage(Frame& frame, const Rect& rect, const ComputerModel& model,
                                        ComputerState& state) {
    const ComputerPage page = model.look.page;
    if (page == ComputerPage::ParameterLog || page == ComputerPage::AlarmLog)
        return drawLog(frame, rect, model);
    // Each page begins at its own top.
    const std::string name = fmt::format("computer-page-{}", static_cast<int>(page));
    const Panel panel(frame, name, rect.inset(frame.px(kUnit), 0), {Fill::None, kUnit, true});
    const Tight tight;
    drawTable(frame, model, state);
    return std::nullopt;
}

}  // namespace lianbing::ui
