#include "game/session/play.h"

#include "game/session/kept.h"

#include <utility>

namespace lianbing::session {

namespace {

std::vector<scenario::ContentFile> asFiles(const std::vector<law::PackFile>& packs) {
    std::vector<scenario::ContentFile> files;
    for (const law::PackFile& pack : packs) files.push_back({pack.path, pack.text});
    return files;
}

/// Programs before this one kept the result after the input that ended the play: one that died in between left none.
base::Status mendResult(store::Store& store, const Play& play) {
    const scenario::Inspection& inspection = play.inspection();
    if (!inspection.world().over) return {};
    const auto kept = store.result(*play.session());
    if (!kept) return base::Unexpected{kept.error()};
    if (*kept && (*kept)->input == inspection.log().size()) return {};
    return store.saveResult(*play.session(), store::SessionResult::of(inspection.sheet()));
}

}  // namespace

Play::Play(LoadedScenario loaded, std::shared_ptr<const law::Library> laws)
    : loaded_(std::move(loaded)), laws_(std::move(laws)) {}

base::Status Play::begin(std::string_view caseId, std::uint64_t seed, const std::vector<scenario::Entry>* entries,
                         scenario::ReplayCheck check) {
    const scenario::Definition& definition = *loaded_.definition;
    base::Result<scenario::Inspection> inspection =
        entries == nullptr
            ? scenario::Inspection::start(definition, caseId, seed, *laws_, *loaded_.script, journal_.get())
            : scenario::Inspection::resume(definition, caseId, seed, *laws_, *loaded_.script, journal_.get(), *entries,
                                           check);
    if (!inspection) return base::Unexpected{inspection.error()};
    inspection_ = std::make_unique<scenario::Inspection>(std::move(*inspection));
    return {};
}

base::Result<std::unique_ptr<Play>> Play::unrecorded(LoadedScenario loaded, std::shared_ptr<const law::Library> laws,
                                                     std::string_view caseId, std::uint64_t seed) {
    std::unique_ptr<Play> play(new Play(std::move(loaded), std::move(laws)));
    if (base::Status begun = play->begin(caseId, seed, nullptr); !begun) return base::Unexpected{begun.error()};
    return play;
}

base::Result<std::unique_ptr<Play>> Play::replayed(LoadedScenario loaded, std::shared_ptr<const law::Library> laws,
                                                   std::string_view caseId, std::uint64_t seed,
                                                   const std::vector<scenario::Entry>& entries) {
    std::unique_ptr<Play> play(new Play(std::move(loaded), std::move(laws)));
    base::Status begun = play->begin(caseId, seed, &entries, scenario::ReplayCheck::Scores);
    if (!begun) return base::Unexpected{begun.error()};
    return play;
}

base::Result<std::unique_ptr<Play>> Play::create(store::Store& store, LoadedScenario loaded,
                                                 const std::vector<law::PackFile>& lawPacks,
                                                 std::shared_ptr<const law::Library> laws, std::string_view caseId,
                                                 std::uint64_t seed) {
    if (loaded.definition->findCase(caseId) == nullptr) {
        return base::fail("剧本没有这个法律时点：" + std::string(caseId));
    }
    const base::Result<base::Digest> content = store.putBlob(packFiles(loaded.files));
    if (!content) return base::Unexpected{content.error()};
    const base::Result<base::Digest> packs = store.putBlob(packFiles(asFiles(lawPacks)));
    if (!packs) return base::Unexpected{packs.error()};
    const scenario::SessionHeader header{loaded.definition->id, loaded.definition->title, std::string(caseId), seed,
                                         scenario::kEngineRules, *content, *packs};
    base::Result<store::SessionId> session = store.createSession(header);
    if (!session) return base::Unexpected{session.error()};
    std::unique_ptr<Play> play(new Play(std::move(loaded), std::move(laws)));
    base::Result<std::unique_ptr<scenario::Journal>> journal = store.lease(*session);
    if (!journal) return base::Unexpected{journal.error()};
    play->session_ = *session;
    play->journal_ = std::move(*journal);
    if (base::Status begun = play->begin(caseId, seed, nullptr); !begun) return base::Unexpected{begun.error()};
    return play;
}

base::Result<std::unique_ptr<Play>> Play::resume(store::Store& store, store::SessionId session) {
    // The lease comes first: nothing that is read afterwards can be changed by another writer.
    base::Result<std::unique_ptr<scenario::Journal>> journal = store.lease(session);
    if (!journal) return base::Unexpected{journal.error()};
    base::Result<Kept> kept = readKept(store, session);
    if (!kept) return base::Unexpected{kept.error()};
    std::unique_ptr<Play> play(new Play(std::move(kept->loaded), std::move(kept->laws)));
    play->session_ = session;
    play->journal_ = std::move(*journal);
    base::Status begun = play->begin(kept->header.caseId, kept->header.seed, &kept->entries);
    if (!begun) return base::Unexpected{begun.error()};
    if (base::Status mended = mendResult(store, *play); !mended) return base::Unexpected{mended.error()};
    return play;
}

base::Result<std::unique_ptr<Play>> replay(store::Store& store, store::SessionId session) {
    base::Result<Kept> kept = readKept(store, session);
    if (!kept) return base::Unexpected{kept.error()};
    return Play::replayed(std::move(kept->loaded), std::move(kept->laws), kept->header.caseId, kept->header.seed,
                          kept->entries);
}

scenario::Recording recordingOf(const scenario::Inspection& inspection) {
    scenario::Recording recording{inspection.definition().id, inspection.currentCase().id, inspection.seed(), {}};
    for (const scenario::Entry& entry : inspection.log()) {
        // What the world does by itself comes by itself again.
        if (!std::holds_alternative<scenario::Occur>(entry.intent)) recording.intents.push_back(entry.intent);
    }
    return recording;
}

}  // namespace lianbing::session
