#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/journal.h"
#include "game/session/content.h"
#include "game/store/store.h"

#include <memory>
#include <vector>

namespace lianbing::session {

/// Everything a stored session was played with, and what was played.
struct Kept {
    scenario::SessionHeader header;
    LoadedScenario loaded;
    std::shared_ptr<const law::Library> laws;
    std::vector<scenario::Entry> entries;
};

/// Errors: a part that is missing, damaged or of a newer program.
base::Result<Kept> readKept(store::Store& store, store::SessionId session);

}  // namespace lianbing::session
