#include "game/script/read_definition.h"

#include <fmt/format.h>

namespace lianbing::script {

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
    definition.title = root.text("title");
    definition.summary = root.text("summary");
    definition.level = root.text("level");
    definition.minutes = static_cast<int>(root.integer("minutes"));
    definition.vignette = root.text("vignette", Need::Optional);
    definition.briefing = root.text("briefing");
    definition.start = root.text("start");
    definition.officers = root.texts("officers");
    readSettings(root, definition);
    readWorld(root, definition);
    readPlant(root, definition);
    readRules(root, definition);
    readQuestions(root, definition);
    root.function("on_finish");
    root.refuseOthers();
    return definition;
}

}  // namespace lianbing::script
