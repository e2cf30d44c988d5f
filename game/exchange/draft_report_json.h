#pragma once

#include "game/law/draft_check.h"

#include <string>

namespace lianbing::exchange {

/// The check of a draft as JSON for programs: UTF-8, two spaces of indentation, keys always in this
/// order, no newline at the end. Days are `2026-08-15`, references are compact with their version,
/// weights fine, decide, wrong. `format` is raised when a key changes its meaning or goes; new keys
/// may come without that.
std::string draftReportJson(const law::DraftCheck& check, const std::string& fileName);

}  // namespace lianbing::exchange
