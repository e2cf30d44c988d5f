#include "game/session/folder_source.h"

#include "game/base/file.h"

#include <algorithm>
#include <system_error>

namespace lianbing::session {

namespace fs = std::filesystem;

namespace {

base::Result<std::vector<fs::path>> filesBelow(const fs::path& folder, std::string_view extension) {
    std::error_code failure;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (at->is_regular_file(failure) && at->path().extension() == extension) files.push_back(at->path());
    }
    if (failure) return base::fail("读不了这个文件夹", folder.string());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

base::Result<std::string> FolderSource::read(std::string_view path) const {
    std::error_code ignored;
    for (const fs::path& root : roots_) {
        const fs::path file = root / fs::path(path);
        if (!fs::is_regular_file(file, ignored)) continue;
        base::Result<std::string> bytes = base::readFile(file);
        if (!bytes) return base::fail(bytes.error().what, std::string(path));
        return bytes;
    }
    return base::fail("找不到这个文件", std::string(path));
}

base::Result<std::vector<law::PackFile>> packFilesBelow(const fs::path& folder, const fs::path& root) {
    const auto files = filesBelow(folder, ".tsv");
    if (!files) return base::Unexpected{files.error()};
    std::vector<law::PackFile> packs;
    for (const fs::path& file : *files) {
        base::Result<std::string> text = base::readFile(file);
        if (!text) return base::Unexpected{text.error()};
        packs.push_back({file.lexically_relative(root).generic_string(), std::move(*text)});
    }
    return packs;
}

}  // namespace lianbing::session
