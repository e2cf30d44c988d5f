#include "game/ui/trend_screen.h"

#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/trend_parts.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LookAtTrend;
using present::MonitoringModel;
using present::TrendLook;
using present::TrendModel;
using present::TrendView;

constexpr float kSheetWidth = 320;
constexpr float kFindingsSheet = 420;
constexpr float kSaveWidth = 680;
constexpr float kSaveHeight = 348;
constexpr float kToolGap = 8;
constexpr float kEvidenceHead = 56;
constexpr float kDay = 1440;

struct Span {
    std::string_view label;
    char key;
    double minutes;
};

constexpr std::array<Span, 3> kSpans{{{"1 天###span-day", '1', kDay},
                                      {"7 天###span-week", '7', 7 * kDay},
                                      {"30 天###span-month", '3', 30 * kDay}}};

/// The row of tools, from left to right, the last ones at the right end.
class Tools {
public:
    Tools(Frame& frame, const TrendPage& page, const TrendModel& model, TrendState& state)
        : frame_(frame), page_(page), model_(model), state_(state) {}

    std::optional<TrendLook> draw() {
        const Panel panel(frame_, "trend-tools", page_.tools, {Fill::None, 0});
        const Row row(frame_, page_.tools.h);
        frame_.place(frame_.px(kUnit), 0);
        frame_.sameLine(frame_.px(kToolGap));
        if (page_.foldsChannels() && tool("通道###channels", {})) state_.showsChannels = true;
        if (model_.look.view == TrendView::Curves) drawSpans();
        if (model_.look.view == TrendView::Days && tool("全天###span-all", {.note = "Home"}))
            asked_ = present::withAll(model_);
        const float width = rightWidth();
        alignRight(frame_, width + frame_.px(kGap));
        drawViews();
        return std::move(asked_);
    }

private:
    bool tool(std::string_view label, const VerbStyle& style) {
        const bool isPressed = verbChip(frame_, label, style);
        frame_.sameLine(frame_.px(kToolGap));
        return isPressed;
    }

    void drawSpans() {
        for (const Span& span : kSpans) {
            const bool isChosen = model_.look.window.minutes() == span.minutes;
            if (model_.whole.minutes() <= span.minutes) continue;
            if (tool(span.label, {.chosen = isChosen})) zoomTo(span.minutes);
        }
        if (tool("全部###span-all", {.chosen = model_.look.window == model_.whole}))
            asked_ = present::withAll(model_);
    }

    void zoomTo(double minutes) {
        TrendLook look = model_.look;
        look.window = present::resized(model_.seen, minutes, model_.whole);
        asked_ = std::move(look);
    }

    [[nodiscard]] std::string findingsLabel() const {
        return fmt::format("线索 {}###findings", model_.findings.size());
    }

    float rightWidth() {
        float width = verbChipWidth(frame_, "比两天", {.note = "C"}) +
                      verbChipWidth(frame_, "看相关", {.note = "X"}) +
                      verbChipWidth(frame_, "存证", {.note = "E"}) + 2 * frame_.px(kToolGap);
        if (page_.foldsFindings())
            width += verbChipWidth(frame_, readingOf(findingsLabel()), {}) + frame_.px(kToolGap);
        return width;
    }

    void drawViews() {
        if (page_.foldsFindings() && tool(findingsLabel(), {})) state_.showsFindings = true;
        const auto view = [&](std::string_view label, std::string_view key, TrendView which) {
            if (tool(label, {.note = key, .chosen = model_.look.view == which})) turnTo(which);
        };
        view("比两天###compare", "C", TrendView::Days);
        view("看相关###correlation", "X", TrendView::Correlation);
        if (tool("存证###save", {.note = "E"})) state_.asksToSave = true;
    }

    /// The button of the view that is open leads back to the curves.
    void turnTo(TrendView which) {
        TrendLook look = model_.look;
        look.view = look.view == which ? TrendView::Curves : which;
        asked_ = std::move(look);
    }

    Frame& frame_;
    const TrendPage& page_;
    const TrendModel& model_;
    TrendState& state_;
    std::optional<TrendLook> asked_;
};

