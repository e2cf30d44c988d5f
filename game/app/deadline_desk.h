#pragma once

#include "game/law/library.h"
#include "game/present/command.h"
#include "game/present/deadline_model.h"
#include "game/session/content.h"
#include "game/ui/deadline_screen.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::app {

/// The deadline desk behind its screen: the statutory periods, and what is filled in.
class DeadlineDesk {
public:
    /// `content` must outlive it.
    DeadlineDesk(const session::Content& content, std::shared_ptr<const law::Library> laws);

    /// Loads the periods when it is first opened; why that went wrong is told in problem().
    void open();
    void reckon(present::DeadlineLook look);

    std::optional<present::Command> draw(ui::Frame& frame) {
        return ui::drawDeadlineDesk(frame, model_, state_);
    }

    [[nodiscard]] const present::DeadlineModel& model() const { return model_; }

    /// Why there are no periods; empty when all is well.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    const session::Content& content_;
    std::shared_ptr<const law::Library> laws_;
    std::vector<procedure::StatutoryPeriod> periods_;
    present::DeadlineModel model_;
    ui::DeadlineState state_;
    std::string problem_;
    bool isLoaded_ = false;
};

}  // namespace lianbing::app
