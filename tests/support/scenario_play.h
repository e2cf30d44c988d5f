#pragma once

#include "game/scenario/inspection.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_fakes.h"

#include <memory>
#include <string_view>
#include <utility>

namespace lianbing::scenario {

/// One play of a small scenario with a fake script and a journal in memory, driven by input lines.
class SmallPlay {
public:
    explicit SmallPlay(Definition scenario = aScenario().build())
        : definition(std::move(scenario)), library(emptyLibrary()) {}

    /// Starts the play; called by the first apply() if a test does not.
    Inspection& inspection() {
        if (!play_) {
            play_ = std::make_unique<Inspection>(
                Inspection::start(definition, "old", 7, library, script, &journal).value());
        }
        return *play_;
    }

    base::Status apply(std::string_view line) {
        return inspection().apply(parseIntent(line).value());
    }

    /// Applies lines that must all succeed (checked).
    void applyAll(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            const base::Status status = apply(line);
            LIANBING_CHECK(status.has_value(),
                           (line + ": " + (status ? "" : status.error().text())).c_str());
        }
    }

    const World& world() { return inspection().world(); }

    base::Result<Inspection> resume(const std::vector<Entry>& entries,
                                    ReplayCheck check = ReplayCheck::Scores) {
        return Inspection::resume(definition, "old", 7, library, script, nullptr, entries, check);
    }

    Definition definition;
    law::Library library;
    FakeScript script;
    MemoryJournal journal;

private:
    std::unique_ptr<Inspection> play_;
};

inline Prompt aPrompt(std::string id, std::vector<std::string> options) {
    Prompt prompt{std::move(id), "manager", "要查什么？", {}, false};
    for (std::string& option : options) prompt.options.push_back({option, "选" + option});
    return prompt;
}

}  // namespace lianbing::scenario
