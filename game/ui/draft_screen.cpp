#include "game/ui/draft_screen.h"

#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace lianbing::ui {

namespace {

using present::CheckTone;
using present::Command;

constexpr float kFormWidth = 356;
constexpr float kNarrowForm = 300;
constexpr float kTightScreen = 1000;
constexpr float kLeastLabel = 72;
constexpr float kSaveWidth = 640;
constexpr float kSaveHeight = 236;
constexpr std::array<std::string_view, 4> kTabs{"全部###all", "有错###wrong", "要定###decide",
                                                "可以###fine"};

Tone toneOf(CheckTone tone) {
    switch (tone) {
        case CheckTone::Fine:
            return Tone::Jade;
        case CheckTone::Decide:
            return Tone::Amber;
        case CheckTone::Wrong:
            return Tone::Vermilion;
        case CheckTone::Plain:
            break;
    }
    return Tone::Plain;
}

bool isShown(const present::CheckRow& row, int tab) {
    constexpr std::array kTones{CheckTone::Plain, CheckTone::Wrong, CheckTone::Decide,
                                CheckTone::Fine};
    return tab == 0 || row.tone == kTones[static_cast<std::size_t>(tab)];
}

std::optional<Command> drawTop(Frame& frame, const Rect& rect, const present::CheckModel& model,
                               DraftState& state) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "返回###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"})) {
        command = present::OpenScreen{present::ScreenId::Home};
    }
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "引用体检", rect.h, {kBodyBold, {}});
    if (!model.isDone) return command;
    frame.sameLine(frame.px(kGap));
    const ButtonStyle style{.kind = ButtonKind::Quiet};
    alignRight(frame, buttonWidth(frame, "存成报告###save", style));
    if (button(frame, "存成报告###save", style)) {
        state.asksToSave = true;
        if (state.savePath.empty()) state.savePath = model.saveTo;
    }
    return command;
}

void drawDay(Frame& frame, std::string_view label, std::string_view hint, std::string& text) {
    InputStyle style;
    style.placeholder = hint;
    textInput(frame, label, text, style);
}

std::optional<Command> drawForm(Frame& frame, const Rect& rect, const present::CheckModel& model,
                                DraftState& state) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect body = rect;
    const Rect foot = body.cutBottom(frame.px(kButtonHeight + 2 * kGap));
    {
        const Panel panel(frame, "draft-form", body, {Fill::None, kGap, true});
        InputStyle file;
        file.placeholder = "路径，或者拖进窗口";
        file.isPath = true;
        textInput(frame, "文稿（.docx .txt .md）###file", state.file, file);
        if (state.file.empty()) {
            InputStyle words;
            words.lines = 5;
            words.placeholder = "把告知书、决定书的文字粘贴在这里";
            textInput(frame, "或者粘贴文字###words", state.words, words);
        }
        space(frame, 4);
        drawDay(frame, "行为日（结束的那一天）###offence", "2026-07-01", state.offence);
        drawDay(frame, "决定日###decision", "2026-09-10", state.decision);
        drawDay(frame, "行为从哪天开始（只有一天就不写）###began", "2026-06-20", state.began);
        if (!model.problem.empty()) notice(frame, model.problem, Tone::Vermilion);
    }
    const Panel panel(frame, "draft-foot", foot, {Fill::None, kGap});
    const bool hasDraft = !state.file.empty() || !state.words.empty();
    const bool isReady = hasDraft && !state.offence.empty() && !state.decision.empty();
    if (button(
            frame, "体检###check",
            {.kind = ButtonKind::Primary, .enabled = isReady, .width = frame.availableWidth()})) {
        command = present::CheckDraft{state.file, state.file.empty() ? state.words : std::string(),
                                      state.began, state.offence, state.decision};
    }
    return command;
}

