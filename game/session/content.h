#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/clock.h"

#include "game/procedure/local_pack.h"
#include "game/scenario/script.h"
#include "game/script/loader.h"
#include "game/script/site_loader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::session {

using script::LoadedScenario;
using script::LoadedSite;

/// The rules of one place: its pack and those it lies in, innermost first, and the laws with what they add.
struct LocalRules {
    std::vector<procedure::LocalPack> packs;
    std::shared_ptr<const law::Library> laws;

    /// The table with this id, or null.
    [[nodiscard]] const procedure::DiscretionTable* findTable(std::string_view id) const;
};

/// The program's own files: `scenarios`, `scripts` and `assets` below one root.
class Content {
public:
    /// The environment's LIANBING_CONTENT if set, else the first folder at or above the program's own, or the installed
    /// share/lianbing beside it, or at or above the working folder, that holds assets/laws. Errors: none does.
    static base::Result<Content> find(const std::filesystem::path& program);
    /// Errors: `root` has no assets/laws.
    static base::Result<Content> at(const std::filesystem::path& root);

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }

    /// Reads a scenario by its id, or by a folder (its last part is the id; its parent's parent is then the root, so that an
    /// author's own folder `<root>/scenarios/<id>` works with the scripts beside it, or with ours where it has none). Every
    /// article it names must stand in the law packs below root().
    [[nodiscard]] base::Result<LoadedScenario> loadScenario(const std::filesystem::path& idOrFolder) const;
    /// The same with a library that is made already.
    [[nodiscard]] base::Result<LoadedScenario> loadScenario(const std::filesystem::path& idOrFolder,
                                                            const law::Library& laws) const;

    /// The statutory periods of scripts/rules/clocks.lua; their articles must stand in `laws`.
    [[nodiscard]] base::Result<std::vector<procedure::StatutoryPeriod>> periods(const law::Library& laws) const;

    /// Ids of the folders below scenarios/ that hold a scenario.lua, by name.
    [[nodiscard]] std::vector<std::string> scenarioIds() const;

    /// All files below assets/laws that belong to packs, by path.
    [[nodiscard]] base::Result<std::vector<law::PackFile>> lawPacks() const;

    /// Ids of the folders below assets/local that hold a local.lua, by name.
    [[nodiscard]] std::vector<std::string> localIds() const;

    /// The rules of a place, by the id of its pack or by an author's own folder (its last part is the id; packs that stand
    /// beside it are found before ours). The .tsv files in the folders join the laws. Every provision that the packs name
    /// must stand there. Errors: all that is wrong with one pack, or with the laws.
    [[nodiscard]] base::Result<LocalRules> loadLocal(const std::filesystem::path& idOrFolder) const;

    /// Names of the site files below assets/sites, without `.lua`, in order.
    [[nodiscard]] std::vector<std::string> siteIds() const;

    /// A simulated site by its id, or by an author's own `.lua` file, with its station opened.
    /// Errors: all that is wrong with it.
    [[nodiscard]] base::Result<LoadedSite> loadSite(const std::filesystem::path& idOrFile) const;

private:
    /// Where a local pack lies: `root`/`folder`.
    struct LocalPlace {
        std::filesystem::path root;
        std::string folder;
    };

    explicit Content(std::filesystem::path root) : root_(std::move(root)) {}

    [[nodiscard]] base::Result<std::shared_ptr<const law::Library>> library() const;

    [[nodiscard]] base::Result<LocalPlace> placeOfLocal(const std::filesystem::path& idOrFolder) const;
    [[nodiscard]] LocalPlace placeAround(const LocalPlace& inner, const std::string& id) const;
    [[nodiscard]] base::Result<procedure::LocalPack> readLocal(const LocalPlace& place, const law::Library* laws) const;

    std::filesystem::path root_;
    mutable std::shared_ptr<const law::Library> laws_;  // made when it is first needed
};

/// The same from the bytes that a session kept; its articles were looked up when it was.
base::Result<LoadedScenario> loadKeptScenario(std::vector<scenario::ContentFile> files, std::string_view id);

/// One blob of several files, canonical: what a session keeps of its content.
std::string packFiles(const std::vector<scenario::ContentFile>& files);
/// Errors: not such a blob.
base::Result<std::vector<scenario::ContentFile>> unpackFiles(std::string_view blob);

/// The library of all packs, shared by every play of a program.
base::Result<std::shared_ptr<const law::Library>> makeLibrary(const std::vector<law::PackFile>& packs);

}  // namespace lianbing::session
