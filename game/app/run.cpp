#include "game/app/run.h"

#include "game/app/desktop.h"
#include "game/app/loop.h"
#include "game/app/screen.h"
#include "game/app/version.h"
#include "game/app/window.h"
#include "game/base/command_line.h"
#include "game/base/file.h"
#include "game/exchange/png_writer.h"
#include "game/ui/overlay.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace lianbing::app {
namespace {

constexpr int kFine = 0;
constexpr int kWrongUsage = 2;
constexpr int kMachineFailed = 3;

struct Options {
    ScreenRequest request;
    std::string data;
    float scale = 1;
    std::string screen;
    std::string out;
    std::string evidence;  ///< beginning of the names of its files; empty for none
    std::string size = "1280x720";
    bool measure = false;
    std::uint64_t frames = 0;
    std::string screenshot;
};

int fail(int code, const base::Error& error) {
    fmt::print(stderr, "{}\n", error.text());
    return code;
}

/// Below this, in pixels at 1x, the screens no longer fit.
constexpr float kSmallestWidth = 850;
constexpr float kSmallestHeight = 480;
constexpr int kLargest = 8192;

/// Reads 1280x720; {0, 0} for anything else.
std::pair<int, int> readSize(std::string_view text) {
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos) return {0, 0};
    const auto number = [](std::string_view digits) {
        int value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : 0;
    };
    return {number(text.substr(0, cross)), number(text.substr(cross + 1))};
}

/// CLI::Range lets "nan" through.
std::string checkScale(const std::string& text) {
    char* end = nullptr;
    const float scale = std::strtof(text.c_str(), &end);
    const bool isRead = end != text.c_str() && *end == '\0';
    return isRead && scale >= 1 && scale <= 2 ? "" : "应在 1 到 2 之间：" + text;
}

std::string screenNames() {
    std::string names;
    for (const ScreenEntry& entry : screenTable()) {
        names += (names.empty() ? "" : "、") + std::string(entry.id);
    }
    return names;
}

Window::Draw drawOf(const Screen& screen) {
    return [&screen](ui::Frame& frame) { static_cast<void>(screen.draw(frame)); };
}

std::filesystem::path ownPath(const char* called) {
    std::error_code error;
    const std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path(called) : path;
}

int save(const Image& image, const std::string& path) {
    const base::Status written =
        exchange::writePng({image.width, image.height, exchange::PixelForm::Rgb, image.rgb}, path);
    return written ? kFine : fail(kMachineFailed, written.error());
}

double millis(std::clock_t ticks) {
    return static_cast<double>(ticks) * 1000 / CLOCKS_PER_SEC;
}

/// Memory of this process that is in use now, in MB; 0 where the system does not tell.
double residentMegabytes() {
    base::Result<std::string> status = base::readFile("/proc/self/status");
    if (!status) return 0;
    const std::size_t at = status->find("VmRSS:");
    return at == std::string::npos ? 0 : std::strtod(status->c_str() + at + 6, nullptr) / 1024;
}

/// Prints the processor time of a frame once everything is warm (other programs do not count) and
/// the memory, in one line of key=value for tools/bench.
void measure(Stage& stage) {
    constexpr int kFrames = 100;
    const std::clock_t begin = std::clock();
    for (int i = 0; i < kFrames; ++i) stage.window->step(stage.draw);
    const std::clock_t drawn = std::clock();
    for (int i = 0; i < kFrames; ++i) stage.window->buildOnly(stage.draw);
    const std::clock_t built = std::clock();
    fmt::print("frame_ms={:.2f} build_ms={:.2f} resident_mb={:.1f}\n",
               millis(drawn - begin) / kFrames, millis(built - drawn) / kFrames,
               residentMegabytes());
}

int snapshot(const Options& options) {
    const auto table = screenTable();
    const auto entry = std::find_if(table.begin(), table.end(),
                                    [&](const ScreenEntry& e) { return e.id == options.screen; });
    if (entry == table.end()) {
        return fail(kWrongUsage, {fmt::format("没有名为“{}”的画面，可以画的有：{}。",
                                              options.screen, screenNames()),
                                  {}});
    }
    const auto [width, height] = readSize(options.size);
    const auto least = [&](float pixels) {
        return static_cast<int>(std::floor(pixels * options.scale));
    };
    if (width == 0 || height == 0) {
        return fail(kWrongUsage, {"画面尺寸应写成 1280x720 的样子。", options.size});
    }
    if (width < least(kSmallestWidth) || height < least(kSmallestHeight) || width > kLargest ||
        height > kLargest) {
        return fail(kWrongUsage,
                    {fmt::format("放大 {} 倍时，画面至少 {}x{}，最大 {}x{}。", options.scale,
                                 least(kSmallestWidth), least(kSmallestHeight), kLargest, kLargest),
                     options.size});
    }
    base::Result<Screen> screen = entry->make(options.request);
    if (!screen) return fail(kWrongUsage, screen.error());
    if (!options.evidence.empty() && !screen->save)
        return fail(kWrongUsage, {"只有曲线画面能存证", options.screen});
    base::Result<std::unique_ptr<Window>> window =
        Window::open({"练兵", width, height, {entry->ground, options.scale}, Display::Offscreen});
    if (!window) return fail(kMachineFailed, window.error());
    Stage stage{window->get(), drawOf(*screen)};
    base::Result<Image> image = (*window)->settle(stage.draw);
    if (!image) return fail(kMachineFailed, image.error());
    if (options.measure) measure(stage);
    if (!options.evidence.empty()) {
        const base::Status kept = screen->save(options.evidence);
        if (!kept) return fail(kWrongUsage, kept.error());
    }
    return save(*image, options.out);
}