void beginDays(TrendLook& look) {
    if (!look.cursor) return;
    look.day = site::momentOf(*look.cursor).date;
    look.beside = look.day.plusDays(-1);
}

std::optional<TrendLook> byLetters(Frame& frame, const TrendModel& model, TrendState& state) {
    TrendLook look = model.look;
    const auto turn = [&](TrendView which) {
        look.view = look.view == which ? TrendView::Curves : which;
        return look;
    };
    const bool isShifted = frame.input().key && frame.input().key->shift;
    if (frame.takeLetter('F')) {
        const auto next = present::nextFinding(model, isShifted ? -1 : 1);
        if (next) return present::lookingAt(look, model, *next);
    }
    if (frame.takeLetter('C')) return turn(TrendView::Days);
    if (frame.takeLetter('X')) return turn(TrendView::Correlation);
    if (frame.takeLetter('E')) state.asksToSave = true;
    if (frame.takeLetter('0')) return present::withAll(model);
    for (const Span& span : kSpans) {
        if (look.view != TrendView::Curves || !frame.takeLetter(span.key)) continue;
        look.window = present::resized(model.seen, span.minutes, model.whole);
        return look;
    }
    return std::nullopt;
}

/// A panel beside the plot, with a line towards it.
template <class Draw>
std::optional<Command> drawBeside(Frame& frame, std::string_view name, const Rect& rect,
                                  bool isLeft, Draw draw) {
    if (rect.empty()) return std::nullopt;
    const float x = isLeft ? rect.right() : rect.x;
    line(frame, {x, rect.y}, {x, rect.bottom()}, frame.theme().hair(), frame.colors().line);
    const Panel panel(frame, name, rect, {Fill::None, kGap, true});
    return draw();
}

void drawSaved(Frame& frame, const present::SavedEvidence& saved) {
    notice(frame, fmt::format("已保存 {}", saved.rows), Tone::Jade);
    for (const std::string& file : saved.files) {
        const Rect row = frame.place(frame.availableWidth(), frame.fonts().pitch(kSmall));
        const std::string shown = pathThatFits(frame, kSmall, file, row.w);
        drawText(frame, row, shown, {kSmall, {}});
        frame.note(file, row);
    }
    text(frame, "CSV 的 SHA-256", {kSmall, frame.colors().second});
    const std::size_t half = saved.digest.size() / 2;
    text(frame, saved.digest.substr(0, half), {kSmallBold, {}});
    text(frame, saved.digest.substr(half), {kSmallBold, {}});
    frame.note(saved.digest, {frame.cursor().x, frame.cursor().y, 1, 1});
}

std::optional<Command> drawSaveSheet(Frame& frame, const MonitoringModel& model,
                                     TrendState& state) {
    std::optional<Command> command;
    const float width = std::min(frame.px(kSaveWidth), frame.screen().w - frame.px(2 * kMargin));
    const Sheet sheet(frame, "evidence-sheet", Sheet::From::Center, {width, frame.px(kSaveHeight)});
    sectionHeading(frame, "存证", model.trend.window);
    if (model.saved) {
        drawSaved(frame, *model.saved);
    } else {
        paragraph(frame, "把这一段里勾选的通道逐分钟写进 CSV，把画面存成 PNG，另写一个校验值文件。",
                  {kSmall, frame.colors().second});
        InputStyle style;
        style.caption = "存到（不写 .csv、.png）";
        style.isPath = true;
        if (state.savePath.empty()) state.savePath = model.saveTo;
        textInput(frame, "存证的路径###evidence-path", state.savePath, style);
        space(frame, kGap);
        const ButtonStyle primary{.kind = ButtonKind::Primary, .enabled = !state.savePath.empty()};
        if (button(frame, "存证###save-evidence", primary))
            command = present::SaveEvidence{state.savePath};
        frame.sameLine(frame.px(kUnit));
    }
    if (button(frame, "关闭###close-evidence", {.kind = ButtonKind::Quiet}) ||
        sheet.wantsToClose()) {
        state.asksToSave = false;
        state.savePath.clear();
        // What was said to be saved is so no longer once it is asked for again.
        if (model.saved) command = LookAtTrend{model.trend.look};
    }
    return command;
}

}  // namespace

