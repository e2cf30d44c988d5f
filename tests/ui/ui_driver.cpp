#include "tests/ui/ui_driver.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace lianbing::test {
namespace {

/// Ends the test program with words: an action on what is not there leaves nothing to go on with.
[[noreturn]] void giveUp(const std::string& words) {
    fmt::print(stderr, "{}\n", words);
    std::abort();
}

std::string everything(const ui::Probe& probe) {
    std::string out;
    for (const ui::ProbeItem& item : probe.items()) {
        out += fmt::format("  {} [{}]\n", item.label, item.id);
    }
    return out;
}

}  // namespace

app::WindowOptions offscreen(int width, int height, ui::Theme theme) {
    return {"练兵", width, height, theme, app::Display::Offscreen};
}

UiDriver::UiDriver(app::Window::Draw draw, app::WindowOptions options) {
    options.display = app::Display::Offscreen;
    base::Result<std::unique_ptr<app::Window>> window = app::Window::open(options);
    if (!window) giveUp(window.error().text());
    window_ = std::move(*window);
    stage_ = {window_.get(), std::move(draw)};
    frame().probe().enable();
    rest();
}

void UiDriver::rest() {
    SDL_PumpEvents();
    constexpr int kMost = 600;
    const std::uint64_t begin = window_->framesDrawn();
    app::runLoop({&stage_, 1}, [&] {
        // What waits in SDL's queue has not reached the window yet.
        const bool isResting =
            window_->due() != 0.0 && SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) == SDL_FALSE;
        return isResting || window_->framesDrawn() - begin > kMost;
    });
    if (window_->framesDrawn() - begin > kMost) giveUp("the window never comes to rest");
}

ui::ProbeItem UiDriver::item(std::string_view name) {
    constexpr int kMostSteps = 60;
    for (int i = 0; i < kMostSteps; ++i) {
        const ui::ProbeItem* found = frame().probe().find(name);
        if (found == nullptr) {
            giveUp(fmt::format("nothing here is named {}; there are\n{}", name,
                               everything(frame().probe())));
        }
        if (found->visible.h >= std::min(found->rect.h, 8.F) && !found->visible.empty()) {
            return *found;
        }
        const float middle = frame().screen().h / 2;
        wheel({found->rect.center().x, middle}, found->rect.y > middle ? -1.F : 1.F);
    }
    giveUp(fmt::format("{} cannot be scrolled into view", name));
}

std::string UiDriver::focused() {
    for (const ui::ProbeItem& item : frame().probe().items()) {
        if (item.focused) return item.label;
    }
    return {};
}

void UiDriver::push(SDL_Event event) {
    event.window.windowID = window_->id();
    if (SDL_PushEvent(&event) != 1) giveUp("SDL refuses an event");
}

void UiDriver::moveTo(ui::Point at) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<int>(at.x);
    event.motion.y = static_cast<int>(at.y);
    push(event);
    rest();
}

void UiDriver::pushButton(ui::Point at, Uint32 type) {
    SDL_Event event{};
    event.type = type;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = static_cast<int>(at.x);
    event.button.y = static_cast<int>(at.y);
    push(event);
}

std::string UiDriver::cutOff() {
    std::string names;
    const ui::Rect screen = frame().screen();
    for (const ui::ProbeItem& item : frame().probe().items()) {
        const bool isCut = !item.visible.empty() && item.visible.w < item.rect.w - 1;
        const bool isOutside = item.kind != ui::ItemKind::Text && item.rect.right() > screen.w;
        if (isCut || isOutside) names += item.label + '\n';
    }
    return names;
}

void UiDriver::clickAt(ui::Point at, int times) {
    moveTo(at);
    for (int i = 0; i < times; ++i) {
        pushButton(at, SDL_MOUSEBUTTONDOWN);
        pushButton(at, SDL_MOUSEBUTTONUP);
    }
    rest();
}

void UiDriver::click(std::string_view name) {
    clickAt(item(name).visible.center());
}

void UiDriver::drag(ui::Point from, ui::Point to) {
    moveTo(from);
    pushButton(from, SDL_MOUSEBUTTONDOWN);
    rest();
    moveTo({(from.x + to.x) / 2, (from.y + to.y) / 2});
    moveTo(to);
    pushButton(to, SDL_MOUSEBUTTONUP);
    rest();
}

void UiDriver::wheel(ui::Point at, float lines) {
    moveTo(at);
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = static_cast<int>(lines);
    event.wheel.preciseY = lines;
    push(event);
    rest();
}

void UiDriver::press(SDL_Keycode key, Uint16 modifiers) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.mod = modifiers;
    push(event);
    rest();
}

void UiDriver::type(std::string_view text) {
    // One event holds up to 31 bytes: cut between characters.
    while (!text.empty()) {
        std::size_t length = std::min<std::size_t>(text.size(), SDL_TEXTINPUTEVENT_TEXT_SIZE - 1);
        while (length < text.size() &&
               (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
            --length;
        }
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        std::copy_n(text.data(), length, event.text.text);
        push(event);
        text.remove_prefix(length);
    }
    rest();
}

void UiDriver::drop(const std::string& path) {
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(path.c_str());  // whoever takes the event frees it
    event.drop.windowID = window_->id();
    if (SDL_PushEvent(&event) != 1) giveUp("SDL refuses an event");
    rest();
}

app::Image UiDriver::picture() {
    const base::Result<app::Image> image = window_->settle(stage_.draw);
    if (!image) giveUp(image.error().text());
    return *image;
}

}  // namespace lianbing::test
