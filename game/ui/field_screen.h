#pragma once

#include "game/present/command.h"
#include "game/present/field_model.h"
#include "game/ui/frame.h"
#include "game/ui/map_view.h"

#include <optional>
#include <set>
#include <string>

namespace lianbing::ui {

/// What only the field screen cares about.
struct FieldState {
    MapState map;
    std::string target;              ///< the card that is open; empty for none
    std::string revealed;            ///< the card that was scrolled into view when it opened
    std::string verb;                ///< the verb whose manners are being chosen; empty for none
    std::set<std::string> manners;   ///< chosen so far
    std::set<std::string> answers;   ///< chosen so far for a prompt with several answers
    bool showsEvidence = false;
    bool showsTranscript = false;
    bool showsMapOnly = false;
    bool asksToFinish = false;
};

/// The site: where one is, what is here, what was said, what is in the tray.
std::optional<present::Command> drawField(Frame& frame, const present::FieldModel& model, FieldState& state);

}  // namespace lianbing::ui
