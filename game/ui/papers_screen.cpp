#include "game/ui/papers_screen.h"

#include "game/base/text.h"
#include "game/ui/collect.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::PaperField;
using present::PaperModel;
using present::PaperSigner;
using present::Submit;
using scenario::DocumentForm;
using scenario::FieldKind;

constexpr float kListWidth = 264;
constexpr float kSideWidth = 332;
constexpr float kTightScreen = 1100;  // below this the signatures stand under the sheet
constexpr float kSheetPadding = 28;
constexpr float kCellPadding = 12;
constexpr float kCellHeight = 44;
constexpr float kLabelWidth = 176;  // of a table
constexpr float kInputHeight = 48;
constexpr float kInputPadding = 14;
constexpr float kScrollBar = 10;
constexpr float kAroundInput = 200;  // what must be seen beside a field of many lines
constexpr int kLeastLines = 3;
constexpr int kWaits = 4;
/// The end of a line that only the screen needs: the field being edited breaks no lines by itself.
/// Nobody types a no-break space, so that it can be told from the ends that were typed.
constexpr std::string_view kSoftMark = "\u00A0";
constexpr std::string_view kSoftEnd = "\u00A0\n";

void takeOut(std::string& text, std::string_view part) {
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at))
        text.erase(at, part.size());
}

std::string withoutSoftEnds(std::string text) {
    takeOut(text, kSoftEnd);
    takeOut(text, kSoftMark);  // of an end that was deleted in the field
    return text;
}

/// Widths as the field has them: character by character.
TextMetrics plainMetrics(Frame& frame) {
    TextMetrics metrics = frame.fonts().metrics(kBody);
    metrics.em = 0;
    return metrics;
}

std::string withSoftEnds(Frame& frame, std::string_view text, float width) {
    const TextMetrics metrics = plainMetrics(frame);
    const std::vector<TextLine> lines = breakLines(text, width, metrics);
    std::string broken;
    std::size_t from = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view part = text.substr(from, lines[i].begin - from);
        broken += part;
        if (!part.ends_with('\n')) broken += kSoftEnd;
        from = lines[i].begin;
    }
    return broken.append(text.substr(from));
}

void centred(Frame& frame, std::string_view words, const TextStyle& style) {
    const Rect rect = frame.place(frame.availableWidth(), frame.fonts().pitch(style.face));
    drawText(frame, rect, words, style);
    frame.note(words, rect);
}

/// One document as it prints.
class SheetDrawer {
    using Edit = PapersState::Edit;

public:
    /// `height` is that of the part of the screen that shows the sheet.
    SheetDrawer(Frame& frame, const PaperModel& paper, PapersState& state, float height)
        : frame_(frame), paper_(paper), state_(state) {
        const float room = (height - frame.px(kAroundInput)) / frame.fonts().boxHeight(kBody);
        mostLines_ = std::max(kLeastLines + 1, static_cast<int>(room));
    }

    std::optional<Command> draw() {
        settle();
        const Card card(frame_, "sheet", {.padding = kSheetPadding});
        room_ = std::floor(frame_.availableWidth() - frame_.px(2 * kInputPadding + kScrollBar));
        drawHead();
        const Tight tight;
        for (std::size_t i = 0; i < paper_.fields.size(); ++i) drawField(paper_.fields[i], i + 1);
        return std::move(command_);
    }

private:
    [[nodiscard]] bool isTable() const {
        return paper_.form == DocumentForm::Sheet || paper_.form == DocumentForm::List;
    }

    [[nodiscard]] std::string keyOf(const PaperField& field) const {
        return paper_.id + "/" + field.id;
    }

    [[nodiscard]] static std::string itemLabel(const PaperField& field) {
        return field.label + "###field-" + field.id;
    }

    /// What was refused stays in sight as long as it can be written.
    [[nodiscard]] const std::string& standing(const PaperField& field) const {
        const auto draft = state_.drafts.find(keyOf(field));
        return field.isEditable && draft != state_.drafts.end() ? draft->second : field.text;
    }

