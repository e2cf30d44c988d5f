#include "game/script/local_loader.h"
#include "game/session/content.h"
#include "game/session/folder_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace lianbing::session {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMainFile = "local.lua";
constexpr std::string_view kOurs = "assets/local";
constexpr std::size_t kMostPacks = 8;  // 省、市、县 in one another, and some to spare

bool holdsPack(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / kMainFile, ignored);
}

}  // namespace

const procedure::DiscretionTable* LocalRules::findTable(std::string_view id) const {
    for (const procedure::LocalPack& pack : packs) {
        for (const procedure::DiscretionTable& table : pack.tables) {
            if (table.id == id) return &table;
        }
    }
    return nullptr;
}

std::vector<std::string> Content::localIds() const {
    std::vector<std::string> ids;
    std::error_code failure;
    for (fs::directory_iterator at(root_ / kOurs, failure), end; !failure && at != end; at.increment(failure)) {
        if (holdsPack(at->path())) ids.push_back(at->path().filename().string());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

base::Result<Content::LocalPlace> Content::placeOfLocal(const fs::path& idOrFolder) const {
    fs::path folder = idOrFolder;
    if (!folder.has_filename()) folder = folder.parent_path();  // a trailing slash
    const bool isId = !folder.has_parent_path() && holdsPack(root_ / kOurs / folder);
    if (isId) return LocalPlace{root_, fmt::format("{}/{}", kOurs, folder.string())};
    std::error_code ignored;
    folder = fs::absolute(folder, ignored).lexically_normal();
    if (folder.filename() == kMainFile) folder = folder.parent_path();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (!fs::is_directory(folder, ignored)) return base::fail("找不到这个地方包", idOrFolder.string());
    if (!holdsPack(folder)) return base::fail("这个文件夹里没有 local.lua", idOrFolder.string());
    return LocalPlace{folder.parent_path(), folder.filename().string()};
}

/// The pack that another says it lies in: beside that one, else ours.
Content::LocalPlace Content::placeAround(const LocalPlace& inner, const std::string& id) const {
    const std::string beside = (fs::path(inner.folder).parent_path() / id).generic_string();
    if (holdsPack(inner.root / beside)) return {inner.root, beside};
    return {root_, fmt::format("{}/{}", kOurs, id)};
}

base::Result<procedure::LocalPack> Content::readLocal(const LocalPlace& place, const law::Library* laws) const {
    return script::loadLocal(FolderSource({place.root, root_}), place.folder, laws);
}

base::Result<LocalRules> Content::loadLocal(const fs::path& idOrFolder) const {
    auto place = placeOfLocal(idOrFolder);
    if (!place) return base::Unexpected{place.error()};
    auto files = lawPacks();
    if (!files) return base::Unexpected{files.error()};
    std::vector<LocalPlace> places{std::move(*place)};
    LocalRules rules;
    while (true) {
        const LocalPlace& inner = places.back();
        auto pack = readLocal(inner, nullptr);
        if (!pack) return base::Unexpected{pack.error()};
        auto own = packFilesBelow(inner.root / inner.folder, inner.root);
        if (!own) return base::Unexpected{own.error()};
        files->insert(files->end(), own->begin(), own->end());
        rules.packs.push_back(std::move(*pack));
        const std::string& inside = rules.packs.back().inside;
        if (inside.empty()) break;
        LocalPlace outer = placeAround(inner, inside);
        if (!holdsPack(outer.root / outer.folder)) return base::fail(fmt::format("inside：没有编号为“{}”的地方包", inside), inner.folder);
        if (places.size() == kMostPacks) return base::fail("inside：地方包一层套一层，没有尽头", inner.folder);
        places.push_back(std::move(outer));
    }
    auto laws = makeLibrary(*files);
    if (!laws) return base::Unexpected{laws.error()};
    rules.laws = *laws;
    for (const LocalPlace& one : places) {  // again, now that every law is there
        const auto checked = readLocal(one, rules.laws.get());
        if (!checked) return base::Unexpected{checked.error()};
    }
    return rules;
}

}  // namespace lianbing::session
