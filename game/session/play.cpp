#include "game/session/play.h"

#include <utility>

namespace lianbing::session {

namespace {

std::vector<scenario::ContentFile> asFiles(const std::vector<law::PackFile>& packs) {
    std::vector<scenario::ContentFile> files;
    for (const law::PackFile& pack : packs) files.push_back({pack.path, pack.text});
    return files;
}

base::Result<std::vector<scenario::ContentFile>> readFiles(store::Store& store, const base::Digest& blob) {
    const base::Result<std::string> bytes = store.blob(blob);
    if (!bytes) return base::Unexpected{bytes.error()};
    return unpackFiles(*bytes);
}

struct Kept {
    scenario::SessionHeader header;
    LoadedScenario loaded;
    std::shared_ptr<const law::Library> laws;
    std::vector<scenario::Entry> entries;
};

/// Everything a stored session was played with.
base::Result<Kept> readKept(store::Store& store, store::SessionId session) {
    Kept kept;
    base::Result<scenario::SessionHeader> header = store.header(session);
    if (!header) return base::Unexpected{header.error()};
    kept.header = std::move(*header);
    if (kept.header.engineRules > scenario::kEngineRules) {
        return base::fail("这次检查是用更新版本的程序做的，请更新程序后再打开");
    }
    base::Result<std::vector<scenario::ContentFile>> files = readFiles(store, kept.header.content);
    if (!files) return base::Unexpected{files.error()};
    base::Result<LoadedScenario> loaded = loadKeptScenario(std::move(*files), kept.header.scenario);
    if (!loaded) return base::Unexpected{loaded.error()};
    kept.loaded = std::move(*loaded);
    const base::Result<std::vector<scenario::ContentFile>> packs = readFiles(store, kept.header.lawPacks);
    if (!packs) return base::Unexpected{packs.error()};
    std::vector<law::PackFile> lawPacks;
    for (const scenario::ContentFile& file : *packs) lawPacks.push_back({file.path, file.bytes});
    base::Result<std::shared_ptr<const law::Library>> laws = makeLibrary(lawPacks);
    if (!laws) return base::Unexpected{laws.error()};
    kept.laws = std::move(*laws);
    base::Result<std::vector<scenario::Entry>> entries = store.entries(session);
    if (!entries) return base::Unexpected{entries.error()};
    kept.entries = std::move(*entries);
    return kept;
}

}  // namespace

Play::Play(LoadedScenario loaded, std::shared_ptr<const law::Library> laws)
    : loaded_(std::move(loaded)), laws_(std::move(laws)) {}

base::Status Play::begin(std::string_view caseId, std::uint64_t seed, const std::vector<scenario::Entry>* entries) {
    const scenario::Definition& definition = *loaded_.definition;
    base::Result<scenario::Inspection> inspection =
        entries == nullptr
            ? scenario::Inspection::start(definition, caseId, seed, *laws_, *loaded_.script, journal_.get())
            : scenario::Inspection::resume(definition, caseId, seed, *laws_, *loaded_.script, journal_.get(), *entries);
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
    if (base::Status begun = play->begin(caseId, seed, &entries); !begun) return base::Unexpected{begun.error()};
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
    play->store_ = &store;
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
    play->store_ = &store;
    play->session_ = session;
    play->journal_ = std::move(*journal);
    base::Status begun = play->begin(kept->header.caseId, kept->header.seed, &kept->entries);
    if (!begun) return base::Unexpected{begun.error()};
    return play;
}

base::Status Play::apply(const scenario::Intent& intent) {
    const bool wasOver = inspection_->world().over;
    if (base::Status applied = inspection_->apply(intent); !applied) return applied;
    if (store_ == nullptr || wasOver || !inspection_->world().over) return {};
    const score::ScoreSheet sheet = inspection_->sheet();
    // The sheet itself is not kept: it is a pure function of what is, and replay makes it again.
    return store_->saveResult(*session_, {sheet.total(), sheet.max(), sheet.vetoed(), {}});
}

base::Result<std::unique_ptr<Play>> replay(store::Store& store, store::SessionId session) {
    base::Result<Kept> kept = readKept(store, session);
    if (!kept) return base::Unexpected{kept.error()};
    return Play::replayed(std::move(kept->loaded), std::move(kept->laws), kept->header.caseId, kept->header.seed,
                          kept->entries);
}

scenario::Recording recordingOf(const scenario::Inspection& inspection) {
    scenario::Recording recording{inspection.definition().id, inspection.currentCase().id, inspection.seed(), {}};
    for (const scenario::Entry& entry : inspection.log()) recording.intents.push_back(entry.intent);
    return recording;
}

}  // namespace lianbing::session
