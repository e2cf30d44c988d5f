#include "game/ui/law_desk_parts.h"
#include "game/ui/rich_text.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LookUp;

constexpr float kSearchHeight = 76;  ///< the field and the room around it

std::string_view standingWord(const present::LawRow& row) {
    switch (row.tone) {
        case present::ForceTone::NotYet:
            return "未施行";
        case present::ForceTone::Repealed:
            return "已失效";
        case present::ForceTone::InForce:
        case present::ForceTone::Unknown:
            break;
    }
    return row.hasText ? "原文" : "";
}

std::optional<Command> drawLaws(Frame& frame, const present::LawDeskModel& model) {
    std::optional<Command> command;
    for (const present::LawGroup& group : model.groups) {
        overline(frame, fmt::format("{} {}", group.level, group.laws.size()));
        for (const present::LawRow& row : group.laws) {
            const RowStyle style{
                .detail = row.detail, .trailing = standingWord(row), .mark = toneOf(row.tone)};
            law::ArticleRef place;
            place.law = row.law;
            if (listRow(frame, row.title + "###law-" + row.law.value, style))
                command = LookUp{lookingAt(model, place)};
        }
        space(frame, kUnit);
    }
    return command;
}

std::optional<Command> drawHit(Frame& frame, const present::HitRow& hit, std::size_t number,
                               const present::LawDeskModel& model) {
    const bool isShown = model.pane && model.pane->ref == hit.ref;
    const std::string label = fmt::format("{}###hit-{}", hit.title, number);
    const Card card(frame, label, {.padding = 12, .clickable = true, .chosen = isShown});
    paragraph(frame, hit.title, {kSmallBold, frame.colors().indigo});
    if (!hit.note.empty()) {
        text(frame, hit.note, {kSmall, toneColors(frame.colors(), toneOf(hit.tone)).ink});
    }
    std::vector<RichSpan> spans;
    for (const auto& [begin, end] : hit.marks)
        spans.push_back({begin, end, {}, frame.colors().amberWash, false, false});
    richParagraph(frame, label, hit.text, spans, {kSmall, {}});
    if (!card.isActivated()) return std::nullopt;
    return LookUp{lookingAt(model, hit.ref)};
}

std::optional<Command> drawHits(Frame& frame, const present::LawDeskModel& model) {
    std::optional<Command> command;
    paragraph(frame, model.hitsNote, {kSmall, frame.colors().second});
    for (std::size_t i = 0; i < model.hits.size(); ++i) {
        if (!model.hits[i].heading.empty()) overline(frame, model.hits[i].heading);
        if (auto asked = drawHit(frame, model.hits[i], i, model)) command = std::move(asked);
    }
    return command;
}

std::optional<Command> drawFilters(Frame& frame, const present::LawDeskModel& model) {
    std::optional<Command> command;
    const auto chipFor = [&](const std::string& label, bool isOn, auto change) {
        const bool fits = verbChipWidth(frame, label) <= frame.availableWidth();
        if (!fits) frame.newLine();
        if (verbChip(frame, label, {.chosen = isOn})) {
            present::LawLook look = model.look;
            change(look);
            command = LookUp{std::move(look)};
        }
        frame.sameLine(frame.px(kUnit));
    };

    struct LevelChip {
        const char* label;
        law::Level level;
    };

    constexpr std::array kLevels{LevelChip{"法律###level-law", law::Level::Law},
                                 LevelChip{"法规###level-regulation", law::Level::Regulation},
                                 LevelChip{"规章###level-rule", law::Level::Rule}};
    for (const LevelChip& chip : kLevels) {
        const bool isOn = model.look.level == chip.level;
        chipFor(chip.label, isOn, [&](present::LawLook& look) {
            look.level = isOn ? std::nullopt : std::optional(chip.level);
        });
    }
    if (model.isSearching) {
        frame.newLine();
        chipFor("只查当日有效###only-in-force", model.look.onlyInForce,
                [&](present::LawLook& look) { look.onlyInForce = !look.onlyInForce; });
        const law::LawId law = model.look.onlyLaw.value_or(model.look.place.law);
        if (!law.empty()) {
            frame.newLine();
            const bool isOn = model.look.onlyLaw.has_value();
            chipFor("只查" + law.value + "###only-law", isOn, [&](present::LawLook& look) {
                look.onlyLaw = isOn ? std::nullopt : std::optional(law);
            });
        }
    }
    frame.newLine();
    return command;
}

/// What is searched for stays in sight while the list below scrolls.
std::optional<Command> drawSearch(Frame& frame, const Rect& rect,
                                  const present::LawDeskModel& model) {
    const Panel panel(frame, "law-search", rect, {Fill::None, kGap});
    std::string words = model.look.words;
    InputStyle style;
    style.placeholder = "查一个字、几个词或者条号";
    style.hasCaption = false;
    if (!textInput(frame, "查法条###search", words, style).changed) return std::nullopt;
    present::LawLook look = model.look;
    look.words = words;
    return LookUp{std::move(look)};
}

}  // namespace

std::optional<Command> drawLawList(Frame& frame, const Rect& rect,
                                   const present::LawDeskModel& model, LawDeskState& state) {
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect body = rect;
    std::optional<Command> command = drawSearch(frame, body.cutTop(frame.px(kSearchHeight)), model);
    const Panel panel(frame, "law-list", body, {Fill::None, kGap, true});
    const bool showsFilters = model.isSearching || model.look.place.law.empty();
    if (showsFilters) {
        if (auto asked = drawFilters(frame, model)) command = std::move(asked);
        space(frame, kUnit);
    }
    std::optional<Command> asked = model.isSearching ? drawHits(frame, model)
                                   : model.look.place.law.empty()
                                       ? drawLaws(frame, model)
                                       : drawLawTree(frame, model, state);
    if (asked) command = std::move(asked);
    return command;
}

}  // namespace lianbing::ui
