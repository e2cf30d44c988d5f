#include "game/app/desktop.h"
#include "game/app/house_screens.h"
#include "game/app/screen.h"
#include "game/base/file.h"
#include "game/law/citation.h"
#include "game/session/today.h"
#include "game/ui/gallery.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace lianbing::app {
namespace {

using present::ScreenId;

base::Result<Screen> makeGallery(const ScreenRequest& /*request*/) {
    // Shared because std::function copies what it holds.
    auto state = std::make_shared<ui::GalleryState>();
    return Screen{"gallery", [state](ui::Frame& frame) -> std::optional<present::Command> {
                      ui::drawGallery(frame, *state);
                      return std::nullopt;
                  }};
}

base::Result<Screen> makeMapGallery(const ScreenRequest& /*request*/) {
    struct State {
        present::MapPicture picture = ui::galleryMap();
        ui::MapState map;
        std::string chosen;
    };

    auto state = std::make_shared<State>();
    return Screen{"gallery-map", [state](ui::Frame& frame) -> std::optional<present::Command> {
                      ui::drawMapGallery(frame, state->picture, state->map, state->chosen);
                      return std::nullopt;
                  }};
}

base::Result<scenario::Recording> recordingFor(const ScreenRequest& request) {
    scenario::Recording recording;
    if (!request.inputs.empty()) {
        base::Result<std::string> bytes = base::readFile(request.inputs);
        if (!bytes) return base::Unexpected{bytes.error()};
        base::Result<scenario::Recording> read = scenario::parseRecording(*bytes, request.inputs);
        if (!read) return base::Unexpected{read.error()};
        recording = std::move(*read);
    }
    if (!request.scenario.empty()) recording.scenario = request.scenario;
    return recording;
}

/// Plays a recording by the commands that the screens would give.
base::Status replay(Desktop& desktop, const scenario::Recording& recording, const std::string& file) {
    desktop.handle(present::ChooseScenario{recording.scenario});
    if (!desktop.message().empty()) return base::fail(desktop.message());
    if (!recording.caseId.empty()) desktop.handle(present::ChooseCase{recording.caseId});
    desktop.handle(present::StartPlay{recording.seed});
    if (!desktop.message().empty()) return base::fail(desktop.message());
    for (std::size_t i = 0; i < recording.intents.size(); ++i) {
        desktop.handle(present::Submit{recording.intents[i]});
        if (desktop.message().empty()) continue;
        const bool hasLine = i < recording.lines.size();
        return base::fail(desktop.message(), hasLine ? file + ":" + std::to_string(recording.lines[i]) : file);
    }
    return {};
}

/// The desktop, played up to where the request says, on one of its screens. Nothing is kept.
base::Result<Screen> makeDesktop(const ScreenRequest& request, ScreenId screen) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    base::Result<scenario::Recording> recording = recordingFor(request);
    if (!recording) return base::Unexpected{recording.error()};
    if (recording->scenario.empty()) recording->scenario = desktop->firstScenario();
    if (screen == ScreenId::Briefing || screen == ScreenId::Guide) {
        desktop->handle(present::ChooseScenario{recording->scenario});
        desktop->handle(present::OpenScreen{screen});
    } else if (screen != ScreenId::Home) {
        const base::Status played = replay(*desktop, *recording, request.inputs);
        if (!played) return base::Unexpected{played.error()};
        desktop->handle(present::OpenScreen{screen});
    }
    if (!request.open.empty()) {
        const base::Status inside = desktop->openInside(request.open);
        if (!inside) return base::Unexpected{inside.error()};
    }
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); }};
}

base::Result<law::ArticleRef> readPlace(const std::string& words, const law::Library& laws) {
    if (const std::optional<law::ArticleRef> place = law::readReference(words, laws)) return *place;
    return base::fail(fmt::format("“{}”里没有认得的条文，或者不止一处", words));
}

base::Result<present::LawLook> readLook(const ScreenRequest& request, const law::Library& laws) {
    present::LawLook look;
    look.day = session::today();
    look.words = request.words;
    if (!request.day.empty()) {
        const base::Result<base::Date> day = base::Date::parse(request.day);
        if (!day) return base::Unexpected{day.error()};
        look.day = *day;
    }
    if (!request.law.empty()) {
        const base::Result<law::ArticleRef> place = readPlace(request.law, laws);
        if (!place) return base::Unexpected{place.error()};
        look.place = *place;
    }
    if (!request.beside.empty()) {
        const base::Result<law::ArticleRef> beside = readPlace(request.beside, laws);
        if (!beside) return base::Unexpected{beside.error()};
        look.beside = *beside;
    }
    return look;
}

