#pragma once

/// Dear ImGui as Debian packages it, and every difference between its versions that this program
/// meets (1.86 in Debian 12, 1.90 in Debian 13). Nothing else asks for IMGUI_VERSION_NUM.

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#include <imgui.h>
#include <imgui_internal.h>
#pragma GCC diagnostic pop

namespace lianbing::ui {

/// 1.86 keeps an array of keys under numbers of the program's choosing: the enumeration's own
/// numbers are chosen.
inline void prepareKeys(ImGuiIO& io) {
#if IMGUI_VERSION_NUM < 18700
    for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
#else
    static_cast<void>(io);
#endif
}

/// Presses and releases one key in the coming frame. 1.86 has no queue of key events: a key that
/// was down in the last frame too would count as held, so its duration is reset.
inline void tapKey(ImGuiIO& io, ImGuiKey key) {
#if IMGUI_VERSION_NUM < 18700
    io.KeysDown[key] = true;
    io.KeysDownDuration[key] = -1;
#else
    io.AddKeyEvent(key, true);
    io.AddKeyEvent(key, false);
#endif
}

/// Before the keys of a frame are fed.
inline void releaseKeys(ImGuiIO& io) {
#if IMGUI_VERSION_NUM < 18700
    for (bool& isDown : io.KeysDown) isDown = false;
#else
    static_cast<void>(io);
#endif
}

inline void setModifiers(ImGuiIO& io, bool ctrl, bool shift) {
#if IMGUI_VERSION_NUM < 18700
    io.KeyCtrl = ctrl;
    io.KeyShift = shift;
#else
    io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, shift);
#endif
}

/// 1.86 takes the pointer from fields, and forgets it unless they are set in every frame.
inline void setPointer(ImGuiIO& io, ImVec2 position, const bool (&isDown)[3], float wheel) {
#if IMGUI_VERSION_NUM < 18700
    io.MousePos = position;
    for (int button = 0; button < 3; ++button) io.MouseDown[button] = isDown[button];
    io.MouseWheel = wheel;
#else
    io.AddMousePosEvent(position.x, position.y);
    for (int button = 0; button < 3; ++button) io.AddMouseButtonEvent(button, isDown[button]);
    if (wheel != 0) io.AddMouseWheelEvent(0, wheel);
#endif
}

/// Where the input method's window belongs: under the caret of the text being edited. Call before
/// the end of the frame.
inline ImVec2 inputMethodPosition(const ImGuiContext& context) {
#if IMGUI_VERSION_NUM < 18700
    return context.PlatformImePos;
#else
    return context.PlatformImeData.InputPos;
#endif
}

inline bool beginChild(const char* name, ImVec2 size, ImGuiWindowFlags flags) {
#if IMGUI_VERSION_NUM < 19000
    return ImGui::BeginChild(name, size, false, flags | ImGuiWindowFlags_AlwaysUseWindowPadding);
#else
    return ImGui::BeginChild(name, size, ImGuiChildFlags_AlwaysUseWindowPadding, flags);
#endif
}

}  // namespace lianbing::ui
