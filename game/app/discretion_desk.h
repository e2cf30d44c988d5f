#pragma once

#include "game/present/command.h"
#include "game/present/discretion_model.h"
#include "game/session/content.h"
#include "game/ui/discretion_screen.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::app {

/// The discretion desk behind its screen: the places with their tables, and what is chosen.
class DiscretionDesk {
public:
    /// `content` must outlive it.
    explicit DiscretionDesk(const session::Content& content);

    /// Loads the places when it is first opened; those that cannot be read are told of in
    /// problem().
    void open();
    void reckon(present::DiscretionLook look);

    void showDaily() { state_.tab = ui::DiscretionTab::Daily; }

    std::optional<present::Command> draw(ui::Frame& frame) {
        return ui::drawDiscretionDesk(frame, model_, state_);
    }

    [[nodiscard]] const present::DiscretionModel& model() const { return model_; }

    /// Which places could not be read, and why; empty when all is well.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    const session::Content& content_;
    std::vector<present::LocalPlace> places_;
    present::DiscretionModel model_;
    ui::DiscretionState state_;
    std::string problem_;
    bool isLoaded_ = false;
};

}  // namespace lianbing::app
