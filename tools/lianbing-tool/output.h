#pragma once

#include "game/present/desk_model.h"
#include "game/present/field_model.h"
#include "game/present/score_model.h"

#include <cstdint>
#include <string>

namespace lianbing::tool {

/// The score sheet as a person reads it in a terminal.
std::string scoreText(const present::ScoreModel& model);

/// Where one is, what is here and what was said since input `since`.
std::string fieldText(const present::FieldModel& model, std::uint64_t since);

/// Transcript lines after input `since`.
std::string spokenText(const present::FieldModel& model, std::uint64_t since);

}  // namespace lianbing::tool
