#pragma once

#include "game/present/command.h"
#include "game/present/papers_model.h"
#include "game/ui/frame.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace lianbing::ui {

/// What only the screen of the papers cares about. Begins anew with every play.
struct PapersState {
    enum class Edit {
        None,
        Opening,  ///< the field is drawn as an input in the next frame
        Waiting,  ///< the keyboard is on its way
        Open,
        Left,  ///< it is written; the field stays open until the mouse button is released
    };

    std::string paper;  ///< which is shown; empty for the first
    std::string field;  ///< which is edited; empty for none
    std::string text;   ///< what is typed in it, with the ends of lines that only the screen needs
    Edit edit = Edit::None;
    int waits = 0;  ///< frames that the keyboard may still take
    /// What was typed and is not in the play: it was refused, or is about to be written. By
    /// document/field.
    std::map<std::string, std::string> drafts;
    std::set<std::string>
        manners;  ///< chosen for signatures that are not given yet: document/who/manner
    std::map<std::string, std::string> paths;  ///< of the PDF, by document
};

/// The papers of an inspection: which there are, one of them as it prints with its fields to write
/// in, and who signs it. What was typed is written when the field is left.
std::optional<present::Command> drawPapers(Frame& frame, const present::PapersModel& model,
                                           PapersState& state);

}  // namespace lianbing::ui
