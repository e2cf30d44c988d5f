#include "tools/lianbing-tool/local_commands.h"

#include "game/base/file.h"
#include "game/exchange/discretion_form.h"
#include "game/present/discretion_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "tools/lianbing-tool/local_template.h"

namespace lianbing::tool {

namespace {

namespace fs = std::filesystem;
using present::spokenHearing;
using present::spokenInterval;

struct LocalOptions {
    std::vector<std::string> packs;
    std::string id;
    std::string table;
    std::string inside = "national";
    std::string folder = ".";
    std::string file;
};

int unverifiedIn(const procedure::LocalPack& pack) {
    const auto count = [](const auto& all) {
        return std::count_if(all.begin(), all.end(),
                             [](const auto& one) { return one.unverified; });
    };
    return static_cast<int>(count(pack.tables) + count(pack.hearings) + count(pack.standards));
}

int listPacks(const Program& program) {
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    int exit = static_cast<int>(Exit::Fine);
    for (const std::string& id : content->localIds()) {
        const auto rules = content->loadLocal(id);
        if (!rules) {
            exit = report(rules.error(), Exit::Findings);
            continue;
        }
        const procedure::LocalPack& pack = rules->packs.front();
        fmt::print("{}　{}{}　{} 张裁量表，未核实 {} 处\n", pack.id, pack.title,
                   pack.inside.empty() ? "" : fmt::format("（在 {} 里）", pack.inside),
                   pack.tables.size(), unverifiedIn(pack));
    }
    return exit;
}

int checkPacks(const Program& program, const LocalOptions& options) {
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    int exit = static_cast<int>(Exit::Fine);
    for (const std::string& folder : options.packs) {
        const auto rules = content->loadLocal(folder);
        if (!rules) {
            exit = report(rules.error(), Exit::Findings);
            continue;
        }
        const procedure::LocalPack& pack = rules->packs.front();
        fmt::print("{}：没有问题；{} 张裁量表，未核实 {} 处\n", pack.id, pack.tables.size(),
                   unverifiedIn(pack));
    }
    return exit;
}

void printPack(const procedure::LocalPack& pack) {
    fmt::print("{}（{}）\n", pack.title, pack.id);
    for (const procedure::HearingThreshold& one : pack.hearings)
        fmt::print("听证数额，{}：{}\n", spokenInterval(one.valid), spokenHearing(one));
    for (const procedure::LocalStandard& one : pack.standards)
        fmt::print("标准：{}　{}，{}{}\n", one.code, one.title, spokenInterval(one.valid),
                   one.unverified ? "，未核实" : "");
    for (const procedure::LeniencyRule& one : pack.leniency) {
        fmt::print("{}：{}\n", procedure::spokenLeniency(one.leads), one.title);
        for (const std::string& condition : one.conditions) fmt::print("    {}\n", condition);
        for (const law::ArticleRef& ref : one.basis)
            fmt::print("    依据：{}{}\n", ref.official(),
                       ref.version.empty() ? "" : fmt::format("（{}年的版本）", ref.version));
    }
    for (const procedure::DiscretionTable& one : pack.tables)
        fmt::print("裁量表：{}　{}，{}{}\n", one.id, one.title, spokenInterval(one.valid),
                   one.unverified ? "，未核实" : "");
}

int showPack(const Program& program, const LocalOptions& options) {
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    const auto rules = content->loadLocal(options.id);
    if (!rules) return report(rules.error(), Exit::BadInput);
    for (const procedure::LocalPack& pack : rules->packs) printPack(pack);
    return static_cast<int>(Exit::Fine);
}

int newPack(const Program& program, const LocalOptions& options) {
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    procedure::LocalPack pack;
    pack.id = options.id;
    pack.inside = options.inside;
    const auto faults = procedure::findFaults(pack);
    if (!faults.empty()) return report({faults.front().what, ""}, Exit::BadInput);
    const fs::path folder = fs::path(options.folder) / options.id;
    std::error_code failure;
    if (fs::exists(folder, failure))
        return report({"已经有这个文件夹，不覆盖", folder.string()}, Exit::BadInput);
    fs::create_directories(folder, failure);
    if (failure) return report({"文件夹建不了", folder.string()}, Exit::MachineFailed);
    const auto written =
        base::writeFileAtomically(folder / "local.lua", localTemplate(options.id, options.inside));
    if (!written) return report(written.error(), Exit::MachineFailed);
    const auto rules = content->loadLocal(fs::absolute(folder, failure));
    if (!rules) return report(rules.error(), Exit::Findings);
    fmt::print("写好了：{}\n", (folder / "local.lua").string());
    return static_cast<int>(Exit::Fine);
}

base::Result<procedure::DiscretionTable> tableForForm(const session::Content& content,
                                                      const LocalOptions& options) {
    if (options.id.empty()) return exchange::exampleTable();
    const auto rules = content.loadLocal(options.id);
    if (!rules) return base::Unexpected{rules.error()};
    const procedure::DiscretionTable* table = rules->findTable(options.table);
    if (table == nullptr)
        return base::fail(fmt::format("{} 里没有裁量表“{}”", options.id, options.table));
    return *table;
}

int writeForm(const Program& program, const LocalOptions& options) {
    const auto content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    const auto table = tableForForm(*content, options);
    if (!table) return report(table.error(), Exit::BadInput);
    std::error_code ignored;
    if (fs::exists(options.file, ignored))
        return report({"已经有这个文件，不覆盖", options.file}, Exit::BadInput);
    const auto bytes = exchange::discretionForm(*table);
    if (!bytes) return report(bytes.error(), Exit::MachineFailed);
    const auto written = base::writeFileAtomically(options.file, *bytes);
    if (!written) return report(written.error(), Exit::MachineFailed);
    fmt::print("写好了：{}\n", options.file);
    return static_cast<int>(Exit::Fine);
}

/// All laws that the program has, and those of the pack that is named.
base::Result<std::shared_ptr<const law::Library>> lawsFor(const Program& program,
                                                          const std::string& pack) {
    if (pack.empty()) {
        const auto files = program.lawPacks();
        if (!files) return base::Unexpected{files.error()};
        return session::makeLibrary(*files);
    }
    const auto content = program.content();
    if (!content) return base::Unexpected{content.error()};
    const auto rules = content->loadLocal(pack);
    if (!rules) return base::Unexpected{rules.error()};
    return rules->laws;
}

int readForm(const Program& program, const LocalOptions& options) {
    const auto bytes = base::readFile(options.file);
    if (!bytes) return report(bytes.error(), Exit::BadInput);
    const auto laws = lawsFor(program, options.id);
    if (!laws) return report(laws.error(), Exit::BadInput);
    const auto table = exchange::readDiscretionForm(*bytes, options.file, laws->get());
    if (!table) return report(table.error(), Exit::Findings);
    fmt::print("{}", exchange::discretionLua(*table));
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addLocalCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* local = app.add_subcommand("local", "地方包：本地的听证数额、标准和裁量表");
    local->require_subcommand(1);
    const auto options = std::make_shared<LocalOptions>();

    CLI::App* list = local->add_subcommand("list", "列出地方包");
    list->callback([&program, &exit] { exit = listPacks(program); });

    CLI::App* show = local->add_subcommand("show", "打印一个地方包，连同它在里面的那几个");
    show->add_option("ID", options->id, "编号，或者自己的文件夹")->required();
    show->callback([&program, &exit, options] { exit = showPack(program, *options); });

    CLI::App* check = local->add_subcommand("check", "检查地方包；有问题的退出码是 1");
    check->add_option("DIR", options->packs, "地方包的文件夹或编号")->required();
    check->callback([&program, &exit, options] { exit = checkPacks(program, *options); });

    CLI::App* make = local->add_subcommand("new", "写一个可以照着填的新地方包");
    make->add_option("ID", options->id, "编号：小写英文字母、数字和“-”")->required();
    make->add_option("--inside", options->inside, "在哪个包里面；不写就是 national");
    make->add_option("--dir", options->folder, "写在哪个文件夹里；不写就是当前文件夹");
    make->callback([&program, &exit, options] { exit = newPack(program, *options); });

    CLI::App* form =
        local->add_subcommand("form", "写一份裁量表的登记表（.xlsx），填好以后用 read 读");
    form->add_option("FILE", options->file, "要写的 .xlsx")->required();
    CLI::Option* pack =
        form->add_option("ID", options->id, "从哪个地方包取一张表填在里面；不写就是示例");
    CLI::Option* table = form->add_option("TABLE", options->table, "那张表的编号");
    pack->needs(table);
    form->callback([&program, &exit, options] { exit = writeForm(program, *options); });

    CLI::App* read = local->add_subcommand("read", "把填好的登记表读成 Lua；有问题的退出码是 1");
    read->add_option("FILE", options->file, "填好的 .xlsx")->required();
    read->add_option("--local", options->id,
                     "罚则是本地法规的，写放着它的法律包的地方包编号或者文件夹");
    read->callback([&program, &exit, options] { exit = readForm(program, *options); });
}

}  // namespace lianbing::tool
