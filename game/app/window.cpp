#include "game/app/window.h"

#include "game/ui/imgui_version.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace lianbing::app {
namespace {

constexpr double kOffscreenFrame = 1.0 / 60;
constexpr int kSettlingFrames = 2;
constexpr float kSmallestWidth = 960;  // at 1x
constexpr float kSmallestHeight = 560;

ui::Raster wantedRaster(Display display) {
    const char* choice = std::getenv("LIANBING_RENDERER");
    const bool isForced = choice != nullptr && std::string_view(choice) == "software";
    const bool isSoftware = display == Display::Offscreen || isForced || !hasGraphicsCard();
    return isSoftware ? ui::Raster::Software : ui::Raster::Hardware;
}

const char* clipboardText(void* /*user*/) {
    // ImGui keeps no copy, and SDL's must be freed: the last one lives here until the next.
    static std::unique_ptr<char, void (*)(void*)> last(nullptr, SDL_free);
    last.reset(SDL_GetClipboardText());
    return last.get();
}

void setClipboardText(void* /*user*/, const char* text) {
    SDL_SetClipboardText(text);
}

double secondsBetween(std::uint64_t from, std::uint64_t to) {
    return static_cast<double>(to - from) / static_cast<double>(SDL_GetPerformanceFrequency());
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    if (options.display == Display::Offscreen) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    const ui::Raster wanted = wantedRaster(options.display);
    // Otherwise SDL loads Mesa to put even software pixels on the screen: 150 MB and 300 ms.
    if (wanted == ui::Raster::Software) SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_IME_INTERNAL_EDITING, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return base::fail(fmt::format("打不开显示器：{}", SDL_GetError()));
    }
    auto video = std::make_unique<Video>();
    constexpr Uint32 kFlags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    WindowPtr window(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                      SDL_WINDOWPOS_CENTERED, options.width, options.height,
                                      kFlags));
    if (!window) return base::fail(fmt::format("打不开窗口：{}", SDL_GetError()));
    const auto least = [&](float pixels, int asked) {
        return std::min(static_cast<int>(pixels * options.theme.scale), asked);
    };
    SDL_SetWindowMinimumSize(window.get(), least(kSmallestWidth, options.width),
                             least(kSmallestHeight, options.height));
    base::Result<SdlRenderer> renderer = SdlRenderer::open(*window, wanted);
    if (!renderer) return base::Unexpected{renderer.error()};
    base::Result<std::unique_ptr<ui::Frame>> frame =
        ui::Frame::open(options.theme, renderer->raster());
    if (!frame) return base::Unexpected{frame.error()};
    return std::unique_ptr<Window>(new Window(std::move(video), std::move(window),
                                              std::move(*renderer), std::move(*frame),
                                              options.display));
}

Window::Window(std::unique_ptr<Video> video, WindowPtr window, SdlRenderer renderer,
               std::unique_ptr<ui::Frame> frame, Display display)
    : video_(std::move(video)),
      window_(std::move(window)),
      renderer_(std::move(renderer)),
      frame_(std::move(frame)),
      display_(display),
      hand_(SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND)),
      beam_(SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_IBEAM)),
      lastCounter_(SDL_GetPerformanceCounter()) {
    frame_->makeCurrent();
    ImGuiIO& io = ImGui::GetIO();
    io.GetClipboardTextFn = clipboardText;
    io.SetClipboardTextFn = setClipboardText;
    renderer_.upload(frame_->fonts());
}

Window::~Window() = default;

void Window::handle(const SDL_Event& event) {
    input_.push(event);
    settling_ = kSettlingFrames;
    const bool isClosing =
        event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE;
    // SDL turns Ctrl-C and the end of the desktop session into SDL_QUIT.
    if (isClosing || event.type == SDL_QUIT) wantsToClose_ = true;
}

void Window::step(const Draw& draw) {
    const std::uint64_t begin = SDL_GetPerformanceCounter();
    settling_ = input_.isWaiting() ? kSettlingFrames : std::max(0, settling_ - 1);
    build(draw, nextInput());
    if (frame_->isStale()) {
        // The characters that were missing are there now; nobody sees the frame that lacked them.
        ui::Input still;
        still.pointer = frame_->input().pointer;
        still.buttons = frame_->input().buttons;
        build(draw, still);
    }
    buildSeconds_ = secondsBetween(begin, SDL_GetPerformanceCounter());
    renderer_.draw(*drawn_, frame_->colors().ground);
    if (!input_.isWaiting()) renderer_.present();
    frameSeconds_ = secondsBetween(begin, SDL_GetPerformanceCounter());
    ++framesDrawn_;
    followFrame();
}

/// On a dense screen SDL reports the pointer in fewer units than there are pixels.
ui::Input Window::nextInput() {
    ui::Input input = input_.next(elapsed());
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    const ui::Point pixels = renderer_.size();
    if (input.pointer && width > 0 && height > 0) {
        input.pointer->x *= pixels.x / static_cast<float>(width);
        input.pointer->y *= pixels.y / static_cast<float>(height);
    }
    return input;
}

void Window::build(const Draw& draw, const ui::Input& input) {
    if (frame_->isStale()) {
        frame_->rebuildFonts();
        renderer_.upload(frame_->fonts());
    }
    frame_->begin(renderer_.size(), input);
    draw(*frame_);
    drawn_ = frame_->end();
}

double Window::elapsed() {
    if (display_ == Display::Offscreen) return kOffscreenFrame;
    const std::uint64_t now = SDL_GetPerformanceCounter();
    return secondsBetween(std::exchange(lastCounter_, now), now);
}

std::optional<double> Window::due() const {
    if (input_.isWaiting() || settling_ > 0) return 0;
    return frame_->nextFrame();
}

/// Tells the system what the frame wants: text input with its place, and the form of the pointer.
void Window::followFrame() {
    if (frame_->isEditing() != editing_) {
        editing_ = frame_->isEditing();
        editing_ ? SDL_StartTextInput() : SDL_StopTextInput();
    }
    if (editing_) {
        const ui::Rect& caret = frame_->caret();
        const SDL_Rect rect{static_cast<int>(caret.x), static_cast<int>(caret.y),
                            static_cast<int>(caret.w), static_cast<int>(caret.h)};
        SDL_SetTextInputRect(&rect);
    }
    setCursor();
}

void Window::setCursor() {
    SDL_Cursor* wanted = frame_->pointsAtText()     ? beam_.get()
                         : frame_->pointsAtButton() ? hand_.get()
                                                    : SDL_GetDefaultCursor();
    if (wanted != nullptr && wanted != SDL_GetCursor()) SDL_SetCursor(wanted);
}

base::Result<Image> Window::settle(const Draw& draw, int frames) {
    for (int i = 0; i < frames && (i == 0 || due() == 0.0); ++i) step(draw);
    return renderer_.pixels();
}

void Window::setFullScreen(bool full) {
    SDL_SetWindowFullscreen(window_.get(), full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

void wakeLoop() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

}  // namespace lianbing::app
