#include "game/store/holder.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace lianbing::store {

namespace {

std::string firstLine(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

struct ProcessStat {
    char state = '?';
    std::int64_t start = 0;
};

/// Reads /proc/<pid>/stat. The second field, the program's name in brackets, may itself hold
/// brackets and spaces: fields are counted from the last one. See proc(5).
std::optional<ProcessStat> statOf(std::int64_t pid) {
    std::ifstream file(fmt::format("/proc/{}/stat", pid));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::size_t nameEnd = text.rfind(')');
    if (nameEnd == std::string::npos) return {};
    std::istringstream fields(text.substr(nameEnd + 1));
    ProcessStat stat;
    fields >> stat.state;
    std::string skipped;
    for (int field = 4; field < 22; ++field) fields >> skipped;
    fields >> stat.start;
    if (!fields) return {};
    return stat;
}

bool canSeeProcesses() {
    std::error_code error;
    return std::filesystem::exists("/proc/self/stat", error);
}

}  // namespace

Holder thisProcess() {
    std::error_code error;
    const std::int64_t pid = ::getpid();
    const std::optional<ProcessStat> stat = statOf(pid);
    return {.machine = firstLine("/etc/machine-id"),
            .boot = firstLine("/proc/sys/kernel/random/boot_id"),
            .pidNamespace = std::filesystem::read_symlink("/proc/self/ns/pid", error).string(),
            .pid = pid,
            .start = stat ? stat->start : 0};
}

Life lifeOf(const Holder& holder, const Holder& self) {
    const bool sameBoot = !self.boot.empty() && holder.boot == self.boot;
    if (!sameBoot) {
        const bool sameMachine = !self.machine.empty() && holder.machine == self.machine;
        return sameMachine && !self.boot.empty() && !holder.boot.empty() ? Life::Gone
                                                                         : Life::Unknown;
    }
    if (self.pidNamespace.empty() || holder.pidNamespace != self.pidNamespace ||
        !canSeeProcesses()) {
        return Life::Unknown;
    }
    const std::optional<ProcessStat> stat = statOf(holder.pid);
    // A zombie holds nothing any more; its parent has only not yet asked how it ended.
    const bool runs =
        stat && stat->start == holder.start && stat->state != 'Z' && stat->state != 'X';
    return runs ? Life::Alive : Life::Gone;
}

}  // namespace lianbing::store
