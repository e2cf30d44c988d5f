#include "game/ui/board_screen.h"

#include "game/ui/collect.h"
#include "game/ui/pictures.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace lianbing::ui {

namespace {

using present::BoardExhibit;
using present::BoardFact;
using present::BoardModel;
using present::Command;
using present::Submit;

constexpr float kShelfWidth = 304;
constexpr float kShelfShare = 0.38F;  // of a narrow screen
constexpr float kSourcesWidth = 336;
constexpr float kWideScreen = 1180;  // below this, or below the height, sources go into a tab
constexpr float kHighScreen = 600;
constexpr float kTabsHeight = kRowHeight + kGap;
constexpr float kPicture = 40;
constexpr float kPadding = 12;
constexpr float kStrip = 4;

template <class Known>
bool isAmong(const std::vector<Known>& known, const std::string& id) {
    return std::any_of(known.begin(), known.end(), [&](const Known& one) { return one.id == id; });
}

bool isLinkedTo(const BoardExhibit& exhibit, const std::string& fact) {
    return std::find(exhibit.facts.begin(), exhibit.facts.end(), fact) != exhibit.facts.end();
}

bool isLinkedTo(const BoardFact& fact, const std::string& exhibit) {
    return std::any_of(fact.linked.begin(), fact.linked.end(),
                       [&](const present::BoardLink& link) { return link.exhibit == exhibit; });
}

/// Going back in the play may take away what was chosen.
void forgetWhatIsGone(const BoardModel& model, BoardState& state) {
    if (!isAmong(model.exhibits, state.exhibit)) state.exhibit.clear();
    if (!isAmong(model.facts, state.fact)) state.fact.clear();
    if (!model.over && !state.exhibit.empty()) state.fact.clear();
    std::erase_if(state.sources,
                  [&](const std::string& id) { return !isAmong(model.sources, id); });
}

Command leave(BoardState& state) {
    state.exhibit.clear();
    state.fact.clear();
    state.sources.clear();
    return present::OpenScreen{present::ScreenId::Field};
}

std::optional<Command> chooseExhibit(const BoardModel& model, const BoardExhibit& exhibit,
                                     BoardState& state) {
    if (!state.fact.empty() && model.blocked.empty())
        return Submit{scenario::Link{exhibit.id, state.fact}};
    state.exhibit = exhibit.id;
    if (!model.over) state.fact.clear();
    return std::nullopt;
}

std::optional<Command> chooseFact(const BoardModel& model, const BoardFact& fact,
                                  BoardState& state) {
    if (!state.exhibit.empty() && model.blocked.empty())
        return Submit{scenario::Link{state.exhibit, fact.id}};
    state.fact = fact.id;
    if (!model.over) state.exhibit.clear();
    return std::nullopt;
}

/// Words below each other, each broken at the width.
class Stack {
public:
    Stack(Frame& frame, float width) : frame_(frame), width_(std::floor(width)) {}

    void add(std::string_view words, const TextStyle& style) {
        if (words.empty()) return;
        parts_.emplace_back(&frame_.texts().lay(style.face, words, width_), style);
        height_ += parts_.back().first->height();
    }

    [[nodiscard]] float height() const { return height_; }

    void draw(Point at) const {
        for (const auto& [laid, style] : parts_) {
            drawLaid(frame_, at, *laid, style);
            frame_.note(laid->text, {at.x, at.y, std::ceil(laid->width), laid->height()});
            at.y += laid->height();
        }
    }

private:
    Frame& frame_;
    float width_;
    float height_ = 0;
    std::vector<std::pair<const LaidText*, TextStyle>> parts_;
};

std::optional<Command> drawTop(Frame& frame, const Rect& rect, const BoardModel& model,
                               BoardState& state) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "回到现场###leave-board", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}))
        command = leave(state);
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "证据板", rect.h, {kBodyBold, {}});
    frame.sameLine(frame.px(kGap));
    alignRight(frame, textWidth(frame, kSmallBold, model.summary));
    textInRow(frame, model.summary, rect.h, {kSmallBold, frame.colors().jadeHover});
    return command;
}

