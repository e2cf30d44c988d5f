#include "tools/lianbing-tool/discretion_tables.h"

#include "game/session/today.h"

#include <fmt/format.h>

#include <utility>

namespace lianbing::tool {

int report(const Failure& failure) {
    return report(failure.error, failure.code);
}

tl::expected<std::vector<session::LocalRules>, Failure> loadRules(const Program& program,
                                                                  const std::string& local) {
    const auto content = program.content();
    if (!content) return tl::unexpected(Failure{content.error(), Exit::MachineFailed});
    std::vector<session::LocalRules> all;
    const std::vector<std::string> ids =
        local.empty() ? content->localIds() : std::vector<std::string>{local};
    for (const std::string& id : ids) {
        auto rules = content->loadLocal(id);
        if (!rules) return tl::unexpected(Failure{rules.error(), Exit::BadInput});
        all.push_back(std::move(*rules));
    }
    return all;
}

tl::expected<FoundTable, Failure> findTable(const Program& program, const std::string& table,
                                            const std::string& local) {
    auto all = loadRules(program, local);
    if (!all) return tl::unexpected(all.error());
    std::string ids;
    for (session::LocalRules& rules : *all) {
        if (const procedure::DiscretionTable* found = rules.findTable(table))
            return FoundTable{std::move(rules), found};
        for (const procedure::DiscretionTable& one : rules.packs.front().tables)
            ids += (ids.empty() ? "" : "、") + one.id;
    }
    return tl::unexpected(Failure{
        {fmt::format("没有裁量表“{}”，可以用：{}", table, ids.empty() ? "（没有）" : ids), ""},
        Exit::BadInput});
}

base::Result<base::Date> dayOrToday(const std::string& text) {
    if (text.empty()) return session::today();
    return base::Date::parse(text);
}

void addLocalOption(CLI::App& command, std::string& local) {
    command.add_option("--local", local, "地方包的编号，或者自己的地方包文件夹");
}

}  // namespace lianbing::tool
