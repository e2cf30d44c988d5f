#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/inspection.h"
#include "game/session/content.h"
#include "game/store/store.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::session {

/// One inspection with everything it stands on: definition, script, law library, journal. Kept on the heap because the
/// inspection refers to its parts.
class Play {
public:
    /// Plays without a store (bots, the terminal without a data file, snapshots).
    static base::Result<std::unique_ptr<Play>> unrecorded(LoadedScenario loaded, std::shared_ptr<const law::Library> laws,
                                                          std::string_view caseId, std::uint64_t seed);
    /// Plays a journal again, checking every entry with its marks, and keeps nothing.
    static base::Result<std::unique_ptr<Play>> replayed(LoadedScenario loaded, std::shared_ptr<const law::Library> laws,
                                                        std::string_view caseId, std::uint64_t seed,
                                                        const std::vector<scenario::Entry>& entries);
    /// Starts a session in the store: its content and law packs go in as blobs first. The store may go before the play.
    static base::Result<std::unique_ptr<Play>> create(store::Store& store, LoadedScenario loaded,
                                                      const std::vector<law::PackFile>& lawPacks,
                                                      std::shared_ptr<const law::Library> laws, std::string_view caseId,
                                                      std::uint64_t seed);
    /// Goes on with a stored session, from its own blobs, and keeps the result of one that is over where it is missing. The
    /// store may go before the play. Errors: somebody else is playing it, or it no longer comes out the same.
    static base::Result<std::unique_ptr<Play>> resume(store::Store& store, store::SessionId session);

    /// Passes an input on; the one that ends the inspection is kept together with the result. Errors: as Inspection::apply.
    base::Status apply(const scenario::Intent& intent) { return inspection_->apply(intent); }

    [[nodiscard]] const scenario::Inspection& inspection() const { return *inspection_; }
    [[nodiscard]] const law::Library& laws() const { return *laws_; }
    /// Nothing when unrecorded.
    [[nodiscard]] std::optional<store::SessionId> session() const { return session_; }

private:
    Play(LoadedScenario loaded, std::shared_ptr<const law::Library> laws);

    base::Status begin(std::string_view caseId, std::uint64_t seed, const std::vector<scenario::Entry>* entries,
                       scenario::ReplayCheck check = scenario::ReplayCheck::World);

    LoadedScenario loaded_;
    std::shared_ptr<const law::Library> laws_;  // shared with the program, or this session's own packs
    std::optional<store::SessionId> session_;
    std::unique_ptr<scenario::Journal> journal_;
    std::unique_ptr<scenario::Inspection> inspection_;
};

/// Plays a stored session again from its own blobs, without a writer's lease. Errors: the first entry that comes out
/// differently.
base::Result<std::unique_ptr<Play>> replay(store::Store& store, store::SessionId session);

/// The recording of a play: what was played and every input from outside, rewinds included.
scenario::Recording recordingOf(const scenario::Inspection& inspection);

}  // namespace lianbing::session