/// A label at the left, what is said at its right; a label that stands above already is not said
/// again.
void drawField(Frame& frame, const present::CheckField& field, float label, bool hasLabel) {
    const float width = std::floor(
        std::min(frame.availableWidth() - label, kColumnChars * frame.fonts().em(kBody)));
    const LaidText& laid = frame.texts().lay(kSmall, field.text, width);
    const Rect row = frame.place(frame.availableWidth(), laid.height());
    Rect left = row;
    left.w = label;
    left.h = frame.fonts().pitch(kSmall);
    if (hasLabel) drawText(frame, left, field.label, {kSmall, frame.colors().second});
    const bool isJudged = field.tone == CheckTone::Wrong || field.tone == CheckTone::Decide;
    const Color ink =
        isJudged ? toneColors(frame.colors(), toneOf(field.tone)).ink : frame.colors().ink;
    drawLaid(frame, {row.x + label, row.y}, laid, {kSmall, ink});
    frame.note(field.label, left);
    frame.note(field.text, row);
}

void drawFields(Frame& frame, const std::vector<present::CheckField>& fields) {
    float label = frame.px(kLeastLabel);
    for (const present::CheckField& field : fields)
        label = std::max(label, textWidth(frame, kSmall, field.label) + frame.px(kGap));
    const std::string* above = nullptr;
    for (const present::CheckField& field : fields) {
        drawField(frame, field, label, above == nullptr || *above != field.label);
        above = &field.label;
    }
}

std::optional<Command> drawRow(Frame& frame, const present::CheckRow& row, base::Date day) {
    std::optional<Command> command;
    const Scope scope(frame, fmt::format("row-{}", row.number));
    const Card card(frame, fmt::format("citation-{}", row.number), {.padding = kGap});
    tag(frame, row.verdict, toneOf(row.tone));
    frame.sameLine(frame.px(kUnit));
    textInRow(frame, fmt::format("第 {} 处 · 第 {} 行", row.number, row.line),
              frame.px(kChipHeight), {kSmall, frame.colors().second});
    frame.sameLine(frame.px(kUnit));
    alignRight(frame, chipWidth(frame, "看法条###see"));
    if (chip(frame, "看法条###see", Tone::Indigo)) command = present::OpenLaws{row.official, day};
    paragraph(frame, row.official, {kBodyBold, frame.colors().indigo});
    if (row.words != row.official)
        paragraph(frame, "文稿写的是：" + row.words, {kSmall, frame.colors().second});
    if (!row.gist.empty()) paragraph(frame, row.gist, {kSmall, frame.colors().second});
    drawFields(frame, row.fields);
    return command;
}

void drawWhole(Frame& frame, const present::CheckModel& model) {
    if (model.whole.empty()) return;
    sectionHeading(frame, "整份文稿");
    const Card card(frame, "whole", {.padding = kGap});
    drawFields(frame, model.whole);
}

/// One line for each law, which opens.
void drawPairs(Frame& frame, const present::CheckModel& model, DraftState& state) {
    if (model.pairs.empty()) return;
    space(frame, kUnit);
    sectionHeading(frame, "义务和罚则");
    for (const present::CheckPairs& law : model.pairs) {
        const bool isOpen = state.openPairs.contains(law.law);
        const RowStyle style{
            .detail = law.counts, .trailing = isOpen ? "收起" : "展开", .mark = toneOf(law.tone)};
        if (listRow(frame, law.law + "###pairs-" + law.law, style)) {
            if (isOpen) {
                state.openPairs.erase(law.law);
            } else {
                state.openPairs.insert(law.law);
            }
        }
        if (!isOpen) continue;
        const Card card(frame, "pairs-card-" + law.law, {.padding = kGap});
        drawFields(frame, law.lines);
    }
}

