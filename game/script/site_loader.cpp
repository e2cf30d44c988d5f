#include "game/script/site_loader.h"

#include "game/script/constructors.h"
#include "game/script/read_plant.h"
#include "game/script/runtime_program.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace lianbing::script {

namespace {

constexpr std::int64_t kApiOfSites = 1;
constexpr std::int64_t kMostDays = 3'660;
constexpr std::string_view kEnding = ".lua";

/// A site file as it is written, before its station is opened.
struct WrittenSite {
    LoadedSite site;
    scenario::Plant plant;
};

WrittenSite readSite(FieldReader& root) {
    WrittenSite written;
    if (root.integer("api") != kApiOfSites && root.has("api")) {
        root.complain("api", fmt::format("应该是 {}", kApiOfSites));
    }
    written.site.id = root.id();
    written.site.title = root.name("title");
    written.site.note = root.text("note", Need::Optional, Form::Text);
    const std::int64_t days = root.integer("days", written.site.days);
    if (days < 1 || days > kMostDays) {
        root.complain("days", fmt::format("应该是 1 到 {} 天", kMostDays));
    } else {
        written.site.days = static_cast<int>(days);
    }
    root.table("plant", Need::Needed, [&](FieldReader& reader) {
        written.plant = readPlant(reader, PlantHome::SiteFile);
    });
    root.refuseOthers();
    return written;
}

/// Opens the station unless what was written is wrong already.
void openSite(WrittenSite& written, std::string_view name, Complaints& complaints) {
    const scenario::Case always;
    for (const base::Error& defect : scenario::findDefects(written.plant, {always})) {
        complaints.addDefect(defect.where, defect.what);
    }
    if (written.site.id != name) {
        complaints.addDefect("id", fmt::format("应该和文件同名，写成 {}", name));
    }
    if (!complaints.empty()) return;
    auto station = site::openStation(scenario::plantOf(written.plant, always));
    if (!station) return complaints.addDefect("plant", station.error().what);
    written.site.station = std::move(*station);
}

void append(Errors& errors, Errors more) {
    errors.insert(errors.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

}  // namespace

site::Minute LoadedSite::from() const {
    return site::minuteOf(base::Moment{station->plan().since});
}

site::Minute LoadedSite::until() const {
    return from() + days * site::kMinutesADay;
}

base::Result<LoadedSite> loadSite(const FileSource& source, std::string_view path) {
    const std::size_t slash = path.find_last_of('/');
    if (slash == path.npos || !path.ends_with(kEnding)) {
        return base::fail("现场文件的名字应该以 .lua 结尾", std::string(path));
    }
    const std::string_view file = path.substr(slash + 1);
    base::Result<State> state = State::create();
    if (!state) return base::Unexpected{state.error()};
    TableOrigins origins;
    state->meter().follow(&origins);
    ScenarioFiles files(source, path.substr(0, slash), file);
    if (const Errors errors = runScenario(*state, files); !errors.empty()) {
        return base::Unexpected{joined(errors)};
    }
    Complaints complaints;
    WrittenSite written;
    {
        FieldReader root(state->lua(), -1, {}, complaints);
        written = readSite(root);
    }
    openSite(written, file.substr(0, file.size() - kEnding.size()), complaints);
    Errors errors;
    for (const scenario::ContentFile& read : files.opened()) {
        append(errors, findRepeatedFields(SourceFile{read.path, read.bytes}));
    }
    append(errors, complaints.placed(files.opened(), files.mainPath()));
    if (!errors.empty()) return base::Unexpected{joined(errors)};
    return std::move(written.site);
}

}  // namespace lianbing::script
