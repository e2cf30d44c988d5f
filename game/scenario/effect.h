#pragma once

#include "game/base/date.h"
#include "game/procedure/trace.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lianbing::scenario {

/// Words shown in the transcript; an empty speaker is the narrator, else a person's or officer's id or name.
struct Say {
    std::string speaker;
    std::string text;
    bool operator==(const Say&) const = default;
};

/// Brings a hidden thing or place to light, or a thing that was removed back.
struct Reveal {
    std::string thing;
    bool operator==(const Reveal&) const = default;
};

/// Takes a thing or person away (a person walks off, a page is torn out).
struct Remove {
    std::string target;
    bool operator==(const Remove&) const = default;
};

struct SpendTime {
    base::Millis span{0};
    bool operator==(const SpendTime&) const = default;
};

/// Puts the trainee or a person at a place, also one that was removed.
struct MoveTo {
    std::string who;  ///< empty is the trainee
    std::string place;
    bool operator==(const MoveTo&) const = default;
};

/// Puts an exhibit into the tray. Collecting it again adds to its attributes.
struct Collect {
    std::string exhibit;
    procedure::Attributes attributes;
    bool operator==(const Collect&) const = default;
};

struct SetFlag {
    std::string name;
    std::string value;
    bool operator==(const SetFlag&) const = default;
};

/// Puts an event of the world into the trace, beside the one of the input itself. The name must be declared in
/// Definition::events.
struct Happen {
    std::string name;
    procedure::Attributes attributes;
    bool operator==(const Happen&) const = default;
};

struct AskOption {
    std::string id;
    std::string label;
    bool operator==(const AskOption&) const = default;
};

/// Asks the trainee and waits: the handler goes on with the reply.
struct Prompt {
    std::string id;
    std::string speaker;
    std::string text;
    std::vector<AskOption> options;
    bool multiple = false;
    bool operator==(const Prompt&) const = default;
};

/// Sets an occasion off, this long after the moment of the effect.
struct Later {
    std::string occasion;
    base::Millis after{0};  ///< at least one minute
    bool operator==(const Later&) const = default;
};

/// Takes back all that Later, or the definition, has set off of an occasion.
struct CallOff {
    std::string occasion;
    bool operator==(const CallOff&) const = default;
};

/// The input did not succeed, for a reason that is said: its event becomes `refused`.
struct Refuse {
    std::string text;
    bool operator==(const Refuse&) const = default;
};

/// Ends the inspection.
struct End {
    std::string ending;
    bool operator==(const End&) const = default;
};

using Effect =
    std::variant<Say, Reveal, Remove, SpendTime, MoveTo, Collect, SetFlag, Happen, Prompt, End, Later, CallOff, Refuse>;

}  // namespace lianbing::scenario
