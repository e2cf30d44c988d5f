#pragma once

#include "game/ui/rect.h"

#include <cstdint>
#include <vector>

namespace lianbing::ui {

enum class Direction { Left, Right, Up, Down };

/// Which item the keyboard is on. Tab walks the items in the order in which they were drawn, arrows
/// go to the nearest in a direction. While a layer (a sheet over the screen) is open, the keyboard
/// stays in it, and returns when it closes.
class Focus {
public:
    using ItemId = std::uint32_t;

    void beginFrame();
    void endFrame();

    /// Adds an item of this frame; false while the keyboard is elsewhere.
    bool add(ItemId id, const Rect& rect);

    void pushLayer() { ++layer_; }

    void popLayer() { --layer_; }

    /// Goes to the next (+1) or previous (-1) item, around the ends.
    void step(int by);
    void move(Direction direction);
    void set(ItemId id);

    void clear() { focused_ = 0; }

    [[nodiscard]] ItemId focused() const { return focused_; }

    /// True in the one frame in which the keyboard came to the focused item: it scrolls into view,
    /// a text input opens.
    [[nodiscard]] bool hasMoved() const { return moved_; }

    /// True while the keyboard was used last: only then is the ring around the focused item drawn.
    [[nodiscard]] bool isShown() const { return shown_; }

    void show(bool shown) { shown_ = shown; }

private:
    struct Item {
        ItemId id = 0;
        Rect rect;
        int layer = 0;
    };

    [[nodiscard]] std::vector<Item> reachable() const;
    void adjustToLayers();

    std::vector<Item> last_;
    std::vector<Item> current_;
    std::vector<ItemId> beneath_;  ///< where the keyboard was when each open layer opened
    int layer_ = 0;
    int top_ = 0;
    ItemId focused_ = 0;
    std::size_t place_ = 0;  ///< where in its frame the focused item stood, for when it vanishes
    bool moved_ = false;
    bool shown_ = false;
};

}  // namespace lianbing::ui
