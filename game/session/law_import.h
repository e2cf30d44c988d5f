#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/law/statute.h"
#include "game/store/law_texts.h"
#include "game/store/store.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::session {

/// A text with what it is.
struct NamedStatute {
    law::ReadStatute read;
    law::StatuteName name;
};

/// Reads a file and tells which law and version it is.
base::Result<NamedStatute> readNamedStatute(const std::filesystem::path& file,
                                            const law::Library& library);

/// 第九十九条, 第十七条之一.
std::string articleName(const law::ArticleNumber& number);

/// What became of a file. Skipped: an excerpt of what is there as a whole. Shorter: a text that does
/// not say of itself that it is an excerpt, and has clearly fewer articles than the one that is
/// there.
enum class ImportState { Added, Changed, Unchanged, Skipped, Shorter, Unreadable };

/// 新增, 更新 and so on.
std::string_view importStateName(ImportState state);

/// Something in a file that a person should look at.
struct ImportFinding {
    std::filesystem::path file;
    int line = 0;  ///< 0: the file as a whole
    std::string what;

    /// 大气污染防治法-2018.md:31: …
    [[nodiscard]] std::string text() const;
};

/// One file of an import.
struct ImportedFile {
    std::filesystem::path file;
    ImportState state = ImportState::Unreadable;
    std::string what;  ///< which law, how many articles and what changed; or why it was not taken
    std::vector<ImportFinding> findings;
};

struct ImportTotals {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t skipped = 0;  ///< the shorter ones, too
    std::size_t unreadable = 0;
    std::size_t articles = 0;
    std::size_t findings = 0;

    [[nodiscard]] std::size_t files() const {
        return added + changed + unchanged + skipped + unreadable;
    }

    /// 共 75 个文件：新增 75，更新 0，没有变化 0，读不了 0；…
    [[nodiscard]] std::string text() const;
};

struct ImportReport {
    std::vector<ImportedFile> files;  ///< those that say something of themselves, by path
    ImportTotals totals;
    bool isCancelled = false;  ///< before the last file; what is in the report is kept
    std::optional<base::Error>
        broken;  ///< the store failed: the last file and the rest were not taken
};

/// How a caller follows an import; each may be empty. They run in the thread of the import.
struct ImportWatch {
    /// Before each file, with its number from 1.
    std::function<void(std::size_t number, std::size_t all, const std::filesystem::path& file)>
        progress;
    /// After each file that goes in the report.
    std::function<void(const ImportedFile&)> done;
    /// Asked before each file; true ends the import.
    std::function<bool()> isCancelled;
};

/// Whether a text that is less than the one of its version in the store takes its place.
enum class ShorterText { KeepsOut, Replaces };

/// Imports official texts, files and whole folders, each file in a transaction of its own. A bad
/// file is named in the report, the others are imported nevertheless. A text with clearly fewer
/// articles than its version is kept as an excerpt. Errors: there is no text file at all.
base::Result<ImportReport> importLaws(const std::vector<std::filesystem::path>& paths,
                                      const law::Library& library, store::Store& store,
                                      const ImportWatch& watch = {},
                                      ShorterText shorter = ShorterText::KeepsOut);

}  // namespace lianbing::session