enum class CardMark { None, Chosen, Linked };

bool drawExhibit(Frame& frame, const BoardExhibit& exhibit, CardMark mark) {
    const Palette& colors = frame.colors();
    const float padding = frame.px(kPadding);
    const float picture = frame.px(kPicture);
    const bool isLinked = mark == CardMark::Linked;
    Stack words(frame, frame.availableWidth() - 3 * padding - picture);
    words.add(exhibit.name, {kSmallBold, isLinked ? colors.second : colors.ink});
    if (mark == CardMark::Chosen && !exhibit.proves.empty())
        words.add("证明：" + exhibit.proves, {kSmall, colors.ink});
    if (mark == CardMark::Chosen) words.add(exhibit.taken, {kSmall, colors.second});
    words.add(exhibit.state, {kSmall, exhibit.isFixed ? colors.jadeHover : colors.amberInk});
    words.add(isLinked ? "已连到选定的这件事" : exhibit.links, {kSmall, colors.second});

    const float height = std::round(std::max(picture, words.height()) + 2 * padding);
    const Rect rect = frame.place(frame.availableWidth(), height);
    const std::string label = exhibit.name + "###exhibit-" + exhibit.id;
    const bool isChosen = mark == CardMark::Chosen;
    const Item item = frame.item({label, ItemKind::Card, rect, !isLinked, isChosen});
    const float radius = frame.px(kRadius);
    fillRound(frame, rect, radius,
              isChosen       ? colors.jadeWash
              : isLinked     ? colors.ground
              : item.hovered ? colors.hover
                             : colors.card);
    strokeRound(frame, rect, radius, isChosen ? frame.px(2) : frame.theme().hair(),
                isChosen ? colors.jade : colors.line);
    drawIcon(frame, {rect.x + padding, rect.y + padding, picture, picture}, exhibit.icon);
    words.draw(
        {rect.x + 2 * padding + picture, rect.y + std::floor((rect.h - words.height()) / 2)});
    focusRing(frame, item, radius);
    return item.activated;
}

std::optional<Command> drawShelf(Frame& frame, Rect rect, const BoardModel& model,
                                 BoardState& state) {
    std::optional<Command> command;
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    {
        const Panel head(frame, "shelf-head", rect.cutTop(frame.px(kTabsHeight)),
                         {Fill::None, kGap});
        const std::string all = fmt::format("证据 {}###shelf-all", model.exhibits.size());
        const std::string unlinked =
            fmt::format("没有连的 {}###shelf-unlinked", model.unlinked.size());
        const std::array<std::string_view, 2> labels{all, unlinked};
        tabs(frame, "shelf-tabs", labels, state.shelf);
    }
    const Panel panel(frame, "shelf", rect, {Fill::None, kGap, true});
    const TextStyle quiet{kSmall, frame.colors().second};
    if (model.exhibits.empty()) {
        paragraph(
            frame,
            "还没有证据：回到现场，把要紧的东西拍照、复制、封存或者做成笔录，就会出现在这里。",
            quiet);
    }
    bool isBare = true;
    for (const BoardExhibit& exhibit : model.exhibits) {
        const bool isLinked = model.blocked.empty() && isLinkedTo(exhibit, state.fact);
        const CardMark mark = exhibit.id == state.exhibit ? CardMark::Chosen
                              : isLinked                  ? CardMark::Linked
                                                          : CardMark::None;
        // What is being linked stays where it is: if cards closed up under the pointer, a double
        // click would link the next one too.
        const bool isShown = state.shelf == 0 || exhibit.facts.empty() || mark != CardMark::None;
        if (!isShown) continue;
        isBare = false;
        if (!drawExhibit(frame, exhibit, mark)) continue;
        if (auto asked = chooseExhibit(model, exhibit, state)) command = std::move(asked);
    }
    if (isBare && !model.exhibits.empty()) paragraph(frame, "手里的证据都连上了。", quiet);
    return command;
}

