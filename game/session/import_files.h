#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lianbing::session {

/// A text file found on the way, or a path that leads to none.
struct ImportFile {
    std::filesystem::path path;
    std::string problem;   ///< why it cannot be read; mostly empty
    bool isNamed = false;  ///< the user wrote this very path

    /// A README or an INDEX of a folder: no law, unless it has articles.
    [[nodiscard]] bool isAboutTheFolder() const;
};

/// The files that paths name and that folders hold, each once, by path. Papers of kinds that cannot
/// be read are among them, so that they are named, not passed over.
std::vector<ImportFile> importFiles(const std::vector<std::filesystem::path>& paths);

}  // namespace lianbing::session
