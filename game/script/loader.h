#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/clock.h"
#include "game/scenario/definition.h"
#include "game/scenario/script.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// Where content files come from: a folder, or the bytes that a session kept. Paths are relative to
/// the content root, with '/'.
class FileSource {
public:
    virtual ~FileSource() = default;
    /// Errors: there is no such file, or it cannot be read.
    [[nodiscard]] virtual base::Result<std::string> read(std::string_view path) const = 0;
};

/// A scenario that loaded: its definition, its script and the bytes both came from.
struct LoadedScenario {
    std::unique_ptr<scenario::Definition> definition;  ///< on the heap: the script refers to it
    std::unique_ptr<scenario::Script> script;
    std::vector<scenario::ContentFile> files;  ///< everything read, by path
};

/// Reads `<folder>/scenario.lua` (folder such as `scenarios/first-visit`) and what it requires,
/// checks everything and makes the script. The format is scripts/README.md. With `laws` the
/// articles it names are looked up too. Errors: all that is wrong, one a line, `file:line: field:
/// sentence` in Chinese.
base::Result<LoadedScenario> loadScenario(const FileSource& source, std::string_view folder,
                                          const law::Library* laws = nullptr);

/// The statutory periods that scenarios, the desk and the tool share: `periods` of
/// scripts/rules/clocks.lua, in its order. With `laws` their articles are looked up too. Errors: as
/// of a scenario.
base::Result<std::vector<procedure::StatutoryPeriod>> loadPeriods(
    const FileSource& source, const law::Library* laws = nullptr);

}  // namespace lianbing::script
