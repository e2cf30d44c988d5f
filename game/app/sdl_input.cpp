#include "game/app/sdl_input.h"

#include <utility>

namespace lianbing::app {
namespace {

std::optional<std::size_t> buttonOf(Uint8 button) {
    switch (button) {
        case SDL_BUTTON_LEFT:
            return 0;
        case SDL_BUTTON_RIGHT:
            return 1;
        case SDL_BUTTON_MIDDLE:
            return 2;
        default:
            return std::nullopt;
    }
}

ui::Point pointOf(int x, int y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}

std::optional<ui::Key> namedKey(SDL_Keycode code) {
    switch (code) {
        case SDLK_TAB:
            return ui::Key::Tab;
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
            return ui::Key::Enter;
        case SDLK_ESCAPE:
            return ui::Key::Escape;
        case SDLK_SPACE:
            return ui::Key::Space;
        case SDLK_BACKSPACE:
            return ui::Key::Backspace;
        case SDLK_DELETE:
            return ui::Key::Delete;
        case SDLK_LEFT:
            return ui::Key::Left;
        case SDLK_RIGHT:
            return ui::Key::Right;
        case SDLK_UP:
            return ui::Key::Up;
        case SDLK_DOWN:
            return ui::Key::Down;
        case SDLK_HOME:
            return ui::Key::Home;
        case SDLK_END:
            return ui::Key::End;
        case SDLK_PAGEUP:
            return ui::Key::PageUp;
        case SDLK_PAGEDOWN:
            return ui::Key::PageDown;
        case SDLK_PLUS:
        case SDLK_EQUALS:
        case SDLK_KP_PLUS:
            return ui::Key::Plus;
        case SDLK_MINUS:
        case SDLK_KP_MINUS:
            return ui::Key::Minus;
        case SDLK_F1:
            return ui::Key::F1;
        case SDLK_F11:
            return ui::Key::F11;
        case SDLK_F12:
            return ui::Key::F12;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<ui::KeyPress> keyOf(const SDL_Keysym& key) {
    ui::KeyPress press;
    press.ctrl = (key.mod & KMOD_CTRL) != 0;
    press.shift = (key.mod & KMOD_SHIFT) != 0;
    if (const std::optional<ui::Key> named = namedKey(key.sym)) {
        press.key = *named;
        return press;
    }
    const SDL_Keycode code = key.sym;
    if (code >= SDLK_a && code <= SDLK_z) {
        press.letter = static_cast<char>('A' + (code - SDLK_a));
    } else if ((code >= SDLK_0 && code <= SDLK_9) || code == SDLK_LEFTBRACKET ||
               code == SDLK_RIGHTBRACKET) {
        press.letter = static_cast<char>(code);
    } else {
        return std::nullopt;
    }
    return press;
}

void SdlInput::push(const SDL_Event& event) {
    switch (event.type) {
        case SDL_MOUSEMOTION:
            // Only the last place of a moving pointer matters.
            if (!events_.empty() && events_.back().type == SDL_MOUSEMOTION) events_.pop_back();
            events_.push_back(event);
            break;
        case SDL_KEYDOWN:
        case SDL_TEXTINPUT:
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
        case SDL_MOUSEWHEEL:
        case SDL_WINDOWEVENT:
            events_.push_back(event);
            break;
        case SDL_DROPFILE:
            dropped_.emplace_back(event.drop.file);
            SDL_free(event.drop.file);
            break;
        default:
            break;
    }
}

ui::Input SdlInput::next(double seconds) {
    ui::Input input;
    while (!events_.empty()) {
        const SDL_Event event = events_.front();
        events_.pop_front();
        if (apply(event, input)) break;
    }
    if (!dropped_.empty()) {
        input.dropped = std::move(dropped_.front());
        dropped_.pop_front();
    }
    input.pointer = pointer_;
    input.buttons = buttons_;
    input.seconds = seconds;
    return input;
}

bool SdlInput::apply(const SDL_Event& event, ui::Input& input) {
    switch (event.type) {
        case SDL_MOUSEMOTION:
            pointer_ = pointOf(event.motion.x, event.motion.y);
            return false;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: {
            const std::optional<std::size_t> button = buttonOf(event.button.button);
            if (!button) return false;
            pointer_ = pointOf(event.button.x, event.button.y);
            buttons_[*button] = event.type == SDL_MOUSEBUTTONDOWN;
            return true;
        }
        case SDL_MOUSEWHEEL:
            input.wheel = event.wheel.preciseY;
            return true;
        case SDL_KEYDOWN:
            input.key = keyOf(event.key.keysym);
            return input.key.has_value();
        case SDL_TEXTINPUT:
            input.text = event.text.text;
            return true;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) pointer_.reset();
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) buttons_ = {};
            return false;
        default:
            return false;
    }
}

}  // namespace lianbing::app