bool hasTrendSheet(const TrendState& state) {
    return state.asksToSave || state.showsChannels || state.showsFindings;
}

std::optional<Command> drawTrend(Frame& frame, const Rect& rect, const MonitoringModel& whole,
                                 TrendState& state) {
    const TrendModel& model = whole.trend;
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    const TrendPage page = trendPage(frame, rect);
    std::optional<TrendLook> look = Tools(frame, page, model, state).draw();
    line(frame, {page.tools.x, page.tools.bottom()}, {page.tools.right(), page.tools.bottom()},
         frame.theme().hair(), frame.colors().line);
    collect(drawBeside(frame, "trend-channels", page.channels, true,
                       [&] { return drawTrendChannels(frame, model); }));
    collect(drawBeside(frame, "trend-findings", page.findings, false,
                       [&] { return drawTrendFindings(frame, model, state); }));
    if (model.look.view == TrendView::Correlation) {
        drawTrendScatter(frame, page.plot, model);
    } else {
        collect(drawTrendPlot(frame, page.plot, model, page.cards(), state));
    }
    if (!look && !state.isCovered) look = byLetters(frame, model, state);
    if (look) {
        if (look->view == TrendView::Days && model.look.view != TrendView::Days) beginDays(*look);
        command = LookAtTrend{std::move(*look)};
    }
    return command;
}

std::optional<Command> drawTrendSheets(Frame& frame, const MonitoringModel& model,
                                       TrendState& state) {
    if (state.asksToSave) return drawSaveSheet(frame, model, state);
    std::optional<Command> command;
    if (state.showsChannels) {
        const Sheet sheet(frame, "channels-sheet", Sheet::From::Left, {frame.px(kSheetWidth), 0});
        command = drawTrendChannels(frame, model.trend);
        const bool isClosed = button(frame, "关闭###close-channels", {.kind = ButtonKind::Quiet});
        if (isClosed || sheet.wantsToClose()) state.showsChannels = false;
    } else if (state.showsFindings) {
        const Sheet sheet(frame, "findings-sheet", Sheet::From::Left,
                          {frame.px(kFindingsSheet), 0});
        command = drawTrendFindings(frame, model.trend, state);
        const bool isClosed = button(frame, "关闭###close-findings", {.kind = ButtonKind::Quiet});
        if (command || isClosed || sheet.wantsToClose()) state.showsFindings = false;
    }
    return command;
}

namespace {

/// The parts of the picture of evidence.
struct EvidencePage {
    Rect head;
    Rect plot;
    Rect foot;
};

EvidencePage evidencePage(Frame& frame, std::size_t lines) {
    EvidencePage page;
    Rect rest = frame.screen();
    page.head = rest.cutTop(frame.px(kEvidenceHead)).inset(frame.px(kGap), 0);
    const float pitch = frame.fonts().pitch(kSmall);
    const float foot = pitch * static_cast<float>(lines) + frame.px(kGap);
    page.foot = rest.cutBottom(foot).inset(frame.px(kGap), 0);
    page.plot = rest;
    return page;
}

}  // namespace

present::TrendRoom trendEvidenceRoom(Frame& frame, const TrendModel& model, std::size_t lines) {
    return trendRoom(frame, evidencePage(frame, lines).plot, model, FindingCards::InSight);
}

void drawTrendEvidence(Frame& frame, const TrendModel& model, std::span<const std::string> lines) {
    const Palette& colors = frame.colors();
    fillRect(frame, frame.screen(), colors.card);
    EvidencePage page = evidencePage(frame, lines.size());
    drawText(frame, page.head, model.title, {kHeading, colors.ink});
    drawText(frame, page.head, "监测数据曲线", {kBody, colors.second, Align::Right});
    if (model.look.view == TrendView::Correlation) {
        drawTrendScatter(frame, page.plot, model);
    } else {
        drawTrendPicture(frame, page.plot, model);
    }
    for (const std::string& words : lines) {
        const Rect row = page.foot.cutTop(frame.fonts().pitch(kSmall));
        drawText(frame, row, words, {kSmall, colors.ink});
    }
}

}  // namespace lianbing::ui
