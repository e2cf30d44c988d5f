#include "game/ui/law_desk_parts.h"
#include "game/ui/rich_text.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace lianbing::ui {

namespace {

using present::ArticlePane;
using present::Command;
using present::LookUp;
using present::PaneLine;

constexpr float kMarginWidth = 40;
constexpr float kItemIndent = 26;
constexpr float kBarWidth = 3;
constexpr std::size_t kChangesShown = 6;

/// The words of a line with its links and what differs from the other pane.
std::vector<RichSpan> spansOf(Frame& frame, const PaneLine& line, bool isEarlier) {
    const Palette& colors = frame.colors();
    std::vector<RichSpan> spans;
    for (const auto& [begin, end] : line.changed) {
        const Color ink = isEarlier ? colors.vermilion : colors.jadeHover;
        const Color wash = isEarlier ? colors.vermilionWash : colors.jadeWash;
        spans.push_back({begin, end, ink, wash, false, isEarlier});
    }
    for (const present::PaneLink& link : line.links)
        spans.push_back({link.begin, link.end, colors.indigo, {}, true, false});
    return spans;
}

/// The margin of a line: its number where paragraphs are counted. Clicking it means this paragraph
/// or item.
bool drawMargin(Frame& frame, const PaneLine& line, const Rect& rect) {
    const Palette& colors = frame.colors();
    const std::string label = line.ref.provision() + "###part-" + line.ref.provision();
    const Item item = frame.item({label, ItemKind::Row, rect, true, line.isMeant});
    if (item.hovered) fillRound(frame, rect, frame.px(4), colors.hover);
    if (line.isMeant) fillRect(frame, {rect.x, rect.y, frame.px(kBarWidth), rect.h}, colors.jade);
    Rect number = rect;
    number.h = frame.fonts().pitch(kBody);
    drawText(frame, number, line.margin,
             {kSmall, line.isMeant ? colors.jadeHover : colors.second, Align::Center});
    focusRing(frame, item, frame.px(4));
    return item.activated;
}

std::optional<Command> drawLine(Frame& frame, const present::LawDeskModel& model,
                                const PaneLine& line, std::size_t number, bool isEarlier,
                                bool isMain) {
    std::optional<Command> command;
    const float margin = frame.px(kMarginWidth);
    const float indent = frame.px(kItemIndent) * static_cast<float>(line.depth);
    const Face face = kBody;
    const float width = std::floor(
        std::min(frame.availableWidth() - margin - indent, kColumnChars * frame.fonts().em(face)));
    const LaidText& laid = frame.texts().lay(face, line.text, width);
    const float height = laid.height();
    const Rect row = frame.place(frame.availableWidth(), height);
    const Rect gutter{row.x, row.y, margin - frame.px(6), height};
    if (isMain && drawMargin(frame, line, gutter)) command = LookUp{lookingAt(model, line.ref)};
    const Rect words{row.x + margin + indent, row.y, width, height};
    const std::vector<RichSpan> spans = spansOf(frame, line, isEarlier);
    const std::string name = fmt::format("{}-{}", isMain ? "line" : "beside-line", number);
    if (const auto link = richText(frame, name, words, laid, spans, {face, {}})) {
        const std::size_t firstLink = line.changed.size();
        command = LookUp{lookingAt(model, line.links[*link - firstLink].ref)};
    }
    return command;
}

/// The seal of a version that does not count on the day, on a line of its own.
void drawStamp(Frame& frame, const ArticlePane& pane) {
    if (pane.stamp.empty()) return;
    const Color ink = pane.tone == present::ForceTone::Repealed ? frame.colors().vermilion
                                                                : frame.colors().amberInk;
    const float width = textWidth(frame, kBodyBold, pane.stamp) + 2 * frame.px(14);
    const Rect rect = frame.place(width, frame.px(38));
    strokeRound(frame, rect, frame.px(4), frame.px(2), ink);
    strokeRound(frame, rect.inset(frame.px(4)), frame.px(2), frame.theme().hair(), ink);
    drawText(frame, rect, pane.stamp, {kBodyBold, ink, Align::Center});
    frame.note(pane.stamp, rect);
}

void drawHead(Frame& frame, const ArticlePane& pane) {
    const Color second = frame.colors().second;
    if (!pane.path.empty()) paragraph(frame, pane.path, {kSmall, second});
    if (pane.ref.article != 0) {
        paragraph(frame, pane.law + (pane.version.empty() ? "" : "（" + pane.version + "）"),
                  {kBody, second});
    }
    paragraph(frame, pane.article, {kHeading, {}});
    drawStamp(frame, pane);
    paragraph(frame, pane.standing, {kSmall, toneColors(frame.colors(), toneOf(pane.tone)).ink});
    if (!pane.missing.empty()) notice(frame, "这个版本" + pane.missing + "。", Tone::Vermilion);
    space(frame, kUnit);
}

void drawGist(Frame& frame, const ArticlePane& pane) {
    if (pane.gist.empty()) return;
    space(frame, kUnit);
    overline(frame, pane.isGistChecked ? "要旨" : "要旨（没有核对）");
    paragraph(frame, pane.gist, {kBody, frame.colors().second});
}

std::optional<Command> drawPane(Frame& frame, const present::LawDeskModel& model,
                                const ArticlePane& pane, bool isEarlier, bool isMain) {
    std::optional<Command> command;
    drawHead(frame, pane);
    for (std::size_t i = 0; i < pane.lines.size(); ++i) {
        if (auto asked = drawLine(frame, model, pane.lines[i], i, isEarlier, isMain))
            command = std::move(asked);
    }
    drawGist(frame, pane);
    space(frame, kUnit);
    paragraph(frame, pane.source, {kSmall, frame.colors().second});
    return command;
}

/// Repealed words stand on a washed ground.
void fillGround(Frame& frame, const Rect& rect, present::ForceTone tone) {
    const Palette& colors = frame.colors();
    if (tone == present::ForceTone::Repealed)
        fillRect(frame, rect, mixed(colors.ground, colors.vermilionWash, 0.4F));
    if (tone == present::ForceTone::NotYet)
        fillRect(frame, rect, mixed(colors.ground, colors.amberWash, 0.5F));
}

std::optional<Command> drawFoot(Frame& frame, const Rect& rect, const present::LawDeskModel& model,
                                const CitationTarget& target) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.y}, {rect.right(), rect.y}, frame.theme().hair(),
         frame.colors().line);
    const Panel panel(frame, "law-foot", rect, {Fill::None, kUnit + 4});
    const auto turn = [&](const char* label, const std::optional<law::ArticleRef>& to) {
        if (button(frame, label, {.kind = ButtonKind::Quiet, .enabled = to.has_value()}) && to) {
            command = LookUp{lookingAt(model, *to)};
        }
        frame.sameLine(frame.px(kUnit));
    };
    turn("上一条###previous", model.previous);
    turn("下一条###next", model.next);
    if (model.beside && button(frame, "收起对照###close-beside", {.kind = ButtonKind::Quiet})) {
        present::LawLook look = model.look;
        look.beside.reset();
        command = LookUp{std::move(look)};
    }
    if (model.beside) frame.sameLine(frame.px(kUnit));
    const std::string label =
        (target.question.empty() ? "复制引用" : "写入答案") + std::string("###take");
    alignRight(frame, buttonWidth(frame, label, {.kind = ButtonKind::Primary}));
    if (button(frame, label, {.kind = ButtonKind::Primary, .enabled = !model.citation.empty()})) {
        command = present::TakeCitation{model.citation};
    }
    return command;
}

