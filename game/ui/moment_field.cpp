#include "game/ui/moment_field.h"

#include "game/ui/regions.h"
#include "game/ui/widgets.h"

namespace lianbing::ui {

std::optional<std::string> momentField(Frame& frame, std::string_view label, const Rect& rect,
                                       const std::string& shown, MomentFieldState& state) {
    const Panel panel(frame, label, rect, {Fill::None, 0});
    const Row row(frame, rect.h);
    if (!state.isTyping) state.text = shown;
    InputStyle style;
    style.width = rect.w;
    style.hasCaption = false;
    style.placeholder = shown;
    const InputResult typed = textInput(frame, label, state.text, style);
    state.isTyping = typed.editing;
    if (!typed.submitted) return std::nullopt;
    state.isTyping = false;
    return state.text;
}

}  // namespace lianbing::ui
