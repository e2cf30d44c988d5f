#pragma once

#include "game/law/draft_check.h"

namespace lianbing::law {

/// Says of each citation of `check` what cannot stay and what a person must decide, now that all
/// citations of the draft are known; fills `mend`, `decide`, `weight` and which related places are
/// cited too.
void judgeCitations(DraftCheck& check, const Library& library);

}  // namespace lianbing::law
