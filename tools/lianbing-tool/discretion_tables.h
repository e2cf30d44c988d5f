#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Keeps the exit code that goes with what went wrong.
struct Failure {
    base::Error error;
    Exit code = Exit::BadInput;
};

int report(const Failure& failure);

/// The rules of the place asked for, an id or a folder, or of every place.
tl::expected<std::vector<session::LocalRules>, Failure> loadRules(const Program& program,
                                                                  const std::string& local);

struct FoundTable {
    session::LocalRules rules;
    const procedure::DiscretionTable* table = nullptr;
};

/// The table with this id in the place asked for, or in any.
tl::expected<FoundTable, Failure> findTable(const Program& program, const std::string& table,
                                            const std::string& local);

/// The day that was typed; today where none was.
base::Result<base::Date> dayOrToday(const std::string& text);

void addLocalOption(CLI::App& command, std::string& local);

}  // namespace lianbing::tool
