#pragma once

#include "game/app/image.h"
#include "game/app/sdl_input.h"
#include "game/app/sdl_renderer.h"
#include "game/base/result.h"
#include "game/ui/frame.h"

#include <SDL.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lianbing::app {

/// Where a window's pixels go.
enum class Display {
    Desktop,
    Offscreen,  ///< SDL's dummy driver: no display, the software renderer, a clock of its own
};

struct WindowOptions {
    std::string title = "练兵";
    int width = 1280;
    int height = 800;
    ui::Theme theme;
    Display display = Display::Desktop;
};

/// One window with all it owns: SDL's window and renderer, ImGui's context, fonts, what the
/// keyboard is on. Two may be open at once.
class Window {
public:
    using Draw = std::function<void(ui::Frame&)>;

    /// Errors: no display, no renderer, no Chinese font; one Chinese sentence each.
    static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);

    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    [[nodiscard]] ui::Frame& frame() { return *frame_; }

    [[nodiscard]] std::uint32_t id() const { return SDL_GetWindowID(window_.get()); }

    /// Takes an event that SDL reported for this window.
    void handle(const SDL_Event& event);
    /// Draws one frame with the next waiting event, and shows it unless more events wait: people
    /// see the last one.
    void step(const Draw& draw);

    /// Builds a frame without drawing it, to measure.
    void buildOnly(const Draw& draw) { build(draw, {}); }

    /// When the next frame is due, in seconds; nothing while the window rests until an event comes.
    [[nodiscard]] std::optional<double> due() const;
    /// Draws until nothing moves any more, at most `frames` frames, and gives the picture.
    base::Result<Image> settle(const Draw& draw, int frames = 120);

    [[nodiscard]] bool wantsToClose() const { return wantsToClose_; }

    /// Seconds that the last frame took to build, and to build and draw.
    [[nodiscard]] double buildSeconds() const { return buildSeconds_; }

    [[nodiscard]] double frameSeconds() const { return frameSeconds_; }

    [[nodiscard]] ui::Raster raster() const { return renderer_.raster(); }

    [[nodiscard]] std::uint64_t framesDrawn() const { return framesDrawn_; }

    void setFullScreen(bool full);

private:
    /// Holds SDL's video system open; it counts its users itself.
    struct Video {
        Video() = default;
        Video(const Video&) = delete;
        Video& operator=(const Video&) = delete;

        ~Video() { SDL_QuitSubSystem(SDL_INIT_VIDEO); }
    };

    struct WindowDeleter {
        void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
    };

    struct CursorDeleter {
        void operator()(SDL_Cursor* cursor) const { SDL_FreeCursor(cursor); }
    };

    using WindowPtr = std::unique_ptr<SDL_Window, WindowDeleter>;

    Window(std::unique_ptr<Video> video, WindowPtr window, SdlRenderer renderer,
           std::unique_ptr<ui::Frame> frame, Display display);
    [[nodiscard]] double elapsed();
    ui::Input nextInput();
    void build(const Draw& draw, const ui::Input& input);
    void followFrame();
    void setCursor();

    std::unique_ptr<Video> video_;
    WindowPtr window_;
    SdlRenderer renderer_;
    std::unique_ptr<ui::Frame> frame_;
    SdlInput input_;
    Display display_;
    std::unique_ptr<SDL_Cursor, CursorDeleter> hand_;
    std::unique_ptr<SDL_Cursor, CursorDeleter> beam_;
    std::uint64_t lastCounter_ = 0;
    std::uint64_t framesDrawn_ = 0;
    int settling_ =
        2;  ///< frames still due after an event: what is under the pointer shows one frame later
    bool wantsToClose_ = false;
    bool editing_ = true;  ///< SDL begins with text input switched on
    double buildSeconds_ = 0;
    double frameSeconds_ = 0;
    ImDrawData* drawn_ = nullptr;
};

/// Wakes the loop from any thread.
void wakeLoop();

}  // namespace lianbing::app
