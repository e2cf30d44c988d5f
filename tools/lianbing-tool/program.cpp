#include "tools/lianbing-tool/program.h"

#include "game/store/data_file.h"

#include <fmt/format.h>

#include <cstdio>

namespace lianbing::tool {

base::Result<session::Content> Program::content() const { return session::Content::find(self_); }

base::Result<std::vector<law::PackFile>> Program::lawPacks() const {
    const base::Result<session::Content> found = content();
    if (!found) return base::Unexpected{found.error()};
    return found->lawPacks();
}

base::Result<store::Store> Program::store(store::Access access) const {
    const base::Result<std::filesystem::path> file = store::dataFile(dataFolder);
    if (!file) return base::Unexpected{file.error()};
    store::Options options;
    options.access = access;
    return store::Store::open(*file, std::move(options));
}

int report(const base::Error& error, Exit code) {
    fmt::print(stderr, "{}\n", error.text());
    return static_cast<int>(code);
}

}  // namespace lianbing::tool