std::string hintOf(const BoardModel& model, const BoardState& state) {
    if (!model.blocked.empty()) return model.blocked;
    for (const BoardExhibit& exhibit : model.exhibits) {
        if (exhibit.id == state.exhibit)
            return fmt::format("选定了“{}”：点它能证明的事，就连上。", exhibit.name);
    }
    for (const BoardFact& fact : model.facts) {
        if (fact.id == state.fact)
            return fmt::format("选定了“{}”：点能证明它的证据，一件一件连上。", fact.title);
    }
    return "先点一件证据，再点它能证明的事，倒过来也行；点连上的证据，就取下来。" + model.linkRule;
}

/// What to do next, above the facts so that it does not scroll away.
void drawHint(Frame& frame, Rect& rect, const BoardModel& model, BoardState& state, float padding) {
    constexpr std::string_view kLetGo = "放下###let-go";
    const bool canLetGo = model.blocked.empty() && !(state.exhibit.empty() && state.fact.empty());
    const std::string words = hintOf(model, state);
    const float beside = canLetGo ? chipWidth(frame, kLetGo) + frame.px(kPadding) : 0;
    const float room =
        std::min(kColumnChars * frame.fonts().em(kSmall), rect.w - 2 * frame.px(padding) - beside);
    const float height =
        std::max(frame.px(kChipHeight),
                 std::ceil(frame.texts().lay(kSmall, words, std::floor(room)).height()));
    const Rect strip = rect.cutTop(height + frame.px(2 * kUnit));
    const Panel panel(frame, "hint", strip.inset(frame.px(padding) - frame.px(kUnit), 0),
                      {Fill::None, kUnit});
    const Row row(frame, height);
    if (canLetGo) {
        if (chip(frame, kLetGo, Tone::Plain)) {
            state.exhibit.clear();
            state.fact.clear();
        }
        frame.sameLine(frame.px(kPadding));
    }
    const bool isBlocked = !model.blocked.empty() && !model.over;
    paragraph(frame, words, {kSmall, isBlocked ? frame.colors().amberInk : frame.colors().second});
}

Tone toneOf(present::Standing standing) {
    switch (standing) {
        case present::Standing::Unproved:
            return Tone::Plain;
        case present::Standing::Suspected:
            return Tone::Amber;
        case present::Standing::Proved:
            return Tone::Jade;
    }
    return Tone::Plain;
}

/// How far it is proved, in a word, a figure and a thin strip.
void drawStanding(Frame& frame, Rect rect, const BoardFact& fact) {
    const ToneColors tone = toneColors(frame.colors(), toneOf(fact.standing));
    const Rect strip = rect.cutBottom(frame.px(kStrip));
    rect.cutBottom(frame.px(kUnit));
    const Rect word = rect.cutLeft(tagWidth(frame, fact.word));
    fillRound(frame, word, frame.px(6), tone.wash);
    drawText(frame, word, fact.word, {kSmall, tone.ink, Align::Center});
    frame.note(fact.word, word);
    rect.cutLeft(frame.px(kPadding));
    drawText(frame, rect, fact.count, {kSmall, frame.colors().second});
    if (!fact.count.empty()) frame.note(fact.count, rect);
    fillRound(frame, strip, strip.h / 2, frame.colors().line);
    const float shown =
        frame.eased(frame.idOf("###strip-" + fact.id), static_cast<float>(fact.share));
    if (shown <= 0) return;
    const float width = std::max(strip.h, std::round(strip.w * shown));
    fillRound(frame, {strip.x, strip.y, width, strip.h}, strip.h / 2, tone.mark);
}

