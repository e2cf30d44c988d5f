#pragma once

#include "game/present/command.h"
#include "game/present/field_model.h"
#include "game/ui/field_screen.h"
#include "game/ui/frame.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

/// The pieces of the field screen, split by what the eye sees.
namespace lianbing::ui {

/// The strip with the groups, where there are some: who is where until when, and what the acting
/// group can be ordered.
std::optional<present::Command> drawTeam(Frame& frame, const Rect& rect,
                                         const present::FieldModel& model, FieldState& state);
/// The panel at the right: the place, the things and people here, each with all its verbs.
std::optional<present::Command> drawHere(Frame& frame, const Rect& rect,
                                         const present::FieldModel& model, FieldState& state);
/// Where the words stand: in `rect`, or grown upwards over `above` where there is much to read or answer.
Rect speechRect(Frame& frame, const Rect& rect, const Rect& above, const present::FieldModel& model);
/// What was said since the last input, or what somebody waits to have answered.
std::optional<present::Command> drawSpeech(Frame& frame, const Rect& rect,
                                           const present::FieldModel& model, FieldState& state);
/// Evidence as cards along the bottom.
void drawTray(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state);

/// A person who is open: the face, the questions and how to put them, what can be shown, what was
/// said.
std::optional<present::Command> drawPerson(Frame& frame, const present::TargetCard& target,
                                           const present::FieldModel& model, FieldState& state);
/// The verbs of a target, side by side; one with manners opens their sheet first.
std::optional<present::Command> drawVerbs(Frame& frame, const present::TargetCard& target,
                                          bool enabled, FieldState& state);

/// The sheets; each closes itself in `state`.
std::optional<present::Command> drawManners(Frame& frame, const present::FieldModel& model,
                                            FieldState& state);
std::optional<present::Command> drawShowSheet(Frame& frame, const present::FieldModel& model,
                                              FieldState& state);
std::optional<present::Command> drawOrdersSheet(Frame& frame, const present::FieldModel& model,
                                                FieldState& state);
std::optional<present::Command> drawSplitSheet(Frame& frame, const present::FieldModel& model,
                                               FieldState& state);
std::optional<present::Command> drawWaitSheet(Frame& frame, const present::FieldModel& model,
                                              FieldState& state);
void drawEvidenceSheet(Frame& frame, const present::FieldModel& model, FieldState& state);
void drawTranscriptSheet(Frame& frame, const present::FieldModel& model, FieldState& state);
void drawTalkSheet(Frame& frame, const present::FieldModel& model, FieldState& state);

/// The target with this id, or null.
const present::TargetCard* findTarget(const present::FieldModel& model, std::string_view id);
/// Takes a choice into a set, or out of it.
void toggle(std::set<std::string>& chosen, const std::string& id);
/// Says under `rect` why what stands there cannot be done, while the pointer rests on it. Nothing
/// for an empty reason.
void sayWhy(Frame& frame, const Rect& rect, std::string_view reason);
/// What the tray says of an exhibit: 已固定, 未固定; empty where that goes without saying.
std::string_view fixedWord(present::Fixed fixed);
Tone fixedTone(present::Fixed fixed);

}  // namespace lianbing::ui
