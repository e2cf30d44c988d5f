#pragma once

#include "game/ui/law_desk_screen.h"
#include "game/ui/theme.h"

#include <optional>

/// The parts of the law desk's screen.
namespace lianbing::ui {

/// Search, list of laws, contents of the open one.
std::optional<present::Command> drawLawList(Frame& frame, const Rect& rect,
                                            const present::LawDeskModel& model,
                                            LawDeskState& state);
/// The headings and articles of the open law.
std::optional<present::Command> drawLawTree(Frame& frame, const present::LawDeskModel& model,
                                            LawDeskState& state);
/// One provision, or two side by side.
std::optional<present::Command> drawLawPanes(Frame& frame, const Rect& rect,
                                             const present::LawDeskModel& model,
                                             const CitationTarget& target, bool hasSideColumn);
/// Versions of the law, and where the rule stood and stands; in the flow of the layout.
std::optional<present::Command> drawLawPlaces(Frame& frame, const present::LawDeskModel& model);
/// The sheet that imports texts.
std::optional<present::Command> drawLawImport(Frame& frame, const present::ImportModel& imports,
                                              LawDeskState& state);

/// The look with another place; what was beside it belongs to the old place.
present::LawLook lookingAt(const present::LawDeskModel& model, const law::ArticleRef& place);
/// The colour of a standing.
Tone toneOf(present::ForceTone tone);

}  // namespace lianbing::ui
