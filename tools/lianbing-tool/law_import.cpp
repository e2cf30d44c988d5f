#include "tools/lianbing-tool/law_import.h"

#include "game/session/law_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <unistd.h>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

namespace {

namespace fs = std::filesystem;

/// The line of progress on a terminal, which the lines of the report take the place of.
class ProgressLine {
public:
    void show(std::size_t number, std::size_t all, const fs::path& file) const {
        if (isTerminal_)
            fmt::print(stderr, "\r\033[K[{}/{}] {}", number, all, file.filename().string());
    }

    void clear() const {
        if (isTerminal_) fmt::print(stderr, "\r\033[K");
    }

private:
    bool isTerminal_ = ::isatty(STDERR_FILENO) == 1;
};

void printFile(const session::ImportedFile& done) {
    fmt::print("{}　{}　{}\n", session::importStateName(done.state), done.file.string(), done.what);
    for (const session::ImportFinding& finding : done.findings)
        fmt::print("    {}\n", finding.text());
}

}  // namespace

int importTexts(const std::vector<std::string>& paths, session::ShorterText shorter,
                const law::Library& library, store::Store& store) {
    const ProgressLine line;
    session::ImportWatch watch;
    watch.progress = [&](std::size_t number, std::size_t all, const fs::path& file) {
        line.show(number, all, file);
    };
    watch.done = [&](const session::ImportedFile& done) {
        line.clear();
        printFile(done);
        std::fflush(stdout);  // a pipe would hold the lines back until the end
    };
    const auto report =
        session::importLaws({paths.begin(), paths.end()}, library, store, watch, shorter);
    if (!report) return tool::report(report.error(), Exit::BadInput);
    line.clear();
    if (report->broken) return tool::report(*report->broken, Exit::MachineFailed);
    fmt::print("{}\n", report->totals.text());
    const bool isLeftOut = std::any_of(
        report->files.begin(), report->files.end(), [](const session::ImportedFile& file) {
            return file.state == session::ImportState::Shorter ||
                   file.state == session::ImportState::Unreadable;
        });
    return static_cast<int>(isLeftOut ? Exit::Findings : Exit::Fine);
}

}  // namespace lianbing::tool
