#include "game/scenario/defects_law.h"
#include "game/script/loader.h"
#include "game/script/module.h"
#include "game/script/raise.h"
#include "game/script/read_definition.h"
#include "game/script/runtime_program.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::script {

namespace {

constexpr const char* kPeriods = "periods";
constexpr const char* kPath = "scripts/rules/clocks.lua";

/// Leaves the table that the file returned on the state's stack.
Errors runPeriods(State& state, ScenarioFiles& files) {
    const base::Result<SourceFile> file = files.open(kPath);
    if (!file) return {file.error()};
    state.useModules(&files);
    Errors errors = runFile(state, *file);
    state.useModules(nullptr);
    if (!errors.empty() || lua_istable(state.lua(), -1)) return errors;
    return {{fmt::format("应该 return 一张表，现在是{}", typeNameAt(state.lua(), -1)), kPath}};
}

std::vector<procedure::StatutoryPeriod> readPeriods(State& state, Complaints& complaints) {
    std::vector<procedure::StatutoryPeriod> periods;
    std::set<std::string> used;
    FieldReader root(state.lua(), -1, {}, complaints);
    root.list(kPeriods, Need::Needed, [&](FieldReader& one) {
        periods.push_back(readStatutoryPeriod(one));
        if (!used.insert(periods.back().id).second) one.complain("id", "编号用了两次");
    });
    return periods;
}

}  // namespace

base::Result<std::vector<procedure::StatutoryPeriod>> loadPeriods(const FileSource& source,
                                                                  const law::Library* laws) {
    base::Result<State> state = State::create();
    if (!state) return base::Unexpected{state.error()};
    TableOrigins origins;
    state->meter().follow(&origins);
    ScenarioFiles files(source, "scripts/rules");
    if (const Errors errors = runPeriods(*state, files); !errors.empty())
        return base::Unexpected{joined(errors)};
    Complaints complaints;
    std::vector<procedure::StatutoryPeriod> periods = readPeriods(*state, complaints);
    if (laws != nullptr) {
        for (const base::Error& defect : scenario::findLawDefects(periods, kPeriods, *laws))
            complaints.addDefect(defect.where, defect.what);
    }
    const Errors errors = complaints.placed(files.opened(), kPath);
    state->meter().follow(nullptr);
    if (!errors.empty()) return base::Unexpected{joined(errors)};
    return periods;
}

}  // namespace lianbing::script
