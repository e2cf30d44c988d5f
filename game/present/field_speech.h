#pragma once

#include "game/present/field_model.h"
#include "game/scenario/inspection.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// Internal to present: what the field screen says of talks.
namespace lianbing::present {

/// The last input that did not come by itself; 0 when there is none.
std::uint64_t lastOwnInput(const scenario::Inspection& inspection);

Mood moodOf(const scenario::World& world, std::string_view person);

SpokenLine lineOf(const scenario::Inspection& inspection, const scenario::TranscriptLine& line);

/// All that was said in inputs in which the person said something.
std::vector<SpokenLine> talkWith(const scenario::Inspection& inspection, std::string_view person);

/// Fills in what is said now, what was said before it with the same person, and whose portrait
/// stands beside it.
void fillSpeech(const scenario::Inspection& inspection, FieldModel& model);

}  // namespace lianbing::present
