#pragma once

#include "game/present/board_model.h"
#include "game/present/command.h"
#include "game/ui/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::ui {

/// What only the evidence board cares about. A choice stays until it is let go or the board is
/// left, so that an exhibit can be linked to several facts, or several exhibits to one fact.
struct BoardState {
    std::string exhibit;               ///< chosen to be linked, or open for reading; empty for none
    std::string fact;                  ///< likewise; while the play goes on at most one of the two
    std::vector<std::string> sources;  ///< picked to be contrasted, in order; at most two
    int shelf = 0;                     ///< tab of the exhibits: all, not linked
    int fold = 0;                      ///< tab of a small screen: facts, sources
};

/// The evidence board: exhibits at the left, what must be proved in the middle, sources that may
/// not agree at the right. Escape and E go back to the field.
std::optional<present::Command> drawBoard(Frame& frame, const present::BoardModel& model,
                                          BoardState& state);

}  // namespace lianbing::ui
