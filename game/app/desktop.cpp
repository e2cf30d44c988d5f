#include "game/app/desktop.h"

#include "game/session/today.h"
#include "game/store/data_file.h"
#include "game/ui/home_screen.h"
#include "game/ui/score_screen.h"
#include "game/ui/widgets.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace lianbing::app {

using present::ScreenId;

Desktop::Desktop(session::Content content) : content_(std::move(content)) {}

base::Result<std::unique_ptr<Desktop>> Desktop::open(const DesktopSetup& setup) {
    base::Result<session::Content> content = session::Content::find(setup.program);
    if (!content) return base::Unexpected{content.error()};
    std::unique_ptr<Desktop> desktop(new Desktop(std::move(*content)));
    desktop->now_ = setup.now;
    base::Result<std::vector<law::PackFile>> packs = desktop->content_.lawPacks();
    if (!packs) return base::Unexpected{packs.error()};
    desktop->packs_ = std::move(*packs);
    base::Result<std::shared_ptr<const law::Library>> laws = session::makeLibrary(desktop->packs_);
    if (!laws) return base::Unexpected{laws.error()};
    desktop->laws_ = std::move(*laws);
    desktop->draftDesk_ = std::make_unique<DraftDesk>(desktop->laws_);
    desktop->discretionDesk_ = std::make_unique<DiscretionDesk>(desktop->content_);
    desktop->deadlineDesk_ = std::make_unique<DeadlineDesk>(desktop->content_, desktop->laws_);
    for (const std::string& id : desktop->content_.scenarioIds()) {
        base::Result<session::LoadedScenario> loaded = desktop->content_.loadScenario(id, *desktop->laws_);
        if (loaded) {
            desktop->scenarios_.push_back(*loaded->definition);
        } else {
            desktop->notice_ += (desktop->notice_.empty() ? "" : "\n") + loaded.error().text();
        }
    }
    if (setup.keepsNothing && setup.dataFolder.empty()) {
        desktop->lawDesk_ = std::make_unique<LawDesk>(desktop->laws_, nullptr, std::filesystem::path());
        return desktop;
    }
    const base::Result<std::filesystem::path> file = store::dataFile(setup.dataFolder);
    if (!file) return base::Unexpected{file.error()};
    base::Result<store::Store> store = store::Store::open(*file, {.now = setup.now});
    if (!store) return base::Unexpected{store.error()};
    auto& kept = setup.keepsNothing ? desktop->texts_ : desktop->store_;
    kept = std::make_unique<store::Store>(std::move(*store));
    desktop->lawDesk_ = std::make_unique<LawDesk>(desktop->laws_, kept.get(), *file);
    return desktop;
}

std::optional<present::Command> Desktop::step(ui::Frame& frame) {
    if (isStale_) refresh();
    if (!frame.input().dropped.empty()) takeDropped(frame.input().dropped);
    if (screen_ == ScreenId::CitationDesk) refreshReading();
    std::optional<present::Command> command = draw(frame);
    watchContest(frame);
    if (screen_ == ScreenId::LawDesk && message_.empty()) message_ = lawDesk_->problem();
    if (screen_ == ScreenId::MonitoringDesk && message_.empty())
        message_ = monitoringDesk_->takeProblem();
    if (!message_.empty()) ui::toast(frame, message_, ui::Tone::Vermilion);
    if (message_.empty() && !good_.empty()) ui::toast(frame, good_, ui::Tone::Jade);
    if (command) {
        handle(*command);
        frame.requestFrame();
    }
    return command;
}

void Desktop::setStations(std::vector<StationEntry> stations) {
    monitoringDesk_ = std::make_unique<MonitoringDesk>(std::move(stations));
}

std::optional<present::Command> Desktop::draw(ui::Frame& frame) {
    frame.setGround(screen_ == ScreenId::MonitoringDesk ? monitoringDesk_->ground()
                                                        : ui::Ground::Light);
    switch (screen_) {
        case ScreenId::Home: return ui::drawHome(frame, home_);
        case ScreenId::Briefing: return ui::drawBriefing(frame, briefing_);
        case ScreenId::Guide:
            return ui::drawGuide(frame, guide_, guideState_);
        case ScreenId::Field: return ui::drawField(frame, field_, fieldState_);
        case ScreenId::EvidenceBoard:
            return ui::drawBoard(frame, board_, boardState_);
        case ScreenId::Papers:
            return ui::drawPapers(frame, papers_, papersState_);
        case ScreenId::CitationDesk: return ui::drawDesk(frame, desk_, reading_, deskState_);
        case ScreenId::Score: return ui::drawScore(frame, score_);
        case ScreenId::LawDesk: return lawDesk_->draw(frame, citationTarget());
        case ScreenId::DraftDesk: return draftDesk_->draw(frame);
        case ScreenId::DiscretionDesk:
            return discretionDesk_->draw(frame);
        case ScreenId::DeadlineDesk:
            return deadlineDesk_->draw(frame);
        case ScreenId::MonitoringDesk:
            return monitoringDesk_->draw(frame);
    }
    return std::nullopt;
}