/// The part of a fact's card that can be clicked: all of it but what is linked.
bool drawFactHead(Frame& frame, const BoardModel& model, const BoardFact& fact,
                  const BoardState& state) {
    const Palette& colors = frame.colors();
    const float gap = frame.px(kUnit);
    Stack title(frame, frame.availableWidth());
    title.add(fact.title, {kBodyBold, colors.ink});
    Stack invitation(frame, frame.availableWidth());
    const bool isBare = fact.linked.empty();
    if (isBare) {
        invitation.add(model.over ? "没有连过证据。" : "还没有连证据：先点一件证据，再点这里。",
                       {kSmall, colors.second});
    }
    const float standing = frame.px(kChipHeight) + gap + frame.px(kStrip);
    const float height = title.height() + gap + standing + (isBare ? gap + invitation.height() : 0);
    const Rect rect = frame.place(frame.availableWidth(), std::round(height));

    const float around = frame.px(kGap);
    const Rect whole{rect.x - around, rect.y - around, rect.w + 2 * around,
                     rect.h + around + (isBare ? around : gap / 2)};
    const bool isDone =
        model.blocked.empty() && !state.exhibit.empty() && isLinkedTo(fact, state.exhibit);
    const std::string label = fact.title + "###fact-" + fact.id;
    const Item item = frame.item({label, ItemKind::Card, whole, !isDone, fact.id == state.fact});
    if (item.hovered) fillRound(frame, whole, frame.px(kRadius), colors.hover);
    title.draw({rect.x, rect.y});
    const float below = std::round(rect.y + title.height() + gap);
    drawStanding(frame, {rect.x, below, rect.w, standing}, fact);
    invitation.draw({rect.x, below + standing + gap});
    focusRing(frame, item, frame.px(kRadius));
    return item.activated;
}

Tone toneOf(const present::BoardLink& link) {
    if (link.isIdle) return Tone::Plain;
    return link.isFixed ? Tone::Jade : Tone::Amber;
}

/// What is linked, as chips that are taken off by a click.
std::optional<Command> drawLinked(Frame& frame, const BoardModel& model, const BoardFact& fact) {
    std::optional<Command> command;
    bool isFirst = true;
    for (const present::BoardLink& link : fact.linked) {
        const bool canTakeOff = model.blocked.empty();
        std::string label = link.words;
        if (canTakeOff) label += " ×###unlink-" + link.exhibit + "-" + fact.id;
        if (!isFirst) frame.sameLine(frame.px(kUnit));
        if (!isFirst && chipWidth(frame, label) > frame.availableWidth()) frame.newLine();
        isFirst = false;
        if (!canTakeOff) {
            tag(frame, label, toneOf(link));
        } else if (chip(frame, label, toneOf(link))) {
            command = Submit{scenario::Unlink{link.exhibit, fact.id}};
        }
    }
    for (const std::string& note : fact.notes)
        paragraph(frame, note, {kSmall, frame.colors().amberInk});
    return command;
}

void drawDebrief(Frame& frame, const present::FactDebrief& debrief) {
    const TextStyle quiet{kSmall, frame.colors().second};
    divider(frame);
    if (!debrief.way.empty()) overline(frame, "最接近的一条路：" + debrief.way);
    for (const present::BoardPart& part : debrief.parts) {
        tag(frame, part.isMet ? "有" : "缺", part.isMet ? Tone::Jade : Tone::Vermilion);
        frame.sameLine(frame.px(kPadding));
        paragraph(frame, part.label);
        paragraph(frame, (part.isMet ? "靠" : "可以用（任一件）：") + part.exhibits, quiet);
    }
    for (const std::string& note : debrief.notes)
        paragraph(frame, note, {kSmall, frame.colors().amberInk});
    if (!debrief.explanation.empty()) paragraph(frame, debrief.explanation);
}

