#pragma once

#include "game/base/check.h"
#include "game/base/file.h"
#include "game/law/library.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace lianbing::tests {

/// The library of the packs that ship.
inline const law::Library& shippedLibrary() {
    static const law::Library library = [] {
        std::vector<std::filesystem::path> paths;
        const auto folder = std::filesystem::path{LIANBING_SOURCE_DIR} / "assets/laws";
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".tsv") paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());
        std::vector<law::PackFile> files;
        for (const auto& path : paths) {
            files.push_back({path.filename().string(), base::readFile(path).value()});
        }
        auto loaded = law::Library::load(files);
        LIANBING_CHECK(loaded.has_value(), loaded.error().text().c_str());
        return std::move(*loaded);
    }();
    return library;
}

}  // namespace lianbing::tests