    /// Forgets drafts that were written meanwhile; a field that cannot be written any more is left.
    void settle() {
        for (const PaperField& field : paper_.fields) {
            if (state_.field == field.id && !field.isEditable) {
                state_.drafts[keyOf(field)] = withoutSoftEnds(state_.text);
                close();
            }
            const auto draft = state_.drafts.find(keyOf(field));
            if (draft != state_.drafts.end() && draft->second == field.text)
                state_.drafts.erase(draft);
        }
    }

    void drawHead() {
        const Palette& colors = frame_.colors();
        if (!paper_.bureau.empty())
            centred(frame_, paper_.bureau, {kBody, colors.second, Align::Center});
        centred(frame_, paper_.title, {kTitle, colors.ink, Align::Center});
        alignRight(frame_, textWidth(frame_, kSmall, paper_.pageNote));
        text(frame_, paper_.pageNote, {kSmall, colors.second});
        if (!paper_.locked.empty()) notice(frame_, paper_.locked, Tone::Plain);
        fillRect(frame_, frame_.place(frame_.availableWidth(), frame_.px(2)), colors.ink);
    }

    void drawField(const PaperField& field, std::size_t number) {
        words_ = fmt::format("{}. {}", number, field.label);
        const Point top = frame_.cursor();
        const float width = frame_.availableWidth();
        if (state_.field == field.id) {
            drawOpen(field);
        } else {
            isUnder(field) ? drawUnder(field) : drawBeside(field);
            drawRefused(field);
        }
        if (isTable()) drawEdges({top.x, top.y, width, frame_.cursor().y - top.y});
    }

    void drawEdges(const Rect& row) {
        const float hair = frame_.theme().hair();
        const Color ink = frame_.colors().second;
        fillRect(frame_, {row.x, row.y, hair, row.h}, ink);
        fillRect(frame_, {row.right() - hair, row.y, hair, row.h}, ink);
        fillRect(frame_, {row.x, row.bottom() - hair, row.w, hair}, ink);
    }

    /// Whether what is written stands under its label, on lines.
    [[nodiscard]] bool isUnder(const PaperField& field) const {
        return !isTable() && field.kind == FieldKind::Text;
    }

    [[nodiscard]] float labelWidth() const {
        const float width = frame_.availableWidth();
        if (isTable()) return std::floor(std::min(frame_.px(kLabelWidth), width * 0.34F));
        return std::floor(
            std::min(textWidth(frame_, kBody, words_) + frame_.px(kUnit), width * 0.5F));
    }

    [[nodiscard]] float padding() const { return frame_.px(isTable() ? kCellPadding : 4); }

    /// The cell that is written in: a click, Enter or Tab opens it.
    void drawCell(const PaperField& field, const Rect& rect) {
        const std::string& words = standing(field);
        if (!field.isEditable) {
            frame_.note(field.label, rect);
            frame_.note(words, rect);
            return;
        }
        const std::string label = itemLabel(field);
        ItemSpec spec{label, ItemKind::Input, rect};
        spec.value = words;
        const Item item = frame_.item(spec);
        if (item.hovered) {
            fillRect(frame_, rect, frame_.colors().hover);
            frame_.setPointsAtText();
        }
        if (item.focused) strokeRect(frame_, rect, frame_.px(2), frame_.colors().jade);
        const bool cameByKeyboard = item.focused && frame_.focus().hasMoved();
        if (item.activated || cameByKeyboard) open(field);
    }

    void drawHint(const PaperField& field, const Rect& line) {
        if (!field.isEditable || !standing(field).empty()) return;
        const std::string_view hint =
            field.hint.empty() ? std::string_view("点这里写") : field.hint;
        drawText(frame_, line, hint, {kSmall, frame_.colors().second});
    }

