#include "game/ui/font_file.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lianbing::ui {
namespace {

/// Collections begin with this tag; in Noto's the third font is the simplified Chinese one.
constexpr const char* kCollectionTag = "ttcf";
constexpr int kSimplifiedChinese = 2;

}  // namespace

std::vector<std::string> fontPaths(Weight weight) {
    const std::string name =
        weight == Weight::Bold ? "NotoSansCJK-Bold.ttc" : "NotoSansCJK-Regular.ttc";
    return {"/usr/share/fonts/opentype/noto/" + name, "/usr/share/fonts/noto-cjk/" + name,
            "/usr/share/fonts/google-noto-cjk/" + name, "/usr/local/share/fonts/" + name};
}

base::Result<FontFile> FontFile::find(Weight weight) {
    if (const char* chosen = std::getenv("LIANBING_FONT"); chosen != nullptr && *chosen != '\0') {
        return open(chosen);
    }
    for (const std::string& path : fontPaths(weight)) {
        if (::access(path.c_str(), R_OK) == 0) return open(path);
    }
    return base::fail(
        "找不到中文字体：请安装软件包 fonts-noto-cjk，或用环境变量 LIANBING_FONT "
        "指明一个字体文件。");
}

base::Result<FontFile> FontFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);

    struct stat status {};

    if (file < 0 || ::fstat(file, &status) != 0 || status.st_size < 4) {
        if (file >= 0) ::close(file);
        return base::fail("打不开字体文件。", path);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    ::close(file);
    if (address == MAP_FAILED) return base::fail("读不出字体文件。", path);
    FontFile out;
    out.bytes_ = {static_cast<const std::byte*>(address), size};
    out.index_ = std::memcmp(address, kCollectionTag, 4) == 0 ? kSimplifiedChinese : 0;
    out.path_ = path;
    return out;
}

FontFile::FontFile(FontFile&& other) noexcept
    : bytes_(std::exchange(other.bytes_, {})),
      index_(other.index_),
      path_(std::move(other.path_)) {}

FontFile& FontFile::operator=(FontFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(index_, other.index_);
    std::swap(path_, other.path_);
    return *this;
}

FontFile::~FontFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace lianbing::ui
