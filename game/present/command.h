#pragma once

#include "game/base/date.h"
#include "game/present/clips_look.h"
#include "game/present/computer_look.h"
#include "game/present/deadline_look.h"
#include "game/present/discretion_look.h"
#include "game/present/law_look.h"
#include "game/present/platform_look.h"
#include "game/present/trend_look.h"
#include "game/scenario/intent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lianbing::present {

/// Which screen is shown.
enum class ScreenId {
    Home,
    Briefing,
    Guide,
    Field,
    EvidenceBoard,
    Papers,
    CitationDesk,
    Score,
    LawDesk,
    DraftDesk,
    DiscretionDesk,
    DeadlineDesk,
    MonitoringDesk
};

struct OpenScreen {
    ScreenId screen = ScreenId::Home;
    bool operator==(const OpenScreen&) const = default;
};

/// Look at a scenario before playing it.
struct ChooseScenario {
    std::string scenario;
    bool operator==(const ChooseScenario&) const = default;
};

struct ChooseCase {
    std::string caseId;
    bool operator==(const ChooseCase&) const = default;
};

/// How the chosen scenario is played: guided, rehearsal or contest.
struct ChooseLevel {
    std::string level;
    bool operator==(const ChooseLevel&) const = default;
};

/// Begin the chosen scenario under the chosen case.
struct StartPlay {
    std::uint64_t seed =
        1;  ///< of chance in the scenario; the same seed and inputs give the same play
    bool operator==(const StartPlay&) const = default;
};

struct ResumePlay {
    std::string session;
    bool operator==(const ResumePlay&) const = default;
};

/// Leave the play; it stays stored and can be resumed.
struct LeavePlay {
    bool operator==(const LeavePlay&) const = default;
};

/// Pass an input to the inspection.
struct Submit {
    scenario::Intent intent;
    bool operator==(const Submit&) const = default;
};

/// Write a document of the open play as it prints.
struct PrintForm {
    std::string document;
    std::string path;  ///< of the PDF
    bool operator==(const PrintForm&) const = default;
};

/// The words typed for a citation changed: read them live. Never stored.
struct ReadCitation {
    std::string question;
    std::string text;
    bool operator==(const ReadCitation&) const = default;
};

/// Open the law desk over the current screen, at the first provision that the words name.
struct OpenLaws {
    std::string words;  ///< may be empty
    std::optional<base::Date> day =
        std::nullopt;  ///< nothing: the open play's day of the act, else today
    bool operator==(const OpenLaws&) const = default;
};

/// Back to the screen from which the law desk was opened.
struct CloseLaws {
    bool operator==(const CloseLaws&) const = default;
};

/// Look at something else in the law desk.
struct LookUp {
    LawLook look;
    bool operator==(const LookUp&) const = default;
};

/// Put a citation behind the words of the citation question that is open; without one, onto the
/// clipboard.
struct TakeCitation {
    std::string text;
    bool operator==(const TakeCitation&) const = default;
};

/// Import official texts from files and folders, in the background.
struct ImportLaws {
    std::vector<std::string> paths;
    bool operator==(const ImportLaws&) const = default;
};

/// Stop the import after the file it is at; what was imported stays.
struct StopImport {
    bool operator==(const StopImport&) const = default;
};

/// Check the citations of a draft: of a file, or of pasted words where no file is named. Days as
/// typed.
struct CheckDraft {
    std::string file;
    std::string words;
    std::string began;  ///< empty for an act of one day
    std::string offence;
    std::string decision;
    bool operator==(const CheckDraft&) const = default;
};

enum class ReportForm { Pdf, Xlsx };

/// Write the report of the last check.
struct SaveReport {
    std::string path;
    ReportForm form = ReportForm::Pdf;
    bool operator==(const SaveReport&) const = default;
};

/// Choose or type something else in the discretion desk.
struct ReckonFine {
    DiscretionLook look;
    bool operator==(const ReckonFine&) const = default;
};

/// Choose or type something else in the deadline desk.
struct ReckonDeadline {
    DeadlineLook look;
    bool operator==(const ReckonDeadline&) const = default;
};

/// Open a station in the monitoring desk.
struct OpenStation {
    std::string station;
    bool operator==(const OpenStation&) const = default;
};

/// Read data that a bureau exported, and open them like a station.
struct OpenRecord {
    std::string path;
    bool operator==(const OpenRecord&) const = default;
};

/// Look at something else in the station list of the platform.
struct LookAtPlatform {
    PlatformLook look;
    bool operator==(const LookAtPlatform&) const = default;
};

/// Open a station in the trend viewer; where a time is given, around it.
struct GoToStation {
    std::string station;
    std::optional<TrendWindow> window = std::nullopt;
    bool operator==(const GoToStation&) const = default;
};

/// Look at something else on the PC of the station that is open.
struct LookAtComputer {
    ComputerLook look;
    bool operator==(const LookAtComputer&) const = default;
};

/// Look at something else on its video recorder.
struct LookAtClips {
    ClipsLook look;
    bool operator==(const LookAtClips&) const = default;
};

/// Look at something else in the trend viewer.
struct LookAtTrend {
    TrendLook look;
    bool operator==(const LookAtTrend&) const = default;
};

/// Take a channel into the trend viewer, or out of it.
struct TurnChannel {
    std::string channel;
    bool operator==(const TurnChannel&) const = default;
};

/// Stop reading the series that are shown, or go on with it.
enum class Reading { Stop, GoOn };

struct ReadTrend {
    Reading reading = Reading::Stop;
    bool operator==(const ReadTrend&) const = default;
};

/// Write what the trend viewer shows as evidence: `path` with .csv, .png and .sha256.
struct SaveEvidence {
    std::string path;
    bool operator==(const SaveEvidence&) const = default;
};

struct Quit {
    bool operator==(const Quit&) const = default;
};

/// Everything a screen can ask for. Some become intents; others stay in the program.
using Command =
    std::variant<OpenScreen, ChooseScenario, ChooseCase, ChooseLevel, StartPlay, ResumePlay, LeavePlay, Submit, PrintForm,
                 ReadCitation, OpenLaws, CloseLaws, LookUp, TakeCitation, ImportLaws, StopImport,
                 CheckDraft, SaveReport, ReckonFine, ReckonDeadline, OpenStation, OpenRecord,
                 LookAtPlatform, GoToStation, LookAtComputer, LookAtClips, LookAtTrend, TurnChannel,
                 ReadTrend, SaveEvidence, Quit>;

}  // namespace lianbing::present