std::optional<Command> drawFact(Frame& frame, const BoardModel& model, const BoardFact& fact,
                                BoardState& state) {
    std::optional<Command> command;
    const Point top = frame.cursor();
    const float width = frame.availableWidth();
    const bool isOpen = fact.id == state.fact;
    {
        const std::string name = "fact-card-" + fact.id;
        const Card card(frame, name, {.padding = kGap});
        if (drawFactHead(frame, model, fact, state)) command = chooseFact(model, fact, state);
        collect(command, [&] { return drawLinked(frame, model, fact); });
        if (isOpen && fact.debrief) drawDebrief(frame, *fact.debrief);
    }
    if (isOpen) {
        const float height = frame.cursor().y - frame.px(kUnit) - top.y;
        strokeRound(frame, {std::round(top.x), std::round(top.y), width, std::round(height)},
                    frame.px(kRadius), frame.px(2), frame.colors().jade);
    }
    space(frame, kGap);
    return command;
}

std::optional<Command> drawFacts(Frame& frame, Rect rect, const BoardModel& model,
                                 BoardState& state, float padding) {
    std::optional<Command> command;
    if (model.facts.empty()) {
        const Panel panel(frame, "facts", rect, {Fill::None, padding, true});
        paragraph(frame, "这个剧本没有列出要证明的事，证据留在手里就行。",
                  {kBody, frame.colors().second});
        return command;
    }
    drawHint(frame, rect, model, state, padding);
    const Panel panel(frame, "facts", rect, {Fill::None, padding, true});
    for (const BoardFact& fact : model.facts)
        collect(command, [&] { return drawFact(frame, model, fact, state); });
    return command;
}

/// The first pick stays while one looks for what does not agree with it.
void pickSource(const std::string& id, BoardState& state) {
    const auto found = std::find(state.sources.begin(), state.sources.end(), id);
    if (found != state.sources.end()) {
        state.sources.erase(found);
        return;
    }
    if (state.sources.size() == 2) state.sources.pop_back();
    state.sources.push_back(id);
}

void drawContrast(Frame& frame, const present::BoardContrast& made) {
    const Tone tone = made.verdict == present::Verdict::Right   ? Tone::Jade
                      : made.verdict == present::Verdict::Wrong ? Tone::Amber
                                                                : Tone::Plain;
    paragraph(frame, made.pair, {kSmall, {}});
    tag(frame, made.word, tone);
    if (!made.title.empty()) paragraph(frame, made.title, {kSmallBold, {}});
    if (!made.explanation.empty())
        paragraph(frame, made.explanation, {kSmall, frame.colors().second});
    space(frame, kGap);
}

void drawContrasts(Frame& frame, const BoardModel& model) {
    if (!model.contrasts.empty())
        overline(frame, fmt::format("对照过的 {}", model.contrasts.size()));
    for (const present::BoardContrast& made : model.contrasts) drawContrast(frame, made);
    if (!model.missed.empty()) overline(frame, fmt::format("没有指出的 {}", model.missed.size()));
    for (const present::MissedContradiction& missed : model.missed) {
        paragraph(frame, missed.title, {kSmallBold, {}});
        paragraph(frame, missed.reason, {kSmall, frame.colors().amberInk});
        paragraph(frame, missed.explanation, {kSmall, frame.colors().second});
        space(frame, kGap);
    }
}

std::string contrastHint(const BoardModel& model, const BoardState& state) {
    if (state.sources.size() == 1) return "再点一处和它对不上的。";
    if (state.sources.size() == 2 &&
        present::isContrasted(model, state.sources[0], state.sources[1]))
        return "这两处已经对照过了。";
    return model.contrastRule;
}

/// The button below the sources, where no scrolling hides it.
std::optional<Command> drawContrastFoot(Frame& frame, Rect& rect, const BoardModel& model,
                                        BoardState& state) {
    const float width = rect.w - frame.px(2 * kGap);
    // As high as the longest sentence, so that the button stays where it is.
    const float hint = frame.texts().lay(kSmall, model.contrastRule, std::floor(width)).height();
    const Rect foot = rect.cutBottom(std::ceil(frame.px(kButtonHeight + kUnit + 2 * kGap) + hint));
    line(frame, {foot.x, foot.y}, {foot.right(), foot.y}, frame.theme().hair(),
         frame.colors().line);
    const Panel panel(frame, "contrast-foot", foot, {Fill::None, kGap});
    const bool canContrast = model.blocked.empty() && state.sources.size() == 2 &&
                             !present::isContrasted(model, state.sources[0], state.sources[1]);
    std::optional<Command> command;
    if (button(frame, "指出对不上###contrast",
               {.kind = ButtonKind::Primary, .enabled = canContrast, .width = width})) {
        command = Submit{scenario::Contrast{state.sources[0], state.sources[1]}};
    }
    paragraph(frame, contrastHint(model, state), {kSmall, frame.colors().second});
    if (command) state.sources.clear();
    return command;
}

