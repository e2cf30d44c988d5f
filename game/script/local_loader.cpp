#include "game/script/local_loader.h"

#include "game/script/constructors.h"
#include "game/script/read_local.h"
#include "game/script/runtime_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lianbing::script {

namespace {

void append(Errors& errors, Errors more) {
    errors.insert(errors.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

/// Complaints take one sentence of a field: several become one.
Errors oneOfEachPlace(const Errors& faults) {
    Errors all;
    for (const base::Error& fault : faults) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const base::Error& one) {
            return one.where == fault.where;
        });
        if (same == all.end()) {
            all.push_back(fault);
        } else {
            same->what += "；" + fault.what;
        }
    }
    return all;
}

void checkPack(const procedure::LocalPack& pack, std::string_view folder, const law::Library* laws,
               Complaints& complaints) {
    for (const base::Error& fault : oneOfEachPlace(procedure::findFaults(pack))) {
        complaints.addDefect(fault.where, fault.what);
    }
    if (laws != nullptr) {
        for (const base::Error& fault : procedure::findLawFaults(pack, *laws)) {
            complaints.addDefect(fault.where, fault.what);
        }
    }
    const std::string_view name = folder.substr(folder.find_last_of('/') + 1);
    if (pack.id != name) {
        complaints.addDefect("id", fmt::format("应该和文件夹同名，写成 {}", name));
    }
}

}  // namespace

base::Result<procedure::LocalPack> loadLocal(const FileSource& source, std::string_view folder,
                                             const law::Library* laws) {
    base::Result<State> state = State::create();
    if (!state) return base::Unexpected{state.error()};
    TableOrigins origins;
    state->meter().follow(&origins);
    ScenarioFiles files(source, folder, "local.lua");
    if (const Errors errors = runScenario(*state, files); !errors.empty()) {
        return base::Unexpected{joined(errors)};
    }
    Complaints complaints;
    procedure::LocalPack pack;
    {
        FieldReader root(state->lua(), -1, {}, complaints);
        pack = readLocal(root);
    }
    checkPack(pack, folder, laws, complaints);
    Errors errors;
    for (const scenario::ContentFile& file : files.opened()) {
        append(errors, findRepeatedFields(SourceFile{file.path, file.bytes}));
    }
    append(errors, complaints.placed(files.opened(), files.mainPath()));
    if (!errors.empty()) return base::Unexpected{joined(errors)};
    return pack;
}

}  // namespace lianbing::script
