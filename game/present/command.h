#pragma once

#include "game/scenario/intent.h"

#include <cstdint>
#include <string>
#include <variant>

namespace lianbing::present {

/// Which screen is shown.
enum class ScreenId { Home, Briefing, Field, CitationDesk, Score };

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

/// Begin the chosen scenario under the chosen case.
struct StartPlay {
    std::uint64_t seed = 1;  ///< of chance in the scenario; the same seed and inputs give the same play
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

/// The words typed for a citation changed: read them live. Never stored.
struct ReadCitation {
    std::string question;
    std::string text;
    bool operator==(const ReadCitation&) const = default;
};

struct Quit {
    bool operator==(const Quit&) const = default;
};

/// Everything a screen can ask for. Some become intents; others stay in the program.
using Command = std::variant<OpenScreen, ChooseScenario, ChooseCase, StartPlay, ResumePlay, LeavePlay, Submit, ReadCitation, Quit>;

}  // namespace lianbing::present