    void drawBeside(const PaperField& field) {
        const float labelled = labelWidth();
        const float labelRoom = labelled - (isTable() ? 2 * padding() : 0);
        const LaidText& label = frame_.texts().lay(kBody, words_, std::floor(labelRoom));
        const float width = frame_.availableWidth();
        const LaidText& value = frame_.texts().lay(kBody, standing(field),
                                                   std::floor(width - labelled - 2 * padding()));
        const float least = frame_.px(kCellHeight);
        const Rect row = frame_.place(
            width,
            std::max(least, std::max(label.height(), value.height()) + frame_.px(2 * kUnit)));
        Rect cell = row;
        const Rect labelCell = cell.cutLeft(labelled);
        drawCell(field, cell);
        const auto middle = [&](const LaidText& laid) {
            return row.y + std::floor((row.h - laid.height()) / 2);
        };
        drawLaid(frame_, {labelCell.x + (isTable() ? padding() : 0), middle(label)}, label,
                 {kBody, frame_.colors().second});
        drawLaid(frame_, {cell.x + padding(), middle(value)}, value, {kBody, {}});
        drawHint(field, cell.inset(padding(), 0));
        const float hair = frame_.theme().hair();
        if (isTable()) {
            fillRect(frame_, {cell.x, cell.y, hair, cell.h}, frame_.colors().second);
        } else {
            fillRect(frame_, {cell.x, cell.bottom() - hair, cell.w, hair},
                     frame_.colors().strongLine);
        }
    }

    void drawUnder(const PaperField& field) {
        const float width = std::floor(frame_.availableWidth());
        const LaidText& label = frame_.texts().lay(kBody, words_, width);
        const Rect head = frame_.place(width, label.height() + frame_.px(kUnit));
        drawLaid(frame_, {head.x, head.y + frame_.px(kUnit)}, label,
                 {kBody, frame_.colors().second});
        const LaidText& value = frame_.texts().lay(kBody, standing(field), width - 2 * padding());
        const Rect rect = frame_.place(width, ruledHeight(value));
        drawCell(field, rect);
        drawRuled(value, rect);
        drawHint(field, {rect.x + padding(), rect.y, rect.w - 2 * padding(), value.pitch});
    }

    [[nodiscard]] static float ruledHeight(const LaidText& laid) {
        return laid.pitch *
               static_cast<float>(std::max<std::size_t>(laid.lines.size(), kLeastLines));
    }

    void drawRuled(const LaidText& laid, const Rect& rect) {
        const float hair = frame_.theme().hair();
        for (float y = rect.y + laid.pitch; y < rect.bottom() + 1; y += laid.pitch) {
            fillRect(frame_, {rect.x, y - hair, rect.w, hair}, frame_.colors().strongLine);
        }
        drawLaid(frame_, {rect.x + padding(), rect.y}, laid, {kBody, {}});
    }

    /// What was typed and refused can be given again.
    void drawRefused(const PaperField& field) {
        const auto draft = state_.drafts.find(keyOf(field));
        if (!field.isEditable || draft == state_.drafts.end()) return;
        tag(frame_, "没有写进去", Tone::Amber);
        frame_.sameLine(frame_.px(kUnit));
        if (button(frame_, "写好###write-" + field.id, {.kind = ButtonKind::Quiet}))
            write(field, draft->second);
    }

    void open(const PaperField& field) {
        if (state_.edit == Edit::Open) give();
        state_.field = field.id;
        state_.edit = Edit::Opening;
        state_.text = field.kind == FieldKind::Text ? withSoftEnds(frame_, standing(field), room_)
                                                    : standing(field);
        frame_.requestFrame();
    }

    /// What was typed is written where it is something else than what stands there.
    void give() {
        const auto field =
            std::find_if(paper_.fields.begin(), paper_.fields.end(),
                         [&](const PaperField& one) { return one.id == state_.field; });
        if (field == paper_.fields.end()) return;
        const std::string typed = withoutSoftEnds(state_.text);
        state_.drafts.erase(keyOf(*field));
        if (typed != field->text) write(*field, typed);
    }

    /// The text stays: what stands below the field must not jump within a frame.
    void close() {
        state_.field.clear();
        state_.edit = Edit::None;
        frame_.requestFrame();
    }

    void write(const PaperField& field, const std::string& words) {
        std::string written = words;  // it may be the draft itself
        state_.drafts[keyOf(field)] = written;
        command_ = Submit{scenario::Write{paper_.id, field.id, std::move(written)}};
    }

