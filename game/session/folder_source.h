#pragma once

// Internal to session: content files in folders.

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/script/loader.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::session {

/// An author's folder first, then the program's own root: content kept elsewhere still finds the shared Lua library.
class FolderSource : public script::FileSource {
public:
    explicit FolderSource(std::vector<std::filesystem::path> roots) : roots_(std::move(roots)) {}

    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override;

private:
    std::vector<std::filesystem::path> roots_;
};

/// All .tsv files below `folder`, by path; their paths are then given from `root`. Errors: one cannot be read.
base::Result<std::vector<law::PackFile>> packFilesBelow(const std::filesystem::path& folder, const std::filesystem::path& root);

}  // namespace lianbing::session