void Desktop::refresh() {
    isStale_ = false;
    const auto recorded = store_ ? present::Recorded::Yes : present::Recorded::No;
    switch (screen_) {
        case ScreenId::Home: home_ = present::makeHome(scenarios_, storedPlays(), notice_); break;
        case ScreenId::Briefing:
            if (const scenario::Definition* chosen = findScenario(chosenScenario_)) {
                briefing_ = present::makeBriefing(*chosen, chosenCase_, chosenLevel_);
            }
            break;
        case ScreenId::Guide:
            if (const scenario::Definition* chosen = findScenario(chosenScenario_))
                guide_ = present::makeGuide(*chosen);
            break;
        case ScreenId::Field: field_ = present::makeField(play_->inspection(), recorded); break;
        case ScreenId::EvidenceBoard:
            board_ = present::makeBoard(play_->inspection());
            break;
        case ScreenId::Papers:
            papers_ = present::makePapers(play_->inspection());
            break;
        case ScreenId::CitationDesk: desk_ = present::makeDesk(play_->inspection(), play_->laws()); break;
        case ScreenId::Score: score_ = present::makeScore(play_->inspection()); break;
        case ScreenId::LawDesk:
        case ScreenId::DraftDesk:
        case ScreenId::DiscretionDesk:
        case ScreenId::DeadlineDesk:
        case ScreenId::MonitoringDesk:
            break;
    }
}

void Desktop::refreshReading() {
    std::string text = ui::draftOf(desk_, deskState_);
    if (readText_ == text) return;
    reading_ = present::readLive(text, play_->inspection().currentCase().dates, play_->laws());
    readText_ = std::move(text);
}

void Desktop::show(ScreenId screen) {
    screen_ = screen;
    isStale_ = true;
}

void Desktop::open(ScreenId screen) {
    const bool needsPlay = screen == ScreenId::Field || screen == ScreenId::EvidenceBoard ||
                           screen == ScreenId::Papers || screen == ScreenId::CitationDesk ||
                           screen == ScreenId::Score;
    if (needsPlay && !play_) return;
    if (screen == ScreenId::DiscretionDesk) {
        discretionDesk_->open();
        message_ = discretionDesk_->problem();
    }
    if (screen == ScreenId::DeadlineDesk) {
        deadlineDesk_->open();
        message_ = deadlineDesk_->problem();
    }
    if (screen == ScreenId::MonitoringDesk) openMonitoring();
    show(screen);
}

void Desktop::openLaws(const present::OpenLaws& asked) {
    if (screen_ != ScreenId::LawDesk) lawsFrom_ = screen_;
    const base::Date otherwise = play_ ? play_->inspection().currentCase().dates.offence : session::today();
    lawDesk_->open(asked.words, asked.day.value_or(otherwise));
    show(ScreenId::LawDesk);
}

/// A dropped file is a draft where drafts are checked, and a law text in the law desk.
void Desktop::takeDropped(const std::string& path) {
    if (screen_ == ScreenId::DraftDesk) draftDesk_->take(path);
    if (screen_ == ScreenId::MonitoringDesk) openRecord(path);
    if (screen_ != ScreenId::LawDesk) return;
    lawDesk_->showImport();
    lawDesk_->import({path});
}

/// Only where a question waits for a citation does one go into an answer.
ui::CitationTarget Desktop::citationTarget() const {
    const bool isAnswering = lawsFrom_ == ScreenId::CitationDesk && play_ && !desk_.over;
    return {isAnswering ? ui::openCitation(desk_, deskState_) : std::string()};
}

/// The shipped sites; one that does not load is told, and the others can be opened.
void Desktop::openMonitoring() {
    if (monitoringDesk_) return;
    std::vector<StationEntry> stations;
    for (const std::string& id : content_.siteIds()) {
        base::Result<session::LoadedSite> site = content_.loadSite(id);
        if (!site) {
            say(site.error());
            continue;
        }
        stations.push_back({id, site->title, site->station->plan().name, site->days,
                            [this, id]() -> base::Result<std::unique_ptr<site::Station>> {
                                auto opened = content_.loadSite(id);
                                if (!opened) return base::Unexpected{opened.error()};
                                return std::move(opened->station);
                            }});
    }
    setStations(std::move(stations));
}

void Desktop::openRecord(const std::string& path) {
    openMonitoring();
    const base::Result<std::string> taken = monitoringDesk_->take(path);
    if (!taken) return say(taken.error());
    good_ = *taken;
}

void Desktop::saveEvidence(const std::string& path) {
    if (!monitoringDesk_) return;
    const base::Status saved = monitoringDesk_->save(path);
    if (!saved) return say(saved.error());
    good_ = "已保存：" + path + ".csv";
}

