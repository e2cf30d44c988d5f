#pragma once

#include "game/base/result.h"
#include "game/scenario/intent.h"
#include "game/session/play.h"

#include <string_view>

namespace lianbing::session {

// Inputs from a file. `path` is what the person called it, for `path:line: sentence`.

/// Errors: the recording names another scenario, or a case that this one has not.
base::Status checkHead(const scenario::Recording& recording,
                       const scenario::Definition& definition, std::string_view path);

/// Whether a recording is one of this very play: the head as far as it is written, and the inputs
/// as far as both go. Errors: the first line that differs.
base::Status checkSamePlay(const scenario::Recording& recording,
                           const scenario::Inspection& inspection, std::string_view path);

/// Puts in what a recording has beyond the inputs that the play already holds. Errors: the first
/// line that is refused; those before it stay.
base::Status putIn(Play& play, const scenario::Recording& recording, std::string_view path);

}  // namespace lianbing::session
