#include "game/script/loader.h"

#include "game/scenario/defects_law.h"
#include "game/script/constructors.h"
#include "game/script/read_definition.h"
#include "game/script/runtime.h"
#include "game/site/plant.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace lianbing::script {

namespace {

/// The last part of a folder's path, which is the scenario's id.
std::string_view idOf(std::string_view folder) {
    return folder.substr(folder.find_last_of('/') + 1);
}

Plants openPlants(const scenario::Definition& definition, Complaints& complaints) {
    Plants plants;
    if (!definition.plant) return plants;
    for (const scenario::Case& current : definition.cases) {
        auto plant = site::openPlant(scenario::plantOf(*definition.plant, current));
        if (!plant) {
            complaints.addDefect("plant", plant.error().what);
            return {};
        }
        plants.push_back(std::move(*plant));
    }
    return plants;
}

void checkDefinition(const scenario::Definition& definition, std::string_view folder,
                     const law::Library* laws, Complaints& complaints) {
    for (const base::Error& defect : scenario::findDefects(definition)) {
        complaints.addDefect(defect.where, defect.what);
    }
    if (laws != nullptr) {
        for (const base::Error& defect : scenario::findLawDefects(definition, *laws)) {
            complaints.addDefect(defect.where, defect.what);
        }
    }
    if (definition.id != idOf(folder)) {
        complaints.addDefect("id", fmt::format("应该和文件夹同名，写成 {}", idOf(folder)));
    }
}

void append(Errors& errors, Errors more) {
    errors.insert(errors.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

Errors findRepeatedFields(const std::vector<scenario::ContentFile>& files) {
    Errors errors;
    for (const scenario::ContentFile& file : files) {
        append(errors, findRepeatedFields(SourceFile{file.path, file.bytes}));
    }
    return errors;
}

}  // namespace

base::Result<LoadedScenario> loadScenario(const FileSource& source, std::string_view folder,
                                          const law::Library* laws) {
    base::Result<State> state = State::create();
    if (!state) return base::Unexpected{state.error()};
    TableOrigins origins;
    state->meter().follow(&origins);
    ScenarioFiles files(source, folder);
    if (const Errors errors = runScenario(*state, files); !errors.empty()) {
        return base::Unexpected{joined(errors)};
    }

    Complaints complaints;
    LoadedScenario loaded;
    {
        FieldReader root(state->lua(), -1, {}, complaints);
        loaded.definition = std::make_unique<scenario::Definition>(readDefinition(root));
    }
    Plants plants;
    if (loaded.definition->api == kApi) {
        checkDefinition(*loaded.definition, folder, laws, complaints);
        plants = openPlants(*loaded.definition, complaints);
    }
    loaded.files = files.opened();
    Errors errors = findRepeatedFields(loaded.files);
    append(errors, complaints.placed(loaded.files, files.mainPath()));
    state->meter().follow(nullptr);
    Handlers handlers = Handlers::collect(state->lua(), -1);
    append(errors, freezeScenario(*state, loaded.files));
    if (!errors.empty()) return base::Unexpected{joined(errors)};

    Program program{std::move(*state), std::move(handlers)};
    loaded.script =
        std::make_unique<LuaScript>(*loaded.definition, std::move(program), std::move(plants),
                                    std::string(folder), loaded.files);
    return loaded;
}

}  // namespace lianbing::script
