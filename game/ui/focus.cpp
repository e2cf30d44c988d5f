#include "game/ui/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lianbing::ui {
namespace {

/// Gap between two spans on a line; zero where they overlap.
float gap(float aBegin, float aEnd, float bBegin, float bEnd) {
    return std::max({0.F, bBegin - aEnd, aBegin - bEnd});
}

/// How far `to` lies from `from` in a direction; infinite when its middle does not lie beyond the
/// edge on that side, or when it is what `from` stands on. Sideways distance counts double.
float distance(const Rect& from, const Rect& to, Direction direction) {
    constexpr float kNever = std::numeric_limits<float>::infinity();
    const Point a = from.center();
    const Point b = to.center();
    if (to.contains(a)) return kNever;
    const bool horizontal = direction == Direction::Left || direction == Direction::Right;
    const float beyond = direction == Direction::Right  ? b.x - from.right()
                         : direction == Direction::Left ? from.x - b.x
                         : direction == Direction::Down ? b.y - from.bottom()
                                                        : from.y - b.y;
    if (beyond <= 0) return kNever;
    const float alongGap = horizontal ? gap(from.x, from.right(), to.x, to.right())
                                      : gap(from.y, from.bottom(), to.y, to.bottom());
    const float sideGap = horizontal ? gap(from.y, from.bottom(), to.y, to.bottom())
                                     : gap(from.x, from.right(), to.x, to.right());
    const float drift = horizontal ? std::abs(a.y - b.y) : std::abs(a.x - b.x);
    return alongGap + beyond * 0.1F + sideGap * 2 + drift * 0.05F;
}

}  // namespace

void Focus::beginFrame() {
    current_.clear();
    layer_ = 0;
    moved_ = false;
}

bool Focus::add(ItemId id, const Rect& rect) {
    if (id == focused_) place_ = current_.size();
    current_.push_back({id, rect, layer_});
    return id == focused_;
}

void Focus::endFrame() {
    last_.swap(current_);
    adjustToLayers();
}

void Focus::adjustToLayers() {
    int top = 0;
    for (const Item& item : last_) top = std::max(top, item.layer);
    while (top_ < top) {
        beneath_.push_back(focused_);
        focused_ = 0;
        place_ = 0;
        ++top_;
    }
    while (top_ > top) {
        focused_ = beneath_.back();
        beneath_.pop_back();
        --top_;
    }
}

std::vector<Focus::Item> Focus::reachable() const {
    std::vector<Item> items;
    std::copy_if(last_.begin(), last_.end(), std::back_inserter(items),
                 [this](const Item& item) { return item.layer == top_; });
    return items;
}

void Focus::step(int by) {
    const std::vector<Item> items = reachable();
    shown_ = true;
    if (items.empty()) return;
    const auto here = std::find_if(items.begin(), items.end(),
                                   [this](const Item& item) { return item.id == focused_; });
    const auto count = static_cast<std::ptrdiff_t>(items.size());
    std::ptrdiff_t next = here - items.begin() + by;
    if (here == items.end()) {
        next = focused_ == 0 ? (by > 0 ? 0 : count - 1) : static_cast<std::ptrdiff_t>(place_);
    }
    set(items[static_cast<std::size_t>((next % count + count) % count)].id);
    shown_ = true;
}

void Focus::move(Direction direction) {
    const std::vector<Item> items = reachable();
    const auto here = std::find_if(items.begin(), items.end(),
                                   [this](const Item& item) { return item.id == focused_; });
    if (here == items.end()) {
        step(1);
        return;
    }
    shown_ = true;
    const auto nearest =
        std::min_element(items.begin(), items.end(), [&](const Item& a, const Item& b) {
            return distance(here->rect, a.rect, direction) <
                   distance(here->rect, b.rect, direction);
        });
    if (std::isfinite(distance(here->rect, nearest->rect, direction))) set(nearest->id);
}

void Focus::set(ItemId id) {
    if (id != focused_) moved_ = true;
    focused_ = id;
}

}  // namespace lianbing::ui
