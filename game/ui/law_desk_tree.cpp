#include "game/ui/law_desk_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LookUp;

constexpr float kIndent = 14;
constexpr float kRow = 34;
constexpr float kSign = 18;
constexpr float kHintGap = 4;
constexpr std::size_t kGistLines = 2;
constexpr std::size_t kShownBefore = 3;  ///< rows from the first that is brought into view with it
constexpr float kShownBehind = 4;

/// What a row of the tree shows.
struct TreeRow {
    std::string_view label;
    float indent = 0;
    std::string_view sign;  ///< of what folds
    bool isChosen = false;
    std::size_t mostLines = 0;  ///< 0: all; what is left out is read in the hint
};

/// The first lines of a text; the last of them ends in … when there are more.
void drawLines(Frame& frame, Rect rect, const LaidText& laid, std::size_t count,
               const TextStyle& style) {
    if (count == laid.lines.size()) {
        drawLaid(frame, {rect.x, rect.y}, laid, style);
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const TextLine& line = laid.lines[i].line;
        const std::size_t end = i + 1 == count ? laid.text.size() : line.end;
        drawText(frame, rect.cutTop(laid.pitch), laid.text.substr(line.begin, end - line.begin),
                 style);
    }
}

/// All the words of a row beside it, above everything.
void drawHint(Frame& frame, const Rect& row, std::string_view words) {
    const float padding = frame.px(12);
    const float width = row.w - 2 * padding;
    const LaidText& laid = frame.texts().lay(kSmall, words, std::floor(width));
    const float height = laid.height() + 2 * padding;
    const bool isBelow = row.bottom() + frame.px(kHintGap) + height <= frame.screen().bottom();
    const float top =
        isBelow ? row.bottom() + frame.px(kHintGap) : row.y - frame.px(kHintGap) - height;
    const Rect rect{row.x, std::floor(top), row.w, height};
    const Above above(frame, "tree-hint");
    shadow(frame, rect, frame.px(kButtonRadius));
    fillRound(frame, rect, frame.px(kButtonRadius), frame.colors().card);
    strokeRound(frame, rect, frame.px(kButtonRadius), frame.theme().hair(), frame.colors().line);
    drawLaid(frame, {rect.x + padding, rect.y + padding}, laid, {kSmall, {}});
    frame.note(words, rect);
}

/// Rows closer together than a list's, as high as their words need.
bool treeRow(Frame& frame, const TreeRow& row) {
    const Palette& colors = frame.colors();
    const Face face = row.sign.empty() ? kSmall : kSmallBold;
    const float sign = row.sign.empty() ? 0 : frame.px(kSign);
    const float width = frame.availableWidth() - 2 * frame.px(kUnit) - row.indent - sign;
    const LaidText& laid = frame.texts().lay(face, readingOf(row.label), std::floor(width));
    const bool isCut = row.mostLines > 0 && laid.lines.size() > row.mostLines;
    const std::size_t lines = isCut ? row.mostLines : laid.lines.size();
    const float padding = frame.px(kRow) - frame.fonts().pitch(kSmall);
    const float height = laid.pitch * static_cast<float>(lines) + padding;
    const Rect rect = frame.place(frame.availableWidth(), std::ceil(height));
    const Item item = frame.item({row.label, ItemKind::Row, rect, true, row.isChosen});
    const float radius = frame.px(6);
    if (row.isChosen) {
        fillRound(frame, rect, radius, colors.jadeWash);
    } else if (item.hovered) {
        fillRound(frame, rect, radius, item.held ? colors.pressed : colors.hover);
    }
    Rect inner = rect.inset(frame.px(kUnit), std::floor(padding / 2));
    inner.cutLeft(row.indent);
    if (!row.sign.empty()) {
        Rect place = inner.cutLeft(sign);
        drawText(frame, place.cutTop(laid.pitch), row.sign, {kSmall, colors.second});
    }
    drawLines(frame, inner, laid, lines, {face, row.isChosen ? colors.jadeHover : colors.ink});
    focusRing(frame, item, radius);
    if (isCut && (item.hovered || item.focused)) drawHint(frame, rect, readingOf(row.label));
    return item.activated;
}

/// Names the tree that is shown.
std::string treeName(const present::LawDeskModel& model) {
    return fmt::format("{}/{}", model.openLaw, model.pane ? model.pane->ref.version : "");
}

/// A heading is open when a person opened it, or else when it leads to what is shown.
std::vector<bool> openNodes(const present::LawDeskModel& model, const LawDeskState& state) {
    std::vector<bool> open(model.tree.size(), false);
    const auto shown = std::find_if(model.tree.begin(), model.tree.end(),
                                    [](const present::TreeNode& node) { return node.isOpen; });
    if (shown != model.tree.end()) {
        for (std::optional<std::size_t> up = shown->parent; up; up = model.tree[*up].parent)
            open[*up] = true;
    }
    const auto byHand = state.unfolded.find(treeName(model));
    if (byHand == state.unfolded.end()) return open;
    for (const auto& [node, isUnfolded] : byHand->second) {
        if (node < open.size()) open[node] = isUnfolded;
    }
    return open;
}

bool isReachable(const present::LawDeskModel& model, const std::vector<bool>& open,
                 std::size_t node) {
    for (std::optional<std::size_t> up = model.tree[node].parent; up; up = model.tree[*up].parent) {
        if (!open[*up]) return false;
    }
    return true;
}

}  // namespace

std::optional<Command> drawLawTree(Frame& frame, const present::LawDeskModel& model,
                                   LawDeskState& state) {
    std::optional<Command> command;
    if (treeRow(frame, {.label = "全部法律###all-laws", .sign = "‹"}))
        command = LookUp{lookingAt(model, {})};
    paragraph(frame, model.openLaw, {kBodyBold, {}});
    const std::vector<bool> open = openNodes(model, state);
    std::vector<float> tops;
    for (std::size_t i = 0; i < model.tree.size(); ++i) {
        if (!isReachable(model, open, i)) continue;
        const present::TreeNode& node = model.tree[i];
        const std::string words =
            node.detail.empty() ? node.label : node.label + "　" + node.detail;
        const std::string label = fmt::format("{}###node-{}", words, i);
        TreeRow row{.label = label,
                    .indent = frame.px(kIndent) * static_cast<float>(node.depth),
                    .sign = node.article ? ""
                            : open[i]    ? "−"
                                         : "+",
                    .isChosen = node.isOpen};
        if (node.article) row.mostLines = kGistLines;
        tops.push_back(frame.cursor().y);
        if (treeRow(frame, row)) {
            if (node.article) {
                law::ArticleRef place = model.look.place;
                place.article = node.article->first;
                place.sub = node.article->second;
                place.paragraph = place.item = place.subitem = 0;
                command = LookUp{lookingAt(model, place)};
            } else {
                state.unfolded[treeName(model)][i] = !open[i];
            }
        }
        if (node.isOpen && model.pane && state.shown != model.pane->ref) {
            state.shown = model.pane->ref;
            // With whole rows before it, though scrolling keeps a margin, and room for a few
            // behind.
            const float first = tops[tops.size() - std::min(tops.size(), kShownBefore)];
            const float top = first + frame.px(kMargin - kHintGap);
            const float bottom = frame.cursor().y + frame.px(kRow * kShownBehind);
            frame.scrollTo({frame.cursor().x, top, 1, bottom - top});
        }
    }
    return command;
}

}  // namespace lianbing::ui
