#pragma once

#include "game/ui/frame.h"
#include "game/ui/rect.h"

#include <memory>
#include <string_view>

/// Scopes that hold other widgets. Each closes what it opened when it goes out of scope.
namespace lianbing::ui {

enum class Fill {
    None,
    Card,    ///< a card with a hairline
    Ground,  ///< plain ground, no line
};

/// A part of the screen, laid out from its upper left corner down. What is too long scrolls, or is
/// cut off.
class Panel {
public:
    struct Style {
        Fill fill = Fill::None;
        float padding = 24;  ///< design pixels
        bool scrolls = false;
    };

    Panel(Frame& frame, std::string_view name, const Rect& rect, const Style& style);

    Panel(Frame& frame, std::string_view name, const Rect& rect)
        : Panel(frame, name, rect, Style{}) {}

    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
    ~Panel();

private:
    Frame& frame_;
};

/// Things side by side that stand in the middle of `height` window pixels, whatever their own.
class Row {
public:
    Row(Frame& frame, float height);
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    ~Row();

private:
    Frame& frame_;
};

/// Things that follow each other without a gap, as the lines of a table.
class Tight {
public:
    Tight();
    Tight(const Tight&) = delete;
    Tight& operator=(const Tight&) = delete;
    ~Tight();
};

/// A scroll area in the flow of the layout, `height` window pixels high.
class ScrollArea {
public:
    ScrollArea(Frame& frame, std::string_view name, float height);

private:
    Panel panel_;
};

/// A card in the flow of the layout, as wide as there is room and as high as what is put into it.
class Card {
public:
    struct Style {
        float padding = 16;  ///< design pixels
        float width = 0;     ///< window pixels; zero takes all there is
        Fill fill = Fill::Card;
        bool clickable = false;
        bool chosen = false;
    };

    /// `label` is read only where the card can be clicked: `文字###id`.
    Card(Frame& frame, std::string_view label, const Style& style);

    Card(Frame& frame, std::string_view label) : Card(frame, label, Style{}) {}

    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    /// Draws the card under what was put into it.
    ~Card();

    /// For clickable cards, which hold no other items: true in the frame in which it was clicked.
    [[nodiscard]] bool isActivated() const { return activated_; }

private:
    struct Channels;

    Frame& frame_;
    std::string_view label_;
    Style style_;
    Rect rect_;
    Item item_;
    bool activated_ = false;
    std::unique_ptr<Channels> channels_;
};

/// A sheet over the screen: what is under it is veiled, and neither pointer nor keyboard reaches
/// it.
class Sheet {
public:
    enum class From { Left, Center };

    /// `size` in window pixels; a sheet from the left takes the whole height.
    Sheet(Frame& frame, std::string_view name, From from, Point size);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet();

    /// True when Escape was pressed or the veil clicked.
    [[nodiscard]] bool wantsToClose() const { return wantsToClose_; }

    [[nodiscard]] const Rect& rect() const { return rect_; }

private:
    Frame& frame_;
    Rect rect_;
    bool wantsToClose_ = false;
    std::unique_ptr<Panel> panel_;
};

/// A layer above all others that takes neither pointer nor keyboard: toasts, the F12 overlay.
class Above {
public:
    explicit Above(Frame& frame, const char* name);
    Above(const Above&) = delete;
    Above& operator=(const Above&) = delete;
    ~Above();
};

/// The bar along the top of a screen: a strip of card with a line under it. What is put in stands
/// in its middle.
class TopBar {
public:
    explicit TopBar(Frame& frame, const Rect& rect);

private:
    std::unique_ptr<Panel> panel_;
    std::unique_ptr<Row> row_;  // closed before the panel that it lies in
};

}  // namespace lianbing::ui