/// The latest days on which law changed, to look at.
std::optional<Command> drawChanges(Frame& frame, const present::LawDeskModel& model) {
    std::optional<Command> command;
    sectionHeading(frame, "最近的变化");
    constexpr float kCardPadding = 12;
    const float width =
        std::ceil(kColumnChars * frame.fonts().em(kSmall)) + 2 * frame.px(kCardPadding);
    const std::size_t first = model.days.size() - std::min(model.days.size(), kChangesShown);
    for (std::size_t i = model.days.size(); i-- > first;) {
        const present::LawDay& day = model.days[i];
        const std::string label = fmt::format("{}###change-{}", day.day.chinese(), day.day.iso());
        const Card card(frame, label,
                        {.padding = kCardPadding,
                         .width = std::min(frame.availableWidth(), width),
                         .clickable = true,
                         .chosen = day.day == model.look.day});
        text(frame, day.day.chinese(), {kBodyBold, {}});
        paragraph(frame, day.what, {kSmall, frame.colors().second});
        if (!card.isActivated()) continue;
        present::LawLook look = model.look;
        look.day = day.day;
        command = LookUp{std::move(look)};
    }
    return command;
}

std::optional<Command> drawWelcome(Frame& frame, const Rect& rect,
                                   const present::LawDeskModel& model) {
    const Panel panel(frame, "law-welcome", rect, {Fill::None, kMargin + kUnit, true});
    text(frame, "按日期查法", {kTitle, {}});
    paragraph(frame,
              "左边查一个字、一个词或者一个条号，也可以从法律的章节翻到条文。上面选哪一天，看到的就"
              "是那一天的法。");
    space(frame, kGap);
    text(frame, model.day, {kHeading, frame.colors().indigo});
    if (!model.dayNote.empty())
        paragraph(frame, "这一天：" + model.dayNote + "。", {kBody, frame.colors().amberInk});
    space(frame, kGap);
    if (model.importedTexts > 0) {
        paragraph(frame, fmt::format("已经导入 {} 个版本的原文。", model.importedTexts),
                  {kBody, frame.colors().second});
    } else {
        paragraph(frame,
                  "现在只有条文的要旨，是本程序自己写的话。从国家法律法规数据库下载官方文本，用右上"
                  "角的“导入官方文本”收进来，就能读、查、比原文。",
                  {kBody, frame.colors().second});
    }
    space(frame, kGap);
    return drawChanges(frame, model);
}

}  // namespace

