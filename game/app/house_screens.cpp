#include "game/app/house_screens.h"

#include "game/app/desktop.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lianbing::app {

namespace {

using present::ComputerPage;
using present::ScreenId;

constexpr std::array<std::pair<std::string_view, ComputerPage>, 5> kPages{
    {{"parameters", ComputerPage::Parameters},
     {"channels", ComputerPage::Channels},
     {"programs", ComputerPage::Programs},
     {"changes", ComputerPage::ParameterLog},
     {"alarms", ComputerPage::AlarmLog}}};

base::Result<std::shared_ptr<Desktop>> openDesk(const ScreenRequest& request) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    std::shared_ptr<Desktop> desktop = std::move(*opened);
    desktop->handle(present::OpenScreen{ScreenId::MonitoringDesk});
    if (!desktop->message().empty()) return base::fail(desktop->message());
    present::TrendLook look = desktop->monitoringDesk().look();
    look.isDark = !request.trend.isLight;
    desktop->handle(present::LookAtTrend{std::move(look)});
    return desktop;
}

/// The desk with a station open, the first where none is named.
base::Result<std::shared_ptr<Desktop>> openStation(const ScreenRequest& request) {
    auto desktop = openDesk(request);
    if (!desktop) return desktop;
    const auto& stations = (*desktop)->monitoringDesk().model().stations;
    const std::string station = request.trend.station.empty() && !stations.empty()
                                    ? stations.front().id
                                    : request.trend.station;
    (*desktop)->handle(present::OpenStation{station});
    if (!(*desktop)->message().empty()) return base::fail((*desktop)->message());
    return desktop;
}

/// The minute that is asked for; nothing for the newest.
base::Result<std::optional<site::Minute>> minuteOf(const ScreenRequest& request) {
    if (request.house.at.empty()) return std::optional<site::Minute>();
    const base::Result<site::Minute> minute = present::readMoment(request.house.at);
    if (!minute) return base::Unexpected{minute.error()};
    return std::optional{*minute};
}

base::Result<ComputerPage> pageOf(const std::string& word) {
    if (word.empty()) return ComputerPage::Parameters;
    for (const auto& [known, page] : kPages) {
        if (known == word) return page;
    }
    return base::fail(fmt::format("工控机没有名为“{}”的页", word));
}

Screen screenOf(std::shared_ptr<Desktop> desktop) {
    return {"desktop",
            [desktop = std::move(desktop)](ui::Frame& frame) { return desktop->step(frame); }};
}

}  // namespace

base::Result<Screen> makePlatformScreen(const ScreenRequest& request) {
    auto desktop = openDesk(request);
    if (!desktop) return base::Unexpected{desktop.error()};
    const auto minute = minuteOf(request);
    if (!minute) return base::Unexpected{minute.error()};
    PlatformDesk& platform = (*desktop)->monitoringDesk().platform();
    if (*minute) platform.surveyAt(**minute);
    platform.finish();
    present::PlatformLook look;
    look.chosen = request.trend.station;
    platform.lookAt(std::move(look));
    return screenOf(std::move(*desktop));
}

base::Result<Screen> makeComputerScreen(const ScreenRequest& request) {
    auto desktop = openStation(request);
    if (!desktop) return base::Unexpected{desktop.error()};
    const auto minute = minuteOf(request);
    if (!minute) return base::Unexpected{minute.error()};
    const auto page = pageOf(request.house.page);
    if (!page) return base::Unexpected{page.error()};
    MonitoringDesk& desk = (*desktop)->monitoringDesk();
    present::ComputerLook look;
    look.page = *page;
    look.at = *minute;
    if (request.house.compares) look.comparing = present::Comparing::On;
    desk.lookAt(std::move(look));
    desk.house()->finish();
    desk.state().tab = ui::MonitoringTab::Computer;
    return screenOf(std::move(*desktop));
}

base::Result<Screen> makeClipsScreen(const ScreenRequest& request) {
    auto desktop = openStation(request);
    if (!desktop) return base::Unexpected{desktop.error()};
    const auto minute = minuteOf(request);
    if (!minute) return base::Unexpected{minute.error()};
    MonitoringDesk& desk = (*desktop)->monitoringDesk();
    present::ClipsLook look;
    look.camera = request.house.camera;
    look.at = *minute;
    if (*minute) look.day = site::momentOf(**minute).date;
    desk.lookAt(std::move(look));
    desk.state().tab = ui::MonitoringTab::Clips;
    return screenOf(std::move(*desktop));
}

}  // namespace lianbing::app
