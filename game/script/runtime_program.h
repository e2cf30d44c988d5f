#pragma once

// Internal to game/script: a scenario's files, run in a state of their own.

#include "game/scenario/script.h"
#include "game/script/loader.h"
#include "game/script/lua_state.h"
#include "game/script/runtime_handlers.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// The files of one scenario, or of other content in a folder of its own, as `require` finds them,
/// remembering what was read: `here.x` is `x.lua` in its folder, `a.b` is `scripts/a/b.lua`.
class ScenarioFiles final : public ModuleSource {
public:
    ScenarioFiles(const FileSource& source, std::string_view folder,
                  std::string_view mainFile = "scenario.lua")
        : source_(source), folder_(folder), mainFile_(mainFile) {}

    base::Result<SourceFile> find(std::string_view moduleName) override;
    base::Result<SourceFile> open(const std::string& path);

    [[nodiscard]] std::string mainPath() const { return folder_ + "/" + mainFile_; }

    /// Everything read so far, by path.
    [[nodiscard]] std::vector<scenario::ContentFile> opened() const;

private:
    const FileSource& source_;
    std::string folder_;
    std::string mainFile_;
    std::vector<scenario::ContentFile> opened_;
};

/// Runs the main file and leaves the table that it returned on the state's stack, not frozen yet.
/// Errors: all that is wrong with the files; the state is then of no use.
Errors runScenario(State& state, ScenarioFiles& files);

/// Freezes the table on the state's stack and pops it. Errors: functions that could carry something
/// from one play into the next.
Errors freezeScenario(State& state, const std::vector<scenario::ContentFile>& files);

/// A scenario's state, frozen, and its functions.
struct Program {
    State state;
    Handlers handlers;
};

/// Runs a scenario again from the bytes kept of it, which loaded before. Errors: no memory.
base::Result<Program> rebuildProgram(const std::vector<scenario::ContentFile>& files,
                                     std::string_view folder);

/// Makes one error of several, one a line; of very many only the first.
base::Error joined(const Errors& errors);

}  // namespace lianbing::script