/// The desktop with what belongs to the window alone: the overlay and full screen.
class DesktopStage {
public:
    DesktopStage(Desktop& desktop, Window& window) : desktop_(desktop), window_(window) {}

    void draw(ui::Frame& frame) {
        desktop_.step(frame);
        if (frame.takeKey(ui::Key::F11)) window_.setFullScreen(isFull_ = !isFull_);
        if (frame.takeKey(ui::Key::F12)) showsOverlay_ = !showsOverlay_;
        if (showsOverlay_) ui::drawOverlay(frame, lines());
    }

private:
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> out{
            fmt::format("{:.1f} ms 一帧，其中搭建 {:.1f} ms，{}，第 {} 帧",
                        window_.frameSeconds() * 1000, window_.buildSeconds() * 1000,
                        window_.raster() == ui::Raster::Software ? "软件绘制" : "显卡绘制",
                        window_.framesDrawn())};
        const std::vector<std::string> state = desktop_.stateLines();
        out.insert(out.end(), state.begin(), state.end());
        return out;
    }

    Desktop& desktop_;
    Window& window_;
    bool isFull_ = false;
    bool showsOverlay_ = false;
};

int desktop(const Options& options) {
    base::Result<std::unique_ptr<Desktop>> desktop =
        Desktop::open({options.request.program, options.data, false});
    if (!desktop) return fail(kMachineFailed, desktop.error());
    WindowOptions form{"练兵", 1280, 800, {ui::Ground::Light, options.scale}};
    form.width = std::max(form.width, static_cast<int>(std::ceil(kSmallestWidth * options.scale)));
    form.height =
        std::max(form.height, static_cast<int>(std::ceil(kSmallestHeight * options.scale)));
    base::Result<std::unique_ptr<Window>> window = Window::open(form);
    if (!window) return fail(kMachineFailed, window.error());
    DesktopStage inside(**desktop, **window);
    Stage stage{window->get(), [&inside](ui::Frame& frame) { inside.draw(frame); }};
    if (options.frames > 0) {
        for (std::uint64_t i = 0; i < options.frames; ++i) (*window)->step(stage.draw);
        if (options.screenshot.empty()) return kFine;
        const base::Result<Image> image = (*window)->settle(stage.draw);
        if (!image) return fail(kMachineFailed, image.error());
        return save(*image, options.screenshot);
    }
    runLoop({&stage, 1}, [&] { return (*desktop)->wantsToQuit(); });
    return kFine;
}

/// What the two desks that reckon are to show.
void addDeskOptions(CLI::App& shot, ScreenRequest& request) {
    present::DiscretionLook& fine = request.fine;
    shot.add_option("--local", fine.place, "裁量画面：哪个地方包，例如 guangdong");
    shot.add_option("--table", fine.table, "裁量画面：哪一张裁量表的编号");
    const auto list = [&](const char* name, std::vector<std::string>& all, const char* what) {
        shot.add_option(name, all, what)->allow_extra_args(false);
    };
    list("--grade", request.grades, "裁量画面：因素=档次，可以写几个");
    list("--quantity", request.quantities, "裁量画面：要填的数=值");
    list("--adjust", request.adjustments, "裁量画面：调整=比例");
    shot.add_option("--fine", fine.daily.fine, "裁量画面：按日连续处罚的原罚款");
    shot.add_option("--served", fine.daily.served, "裁量画面：责令改正决定书送达日");
    shot.add_option("--recheck", fine.daily.recheck, "裁量画面：复查日");
    present::DeadlineLook& due = request.deadline;
    shot.add_option("--period", due.period, "期限画面：期限的编号");
    shot.add_option("--start", due.start, "期限画面：开始日，例如 2026-02-12；不写就是今天");
    shot.add_option("--hour", due.hour, "期限画面：起算的时刻，例如 09:00");
    list("--suspend", request.suspensions, "期限画面：中止的首日和末日，2026-02-20..2026-02-25");
    shot.add_flag("--extend", due.extensions, "期限画面：延长一次；可以写几次");
    shot.add_option("--search", due.words, "期限画面：查什么");
    const auto answer = [&fine, &due](const std::string& text) { fine.answer = due.answer = text; };
    shot.add_option_function<std::string>("--answer", answer, "裁量、期限画面：要批改的答案");
    const auto practise = [&fine, &due](std::int64_t) {
        fine.hidesResult = due.hidesResult = true;
    };
    shot.add_flag_function("--practise", practise, "裁量、期限画面：先自己算，不看结果");
}

