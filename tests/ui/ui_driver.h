#pragma once

#include "game/app/loop.h"
#include "game/app/window.h"

#include <SDL.h>

#include <memory>
#include <string>
#include <string_view>

namespace lianbing::test {

/// Works a window as a person would, by what can be read on it: SDL events go through SDL's queue
/// and the program's own loop. Every action returns once nothing moves any more. A name is a label
/// or an id (`field/open`).
class UiDriver {
public:
    explicit UiDriver(app::Window::Draw draw, app::WindowOptions options = {});

    [[nodiscard]] app::Window& window() { return *window_; }

    [[nodiscard]] ui::Frame& frame() { return window_->frame(); }

    /// Draws until nothing moves.
    void rest();

    /// The item of that name, scrolled into view if need be; the test fails when there is none.
    ui::ProbeItem item(std::string_view name);

    [[nodiscard]] bool has(std::string_view name) { return frame().probe().find(name) != nullptr; }

    [[nodiscard]] bool reads(std::string_view words) { return frame().probe().reads(words); }

    /// Labels of what reaches over the side of the part of the screen that it lies in, a line each.
    [[nodiscard]] std::string cutOff();

    /// The label of the item that the keyboard is shown to be on; empty when there is none.
    [[nodiscard]] std::string focused();

    void click(std::string_view name);
    void clickAt(ui::Point at, int times = 1);
    void drag(ui::Point from, ui::Point to);
    void wheel(ui::Point at, float lines);
    void moveTo(ui::Point at);
    void press(SDL_Keycode key, Uint16 modifiers = KMOD_NONE);
    void type(std::string_view text);
    /// A file falls on the window.
    void drop(const std::string& path);
    /// What is on the screen now.
    app::Image picture();

private:
    void push(SDL_Event event);
    void pushButton(ui::Point at, Uint32 type);

    std::unique_ptr<app::Window> window_;
    app::Stage stage_;
};

/// The options of a test's window: 1280 by 720, no display.
app::WindowOptions offscreen(int width = 1280, int height = 720, ui::Theme theme = {});

}  // namespace lianbing::test