    void drawInput(const PaperField& field, InputStyle style) {
        const std::string label = itemLabel(field);
        style.hasCaption = false;
        style.placeholder = field.hint;
        if (state_.edit == Edit::Opening) bringKeyboard(label);
        follow(textInput(frame_, label, state_.text, style));
    }

    /// A text input opens where the keyboard has just come to.
    void bringKeyboard(std::string_view label) {
        frame_.focus().clear();
        frame_.focus().set(frame_.idOf(label));
        frame_.focus().show(true);
        state_.edit = Edit::Waiting;
        state_.waits = kWaits;
    }

    void follow(const InputResult& typed) {
        if (typed.submitted) {
            frame_.stopEditing();
            give();
            close();
        } else if (typed.editing) {
            state_.edit = Edit::Open;
        } else if (state_.edit == Edit::Open || state_.edit == Edit::Left) {
            if (state_.edit == Edit::Open) give();
            state_.edit = Edit::Left;
            // Nothing may move between the press and the release of a button that is clicked on
            // something else.
            if (!frame_.input().buttons[0]) close();
        } else if (state_.waits > 0) {
            --state_.waits;
            frame_.requestFrame();
        }
    }

    /// Pressing it leaves the field, and that writes.
    void drawWrite(const PaperField& field) {
        const bool isChanged = withoutSoftEnds(state_.text) != field.text;
        const bool isEnabled = isChanged || state_.edit == Edit::Left;
        button(frame_, "写好###write-" + field.id,
               {.kind = ButtonKind::Primary, .enabled = isEnabled});
    }

    void drawOpen(const PaperField& field) {
        space(frame_, kUnit);
        drawOpenHead(field);
        space(frame_, 4);
        InputStyle style;
        if (field.kind == FieldKind::Text) {
            const auto ends =
                static_cast<int>(std::count(state_.text.begin(), state_.text.end(), '\n'));
            style.lines = std::clamp(ends + 2, kLeastLines + 1, mostLines_);
        }
        drawInput(field, style);
        if (field.kind == FieldKind::Text) drawPreview();
        space(frame_, kUnit);
    }

    /// The button stands before the input, so that Tab leads from that to the next field.
    void drawOpenHead(const PaperField& field) {
        const Row row(frame_, frame_.px(kButtonHeight));
        const float beside =
            buttonWidth(frame_, "写好", {.kind = ButtonKind::Primary}) + frame_.px(kGap);
        const float width = std::floor(frame_.availableWidth() - beside);
        const LaidText& label = frame_.texts().lay(kBody, words_, width - padding());
        const Rect rect = frame_.place(width, std::max(label.height(), frame_.px(kButtonHeight)));
        drawLaid(frame_, {rect.x + padding(), rect.y + std::floor((rect.h - label.height()) / 2)},
                 label, {kBody, frame_.colors().second});
        frame_.sameLine(frame_.px(kUnit));
        drawWrite(field);
    }

    /// Lines that were typed beyond the edge of the field are read as they will print.
    void drawPreview() {
        const TextMetrics metrics = plainMetrics(frame_);
        const std::vector<std::string> lines = base::split(state_.text, '\n');
        const bool isWide = std::any_of(lines.begin(), lines.end(), [&](const std::string& one) {
            return lineWidth(one, metrics) > room_ + frame_.px(kScrollBar);
        });
        if (!isWide) return;
        space(frame_, kUnit);
        text(frame_, "印出来是这样：", {kSmall, frame_.colors().second});
        const float width = std::floor(frame_.availableWidth());
        const LaidText& laid =
            frame_.texts().lay(kBody, withoutSoftEnds(state_.text), width - 2 * padding());
        drawRuled(laid, frame_.place(width, ruledHeight(laid)));
    }

    Frame& frame_;
    const PaperModel& paper_;
    PapersState& state_;
    int mostLines_ = 0;
    float room_ = 0;     ///< for the words of a field of many lines while it is edited
    std::string words_;  ///< the label being drawn, with its number
    std::optional<Command> command_;
};

