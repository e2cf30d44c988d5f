#include "game/session/content.h"
#include "game/session/folder_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace lianbing::session {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kOurs = "assets/sites";
constexpr std::string_view kEnding = ".lua";

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

}  // namespace

std::vector<std::string> Content::siteIds() const {
    std::vector<std::string> ids;
    std::error_code failure;
    for (fs::directory_iterator at(root_ / kOurs, failure), end; !failure && at != end;
         at.increment(failure)) {
        if (at->path().extension() == kEnding && isFile(at->path())) {
            ids.push_back(at->path().stem().string());
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

base::Result<LoadedSite> Content::loadSite(const fs::path& idOrFile) const {
    const std::string ours = fmt::format("{}/{}{}", kOurs, idOrFile.string(), kEnding);
    if (!idOrFile.has_parent_path() && isFile(root_ / ours)) {
        return script::loadSite(FolderSource({root_}), ours);
    }
    std::error_code ignored;
    const fs::path file = fs::absolute(idOrFile, ignored).lexically_normal();
    if (!isFile(file)) {
        return base::fail("找不到这个模拟现场：既没有这个编号，也没有这个文件", idOrFile.string());
    }
    const fs::path folder = file.parent_path();
    const std::string path = (folder.filename() / file.filename()).generic_string();
    return script::loadSite(FolderSource({folder.parent_path(), root_}), path);
}

}  // namespace lianbing::session
