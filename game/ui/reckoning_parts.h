#pragma once

#include "game/present/command.h"
#include "game/present/reckoning.h"
#include "game/ui/frame.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What the two desks that reckon are both made of.
namespace lianbing::ui {

/// Provisions as indigo chips in the flow of the layout; opens the one that is chosen, by the law
/// of `day`.
std::optional<present::Command> drawBasis(Frame& frame, std::string_view name,
                                          std::span<const present::BasisMark> marks,
                                          base::Date day);

/// The steps of a reckoning, each with what it rests on.
std::optional<present::Command> drawSteps(Frame& frame,
                                          std::span<const present::ReckoningStep> steps,
                                          base::Date day);

void drawWarnings(Frame& frame, std::span<const present::ReckoningWarning> warnings);

/// The foot in which a person gives an own answer and reads what it is worth.
struct AnswerFoot {
    std::string_view label;  ///< of the field, with its name: 我的数额###answer
    std::string_view placeholder;
    std::string_view marked;  ///< the answer that `mark` and `problem` are about
    const std::optional<present::ReckoningMark>& mark;
    std::string_view problem;
    bool isEnabled = true;
    bool isVerdictApart = false;  ///< drawn elsewhere: drawVerdictApart()
};

/// Whether the screen is so low that a verdict in the foot would hide what it is about.
bool isLow(Frame& frame);

/// What the answer is worth, in the flow of the layout, where the foot leaves it out.
void drawVerdictApart(Frame& frame, const AnswerFoot& foot, const std::string& typed);

float answerFootHeight(Frame& frame, float width, const AnswerFoot& foot, const std::string& typed);
/// True when `typed` is to be marked.
bool drawAnswerFoot(Frame& frame, const Rect& rect, const AnswerFoot& foot, std::string& typed);

/// The switch at the right end of a top bar that hides the result until one has answered. True when
/// it was turned.
bool drawPracticeSwitch(Frame& frame, bool isOn);

/// What is wrong with what is typed in a field; nothing for nothing.
void drawProblem(Frame& frame, std::string_view problem);

}  // namespace lianbing::ui