base::Result<Screen> makeLaws(const ScreenRequest& request) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, request.data, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    base::Result<present::LawLook> look = readLook(request, desktop->laws());
    if (!look) return base::Unexpected{look.error()};
    desktop->handle(present::OpenLaws{});
    desktop->handle(present::LookUp{std::move(*look)});
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); }};
}

/// The draft desk, with its report when there is a draft.
base::Result<Screen> makeDraft(const ScreenRequest& request) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    desktop->handle(present::OpenScreen{ScreenId::DraftDesk});
    if (!request.draft.file.empty()) desktop->handle(request.draft);
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); }};
}

/// `name=value` of the command line, put into `all`.
base::Status readPairs(const std::vector<std::string>& written,
                       std::map<std::string, std::string>& all) {
    for (const std::string& text : written) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0)
            return base::fail(fmt::format("“{}”要写成 编号=值", text));
        all[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return {};
}

base::Result<present::DiscretionLook> readFine(const ScreenRequest& request) {
    present::DiscretionLook look = request.fine;
    look.day = session::today();
    if (!request.day.empty()) {
        const base::Result<base::Date> day = base::Date::parse(request.day);
        if (!day) return base::Unexpected{day.error()};
        look.day = *day;
    }
    for (const auto& [written, all] : {std::pair{&request.grades, &look.grades},
                                       std::pair{&request.quantities, &look.quantities},
                                       std::pair{&request.adjustments, &look.adjustments}}) {
        const base::Status read = readPairs(*written, *all);
        if (!read) return base::Unexpected{read.error()};
    }
    return look;
}

base::Result<Screen> makeDiscretion(const ScreenRequest& request) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    base::Result<present::DiscretionLook> look = readFine(request);
    if (!look) return base::Unexpected{look.error()};
    desktop->handle(present::OpenScreen{ScreenId::DiscretionDesk});
    if (!look->daily.fine.empty()) desktop->discretionDesk().showDaily();
    desktop->handle(present::ReckonFine{std::move(*look)});
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); }};
}

base::Result<Screen> makeDeadline(const ScreenRequest& request) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    desktop->handle(present::OpenScreen{ScreenId::DeadlineDesk});
    present::DeadlineLook look = request.deadline;
    if (look.start.empty()) look.start = session::today().iso();
    for (const std::string& span : request.suspensions) {
        const std::size_t dots = span.find("..");
        if (dots == std::string::npos)
            return base::fail(fmt::format("“{}”要写成 2026-02-20..2026-02-25", span));
        look.suspensions.push_back({span.substr(0, dots), span.substr(dots + 2)});
    }
    desktop->handle(present::ReckonDeadline{std::move(look)});
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); }};
}

base::Result<double> readMinute(const std::string& text) {
    const bool hasClock = text.find('T') != std::string::npos;
    const base::Result<base::Moment> moment =
        base::Moment::parse(hasClock ? text : text + "T00:00");
    if (!moment) return base::Unexpected{moment.error()};
    return static_cast<double>(site::minuteOf(*moment));
}

/// Two words with a comma between.
base::Result<std::pair<std::string, std::string>> readPair(const std::string& text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return base::fail(fmt::format("“{}”要写成 甲,乙", text));
    return std::pair{text.substr(0, comma), text.substr(comma + 1)};
}

base::Status readTimes(const TrendRequest& asked, present::TrendLook& look) {
    const std::array<std::pair<const std::string*, double*>, 2> ends{
        {{&asked.from, &look.window.from}, {&asked.until, &look.window.until}}};
    for (const auto& [text, minute] : ends) {
        if (text->empty()) continue;
        const base::Result<double> read = readMinute(*text);
        if (!read) return base::Unexpected{read.error()};
        *minute = *read;
    }
    if (asked.cursor.empty()) return {};
    const base::Result<double> cursor = readMinute(asked.cursor);
    if (!cursor) return base::Unexpected{cursor.error()};
    look.cursor = static_cast<site::Minute>(*cursor);
    return {};
}

