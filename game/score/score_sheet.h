#pragma once

#include "game/score/points.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lianbing::score {

enum class LineState { Met, Partly, Lost, Deducted, NotTriggered, Unverified };

/// Met, Partly or Lost, by how many of the parts were earned.
LineState stateOf(std::int64_t parts, std::int64_t of);

/// One marked thing: a sentence, what it was worth, why, on what basis, and when.
struct ScoreLine {
    std::string id;       ///< stable: the rule's or question's id, with a part after '/'
    std::string section;  ///< id of a Section
    std::string title;    ///< what was asked for
    Points earned;        ///< negative only for a deduction, whose max is zero
    Points max;
    LineState state = LineState::Lost;
    std::string reason;                 ///< why, as a sentence
    std::vector<std::string> basis;     ///< provisions in official form
    std::vector<std::uint64_t> events;  ///< sequence numbers of the inputs it rests on
    /// Scenario time of the first of them, for a person: `09:05`, after the date where the play
    /// goes on over days; empty when none.
    std::string moment;

    bool operator==(const ScoreLine&) const = default;
};

struct Veto {
    std::string id;
    std::string reason;
    std::vector<std::string> basis;
    std::vector<std::uint64_t> events;

    bool operator==(const Veto&) const = default;
};

struct Section {
    std::string id;
    std::string title;

    bool operator==(const Section&) const = default;
};

/// The result of one play. Sums are made here and nowhere else.
struct ScoreSheet {
    std::vector<Section> sections;
    std::vector<ScoreLine> lines;
    std::vector<Veto> vetoes;

    /// Sum of earned points, never below zero.
    [[nodiscard]] Points earned() const;
    [[nodiscard]] Points max() const;
    [[nodiscard]] Points earnedIn(const std::string& section) const;
    [[nodiscard]] Points maxIn(const std::string& section) const;
    /// What counts: zero when vetoed, else earned().
    [[nodiscard]] Points total() const;

    [[nodiscard]] bool vetoed() const { return !vetoes.empty(); }

    bool operator==(const ScoreSheet&) const = default;
};

}  // namespace lianbing::score
