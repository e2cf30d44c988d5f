#pragma once

#include "game/present/command.h"
#include "game/present/field_model.h"
#include "game/ui/frame.h"
#include "game/ui/map_view.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace lianbing::ui {

/// What lies over the field screen.
enum class FieldSheet {
    None,
    Manners,  ///< how the chosen verb is to be carried out
    Finish,
    Evidence,
    Transcript,
    Talk,    ///< the record of what was said with the open person
    Show,    ///< which exhibit is shown to the open person
    Orders,  ///< what the acting group can be ordered
    Split,
    Wait,
};

/// What only the field screen cares about.
struct FieldState {
    MapState map;
    std::string target;    ///< the card that is open; empty for none
    std::string revealed;  ///< the card that was scrolled into view when it opened
    FieldSheet sheet = FieldSheet::None;
    std::string verb;               ///< the verb whose manners are being chosen
    std::set<std::string> manners;  ///< chosen so far
    std::set<std::string> answers;  ///< chosen so far for a prompt with several answers
    std::string tone;               ///< how the next question is put; empty for plainly
    std::set<std::string> leaving;  ///< officers chosen so far to go apart
    std::string minutes;            ///< typed for a wait
    std::uint64_t spoken = 0;       ///< the newest words that were scrolled into view
    float spokenHeight = 0;         ///< pixels of all words then
    int spokenFrames = 0;           ///< for how many frames they are still followed
    bool showsMapOnly = false;
    bool showsWhy = false;  ///< what the mentor's words rest on
};

/// The site: where one is, what is here, what was said, what is in the tray.
std::optional<present::Command> drawField(Frame& frame, const present::FieldModel& model,
                                          FieldState& state);

}  // namespace lianbing::ui
