#pragma once

#include "game/base/result.h"
#include "game/session/content.h"
#include "game/store/store.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace lianbing::tool {

/// Exit codes of every command.
enum class Exit { Fine = 0, Findings = 1, BadInput = 2, MachineFailed = 3 };

/// What commands share: where the content is, where the data file is. Everything is opened when first asked for.
class Program {
public:
    explicit Program(std::filesystem::path self) : self_(std::move(self)) {}

    /// Chosen with --data; empty means the user's own folder.
    std::filesystem::path dataFolder;
    bool json = false;

    base::Result<session::Content> content() const;
    base::Result<std::vector<law::PackFile>> lawPacks() const;
    base::Result<store::Store> store(store::Access access = store::Access::ReadAndWrite) const;

private:
    std::filesystem::path self_;
};

/// Prints an error to standard error, one line each, and gives the exit code for it.
int report(const base::Error& error, Exit code);

}  // namespace lianbing::tool