/// What a tab shows, the gravest first: what is said of the draft as a whole is for a person to
/// decide, behind what is wrong.
std::optional<Command> drawFindings(Frame& frame, const present::CheckModel& model,
                                    DraftState& state) {
    std::optional<Command> command;
    constexpr int kDecideTab = 2;
    const bool showsWhole = state.shown == 0 || state.shown == kDecideTab;
    const auto isBehind = [](const present::CheckRow& row) { return row.tone != CheckTone::Wrong; };
    bool hasWhole = false;
    bool hasAny = false;
    const auto whole = [&] {
        if (showsWhole && !hasWhole) drawWhole(frame, model);
        hasWhole = true;
    };
    for (const present::CheckRow& row : model.rows) {
        if (!isShown(row, state.shown)) continue;
        if (isBehind(row)) whole();
        hasAny = true;
        if (auto asked = drawRow(frame, row, model.offence)) command = std::move(asked);
    }
    if (!hasAny)
        paragraph(frame, model.rows.empty() ? "文稿里没有读到引用。" : "没有这一类。",
                  {kBody, frame.colors().second});
    whole();
    if (showsWhole) drawPairs(frame, model, state);
    return command;
}

std::optional<Command> drawResult(Frame& frame, const Rect& rect, const present::CheckModel& model,
                                  DraftState& state) {
    std::optional<Command> command;
    const Panel panel(frame, "draft-result", rect, {Fill::None, kMargin, true});
    if (!model.isDone) {
        text(frame, "引用体检", {kTitle, {}});
        paragraph(frame,
                  "把拟写的告知书、决定书交给程序，每一处引用都查一遍：有没有这一条、行为那天和决定"
                  "那天有没有效、写法对不对、义务和罚则配不配、新旧法孰轻。");
        paragraph(frame, "程序不改文稿；要由人判断的，会写明判断什么。",
                  {kBody, frame.colors().second});
        return command;
    }
    text(frame, model.name, {kHeading, {}});
    paragraph(frame, model.days, {kSmall, frame.colors().indigo});
    paragraph(frame, model.counts, {kBodyBold, {}});
    space(frame, kUnit);
    tabs(frame, "weights", kTabs, state.shown);
    space(frame, kUnit);
    if (auto asked = drawFindings(frame, model, state)) command = std::move(asked);
    space(frame, kUnit);
    paragraph(frame, model.disclaimer, {kSmall, frame.colors().second});
    return command;
}

std::optional<Command> drawSaveSheet(Frame& frame, const present::CheckModel& model,
                                     DraftState& state) {
    std::optional<Command> command;
    const float width = std::min(frame.px(kSaveWidth), frame.screen().w - frame.px(2 * kMargin));
    const Sheet sheet(frame, "save-sheet", Sheet::From::Center, {width, frame.px(kSaveHeight)});
    sectionHeading(frame, "存成报告");
    InputStyle style;
    style.caption = "存到（不写 .pdf、.xlsx）";
    style.placeholder = model.saveTo;
    style.isPath = true;
    textInput(frame, "报告的路径###save-path", state.savePath, style);
    space(frame, kGap);
    const bool hasPath = !state.savePath.empty();
    if (button(frame, "存 PDF###save-pdf", {.kind = ButtonKind::Primary, .enabled = hasPath})) {
        command = present::SaveReport{state.savePath + ".pdf", present::ReportForm::Pdf};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "存表格###save-xlsx", {.enabled = hasPath})) {
        command = present::SaveReport{state.savePath + ".xlsx", present::ReportForm::Xlsx};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "关闭###close-save", {.kind = ButtonKind::Quiet}) || sheet.wantsToClose())
        state.asksToSave = false;
    return command;
}

}  // namespace

std::optional<Command> drawDraftDesk(Frame& frame, const present::CheckModel& model,
                                     DraftState& state) {
    Rect screen = frame.screen();
    std::optional<Command> command =
        drawTop(frame, screen.cutTop(frame.px(kBarHeight)), model, state);
    const bool isTight = screen.w < frame.px(kTightScreen);
    const Rect form = screen.cutLeft(frame.px(isTight ? kNarrowForm : kFormWidth));
    if (auto asked = drawForm(frame, form, model, state)) command = std::move(asked);
    if (auto asked = drawResult(frame, screen, model, state)) command = std::move(asked);
    if (state.asksToSave) {
        if (auto asked = drawSaveSheet(frame, model, state)) command = std::move(asked);
    } else if (frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Home};
    }
    return command;
}

}  // namespace lianbing::ui
