#include "game/app/discretion_desk.h"

#include "game/session/today.h"

#include <utility>

namespace lianbing::app {

DiscretionDesk::DiscretionDesk(const session::Content& content) : content_(content) {
    model_.look.day = session::today();
}

void DiscretionDesk::open() {
    if (isLoaded_) return;
    isLoaded_ = true;
    for (const std::string& id : content_.localIds()) {
        base::Result<session::LocalRules> rules = content_.loadLocal(id);
        if (rules) {
            places_.push_back({std::move(rules->packs), std::move(rules->laws)});
        } else {
            problem_ += (problem_.empty() ? "" : "\n") + rules.error().text();
        }
    }
    reckon(model_.look);
}

void DiscretionDesk::reckon(present::DiscretionLook look) {
    if (!look.answer.empty() || look.table != model_.look.table) state_.answer = look.answer;
    model_ = present::makeDiscretion(look, places_);
}

}  // namespace lianbing::app
