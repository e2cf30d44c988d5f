#include "game/script/read_definition.h"

#include "game/script/read_plant.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::script {

namespace {

constexpr std::int64_t kMostMinutes = 24 * 60;

}  // namespace

scenario::Definition readDefinition(FieldReader& root) {
    scenario::Definition definition;
    const std::int64_t api = root.integer("api");
    if (api > kApi) {
        // Anything else that looks wrong may be right in that version.
        root.complain(
            "api", fmt::format("剧本按 api = {} 写成，这个程序只认到 {}；请更新程序", api, kApi));
        definition.api = 0;
        return definition;
    }
    if (api < kApi && root.has("api")) root.complain("api", fmt::format("应该是 {}", kApi));
    definition.api = kApi;
    definition.id = root.text("id");
    definition.title = root.name("title");
    definition.summary = root.text("summary");
    definition.level = root.text("level");
    const std::int64_t minutes = root.integer("minutes");
    if (minutes > kMostMinutes) root.complain("minutes", fmt::format("最多 {} 分钟", kMostMinutes));
    definition.minutes = static_cast<int>(std::clamp<std::int64_t>(minutes, 0, kMostMinutes));
    definition.vignette = root.name("vignette", Need::Optional);
    definition.briefing = root.text("briefing", Need::Needed, Form::Text);
    definition.start = root.text("start");
    readSettings(root, definition);
    readWorld(root, definition);
    root.table("plant", Need::Optional, [&](FieldReader& reader) {
        definition.plant = readPlant(reader, PlantHome::Scenario);
    });
    readEvidence(root, definition);
    readGuidance(root, definition);
    readRules(root, definition);
    readClocks(root, definition);
    readQuestions(root, definition);
    root.function("on_finish");
    root.refuseOthers();
    return definition;
}

}  // namespace lianbing::script
