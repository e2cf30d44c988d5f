#include "game/session/content.h"

#include "game/base/codec.h"
#include "game/base/file.h"
#include "game/session/folder_source.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace lianbing::session {

namespace fs = std::filesystem;

namespace {

bool hasPacks(const fs::path& root) {
    std::error_code ignored;
    return fs::is_directory(root / "assets" / "laws", ignored);
}

/// `start` or the nearest folder above it that holds the packs; empty when none does.
fs::path upwards(const fs::path& start) {
    std::error_code ignored;
    for (fs::path folder = fs::absolute(start, ignored); !folder.empty(); folder = folder.parent_path()) {
        if (hasPacks(folder)) return folder;
        if (folder == folder.parent_path()) break;
    }
    return {};
}

class KeptSource : public script::FileSource {
public:
    explicit KeptSource(std::vector<scenario::ContentFile> files) : files_(std::move(files)) {}

    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override {
        const auto file = std::find_if(files_.begin(), files_.end(),
                                       [&](const scenario::ContentFile& kept) { return kept.path == path; });
        if (file == files_.end()) return base::fail("这次检查保存的内容里没有这个文件", std::string(path));
        return file->bytes;
    }

private:
    std::vector<scenario::ContentFile> files_;
};

}  // namespace

base::Result<Content> Content::at(const fs::path& root) {
    if (!hasPacks(root)) return base::fail("这里没有 assets/laws，不是本程序的内容目录", root.string());
    return Content(root);
}

base::Result<Content> Content::find(const fs::path& program) {
    if (const char* chosen = std::getenv("LIANBING_CONTENT")) return at(chosen);
    std::error_code ignored;
    const fs::path beside = program.parent_path();
    if (const fs::path root = upwards(beside); !root.empty()) return Content(root);
    if (const fs::path installed = beside.parent_path() / "share" / "lianbing"; hasPacks(installed)) {
        return Content(installed);
    }
    if (const fs::path root = upwards(fs::current_path(ignored)); !root.empty()) return Content(root);
    return base::fail("找不到程序的内容目录（其中应有 assets/laws）；可以用环境变量 LIANBING_CONTENT 指明");
}

base::Result<LoadedScenario> Content::loadScenario(const fs::path& idOrFolder) const {
    const base::Result<std::shared_ptr<const law::Library>> laws = library();
    if (!laws) return base::Unexpected{laws.error()};
    return loadScenario(idOrFolder, **laws);
}

base::Result<std::shared_ptr<const law::Library>> Content::library() const {
    if (laws_ == nullptr) {
        const base::Result<std::vector<law::PackFile>> packs = lawPacks();
        if (!packs) return base::Unexpected{packs.error()};
        const base::Result<std::shared_ptr<const law::Library>> laws = makeLibrary(*packs);
        if (!laws) return base::Unexpected{laws.error()};
        laws_ = *laws;
    }
    return laws_;
}

base::Result<LoadedScenario> Content::loadScenario(const fs::path& idOrFolder, const law::Library& laws) const {
    std::error_code ignored;
    std::vector<fs::path> roots{root_};
    fs::path folder = idOrFolder;
    if (!folder.has_filename()) folder = folder.parent_path();  // a trailing slash
    if (folder.filename() == "scenario.lua") folder = fs::absolute(folder, ignored).parent_path();
    const bool isId = !folder.has_parent_path() && fs::is_directory(root_ / "scenarios" / folder, ignored);
    if (!isId) {
        if (!fs::is_directory(folder, ignored)) return base::fail("找不到这个剧本", idOrFolder.string());
        const fs::path own = fs::absolute(folder, ignored).lexically_normal();
        if (own.parent_path().filename() != "scenarios") {
            return base::fail("剧本文件夹应当放在名为 scenarios 的文件夹里", idOrFolder.string());
        }
        if (!fs::is_regular_file(own / "scenario.lua", ignored)) {
            return base::fail("这个文件夹里没有 scenario.lua", idOrFolder.string());
        }
        roots.insert(roots.begin(), own.parent_path().parent_path());
    }
    const std::string id = folder.filename().string();
    return script::loadScenario(FolderSource(std::move(roots)), "scenarios/" + id, &laws);
}

base::Result<std::vector<procedure::StatutoryPeriod>> Content::periods(const law::Library& laws) const {
    return script::loadPeriods(FolderSource({root_}), &laws);
}

std::vector<std::string> Content::scenarioIds() const {
    std::vector<std::string> ids;
    std::error_code failure;
    for (fs::directory_iterator at(root_ / "scenarios", failure), end; !failure && at != end; at.increment(failure)) {
        if (fs::is_regular_file(at->path() / "scenario.lua", failure)) ids.push_back(at->path().filename().string());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

base::Result<std::vector<law::PackFile>> Content::lawPacks() const {
    return packFilesBelow(root_ / "assets" / "laws", root_);
}

base::Result<LoadedScenario> loadKeptScenario(std::vector<scenario::ContentFile> files, std::string_view id) {
    return script::loadScenario(KeptSource(std::move(files)), "scenarios/" + std::string(id));
}

std::string packFiles(const std::vector<scenario::ContentFile>& files) {
    base::Encoder encoder;
    encoder.number(1).number(files.size());
    for (const scenario::ContentFile& file : files) encoder.text(file.path).text(file.bytes);
    return encoder.bytes();
}

base::Result<std::vector<scenario::ContentFile>> unpackFiles(std::string_view blob) {
    base::Decoder decoder(blob);
    const base::Result<std::uint64_t> version = decoder.number();
    const base::Result<std::uint64_t> count = decoder.number();
    if (!version || *version != 1 || !count) return base::fail("这次检查保存的内容读不出来");
    std::vector<scenario::ContentFile> files;
    for (std::uint64_t i = 0; i < *count; ++i) {
        base::Result<std::string> path = decoder.text();
        base::Result<std::string> bytes = decoder.text();
        if (!path || !bytes) return base::fail("这次检查保存的内容不完整");
        files.push_back({std::move(*path), std::move(*bytes)});
    }
    return files;
}

base::Result<std::shared_ptr<const law::Library>> makeLibrary(const std::vector<law::PackFile>& packs) {
    base::Result<law::Library> library = law::Library::load(packs);
    if (!library) return base::Unexpected{library.error()};
    return std::make_shared<const law::Library>(std::move(*library));
}

}  // namespace lianbing::session
