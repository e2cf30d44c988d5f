#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/definition.h"
#include "game/scenario/journal.h"
#include "game/scenario/script.h"
#include "game/scenario/world.h"
#include "game/scenario/world_hash.h"
#include "game/score/score_sheet.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// Marks a world: a pure function of the definition (rules, keys), the case, the law library and the world.
score::ScoreSheet judge(const Definition& definition, const Case& current, const law::Library& library, const World& world);

/// The sheet of somebody who did nothing: all sections and maxima, for the briefing.
score::ScoreSheet blankSheet(const Definition& definition);

/// How much of each entry a replay compares.
enum class ReplayCheck { World, Scores };

/// One play of a scenario, event-sourced: the world is the fold of the inputs, nothing else.
class Inspection {
public:
    /// All references must outlive the inspection. `journal` may be null: then nothing is kept (bots, checks).
    /// Errors: the case is unknown.
    static base::Result<Inspection> start(const Definition& definition, std::string_view caseId, std::uint64_t seed,
                                          const law::Library& library, Script& script, Journal* journal);

    /// Rebuilds a play from its committed entries by running the handlers again, checking each entry's effects and world hash
    /// against the journal, and with `ReplayCheck::Scores` its score changes too (that marks once an input). Errors: the
    /// first entry that comes out differently.
    static base::Result<Inspection> resume(const Definition& definition, std::string_view caseId, std::uint64_t seed,
                                           const law::Library& library, Script& script, Journal* journal,
                                           const std::vector<Entry>& entries,
                                           ReplayCheck check = ReplayCheck::World);

    /// Puts an input in: validate, run the handler, commit, fold; then what was due in the meantime happens by itself, each in an
    /// entry of its own. When an error comes back nothing has changed: not the
    /// world, not the log. A failing handler's state is rebuilt by replay. Only Finish, TimeUp and occasions are folded whatever their
    /// handler does: when it fails, its effects are dropped and a line of the transcript says why. Chance in a handler depends on the seed and on
    /// the input's place in the line, so going back and doing the same again gives the same.
    base::Status apply(const Intent& intent);

    [[nodiscard]] const World& world() const { return world_; }
    [[nodiscard]] const Definition& definition() const { return *definition_; }
    [[nodiscard]] const Case& currentCase() const { return *case_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    /// Every input so far, rewinds and the lines they left included.
    [[nodiscard]] const std::vector<Entry>& log() const { return log_; }
    /// Sequence numbers of the inputs that made the world, rewinds resolved: the last is world().input.
    [[nodiscard]] const std::vector<std::uint64_t>& line() const { return line_; }
    /// Where an undo rewinds to: the state before the last input that was put in from outside. Nothing when there is none.
    [[nodiscard]] std::optional<std::uint64_t> undoTarget() const;
    /// Why `intent` cannot be done now, as a sentence; success when it can.
    [[nodiscard]] base::Status validate(const Intent& intent) const;
    /// The sheet as of now.
    [[nodiscard]] score::ScoreSheet sheet() const;

private:
    Inspection() = default;

    base::Status applyOne(const Intent& intent);
    base::Status settle();
    base::Status applyRewind(Entry entry, std::uint64_t sequence);
    base::Status applyInput(Entry entry);
    base::Result<std::vector<Effect>> react(const Intent& intent, std::size_t position,
                                            World& world) const;
    base::Status keep(Entry& entry, const World& after, WorldHasher hasher);
    base::Status abandon(base::Error error);
    base::Status rebuildScript(const std::vector<std::uint64_t>& line, bool isWaiting) const;

    const Definition* definition_ = nullptr;
    const Case* case_ = nullptr;
    const law::Library* library_ = nullptr;
    Script* script_ = nullptr;
    Journal* journal_ = nullptr;
    std::uint64_t seed_ = 1;
    World world_;
    std::vector<Entry> log_;
    std::vector<std::uint64_t> line_;
    bool isScriptReady_ = true;    // false when a failed handler's state could not be rebuilt yet
    bool isMarking_ = true;        // false while a replay leaves the marks out
    WorldHasher hasher_;           // only follows the world when there is a journal
    score::ScoreSheet lastSheet_;  // only kept when there is a journal
};

}  // namespace lianbing::scenario
