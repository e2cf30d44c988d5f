#include "game/script/runtime_program.h"

#include "game/base/text.h"
#include "game/script/freeze.h"
#include "game/script/module.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace lianbing::script {

namespace {

constexpr std::size_t kMaxErrors = 100;

class KeptFiles final : public FileSource {
public:
    explicit KeptFiles(const std::vector<scenario::ContentFile>& files) : files_(files) {}

    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override {
        const auto file =
            std::find_if(files_.begin(), files_.end(),
                         [&](const scenario::ContentFile& kept) { return kept.path == path; });
        if (file == files_.end()) return base::fail("找不到这个文件", std::string(path));
        return file->bytes;
    }

private:
    const std::vector<scenario::ContentFile>& files_;
};

}  // namespace

base::Result<SourceFile> ScenarioFiles::find(std::string_view moduleName) {
    const auto parts = base::split(moduleName, '.');
    const bool isOwn = parts.size() == 2 && parts[0] == "here";
    if (isOwn) return open(fmt::format("{}/{}.lua", folder_, parts[1]));
    if (parts.size() == 2) return open(fmt::format("scripts/{}/{}.lua", parts[0], parts[1]));
    return base::fail(
        "文件名要写成 here.名字（自己的文件夹）或者 文件夹.名字（scripts 里的文件夹）");
}

base::Result<SourceFile> ScenarioFiles::open(const std::string& path) {
    base::Result<std::string> bytes = source_.read(path);
    if (!bytes) return base::Unexpected{bytes.error()};
    const bool isNew =
        std::none_of(opened_.begin(), opened_.end(),
                     [&](const scenario::ContentFile& file) { return file.path == path; });
    if (isNew) opened_.push_back({path, *bytes});
    return SourceFile{path, std::move(*bytes)};
}

std::vector<scenario::ContentFile> ScenarioFiles::opened() const {
    std::vector<scenario::ContentFile> files = opened_;
    std::sort(files.begin(), files.end(),
              [](const auto& one, const auto& other) { return one.path < other.path; });
    return files;
}

Errors runScenario(State& state, ScenarioFiles& files) {
    const base::Result<SourceFile> file = files.open(files.mainPath());
    if (!file) return {file.error()};
    state.useModules(&files);
    Errors errors = runFile(state, *file);
    state.useModules(nullptr);
    if (!errors.empty()) return errors;
    if (lua_istable(state.lua(), -1)) return {};
    return {{fmt::format("这个文件应该 return 一张表，现在是{}", typeNameAt(state.lua(), -1)),
             files.mainPath()}};
}

Errors freezeScenario(State& state, const std::vector<scenario::ContentFile>& files) {
    const auto add = [](std::size_t sum, const scenario::ContentFile& file) {
        return sum + file.bytes.size();
    };
    state.refuel(Limits::forFile(std::accumulate(files.begin(), files.end(), std::size_t{0}, add)));
    Errors errors = freeze(state, -1);
    lua_pop(state.lua(), 1);
    return errors;
}

base::Result<Program> rebuildProgram(const std::vector<scenario::ContentFile>& files,
                                     std::string_view folder) {
    base::Result<State> state = State::create();
    if (!state) return base::Unexpected{state.error()};
    const KeptFiles source(files);
    ScenarioFiles opened(source, folder);
    if (const Errors errors = runScenario(*state, opened); !errors.empty()) {
        return base::Unexpected{joined(errors)};
    }
    Handlers handlers = Handlers::collect(state->lua(), -1);
    if (const Errors errors = freezeScenario(*state, files); !errors.empty()) {
        return base::Unexpected{joined(errors)};
    }
    return Program{std::move(*state), std::move(handlers)};
}

base::Error joined(const Errors& errors) {
    base::Error all;
    for (std::size_t at = 0; at < std::min(errors.size(), kMaxErrors); ++at) {
        if (at > 0) all.what += '\n';
        all.what += errors[at].text();
    }
    if (errors.size() > kMaxErrors) {
        all.what += fmt::format("\n另外还有 {} 处问题，没有列出", errors.size() - kMaxErrors);
    }
    return all;
}

}  // namespace lianbing::script