/// The manners that were chosen for a signature.
std::vector<std::string> chosenManners(const PaperModel& paper, const PaperSigner& signer,
                                       const PapersState& state) {
    std::vector<std::string> chosen;
    for (const present::MannerChoice& manner : signer.manners) {
        if (state.manners.contains(paper.id + "/" + signer.id + "/" + manner.id))
            chosen.push_back(manner.id);
    }
    return chosen;
}

void drawManners(Frame& frame, const PaperModel& paper, const PaperSigner& signer,
                 PapersState& state) {
    for (const present::MannerChoice& manner : signer.manners) {
        const std::string key = paper.id + "/" + signer.id + "/" + manner.id;
        const bool isChosen = state.manners.contains(key);
        const std::string label =
            fmt::format("{}###manner-{}-{}", manner.label, signer.id, manner.id);
        const bool isEnabled = signer.canSign || signer.canNote;
        if (!choiceRow(frame, label, {ChoiceKind::Check, "", isChosen, isEnabled})) continue;
        if (isChosen) {
            state.manners.erase(key);
        } else {
            state.manners.insert(key);
        }
    }
}

std::optional<Command> drawSigner(Frame& frame, const PaperModel& paper, const PaperSigner& signer,
                                  PapersState& state) {
    std::optional<Command> command;
    const Card card(frame, "signer-" + signer.id, {.padding = kGap});
    text(frame, signer.name, {kBodyBold, {}});
    if (!signer.role.empty()) {
        frame.sameLine(frame.px(kUnit));
        textInRow(frame, signer.role, frame.fonts().pitch(kBody), {kSmall, frame.colors().second});
    }
    if (signer.hasSigned) {
        tag(frame, signer.signedAt, signer.isNoted ? Tone::Amber : Tone::Jade);
        if (!signer.how.empty()) paragraph(frame, signer.how, {kSmall, frame.colors().second});
        return command;
    }
    if (!signer.why.empty()) paragraph(frame, signer.why, {kSmall, frame.colors().second});
    drawManners(frame, paper, signer, state);
    const std::string sign = fmt::format("{} · {}###sign-{}", signer.isOfficer ? "签名" : "请他签",
                                         paper.cost, signer.id);
    if (button(frame, sign, {.enabled = signer.canSign, .width = frame.availableWidth()})) {
        command = Submit{scenario::Sign{paper.id, signer.id, chosenManners(paper, signer, state)}};
    }
    if (!signer.canNote) return command;
    const std::string note = fmt::format("注明拒签 · {}###note-{}", paper.cost, signer.id);
    if (button(frame, note, {.kind = ButtonKind::Quiet, .width = frame.availableWidth()})) {
        std::vector<std::string> manners = chosenManners(paper, signer, state);
        manners.push_back(paper.noted);
        command = Submit{scenario::Sign{paper.id, signer.id, std::move(manners)}};
    }
    return command;
}

std::optional<Command> drawSigners(Frame& frame, const PaperModel& paper, PapersState& state) {
    std::optional<Command> command;
    sectionHeading(frame, "签名", paper.state);
    if (!paper.tooEarly.empty()) paragraph(frame, paper.tooEarly, {kSmall, frame.colors().second});
    for (const PaperSigner& signer : paper.signers) {
        collect(command, [&] { return drawSigner(frame, paper, signer, state); });
    }
    return command;
}

std::optional<Command> drawPrint(Frame& frame, const PaperModel& paper, PapersState& state) {
    std::string& path = state.paths.try_emplace(paper.id, paper.printTo).first->second;
    InputStyle style;
    style.placeholder = paper.printTo;
    style.isPath = true;
    textInput(frame, "印成哪个文件###print-path", path, style);
    if (!button(frame, "打印成 PDF###print", {.width = frame.availableWidth()}))
        return std::nullopt;
    return present::PrintForm{paper.id, path.empty() ? paper.printTo : path};
}

