#include "game/ui/imgui_version.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <imgui_stdlib.h>

#include <algorithm>
#include <string>

namespace lianbing::ui {
namespace {

constexpr float kFieldHeight = 48;
constexpr float kFieldPadding = 14;

void drawCaption(Frame& frame, std::string_view caption) {
    if (!caption.empty()) text(frame, caption, {kSmall, frame.colors().second});
}

/// ImGui's own text field, with nothing of its look left.
bool editText(Frame& frame, std::string_view label, std::string& value, const Rect& rect,
              const InputStyle& style) {
    const float padX = frame.px(kFieldPadding);
    const float box = frame.fonts().boxHeight(kBody);
    const bool isSingle = style.lines == 1;
    const float padY = isSingle ? std::floor((rect.h - box) / 2) - frame.px(1) : frame.px(10);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(padX, padY));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padX, padY));
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    const std::string name = "###" + std::string(nameOf(label));
    bool changed = false;
    if (isSingle) {
        ImGui::SetNextItemWidth(rect.w);
        changed = ImGui::InputText(name.c_str(), &value);
    } else {
        changed = ImGui::InputTextMultiline(name.c_str(), &value, ImVec2(rect.w, rect.h));
    }
    ImGui::SetCursorScreenPos(after);
    ImGui::PopStyleVar(2);
    return changed;
}

}  // namespace

InputResult textInput(Frame& frame, std::string_view label, std::string& value,
                      const InputStyle& style) {
    if (style.hasCaption) drawCaption(frame, style.caption.empty() ? readingOf(label) : style.caption);
    const float width = style.width > 0 ? style.width : frame.availableWidth();
    const float pitch = frame.fonts().boxHeight(kBody);
    const float height = style.lines == 1
                             ? frame.px(kFieldHeight)
                             : pitch * static_cast<float>(style.lines) + 2 * frame.px(10);
    const Rect rect = frame.place(width, height);
    ItemSpec spec{label, ItemKind::Input, rect, style.enabled};
    spec.value = value;
    spec.takesArrows = style.lines > 1;
    const Item item = frame.watch(spec);

    const Palette& colors = frame.colors();
    const float radius = frame.px(kButtonRadius);
    fillRound(frame, rect, radius, style.enabled ? colors.card : colors.hover);
    const bool isKeyboardHere = frame.focus().focused() == item.id;
    const bool cameByKeyboard =
        isKeyboardHere && frame.focus().hasMoved() && frame.focus().isShown();
    if (cameByKeyboard || item.activated) ImGui::SetKeyboardFocusHere();

    InputResult result;
    result.changed = editText(frame, label, value, rect, style);
    frame.fonts().need(kBody, value);
    result.editing = ImGui::IsItemActive();
    if (ImGui::IsItemHovered()) frame.setPointsAtText();
    if (result.editing) {
        frame.focus().set(item.id);
        frame.setEditing(item.id, style.lines > 1);
        result.submitted = style.lines == 1 && frame.takeKey(Key::Enter);
    }
    if (style.isPath && !result.editing && !value.empty()) {
        fillRound(frame, rect, radius, style.enabled ? colors.card : colors.hover);
        const Rect inner = rect.inset(frame.px(kFieldPadding), 0);
        const std::string shown = pathThatFits(frame, kBody, value, inner.w);
        drawText(frame, inner, shown, {kBody, {}});
        frame.note(shown, inner);
    }
    const bool isActive = result.editing || item.focused;
    strokeRound(frame, rect, radius, isActive ? frame.px(2) : frame.theme().hair(),
                isActive ? colors.jade : colors.strongLine);
    if (value.empty() && !style.placeholder.empty()) {
        Rect inner = rect.inset(frame.px(kFieldPadding), 0);
        if (style.lines > 1) inner = {inner.x, inner.y + frame.px(10), inner.w, pitch};
        drawText(frame, inner, style.placeholder, {kBody, colors.second});
    }
    return result;
}

}  // namespace lianbing::ui
