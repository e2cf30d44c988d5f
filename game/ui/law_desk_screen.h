#pragma once

#include "game/present/command.h"
#include "game/present/import_model.h"
#include "game/present/law_desk_model.h"
#include "game/ui/day_bar.h"
#include "game/ui/frame.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace lianbing::ui {

/// What only the law desk cares about.
struct LawDeskState {
    DayBarState day;
    /// Headings that were opened or closed by hand: by law and version, then by their place in the
    /// tree.
    std::map<std::string, std::map<std::size_t, bool>> unfolded;
    bool asksToImport = false;
    std::string importPath;
    law::ArticleRef shown;  ///< what the tree was last scrolled to
};

/// Where a citation goes: into the answer of this question, or onto the clipboard when empty.
struct CitationTarget {
    std::string question;
};

std::optional<present::Command> drawLawDesk(Frame& frame, const present::LawDeskModel& model,
                                            const present::ImportModel& imports,
                                            const CitationTarget& target, LawDeskState& state);

}  // namespace lianbing::ui