std::optional<Command> drawSide(Frame& frame, const Rect& rect, const PaperModel& paper,
                                PapersState& state) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().ground);
    line(frame, {rect.x, rect.y}, {rect.x, rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect body = rect;
    const Rect foot = body.cutBottom(frame.px(2 * kGap + 2 * kUnit + kInputHeight + kButtonHeight) +
                                     frame.fonts().pitch(kSmall));
    {
        const Panel panel(frame, "signers", body, {Fill::None, kGap, true});
        collect(command, [&] { return drawSigners(frame, paper, state); });
    }
    line(frame, {foot.x, foot.y}, {foot.right(), foot.y}, frame.theme().hair(),
         frame.colors().line);
    const Panel panel(frame, "print-foot", foot, {Fill::None, kGap});
    collect(command, [&] { return drawPrint(frame, paper, state); });
    return command;
}

std::optional<Command> drawMiddle(Frame& frame, const Rect& rect, const present::PapersModel& model,
                                  const PaperModel& paper, bool hasAll, PapersState& state) {
    std::optional<Command> command;
    // Its own name for every document: equal fields of two of them must not share what ImGui
    // remembers.
    const Panel panel(frame, "sheet-" + paper.id, rect, {Fill::None, kGap, true});
    if (!model.blocked.empty()) notice(frame, model.blocked, Tone::Amber);
    std::optional<Command> written = SheetDrawer(frame, paper, state, rect.h).draw();
    if (hasAll) {
        space(frame, kGap);
        collect(command, [&] { return drawSigners(frame, paper, state); });
        space(frame, kGap);
        collect(command, [&] { return drawPrint(frame, paper, state); });
    }
    return written ? written : command;
}

std::optional<Command> drawTop(Frame& frame, const Rect& rect) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "回到现场###leave-papers", {.kind = ButtonKind::Quiet, .shortcut = "Esc"})) {
        command = present::OpenScreen{present::ScreenId::Field};
    }
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "文书", rect.h, {kBodyBold, {}});
    return command;
}

const PaperModel* shownPaper(const present::PapersModel& model, const PapersState& state) {
    const auto found =
        std::find_if(model.papers.begin(), model.papers.end(),
                     [&](const PaperModel& paper) { return paper.id == state.paper; });
    if (found != model.papers.end()) return &*found;
    return model.papers.empty() ? nullptr : &model.papers.front();
}

/// The document to show from the next frame on; what is edited in this one is left first.
std::optional<std::string> drawList(Frame& frame, const Rect& rect,
                                    const present::PapersModel& model, const PaperModel* shown) {
    std::optional<std::string> chosen;
    const Panel panel(frame, "papers", rect, {Fill::None, kGap, true});
    for (const PaperModel& paper : model.papers) {
        const RowStyle style{.detail = paper.state, .chosen = &paper == shown};
        if (listRow(frame, paper.title + "###paper-" + paper.id, style)) chosen = paper.id;
    }
    return chosen;
}

}  // namespace

std::optional<Command> drawPapers(Frame& frame, const present::PapersModel& model,
                                  PapersState& state) {
    Rect screen = frame.screen();
    std::optional<Command> command = drawTop(frame, screen.cutTop(frame.px(kBarHeight)));
    const bool isTight = screen.w < frame.px(kTightScreen);
    const PaperModel* paper = shownPaper(model, state);
    std::optional<std::string> chosen =
        drawList(frame, screen.cutLeft(frame.px(kListWidth)), model, paper);
    if (paper == nullptr) {
        const Panel panel(frame, "no-papers", screen, {Fill::None, kMargin});
        paragraph(frame, "这个剧本没有要写的文书。");
    } else {
        const Rect side = isTight ? Rect{} : screen.cutRight(frame.px(kSideWidth));
        collect(command, [&] { return drawMiddle(frame, screen, model, *paper, isTight, state); });
        if (!isTight) {
            std::optional<Command> asked = drawSide(frame, side, *paper, state);
            if (!command) command = std::move(asked);
        }
    }
    if (chosen) {
        state.paper = std::move(*chosen);
        state.field.clear();
        state.edit = PapersState::Edit::None;
        frame.requestFrame();
    }
    if (frame.takeKey(Key::Escape)) command = present::OpenScreen{present::ScreenId::Field};
    return command;
}

}  // namespace lianbing::ui
