#include "game/session/import_files.h"

#include "game/exchange/text_file.h"

#include <algorithm>
#include <system_error>

namespace lianbing::session {

namespace fs = std::filesystem;

namespace {

void addFolder(const fs::path& folder, std::vector<ImportFile>& found) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored)) continue;
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.') || name.starts_with("~$")) continue;
        const std::string extension = entry->path().extension().string();
        const bool isPaper = extension == ".doc" || extension == ".wps" || extension == ".rtf" ||
                             extension == ".pdf";
        if (isPaper || exchange::isTextFileName(entry->path()))
            found.push_back({entry->path(), {}, false});
    }
    if (error) found.push_back({folder, "文件夹读不完：" + error.message(), true});
}

}  // namespace

bool ImportFile::isAboutTheFolder() const {
    std::string name = path.stem().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return !isNamed && (name == "README" || name == "INDEX");
}

std::vector<ImportFile> importFiles(const std::vector<fs::path>& paths) {
    std::vector<ImportFile> found;
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            addFolder(path, found);
        } else {
            found.push_back({path, {}, true});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const ImportFile& a, const ImportFile& b) { return a.path < b.path; });
    const auto isSame = [](const ImportFile& a, const ImportFile& b) { return a.path == b.path; };
    found.erase(std::unique(found.begin(), found.end(), isSame), found.end());
    return found;
}

}  // namespace lianbing::session
