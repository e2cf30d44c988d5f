#pragma once

#include "game/present/check_model.h"
#include "game/present/command.h"
#include "game/ui/frame.h"

#include <optional>
#include <set>
#include <string>

namespace lianbing::ui {

/// What is typed on the screen of the draft check.
struct DraftState {
    std::string file;
    std::string words;
    std::string began;
    std::string offence;
    std::string decision;
    int shown = 0;  ///< all, wrong, to decide, fine
    std::set<std::string> openPairs;  ///< laws whose duties and liabilities are unfolded
    bool asksToSave = false;
    std::string savePath;
};

std::optional<present::Command> drawDraftDesk(Frame& frame, const present::CheckModel& model,
                                              DraftState& state);

}  // namespace lianbing::ui
