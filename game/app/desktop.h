#pragma once

#include "game/app/deadline_desk.h"
#include "game/app/discretion_desk.h"
#include "game/app/draft_desk.h"
#include "game/app/law_desk.h"
#include "game/app/monitoring_desk.h"
#include "game/base/result.h"
#include "game/present/board_model.h"
#include "game/present/command.h"
#include "game/present/desk_model.h"
#include "game/present/field_model.h"
#include "game/present/home_model.h"
#include "game/present/papers_model.h"
#include "game/present/score_model.h"
#include "game/session/content.h"
#include "game/session/play.h"
#include "game/store/store.h"
#include "game/ui/board_screen.h"
#include "game/ui/desk_screen.h"
#include "game/ui/field_screen.h"
#include "game/ui/home_screen.h"
#include "game/ui/frame.h"
#include "game/ui/papers_screen.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::app {

/// What a desktop works on.
struct DesktopSetup {
    std::filesystem::path program;     ///< of this process; the content is looked for beside it
    std::filesystem::path dataFolder;  ///< empty for the user's own
    bool keepsNothing = false;         ///< snapshots: plays are not stored, and without a folder no data file is opened
    std::function<std::int64_t()> now = store::wallClock;  ///< seconds since 1970, UTC: stamps, and the time of a contest
};

/// The program behind one window: which screen is shown, the play, and what people asked for. Draws the models that present
/// makes; changes nothing while drawing.
class Desktop {
public:
    /// Errors: no content, no law packs, or a data file that cannot be opened.
    static base::Result<std::unique_ptr<Desktop>> open(const DesktopSetup& setup);

    /// Draws the current screen, then carries out what was asked in it. Gives that command, for tests.
    std::optional<present::Command> step(ui::Frame& frame);
    /// Carries out a command as if a screen had asked for it.
    void handle(const present::Command& command);
    /// Opens something inside the screen that is shown: a thing, person or place in the field, a
    /// document among the papers. Errors: it is not there, or the screen opens nothing.
    base::Status openInside(const std::string& id);

    [[nodiscard]] bool wantsToQuit() const { return wantsToQuit_; }
    [[nodiscard]] present::ScreenId screen() const { return screen_; }
    /// The current play, or null.
    [[nodiscard]] const session::Play* play() const { return play_.get(); }
    /// The id of the first scenario, empty when none was loaded.
    [[nodiscard]] std::string firstScenario() const { return scenarios_.empty() ? std::string() : scenarios_.front().id; }
    [[nodiscard]] const law::Library& laws() const { return *laws_; }
    [[nodiscard]] LawDesk& lawDesk() { return *lawDesk_; }
    [[nodiscard]] DraftDesk& draftDesk() { return *draftDesk_; }

    [[nodiscard]] DiscretionDesk& discretionDesk() { return *discretionDesk_; }

    [[nodiscard]] DeadlineDesk& deadlineDesk() { return *deadlineDesk_; }

    /// Once it was opened.
    [[nodiscard]] MonitoringDesk& monitoringDesk() { return *monitoringDesk_; }
    /// Other stations than the shipped ones, for tests.
    void setStations(std::vector<StationEntry> stations);

    /// The sentence shown at the bottom, empty when there is none.
    [[nodiscard]] const std::string& message() const { return message_; }
    /// Lines for the F12 overlay: the last input, its number, the scenario clock.
    [[nodiscard]] std::vector<std::string> stateLines() const;

private:
    explicit Desktop(session::Content content);

    std::optional<present::Command> draw(ui::Frame& frame);
    void refresh();
    void refreshReading();
    void show(present::ScreenId screen);
    void say(const base::Error& error) { message_ = error.text(); }

    void open(present::ScreenId screen);
    void forgetScreens();
    void printForm(const present::PrintForm& asked);
    void openLaws(const present::OpenLaws& asked);
    void saveEvidence(const std::string& path);
    void openMonitoring();
    void openRecord(const std::string& path);
    void takeCitation(const std::string& text);
    void takeDropped(const std::string& path);
    [[nodiscard]] ui::CitationTarget citationTarget() const;
    std::vector<present::StoredPlay> storedPlays();
    /// Null when there is none with this id.
    [[nodiscard]] const scenario::Definition* findScenario(const std::string& id) const;

    void choose(const std::string& scenario);
    void start(std::uint64_t seed);
    void resume(const std::string& session);
    void submit(const scenario::Intent& intent);
    [[nodiscard]] std::optional<std::int64_t> contestEnd() const;
    void watchContest(ui::Frame& frame);

    std::function<std::int64_t()> now_;
    session::Content content_;
    std::vector<law::PackFile> packs_;
    std::shared_ptr<const law::Library> laws_;  // shared with every play
    std::unique_ptr<store::Store> store_;       // before the play, which must not outlive it
    std::unique_ptr<store::Store> texts_;       // law texts alone, where plays are not stored
    std::unique_ptr<DraftDesk> draftDesk_;
    std::unique_ptr<DiscretionDesk> discretionDesk_;  // after the content they read
    std::unique_ptr<DeadlineDesk> deadlineDesk_;
    std::unique_ptr<MonitoringDesk> monitoringDesk_;  // null until it is first opened
    std::unique_ptr<LawDesk> lawDesk_;          // after the stores it reads
    std::unique_ptr<session::Play> play_;
    std::vector<scenario::Definition> scenarios_;
    std::string notice_;  // scenarios that did not load

    present::ScreenId screen_ = present::ScreenId::Home;
    present::ScreenId lawsFrom_ = present::ScreenId::Home;  // the screen under the law desk
    bool wantsToQuit_ = false;
    bool isStale_ = true;  // models must be made anew
    std::string message_;
    std::string good_;  // the same for what went well
    std::string chosenScenario_;
    std::string chosenCase_;
    std::string chosenLevel_;  // empty: not chosen
    std::int64_t startedAt_ = 0;  // of the play, as now_ tells it

    present::HomeModel home_;
    present::BriefingModel briefing_;
    present::GuideModel guide_;
    present::FieldModel field_;
    present::BoardModel board_;
    present::PapersModel papers_;
    present::DeskModel desk_;
    present::ScoreModel score_;
    std::vector<present::ReadCitationRow> reading_;
    std::optional<std::string> readText_;
    ui::GuideState guideState_;
    ui::FieldState fieldState_;
    ui::BoardState boardState_;
    ui::PapersState papersState_;
    ui::DeskState deskState_;
};

}  // namespace lianbing::app
