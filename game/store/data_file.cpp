#include "game/store/data_file.h"

#include <cstdlib>
#include <sys/stat.h>
#include <system_error>

namespace lianbing::store {

namespace {

namespace fs = std::filesystem;

/// An environment variable that holds an absolute path; the XDG specification has relative ones
/// ignored.
fs::path pathFrom(const char* variable) {
    const char* value = std::getenv(variable);
    fs::path path{value == nullptr ? "" : value};
    return path.is_absolute() ? path : fs::path{};
}

fs::path defaultFolder() {
    if (const fs::path data = pathFrom("XDG_DATA_HOME"); !data.empty()) return data / "lianbing";
    if (const fs::path home = pathFrom("HOME"); !home.empty()) {
        return home / ".local/share/lianbing";
    }
    return {};
}

/// Makes a folder and those above it. Only what is new gets the narrow permissions: what an officer
/// writes in a rehearsal is not for other users of the machine.
bool makeFolders(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return true;
    if (folder.has_parent_path() && folder != folder.parent_path() &&
        !makeFolders(folder.parent_path()))
        return false;
    return ::mkdir(folder.c_str(), 0700) == 0 || fs::is_directory(folder, error);
}

}  // namespace

base::Result<fs::path> dataFile(const fs::path& overrideDir) {
    const fs::path folder = overrideDir.empty() ? defaultFolder() : overrideDir;
    if (folder.empty()) {
        return base::fail("不知道把资料存在哪里：没有设置 HOME，请用 --data 指定文件夹");
    }
    if (!makeFolders(folder))
        return base::fail("不能在这里建立资料文件夹，请检查权限，或用 --data 另选一处",
                          folder.string());
    return folder / "lianbing.db";
}

}  // namespace lianbing::store