/// What the trend viewer is to show.
void addTrendOptions(CLI::App& shot, TrendRequest& trend) {
    shot.add_option("--station", trend.station, "曲线、平台、工控机、视频画面：哪个站点，例如 low-oxygen-kiln");
    shot.add_option("--from", trend.from, "曲线画面：从何时起，例如 2026-03-01 或 2026-03-01T08:00");
    shot.add_option("--until", trend.until, "曲线画面：到何时止");
    shot.add_option("--channel", trend.channels, "曲线画面：看哪个通道，可以写几个")
        ->allow_extra_args(false);
    shot.add_option("--cursor", trend.cursor, "曲线画面：读数的时刻，例如 2026-03-01T08:00");
    shot.add_option("--finding", trend.finding, "曲线画面：第几条线索");
    shot.add_option("--compare", trend.compare, "曲线画面：比哪两天，2026-03-05,2026-03-04");
    shot.add_option("--correlate", trend.correlate, "曲线画面：哪两个通道相关，横轴,纵轴");
    shot.add_flag("--light", trend.isLight, "曲线画面：浅色");
}

/// What the station list, the PC and the recorder are to show.
void addHouseOptions(CLI::App& shot, HouseRequest& house) {
    shot.add_option("--at", house.at, "平台、工控机、视频画面：看哪一刻，例如 2026-03-20T10:00");
    shot.add_option("--page", house.page,
                    "工控机画面：哪一页，parameters、channels、programs、changes、alarms");
    shot.add_option("--camera", house.camera, "视频画面：哪个摄像头，例如 采样口");
    shot.add_flag("--posted", house.compares, "工控机画面：标出和公示牌不一样的地方");
}

int parseAndRun(int argc, const char* const* argv) {
    CLI::App app("练兵：生态环境执法模拟");
    Options options;
    options.request.program = ownPath(argv[0]);
    app.set_version_flag("--version", versionText());
    app.add_option("--data", options.data, "存放记录的文件夹");
    app.add_option("--scale", options.scale, "放大倍数，1 到 2")->check(checkScale);
    app.add_option("--frames", options.frames, "画这么多帧就结束（测试用）");
    app.add_option("--screenshot", options.screenshot, "结束前把窗口存成 PNG（测试用）");
    CLI::App* shot = app.add_subcommand("snapshot", "把一个画面存成 PNG，不需要显示器");
    shot->add_option("SCREEN", options.screen, "画面的名字：" + screenNames())->required();
    shot->add_option("OUT", options.out, "要写的 PNG 文件")->required();
    shot->add_option("--size", options.size, "像素尺寸，例如 1920x1080");
    shot->add_option("--data", options.data, "存放记录的文件夹，只读其中导入的法律原文");
    shot->add_option("--scale", options.scale, "放大倍数，1 到 2")->check(checkScale);
    shot->add_option("--scenario", options.request.scenario, "剧本的代号");
    shot->add_option("--inputs", options.request.inputs, "先重放的操作记录");
    shot->add_option("--open", options.request.open,
                     "现场画面：打开哪一样东西、哪一个人；文书画面：哪一份文书");
    shot->add_option("--law", options.request.law, "法条画面：打开哪一条，例如 大气法第九十九条");
    shot->add_option("--beside", options.request.beside, "法条画面：同哪一条对照，例如 大气污染防治法(2015)99");
    shot->add_option("--words", options.request.words, "法条画面：查什么");
    shot->add_option("--on", options.request.day, "法条画面：按哪一天，例如 2026-09-01；不写就是今天");
    shot->add_option("--draft", options.request.draft.file, "引用体检画面：体检哪一份文稿");
    shot->add_option("--began", options.request.draft.began, "引用体检画面：行为从哪天开始");
    shot->add_option("--offence", options.request.draft.offence, "引用体检画面：行为日");
    shot->add_option("--decision", options.request.draft.decision, "引用体检画面：决定日");
    addDeskOptions(*shot, options.request);
    addTrendOptions(*shot, options.request.trend);
    shot->add_option("--evidence", options.evidence,
                     "曲线画面：另外把看到的一段存证，写 EVIDENCE.csv、.png 和 .sha256");
    addHouseOptions(*shot, options.request.house);
    shot->add_flag("--measure", options.measure, "另外打印每帧耗时和内存");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        return fail(kWrongUsage, {base::commandLineSentence(error.get_name(), error.what()), {}});
    }
    options.request.data = options.data;
    return shot->parsed() ? snapshot(options) : desktop(options);
}

}  // namespace

int run(int argc, const char* const* argv) {
    try {
        return parseAndRun(argc, argv);
    } catch (const std::exception& error) {
        return fail(kMachineFailed, {error.what(), {}});
    }
}

}  // namespace lianbing::app