std::optional<Command> drawSources(Frame& frame, Rect rect, const BoardModel& model,
                                   BoardState& state) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.y}, {rect.x, rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    if (!model.over) command = drawContrastFoot(frame, rect, model, state);
    const Panel panel(frame, "sources", rect, {Fill::None, kGap, true});
    if (!model.over) overline(frame, "看过的来源：哪两处对不上？");
    if (model.sources.empty() && !model.over) {
        paragraph(frame, "还没有看过来源：回到现场看屏幕、查台账、问人，看过的会出现在这里。",
                  {kSmall, frame.colors().second});
    }
    if (model.over && model.contrasts.empty() && model.missed.empty())
        paragraph(frame, "这次检查没有要对照的来源。", {kSmall, frame.colors().second});
    for (const present::BoardSource& source : model.sources) {
        if (model.over) break;
        const auto found = std::find(state.sources.begin(), state.sources.end(), source.id);
        const bool isPicked = found != state.sources.end();
        const std::string lead =
            isPicked ? std::to_string(found - state.sources.begin() + 1) : std::string();
        const ChoiceStyle style{ChoiceKind::Order, lead, isPicked, model.blocked.empty()};
        if (choiceRow(frame, source.title + "###source-" + source.id, style))
            pickSource(source.id, state);
    }
    space(frame, kGap);
    drawContrasts(frame, model);
    return command;
}

/// Where there is no room for three columns.
std::optional<Command> drawFolded(Frame& frame, Rect rect, const BoardModel& model,
                                  BoardState& state) {
    {
        const Panel head(frame, "fold-head", rect.cutTop(frame.px(kTabsHeight)),
                         {Fill::None, kGap});
        const std::string facts = fmt::format("要证明的事 {}###fold-facts", model.facts.size());
        const std::string sources = fmt::format("来源对照 {}###fold-sources", model.sources.size());
        const std::array<std::string_view, 2> labels{facts, sources};
        tabs(frame, "fold-tabs", labels, state.fold);
    }
    return state.fold == 0 ? drawFacts(frame, rect, model, state, kGap)
                           : drawSources(frame, rect, model, state);
}

}  // namespace

std::optional<Command> drawBoard(Frame& frame, const BoardModel& model, BoardState& state) {
    forgetWhatIsGone(model, state);
    std::optional<Command> command;
    Rect screen = frame.screen();
    const bool isFolded = screen.w < frame.px(kWideScreen) || screen.h < frame.px(kHighScreen);
    const Rect top = screen.cutTop(frame.px(kBarHeight));
    collect(command, [&] { return drawTop(frame, top, model, state); });
    const Rect shelf =
        screen.cutLeft(std::min(frame.px(kShelfWidth), std::floor(screen.w * kShelfShare)));
    collect(command, [&] { return drawShelf(frame, shelf, model, state); });
    if (isFolded) {
        collect(command, [&] { return drawFolded(frame, screen, model, state); });
    } else {
        const Rect sources = screen.cutRight(frame.px(kSourcesWidth));
        collect(command, [&] { return drawFacts(frame, screen, model, state, kMargin); });
        collect(command, [&] { return drawSources(frame, sources, model, state); });
    }
    if (frame.takeLetter('E') || frame.takeKey(Key::Escape)) command = leave(state);
    return command;
}

}  // namespace lianbing::ui
