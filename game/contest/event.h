#pragma once

#include "game/contest/rules.h"
#include "game/score/points.h"

#include <string>
#include <variant>

namespace lianbing::contest {

/// The host puts a question. `team` for Must and Risk, `stake` for Risk only.
struct OpenQuestion {
    std::string question;
    QuestionKind kind = QuestionKind::Must;
    std::string team;
    score::Points stake;
    bool operator==(const OpenQuestion&) const = default;
};

/// The host says that teams may press.
struct OpenBuzzer {
    bool operator==(const OpenBuzzer&) const = default;
};

struct Press {
    std::string team;
    bool operator==(const Press&) const = default;
};

/// The referee accepts or refuses the answer.
struct Accept {
    bool operator==(const Accept&) const = default;
};

struct Refuse {
    bool operator==(const Refuse&) const = default;
};

/// The wall clock ran out; comes from outside as an input.
struct TimeUp {
    bool operator==(const TimeUp&) const = default;
};

using RoundEvent = std::variant<OpenQuestion, OpenBuzzer, Press, Accept, Refuse, TimeUp>;

}  // namespace lianbing::contest
