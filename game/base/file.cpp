#include "game/base/file.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lianbing::base {

namespace {

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}

    ~Descriptor() { close(); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    [[nodiscard]] int fd() const { return fd_; }

    [[nodiscard]] bool isOpen() const { return fd_ >= 0; }

    /// Closes early, because some file systems report a failed write only here.
    bool close() {
        if (fd_ < 0) return true;
        const bool closed = ::close(fd_) == 0;
        fd_ = -1;
        return closed;
    }

private:
    int fd_;
};

std::string reason(int code) {
    switch (code) {
        case ENOENT:
            return "文件或文件夹不存在";
        case EACCES:
        case EPERM:
            return "没有权限";
        case EISDIR:
            return "这是文件夹，不是文件";
        case ENOTDIR:
            return "路径里有一段不是文件夹";
        case ENOSPC:
        case EDQUOT:
            return "磁盘已满";
        case EROFS:
            return "磁盘只读";
        case ENAMETOOLONG:
            return "文件名太长";
        default:
            return std::generic_category().message(code);
    }
}

Unexpected cannotRead(const std::filesystem::path& path, int code) {
    if (code == ENOENT) return fail("找不到文件", path.string());
    return fail(fmt::format("读不了：{}", reason(code)), path.string());
}

Unexpected cannotWrite(const std::filesystem::path& path, int code) {
    return fail(fmt::format("写不了：{}", reason(code)), path.string());
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
}

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Opens a new file beside `path`, by the usual permission mask, and gives its name through `name`.
/// A name left over from a crash, or used by another process at this moment, is passed by.
int openBeside(const std::filesystem::path& path, std::filesystem::path& name) {
    for (int attempt = 0; attempt < 1000; ++attempt) {
        name = folderOf(path) / fmt::format(".{}.{}.tmp", path.filename().string(), attempt);
        const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST) return fd;
    }
    return -1;
}

/// Makes the rename itself durable. Some file systems cannot sync a folder; the file is whole all
/// the same.
void syncFolder(const std::filesystem::path& folder) {
    const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (descriptor.isOpen()) ::fsync(descriptor.fd());
}

/// Writes and publishes the new file; gives 0 or the errno of the step that failed.
int fillAndRename(Descriptor& file, const std::filesystem::path& from,
                  const std::filesystem::path& to, std::string_view bytes) {
    struct stat old {};

    const bool replaces = ::stat(to.c_str(), &old) == 0;
    if (replaces && ::fchmod(file.fd(), old.st_mode & 07777U) != 0) return errno;
    if (!writeAll(file.fd(), bytes)) return errno;
    if (::fsync(file.fd()) != 0) return errno;
    if (!file.close()) return errno;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.isOpen()) return cannotRead(path, errno);

    std::string bytes;

    struct stat status {};

    if (::fstat(file.fd(), &status) == 0 && status.st_size > 0) {
        bytes.reserve(static_cast<std::size_t>(status.st_size));
    }
    std::array<char, 65536> chunk{};
    while (true) {
        const ssize_t count = ::read(file.fd(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return cannotRead(path, errno);
        if (count == 0) return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
    }
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::path fresh;
    Descriptor file{openBeside(path, fresh)};
    if (!file.isOpen()) return cannotWrite(path, errno);
    if (const int code = fillAndRename(file, fresh, path, bytes); code != 0) {
        ::unlink(fresh.c_str());
        return cannotWrite(path, code);
    }
    syncFolder(folderOf(path));
    return {};
}

}  // namespace lianbing::base
