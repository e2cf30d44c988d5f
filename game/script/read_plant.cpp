#include "game/script/read_definition.h"

namespace lianbing::script {

namespace {

/// Reads one figure: a number, or a table of numbers by case.
void readFigure(FieldReader& reader, const std::string& name, scenario::Definition& definition) {
    auto& figures = definition.plant->figures;
    if (reader.typeOf(name.c_str()) != LUA_TTABLE) {
        figures.push_back({name, {}, reader.number(name.c_str())});
        return;
    }
    reader.table(name.c_str(), Need::Needed, [&](FieldReader& byCase) {
        for (const std::string& caseId : byCase.names()) {
            if (definition.findCase(caseId) == nullptr) {
                byCase.complain(caseId.c_str(), "cases 里没有这个时点");
            }
            figures.push_back({name, caseId, byCase.number(caseId.c_str())});
        }
    });
}

}  // namespace

void readPlant(FieldReader& root, scenario::Definition& definition) {
    root.table("plant", Need::Optional, [&](FieldReader& reader) {
        scenario::Plant plant;
        plant.kind = reader.text("kind");
        const std::int64_t seed = reader.integer("seed");
        if (seed < 0) reader.complain("seed", "不能是负数");
        plant.seed = static_cast<std::uint64_t>(seed);
        if (reader.has("since")) plant.since = reader.date("since");
        definition.plant = std::move(plant);
        for (const std::string& name : reader.names()) {
            if (name != "kind" && name != "seed" && name != "since") {
                readFigure(reader, name, definition);
            }
        }
    });
}

}  // namespace lianbing::script
