#include "game/ui/probe.h"

#include <algorithm>

namespace lianbing::ui {

const ProbeItem* Probe::find(std::string_view name) const {
    const auto answers = [name](const ProbeItem& item) {
        return item.id == name || item.label == name;
    };
    const auto works = [&](const ProbeItem& item) {
        return item.kind != ItemKind::Text && answers(item);
    };
    auto found = std::find_if(last_.begin(), last_.end(), works);
    if (found == last_.end()) found = std::find_if(last_.begin(), last_.end(), answers);
    return found == last_.end() ? nullptr : &*found;
}

bool Probe::reads(std::string_view words) const {
    return std::any_of(last_.begin(), last_.end(), [words](const ProbeItem& item) {
        return item.label.find(words) != std::string::npos ||
               item.value.find(words) != std::string::npos;
    });
}

}  // namespace lianbing::ui
