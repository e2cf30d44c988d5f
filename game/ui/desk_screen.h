#pragma once

#include "game/present/command.h"
#include "game/present/desk_model.h"
#include "game/ui/frame.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::ui {

/// What only the citation desk cares about.
struct DeskState {
    std::string question;                        ///< the open one; empty opens the first
    std::map<std::string, std::string> drafts;   ///< citations as typed, by question, not yet given
    std::map<std::string, std::vector<std::string>> picked;  ///< options of several-choice questions, not yet given
    std::string filter;                          ///< over the provisions to pick
};

/// `reading` is how the program reads the open question's words now.
std::optional<present::Command> drawDesk(Frame& frame, const present::DeskModel& model,
                                         const std::vector<present::ReadCitationRow>& reading, DeskState& state);

/// The id of the open question where it waits for a citation, else empty.
std::string openCitation(const present::DeskModel& model, const DeskState& state);
/// Puts a citation behind the words of the open question (checked: it waits for one).
void insertCitation(const present::DeskModel& model, const std::string& official, DeskState& state);

/// The open question's words, to be read before drawing; empty where it is no citation.
std::string draftOf(const present::DeskModel& model, const DeskState& state);

}  // namespace lianbing::ui
