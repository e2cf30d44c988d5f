#include "game/app/deadline_desk.h"

#include "game/session/today.h"

#include <utility>

namespace lianbing::app {

DeadlineDesk::DeadlineDesk(const session::Content& content,
                           std::shared_ptr<const law::Library> laws)
    : content_(content), laws_(std::move(laws)) {
    model_.look.start = session::today().iso();
    model_.look.hour = "09:00";
}

void DeadlineDesk::open() {
    if (isLoaded_) return;
    isLoaded_ = true;
    base::Result<std::vector<procedure::StatutoryPeriod>> periods = content_.periods(*laws_);
    if (periods) {
        periods_ = std::move(*periods);
    } else {
        problem_ = periods.error().text();
    }
    reckon(model_.look);
}

void DeadlineDesk::reckon(present::DeadlineLook look) {
    const bool isOther = look.period != model_.look.period;
    if (!look.answer.empty() || isOther) state_.answer = look.answer;
    if (isOther || look.start != model_.look.start) state_.calendar.cursor.reset();
    model_ = present::makeDeadline(look, periods_, *laws_);
}

}  // namespace lianbing::app