base::Status readViews(const TrendRequest& asked, present::TrendLook& look) {
    if (!asked.compare.empty()) {
        const auto days = readPair(asked.compare);
        if (!days) return base::Unexpected{days.error()};
        const base::Result<base::Date> day = base::Date::parse(days->first);
        const base::Result<base::Date> beside = base::Date::parse(days->second);
        if (!day) return base::Unexpected{day.error()};
        if (!beside) return base::Unexpected{beside.error()};
        look.view = present::TrendView::Days;
        look.day = *day;
        look.beside = *beside;
    }
    if (!asked.correlate.empty()) {
        const auto channels = readPair(asked.correlate);
        if (!channels) return base::Unexpected{channels.error()};
        look.view = present::TrendView::Correlation;
        std::tie(look.across, look.up) = *channels;
        for (const std::string& channel : {look.across, look.up}) look.channels.push_back(channel);
    }
    return {};
}

/// The look that the command line asks for, beginning with `look`.
base::Result<present::TrendLook> readTrend(const TrendRequest& asked, present::TrendLook look) {
    if (!asked.channels.empty()) look.channels = asked.channels;
    look.isDark = !asked.isLight;
    if (const base::Status read = readTimes(asked, look); !read)
        return base::Unexpected{read.error()};
    if (const base::Status read = readViews(asked, look); !read)
        return base::Unexpected{read.error()};
    return look;
}

/// The monitoring desk. With a finding, where that is; what else is asked for counts over it.
base::Result<Screen> makeTrendScreen(const ScreenRequest& request) {
    base::Result<std::unique_ptr<Desktop>> opened = Desktop::open({request.program, {}, true});
    if (!opened) return base::Unexpected{opened.error()};
    const std::shared_ptr<Desktop> desktop = std::move(*opened);
    desktop->handle(present::OpenScreen{ScreenId::MonitoringDesk});
    MonitoringDesk& desk = desktop->monitoringDesk();
    const auto& stations = desk.model().stations;
    const std::string station = request.trend.station.empty() && !stations.empty()
                                    ? stations.front().id
                                    : request.trend.station;
    desktop->handle(present::OpenStation{station});
    if (!desktop->message().empty()) return base::fail(desktop->message());
    present::TrendLook look = desk.look();
    if (request.trend.finding > 0)
        look = desk.lookAtFinding(static_cast<std::size_t>(request.trend.finding - 1));
    base::Result<present::TrendLook> asked = readTrend(request.trend, std::move(look));
    if (!asked) return base::Unexpected{asked.error()};
    desktop->handle(present::LookAtTrend{std::move(*asked)});
    return Screen{"desktop", [desktop](ui::Frame& frame) { return desktop->step(frame); },
                  [desktop](const std::string& path) {
                      return desktop->monitoringDesk().save(path);
                  }};
}

template <ScreenId screen>
base::Result<Screen> makeDesktopOn(const ScreenRequest& request) {
    return makeDesktop(request, screen);
}

constexpr std::array<ScreenEntry, 19> kScreens{{
    {"home", ui::Ground::Light, makeDesktopOn<ScreenId::Home>},
    {"briefing", ui::Ground::Light, makeDesktopOn<ScreenId::Briefing>},
    {"guide", ui::Ground::Light, makeDesktopOn<ScreenId::Guide>},
    {"field", ui::Ground::Light, makeDesktopOn<ScreenId::Field>},
    {"board", ui::Ground::Light, makeDesktopOn<ScreenId::EvidenceBoard>},
    {"papers", ui::Ground::Light, makeDesktopOn<ScreenId::Papers>},
    {"desk", ui::Ground::Light, makeDesktopOn<ScreenId::CitationDesk>},
    {"score", ui::Ground::Light, makeDesktopOn<ScreenId::Score>},
    {"laws", ui::Ground::Light, makeLaws},
    {"draft", ui::Ground::Light, makeDraft},
    {"discretion", ui::Ground::Light, makeDiscretion},
    {"deadline", ui::Ground::Light, makeDeadline},
    {"trend", ui::Ground::Dark, makeTrendScreen},
    {"platform", ui::Ground::Dark, makePlatformScreen},
    {"station-pc", ui::Ground::Dark, makeComputerScreen},
    {"clips", ui::Ground::Dark, makeClipsScreen},
    {"gallery", ui::Ground::Light, makeGallery},
    {"gallery-dark", ui::Ground::Dark, makeGallery},
    {"gallery-map", ui::Ground::Light, makeMapGallery},
}};

}  // namespace

std::span<const ScreenEntry> screenTable() {
    return kScreens;
}

}  // namespace lianbing::app
