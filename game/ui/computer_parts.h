#pragma once

#include "game/ui/computer_screen.h"
#include "game/ui/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The parts of the PC's screen.
namespace lianbing::ui {

/// Where its parts stand.
struct ComputerLayout {
    Rect tools;
    Rect computer;  ///< with its frame
    Rect title;     ///< the line along the top of the PC's screen
    Rect pages;     ///< the line of its pages
    Rect content;
    Rect board;  ///< empty where nothing is posted
};

ComputerLayout computerLayout(Frame& frame, Rect rect, const present::ComputerModel& model);

/// A line of a table on the PC or the board, as high as its neighbour there.
inline constexpr float kComputerLine = 29;
inline constexpr float kLogLine = 34;
inline constexpr float kLogHead = 56;  ///< the filter above a log, and the same below it for paging

/// What the longest unit of a table takes, with a little before and behind it.
float unitWidth(Frame& frame);

/// One cell of a table: its share of the line's width, and its words.
struct Cell {
    float share = 0;
    std::string_view words;
    Face face{};
    Color color{};
    Align align = Align::Left;
};

/// The cells of one line, cut off where they are too long, for the probe in one piece.
void drawCells(Frame& frame, Rect rect, std::span<const Cell> cells);

/// The page that the PC shows.
std::optional<present::Command> drawComputerPage(Frame& frame, const Rect& rect,
                                                 const present::ComputerModel& model,
                                                 ComputerState& state);

/// What hangs on the wall beside it.
void drawComputerBoard(Frame& frame, const Rect& rect, const present::ComputerModel& model,
                       const ComputerState& state);

}  // namespace lianbing::ui
