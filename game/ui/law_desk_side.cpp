#include "game/ui/law_desk_parts.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LookUp;

constexpr float kImportWidth = 720;
constexpr float kImportHeight = 560;
constexpr float kEmptyImportHeight = 300;  ///< before anything was imported

Tone toneOf(law::Change change) {
    switch (change) {
        case law::Change::Same:
        case law::Change::Lighter:
            return Tone::Jade;
        case law::Change::Heavier:
            return Tone::Vermilion;
        case law::Change::Mixed:
        case law::Change::Unknown:
            return Tone::Amber;
        case law::Change::NotCompared:
            break;
    }
    return Tone::Plain;
}

std::optional<Command> beside(const present::LawDeskModel& model, const law::ArticleRef& place,
                              bool isAlready) {
    present::LawLook look = model.look;
    look.beside = isAlready ? std::nullopt : std::optional(place);
    return LookUp{std::move(look)};
}

std::optional<Command> drawVersion(Frame& frame, const present::VersionRow& row,
                                   const present::LawDeskModel& model) {
    std::optional<Command> command;
    const Card card(frame, "version-" + row.label, {.padding = 12, .chosen = row.isShown});
    text(frame, row.label, {row.isShown ? kBodyBold : kBody, {}});
    if (!row.note.empty()) {
        frame.sameLine(frame.px(kUnit));
        tag(frame, row.note, Tone::Jade);
    }
    text(frame, row.detail, {kSmall, frame.colors().second});
    if (row.isShown) return command;
    if (chip(frame, "看###see-" + row.label, Tone::Indigo))
        command = LookUp{lookingAt(model, row.place)};
    frame.sameLine(frame.px(kUnit));
    if (chip(frame, "对照###beside-" + row.label, Tone::Indigo))
        command = beside(model, row.place, row.isBeside);
    return command;
}

std::optional<Command> drawPlace(Frame& frame, const present::PlaceRow& row, std::size_t number,
                                 const present::LawDeskModel& model) {
    std::optional<Command> command;
    const Card card(frame, fmt::format("place-{}", number), {.padding = 12});
    paragraph(frame, row.name, {kBodyBold, frame.colors().indigo});
    if (!row.change.empty()) tag(frame, row.change, toneOf(row.kind));
    if (!row.topic.empty()) paragraph(frame, row.topic, {kSmall, {}});
    if (!row.gist.empty()) paragraph(frame, row.gist, {kSmall, frame.colors().second});
    if (!row.note.empty()) paragraph(frame, row.note, {kSmall, frame.colors().second});
    if (chip(frame, fmt::format("去看###go-{}", number), Tone::Indigo))
        command = LookUp{lookingAt(model, row.place)};
    frame.sameLine(frame.px(kUnit));
    if (chip(frame, fmt::format("对照###compare-{}", number), Tone::Indigo))
        command = beside(model, row.place, row.isBeside);
    return command;
}

Tone toneOf(present::ImportTone tone) {
    switch (tone) {
        case present::ImportTone::Good:
            return Tone::Jade;
        case present::ImportTone::Look:
            return Tone::Amber;
        case present::ImportTone::Bad:
            return Tone::Vermilion;
        case present::ImportTone::Quiet:
            break;
    }
    return Tone::Plain;
}

void drawImportRows(Frame& frame, const present::ImportModel& imports) {
    for (const present::ImportRow& row : imports.rows) {
        tag(frame, row.state, toneOf(row.tone));
        frame.sameLine(frame.px(kUnit));
        textInRow(frame, row.file, frame.px(kChipHeight), {kSmallBold, {}});
        paragraph(frame, row.what, {kSmall, frame.colors().second});
        for (const std::string& finding : row.findings)
            paragraph(frame, finding, {kSmall, frame.colors().amberInk});
        space(frame, 4);
    }
}

}  // namespace

std::optional<Command> drawLawPlaces(Frame& frame, const present::LawDeskModel& model) {
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    const auto drawPlaces = [&](bool isLater, const char* heading) {
        const bool hasAny =
            std::any_of(model.places.begin(), model.places.end(),
                        [&](const present::PlaceRow& row) { return row.isLater == isLater; });
        if (!hasAny) return;
        overline(frame, heading);
        for (std::size_t i = 0; i < model.places.size(); ++i) {
            if (model.places[i].isLater == isLater)
                collect(drawPlace(frame, model.places[i], i, model));
        }
        space(frame, kUnit);
    };
    drawPlaces(true, "后来的位置");
    drawPlaces(false, "从前的位置");
    if (!model.versions.empty()) overline(frame, "版本");
    for (const present::VersionRow& row : model.versions) collect(drawVersion(frame, row, model));
    return command;
}

std::optional<Command> drawLawImport(Frame& frame, const present::ImportModel& imports,
                                     LawDeskState& state) {
    std::optional<Command> command;
    const Rect screen = frame.screen();
    const bool hasNews = imports.isRunning || !imports.rows.empty() || !imports.problem.empty() ||
                         !imports.summary.empty();
    const Point size{std::min(frame.px(kImportWidth), screen.w - frame.px(2 * kMargin)),
                     std::min(frame.px(hasNews ? kImportHeight : kEmptyImportHeight),
                              screen.h - frame.px(2 * kMargin))};
    const Sheet sheet(frame, "law-import", Sheet::From::Center, size);
    sectionHeading(frame, "导入官方文本");
    paragraph(frame,
              "从国家法律法规数据库下载的 .docx，或者 .txt、.md "
              "文本。写文件或文件夹的路径，也可以把它们拖进窗口。",
              {kSmall, frame.colors().second});
    InputStyle style;
    style.placeholder = "例如：下载/大气污染防治法.docx";
    style.caption = "文件或文件夹";
    style.enabled = !imports.isRunning;
    style.isPath = true;
    const bool isSubmitted =
        textInput(frame, "路径###import-path", state.importPath, style).submitted;
    space(frame, 4);
    const bool canStart = !imports.isRunning && !state.importPath.empty();
    if ((button(frame, "开始导入###import-start",
                {.kind = ButtonKind::Primary, .enabled = canStart}) ||
         isSubmitted) &&
        canStart) {
        command = present::ImportLaws{{state.importPath}};
    }
    frame.sameLine(frame.px(kUnit));
    if (imports.isRunning) {
        if (button(frame, "停下###import-stop")) command = present::StopImport{};
    } else if (button(frame, "关闭###import-close", {.kind = ButtonKind::Quiet}) ||
               sheet.wantsToClose()) {
        state.asksToImport = false;
    }
    if (imports.isRunning) {
        progressBar(frame, imports.at, imports.figure, static_cast<float>(imports.share));
    }
    if (!imports.problem.empty()) notice(frame, imports.problem, Tone::Vermilion);
    if (!imports.summary.empty()) notice(frame, imports.summary, Tone::Jade);
    const float room = sheet.rect().bottom() - frame.cursor().y - frame.px(kMargin);
    if (room > frame.px(80) && !imports.rows.empty()) {
        const ScrollArea area(frame, "import-rows", room);
        drawImportRows(frame, imports);
    }
    return command;
}

}  // namespace lianbing::ui
