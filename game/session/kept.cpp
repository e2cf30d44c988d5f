#include "game/session/kept.h"

#include <utility>

namespace lianbing::session {

namespace {

base::Result<std::vector<scenario::ContentFile>> readFiles(store::Store& store,
                                                           const base::Digest& blob) {
    const base::Result<std::string> bytes = store.blob(blob);
    if (!bytes) return base::Unexpected{bytes.error()};
    return unpackFiles(*bytes);
}

}  // namespace

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
    const base::Result<std::vector<scenario::ContentFile>> packs =
        readFiles(store, kept.header.lawPacks);
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

}  // namespace lianbing::session
