#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/definition.h"
#include "game/scenario/journal.h"
#include "game/scenario/script.h"
#include "game/scenario/world.h"
#include "game/score/score_sheet.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// Marks a world: a pure function of the definition (rules, keys), the case, the law library and the world.
score::ScoreSheet judge(const Definition& definition, const Case& current, const law::Library& library, const World& world);

/// The sheet of somebody who did nothing: all sections and maxima, for the briefing.
score::ScoreSheet blankSheet(const Definition& definition);

/// One play of a scenario, event-sourced: the world is the fold of the inputs, nothing else.
class Inspection {
public:
    /// All references must outlive the inspection. `journal` may be null: then nothing is kept (bots, checks).
    /// Errors: the case is unknown.
    static base::Result<Inspection> start(const Definition& definition, std::string_view caseId, std::uint64_t seed,
                                          const law::Library& library, Script& script, Journal* journal);

    /// Rebuilds a play from its committed entries by running the handlers again, checking each entry's effects and world hash
    /// against the journal. Errors: the first entry that comes out differently.
    static base::Result<Inspection> resume(const Definition& definition, std::string_view caseId, std::uint64_t seed,
                                           const law::Library& library, Script& script, Journal* journal,
                                           const std::vector<Entry>& entries);

    /// Puts an input in: validate, run the handler, commit, fold. When an error comes back nothing has changed: not the
    /// world, not the log. A failing handler's state is rebuilt by replay.
    base::Status apply(const Intent& intent);

    [[nodiscard]] const World& world() const { return world_; }
    [[nodiscard]] const Definition& definition() const { return *definition_; }
    [[nodiscard]] const Case& currentCase() const { return *case_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    /// Every input so far, rewinds and the lines they left included.
    [[nodiscard]] const std::vector<Entry>& log() const { return log_; }
    /// Why `intent` cannot be done now, as a sentence; success when it can.
    [[nodiscard]] base::Status validate(const Intent& intent) const;
    /// The sheet as of now.
    [[nodiscard]] score::ScoreSheet sheet() const;

private:
    Inspection() = default;

    base::Status applyRewind(const RewindTo& rewind);
    base::Result<std::vector<Effect>> react(const Intent& intent, std::uint64_t sequence, World& world) const;
    base::Status rebuildScript();

    const Definition* definition_ = nullptr;
    const Case* case_ = nullptr;
    const law::Library* library_ = nullptr;
    Script* script_ = nullptr;
    Journal* journal_ = nullptr;
    std::uint64_t seed_ = 1;
    World world_;
    std::vector<Entry> log_;
    std::vector<std::uint64_t> live_;  // sequence numbers on the current line, rewinds resolved
    score::ScoreSheet lastSheet_;      // only kept when there is a journal
};

}  // namespace lianbing::scenario
