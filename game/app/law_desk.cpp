#include "game/app/law_desk.h"

#include "game/law/citation.h"
#include "game/session/today.h"

#include <utility>

namespace lianbing::app {

LawDesk::LawDesk(std::shared_ptr<const law::Library> laws, store::Store* store,
                 std::filesystem::path dataFile)
    : laws_(std::move(laws)),
      shelf_(laws_, store),
      importer_(laws_, store == nullptr ? std::filesystem::path() : std::move(dataFile)) {
    look_.day = session::today();
}

void LawDesk::open(const std::string& words, base::Date day) {
    present::LawLook look = look_;
    look.day = day;
    look.place.version.clear();
    for (const law::Citation& citation : law::readCitations(words, *laws_)) {
        if (!citation.known) continue;
        look.place = citation.ref;
        look.words.clear();
        look.beside.reset();
        break;
    }
    lookUp(std::move(look));
}

void LawDesk::lookUp(present::LawLook look) {
    // A version that the day chooses anyway is not kept: moving the day then moves on to another
    // one.
    if (const law::Version* version = laws_->inForce(look.place.law, look.day)) {
        if (version->id == look.place.version) look.place.version.clear();
    }
    look_ = std::move(look);
    isStale_ = true;
}

void LawDesk::import(std::vector<std::string> paths) {
    importer_.start(std::move(paths));
}

void LawDesk::stopImport() {
    importer_.stop();
}

present::LawTextSource LawDesk::texts() {
    present::LawTextSource source;
    source.statute = [this](const law::LawId& law,
                            const std::string& version) -> const law::Statute* {
        const base::Result<const law::Statute*> statute = shelf_.statute(law, version);
        if (statute) return *statute;
        say(statute.error());
        return nullptr;
    };
    const auto imported = shelf_.texts();
    if (!imported) {
        say(imported.error());
        return source;
    }
    for (const store::LawText& text : *imported)
        source.imported.push_back({text.law, text.version, 0, 0, 0, 0, 0});
    return source;
}

void LawDesk::refresh() {
    isStale_ = false;
    problem_.clear();
    law::SearchResult found;
    if (!look_.words.empty()) {
        law::SearchRequest request{look_.words, look_.onlyLaw, look_.level, {}, 50};
        request.day = look_.day;
        request.open = look_.place;
        if (look_.onlyInForce) request.on = look_.day;
        base::Result<law::SearchResult> searched = shelf_.search(request);
        if (searched) {
            found = std::move(*searched);
        } else {
            say(searched.error());
        }
    }
    model_ = present::makeLawDesk(look_, *laws_, texts(), found);
}

void LawDesk::refreshImports() {
    if (!importer_.takeNews(imports_)) return;
    if (imports_.isRunning) return;
    shelf_.forget();
    isStale_ = true;
}

std::optional<present::Command> LawDesk::draw(ui::Frame& frame, const ui::CitationTarget& target) {
    refreshImports();
    if (isStale_) refresh();
    return ui::drawLawDesk(frame, model_, imports_, target, state_);
}

}  // namespace lianbing::app