void Desktop::takeCitation(const std::string& text) {
    if (citationTarget().question.empty()) {
        SDL_SetClipboardText(text.c_str());
        good_ = "已复制：" + text;
        return;
    }
    ui::insertCitation(desk_, text, deskState_);
    show(ScreenId::CitationDesk);
}

void Desktop::handle(const present::Command& command) {
    message_.clear();
    good_.clear();
    std::visit(
        [this](const auto& asked) {
            using T = std::decay_t<decltype(asked)>;
            if constexpr (std::is_same_v<T, present::OpenScreen>) {
                open(asked.screen);
            } else if constexpr (std::is_same_v<T, present::OpenLaws>) {
                openLaws(asked);
            } else if constexpr (std::is_same_v<T, present::CloseLaws>) {
                show(lawsFrom_);
            } else if constexpr (std::is_same_v<T, present::LookUp>) {
                lawDesk_->lookUp(asked.look);
            } else if constexpr (std::is_same_v<T, present::TakeCitation>) {
                takeCitation(asked.text);
            } else if constexpr (std::is_same_v<T, present::ImportLaws>) {
                lawDesk_->import(asked.paths);
            } else if constexpr (std::is_same_v<T, present::StopImport>) {
                lawDesk_->stopImport();
            } else if constexpr (std::is_same_v<T, present::CheckDraft>) {
                draftDesk_->check(asked);
            } else if constexpr (std::is_same_v<T, present::SaveReport>) {
                const base::Status saved = draftDesk_->save(asked);
                if (!saved) return say(saved.error());
                good_ = "已保存：" + asked.path;
            } else if constexpr (std::is_same_v<T, present::ReckonFine>) {
                discretionDesk_->reckon(asked.look);
            } else if constexpr (std::is_same_v<T, present::ReckonDeadline>) {
                deadlineDesk_->reckon(asked.look);
            } else if constexpr (std::is_same_v<T, present::OpenStation>) {
                openMonitoring();
                const base::Status opened = monitoringDesk_->open(asked.station);
                if (!opened) say(opened.error());
            } else if constexpr (std::is_same_v<T, present::OpenRecord>) {
                openRecord(asked.path);
            } else if constexpr (std::is_same_v<T, present::GoToStation>) {
                openMonitoring();
                const base::Status opened = monitoringDesk_->goTo(asked);
                if (!opened) say(opened.error());
            } else if constexpr (std::is_same_v<T, present::LookAtPlatform> ||
                                 std::is_same_v<T, present::LookAtComputer> ||
                                 std::is_same_v<T, present::LookAtClips>) {
                if (monitoringDesk_) monitoringDesk_->lookAt(asked.look);
            } else if constexpr (std::is_same_v<T, present::LookAtTrend>) {
                if (monitoringDesk_) monitoringDesk_->lookAt(asked.look);
            } else if constexpr (std::is_same_v<T, present::TurnChannel>) {
                if (monitoringDesk_) monitoringDesk_->turn(asked.channel);
            } else if constexpr (std::is_same_v<T, present::ReadTrend>) {
                if (monitoringDesk_) monitoringDesk_->read(asked.reading);
            } else if constexpr (std::is_same_v<T, present::SaveEvidence>) {
                saveEvidence(asked.path);
            } else if constexpr (std::is_same_v<T, present::ChooseScenario>) {
                choose(asked.scenario);
            } else if constexpr (std::is_same_v<T, present::ChooseCase>) {
                chosenCase_ = asked.caseId;
                isStale_ = true;
            } else if constexpr (std::is_same_v<T, present::ChooseLevel>) {
                chosenLevel_ = asked.level;
                isStale_ = true;
            } else if constexpr (std::is_same_v<T, present::StartPlay>) {
                start(asked.seed);
            } else if constexpr (std::is_same_v<T, present::ResumePlay>) {
                resume(asked.session);
            } else if constexpr (std::is_same_v<T, present::LeavePlay>) {
                play_.reset();
                show(ScreenId::Home);
            } else if constexpr (std::is_same_v<T, present::Submit>) {
                submit(asked.intent);
            } else if constexpr (std::is_same_v<T, present::PrintForm>) {
                printForm(asked);
            } else if constexpr (std::is_same_v<T, present::ReadCitation>) {
                readText_.reset();
            } else {
                static_assert(std::is_same_v<T, present::Quit>);
                wantsToQuit_ = true;
            }
        },
        command);
}

std::vector<std::string> Desktop::stateLines() const {
    std::vector<std::string> lines;
    if (!play_) return lines;
    const scenario::Inspection& inspection = play_->inspection();
    lines.push_back(fmt::format("{} · {} · 种子 {}", inspection.definition().id, inspection.currentCase().id,
                                inspection.seed()));
    lines.push_back("时钟 " + inspection.world().now.text());
    const auto& log = inspection.log();
    for (std::size_t i = log.size() - std::min<std::size_t>(log.size(), 5); i < log.size(); ++i) {
        lines.push_back(fmt::format("{} {}", log[i].sequence, scenario::toLine(log[i].intent)));
    }
    return lines;
}

}  // namespace lianbing::app
