#pragma once

#include "game/ui/frame.h"
#include "game/ui/regions.h"
#include "game/ui/text.h"
#include "game/ui/theme.h"

#include <span>
#include <string>
#include <string_view>

/// What people read and work with. Labels are `文字###id`: the text before ### is drawn, the id
/// behind it stays the same in every version and finds the item in tests. Every widget takes its
/// room from the flow of the layout.
namespace lianbing::ui {

enum class ButtonKind {
    Primary,  ///< the one thing to do next; one a screen
    Secondary,
    Quiet,   ///< no outline: steps aside
    Danger,  ///< what cannot be undone
};

struct ButtonStyle {
    ButtonKind kind = ButtonKind::Secondary;
    bool enabled = true;
    float width = 0;              ///< window pixels; zero fits the text
    std::string_view shortcut{};  ///< the key that does the same, drawn behind the text
};

/// True in the frame in which it is clicked or pressed by keyboard.
bool button(Frame& frame, std::string_view label, const ButtonStyle& style = {});
float buttonWidth(Frame& frame, std::string_view label, const ButtonStyle& style = {});

struct VerbStyle {
    std::string_view note{};  ///< what it costs: 2 分钟
    bool chosen = false;
    bool enabled = true;
};

/// A thing that can be done to an object, one of several side by side.
bool verbChip(Frame& frame, std::string_view label, const VerbStyle& style = {});
float verbChipWidth(Frame& frame, std::string_view label, const VerbStyle& style = {});

/// A small tag. Law is indigo, time amber.
void tag(Frame& frame, std::string_view words, Tone tone);
float tagWidth(Frame& frame, std::string_view words);
/// A tag that leads somewhere.
bool chip(Frame& frame, std::string_view label, Tone tone);
float chipWidth(Frame& frame, std::string_view label);

struct RowStyle {
    std::string_view detail{};    ///< a second line
    std::string_view trailing{};  ///< at the right edge
    Tone mark = Tone::Plain;      ///< colour of the trailing words
    bool chosen = false;
    bool enabled = true;
};

/// A line of a list, as wide as there is room.
bool listRow(Frame& frame, std::string_view label, const RowStyle& style = {});

enum class ChoiceKind { Radio, Check, Order };

struct ChoiceStyle {
    ChoiceKind kind = ChoiceKind::Radio;
    std::string_view lead{};  ///< A, B, C before the words; the place for Order
    bool chosen = false;
    bool enabled = true;
};

/// An answer to choose: the whole row can be clicked, and long words break. True when it was
/// clicked; the caller changes what is chosen.
bool choiceRow(Frame& frame, std::string_view label, const ChoiceStyle& style = {});

struct InputStyle {
    std::string_view placeholder{};
    std::string_view caption{};  ///< above the field; empty shows the label's reading
    bool hasCaption = true;
    int lines = 1;
    float width = 0;  ///< window pixels; zero takes all there is
    bool enabled = true;
    bool isPath = false;  ///< while nobody types, its end is shown rather than its beginning
};

struct InputResult {
    bool changed = false;
    bool submitted = false;  ///< Enter in a field of one line
    bool editing = false;
};

InputResult textInput(Frame& frame, std::string_view label, std::string& text,
                      const InputStyle& style = {});

void sectionHeading(Frame& frame, std::string_view words, std::string_view note = {});
/// Words above a group, small and bold.
void overline(Frame& frame, std::string_view words);
void divider(Frame& frame);
/// Empty room of `design` pixels on top of the usual gap.
void space(Frame& frame, float design);
/// Moves right so that `width` window pixels end at the right edge.
void alignRight(Frame& frame, float width);

/// `share` 0 to 1, with words at the left and a figure at the right above the bar.
void progressBar(Frame& frame, std::string_view words, std::string_view figure, float share,
                 Tone tone = Tone::Jade);
/// A ring that closes with the score; `figure` in its middle, `note` below it.
void scoreRing(Frame& frame, std::string_view figure, std::string_view note, float share,
               float diameter, Tone tone = Tone::Jade);

/// Which of the labels is shown; changes `current` when another is chosen.
bool tabs(Frame& frame, std::string_view name, std::span<const std::string_view> labels,
          int& current);

/// A washed line that says what happened and what to do.
void notice(Frame& frame, std::string_view words, Tone tone);
/// How high it is where there are `width` window pixels.
float noticeHeight(Frame& frame, std::string_view words, float width);
/// A word that floats over the bottom of the screen for a moment; the caller decides how long.
void toast(Frame& frame, std::string_view words, Tone tone = Tone::Jade);
/// The time that is left, in the middle of the bar at the top, above everything.
void countdown(Frame& frame, std::string_view words, Tone tone);

struct KeyHint {
    std::string_view key;
    std::string_view what;
};

void keyHints(Frame& frame, std::span<const KeyHint> hints);

/// What a screen shows when it has nothing: what it is for, and one button. True when that is
/// pressed.
bool emptyState(Frame& frame, std::string_view heading, std::string_view sentence,
                std::string_view buttonLabel);

/// The ring around what the keyboard is on.
void focusRing(Frame& frame, const Item& item, float radius);

}  // namespace lianbing::ui
