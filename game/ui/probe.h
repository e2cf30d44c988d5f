#pragma once

#include "game/ui/rect.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::ui {

enum class ItemKind { Button, Chip, Row, Card, Text, Input, Check, Radio, Tab, Map, Place, Knob };

/// What one item of a frame was: how a test finds it, and where.
struct ProbeItem {
    std::string label;  ///< what is read
    std::string id;  ///< the stable name behind ###, under the names of its scopes: `evidence/open`
    ItemKind kind = ItemKind::Button;
    Rect rect;
    Rect visible;  ///< the part that is not scrolled or clipped away; empty when none is
    bool enabled = true;
    bool focused = false;
    bool chosen = false;
    std::string value;  ///< what a text input holds
};

/// Notes every item of the last complete frame, so that tests click and type by label. Off by
/// default: it costs strings.
class Probe {
public:
    void enable() { enabled_ = true; }

    [[nodiscard]] bool isEnabled() const { return enabled_; }

    void beginFrame() { current_.clear(); }

    void note(ProbeItem item) { current_.push_back(std::move(item)); }

    void endFrame() { last_.swap(current_); }

    [[nodiscard]] const std::vector<ProbeItem>& items() const { return last_; }

    /// The first item that can be worked with whose label or id is `name`, else the first text that
    /// reads so; nullptr when there is none.
    [[nodiscard]] const ProbeItem* find(std::string_view name) const;
    /// True when some text on the screen contains `words`.
    [[nodiscard]] bool reads(std::string_view words) const;

private:
    bool enabled_ = false;
    std::vector<ProbeItem> current_;
    std::vector<ProbeItem> last_;
};

}  // namespace lianbing::ui
