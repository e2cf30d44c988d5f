#pragma once

#include "game/exchange/draft_report.h"
#include "game/law/library.h"
#include "game/present/check_model.h"
#include "game/present/command.h"
#include "game/ui/draft_screen.h"

#include <memory>
#include <optional>
#include <string>

namespace lianbing::app {

/// The check of a draft behind its screen.
class DraftDesk {
public:
    explicit DraftDesk(std::shared_ptr<const law::Library> laws);

    /// Checks a file or pasted words; what is wrong with the file or the days is said on the
    /// screen.
    void check(const present::CheckDraft& asked);
    /// Writes the report of the last check, whole or not at all. Errors: the path cannot be
    /// written, or is the draft itself.
    base::Status save(const present::SaveReport& asked);
    /// A file that was dropped on the window is the draft.
    void take(const std::string& path);

    std::optional<present::Command> draw(ui::Frame& frame) {
        return ui::drawDraftDesk(frame, model_, state_);
    }

    [[nodiscard]] const present::CheckModel& model() const { return model_; }

private:
    std::shared_ptr<const law::Library> laws_;
    exchange::DraftReport report_;
    std::string file_;  // of the last check; empty for pasted words
    present::CheckModel model_;
    ui::DraftState state_;
};

}  // namespace lianbing::app
