#pragma once

#include "game/app/law_importer.h"
#include "game/base/date.h"
#include "game/present/command.h"
#include "game/present/law_desk_model.h"
#include "game/session/law_shelf.h"
#include "game/ui/frame.h"
#include "game/ui/law_desk_screen.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::app {

/// The law desk behind its screen: what is looked at, what the library and the imported texts have
/// on it, and the import.
class LawDesk {
public:
    /// `store` may be null: then there are only gists, and nothing can be imported. `dataFile` is
    /// the file of the store.
    LawDesk(std::shared_ptr<const law::Library> laws, store::Store* store,
            std::filesystem::path dataFile);

    /// Looks at the first provision that `words` name; without words, at what was looked at last.
    void open(const std::string& words, base::Date day);
    void lookUp(present::LawLook look);
    void import(std::vector<std::string> paths);
    void stopImport();

    /// Opens the sheet that imports.
    void showImport() { state_.asksToImport = true; }

    std::optional<present::Command> draw(ui::Frame& frame, const ui::CitationTarget& target);

    [[nodiscard]] const present::LawLook& look() const { return look_; }

    [[nodiscard]] const present::LawDeskModel& model() const { return model_; }

    [[nodiscard]] const present::ImportModel& imports() const { return imports_; }

    /// Why the last look could not be made whole; empty when all is well.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    void refresh();
    void refreshImports();
    [[nodiscard]] present::LawTextSource texts();

    void say(const base::Error& error) { problem_ = error.text(); }

    std::shared_ptr<const law::Library> laws_;
    session::LawShelf shelf_;
    LawImporter importer_;
    present::LawLook look_;
    present::LawDeskModel model_;
    present::ImportModel imports_;
    ui::LawDeskState state_;
    std::string problem_;
    bool isStale_ = true;
};

}  // namespace lianbing::app
