#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/inspection.h"
#include "game/session/content.h"
#include "game/store/store.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lianbing::session {

/// One inspection with everything it stands on: definition, script, law library, journal. Kept on the heap because the
/// inspection refers to its parts.
class Play {
public:
    /// Starts without a store (bots, the terminal without --data, snapshots).
    static base::Result<std::unique_ptr<Play>> unrecorded(LoadedScenario loaded, std::shared_ptr<const law::Library> laws,
                                                          std::string_view caseId, std::uint64_t seed);
    /// Starts a session in the store: its content goes in as blobs first.
    static base::Result<std::unique_ptr<Play>> create(store::Store& store, LoadedScenario loaded,
                                                      const std::vector<law::PackFile>& lawPacks,
                                                      std::shared_ptr<const law::Library> laws, std::string_view caseId,
                                                      std::uint64_t seed);
    /// Goes on with a stored session, from its own blobs. Errors: somebody else is playing it, or it no longer comes out the same.
    static base::Result<std::unique_ptr<Play>> resume(store::Store& store, const store::SessionId& session);

    base::Status apply(const scenario::Intent& intent);

    [[nodiscard]] const scenario::Inspection& inspection() const { return *inspection_; }
    [[nodiscard]] const law::Library& laws() const { return *laws_; }
    /// Empty when unrecorded.
    [[nodiscard]] const std::string& sessionName() const { return sessionName_; }

private:
    Play() = default;

    LoadedScenario loaded_;
    std::shared_ptr<const law::Library> laws_;  // shared with the program, or rebuilt from the session's own packs
    store::Store* store_ = nullptr;
    std::unique_ptr<scenario::Journal> journal_;
    std::unique_ptr<scenario::Inspection> inspection_;
    std::string sessionName_;
};

}  // namespace lianbing::session