std::optional<Command> drawLawPanes(Frame& frame, const Rect& rect,
                                    const present::LawDeskModel& model,
                                    const CitationTarget& target, bool hasSideColumn) {
    std::optional<Command> command;
    if (!model.pane) {
        return drawWelcome(frame, rect, model);
    }
    Rect body = rect;
    const Rect foot = body.cutBottom(frame.px(kButtonHeight + 2 * (kUnit + 4)));
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    if (model.beside) {
        Rect left = body.cutLeft(std::floor(body.w / 2));
        const ArticlePane& first = model.isBesideEarlier ? *model.beside : *model.pane;
        const ArticlePane& second = model.isBesideEarlier ? *model.pane : *model.beside;
        fillGround(frame, left, first.tone);
        fillGround(frame, body, second.tone);
        line(frame, {body.x, body.y}, {body.x, body.bottom()}, frame.theme().hair(),
             frame.colors().line);
        {
            const Panel panel(frame, "earlier", left, {Fill::None, kGap, true});
            collect(drawPane(frame, model, first, true, !model.isBesideEarlier));
        }
        const Panel panel(frame, "later", body, {Fill::None, kGap, true});
        collect(drawPane(frame, model, second, false, model.isBesideEarlier));
    } else {
        fillGround(frame, body, model.pane->tone);
        const Panel panel(frame, "article", body, {Fill::None, kMargin, true});
        collect(drawPane(frame, model, *model.pane, false, true));
        if (!hasSideColumn) {
            space(frame, kMargin);
            collect(drawLawPlaces(frame, model));
        }
    }
    collect(drawFoot(frame, foot, model, target));
    return command;
}

}  // namespace lianbing::ui
