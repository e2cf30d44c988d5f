#pragma once

#include "game/present/command.h"
#include "game/present/field_model.h"
#include "game/ui/field_screen.h"
#include "game/ui/frame.h"

#include <optional>

/// The pieces of the field screen, split by what the eye sees.
namespace lianbing::ui {

/// The panel at the right: the place, the things and people here, each with all its verbs.
std::optional<present::Command> drawHere(Frame& frame, const Rect& rect, const present::FieldModel& model,
                                         FieldState& state);
/// What was said after the last input, or what somebody waits to have answered.
std::optional<present::Command> drawSpeech(Frame& frame, const Rect& rect, const present::FieldModel& model,
                                           FieldState& state);
/// Evidence as cards along the bottom.
void drawTray(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state);

/// How the chosen verb is to be carried out.
std::optional<present::Command> drawManners(Frame& frame, const present::FieldModel& model, FieldState& state);
void drawEvidenceSheet(Frame& frame, const present::FieldModel& model, FieldState& state);
void drawTranscriptSheet(Frame& frame, const present::FieldModel& model, FieldState& state);

}  // namespace lianbing::ui
