#pragma once

#include "game/base/digest.h"
#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/definition.h"
#include "game/scenario/script.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::session {

/// Where the program's own files are: `scenarios`, `scripts` and `assets` below one root.
struct ContentRoots {
    std::filesystem::path root;

    /// LIANBING_CONTENT if set, else the source tree or the installed share folder beside the program, else the working
    /// folder. Errors: none of them has assets/laws.
    static base::Result<ContentRoots> find(const std::filesystem::path& program);
};

/// A scenario that loaded: its definition, its script and the bytes both came from.
struct LoadedScenario {
    scenario::Definition definition;
    std::unique_ptr<scenario::Script> script;
    std::vector<scenario::ContentFile> files;  ///< everything read, by path
};

/// Reads a scenario folder, with the Lua library beside it. Errors: all that is wrong, one a line, `file:line: sentence`.
base::Result<LoadedScenario> loadScenario(const ContentRoots& roots, const std::filesystem::path& folder);
/// The same from the bytes that a session kept.
base::Result<LoadedScenario> loadScenario(const std::vector<scenario::ContentFile>& files);

/// Law packs below assets/laws.
base::Result<std::vector<law::PackFile>> readLawPacks(const ContentRoots& roots);

/// Folders below scenarios/ that hold a scenario.lua, by name.
std::vector<std::filesystem::path> scenarioFolders(const ContentRoots& roots);

/// One blob of several files, canonical: what a session keeps of its content.
std::string packFiles(const std::vector<scenario::ContentFile>& files);
base::Result<std::vector<scenario::ContentFile>> unpackFiles(std::string_view blob);

}  // namespace lianbing::session
