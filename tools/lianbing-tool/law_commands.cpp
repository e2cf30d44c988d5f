#include "tools/lianbing-tool/law_commands.h"

#include "game/base/text.h"
#include "game/law/standing_text.h"
#include "game/law/statute_diff.h"
#include "game/session/law_import.h"
#include "game/session/law_shelf.h"
#include "game/session/today.h"
#include "game/store/law_texts.h"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tools/lianbing-tool/law_import.h"
#include "tools/lianbing-tool/law_search.h"
#include "tools/lianbing-tool/law_show.h"

namespace lianbing::tool {

namespace {

using SharedLibrary = std::shared_ptr<const law::Library>;
using Work = std::function<int(const law::Library&, store::Store&)>;
using SharedWork = std::function<int(const SharedLibrary&, store::Store&)>;

/// Opens what a command works on. A command that only reads does so where nothing can be written,
/// too.
int withSharedLaws(const Program& program, store::Access access, const SharedWork& work) {
    const base::Result<std::vector<law::PackFile>> packs = program.lawPacks();
    if (!packs) return report(packs.error(), Exit::MachineFailed);
    const auto library = session::makeLibrary(*packs);
    if (!library) return report(library.error(), Exit::MachineFailed);
    base::Result<store::Store> store = program.store(access);
    if (!store) return report(store.error(), Exit::MachineFailed);
    return work(*library, *store);
}

int withLaws(const Program& program, store::Access access, const Work& work) {
    return withSharedLaws(program, access, [&](const SharedLibrary& library, store::Store& store) {
        return work(*library, store);
    });
}

/// For commands that read imported texts.
int withShelf(const Program& program,
              const std::function<int(const law::Library&, session::LawShelf&)>& work) {
    return withSharedLaws(program, store::Access::ReadWhereReadOnly,
                          [&](const SharedLibrary& library, store::Store& store) {
                              session::LawShelf shelf(library, &store);
                              return work(*library, shelf);
                          });
}

std::string importedText(const std::optional<store::LawText>& text) {
    if (!text) return "没有导入原文";
    return fmt::format("{} 条{}　{}", text->articles, text->isExcerpt ? "（节选）" : "",
                       text->file);
}

std::string forceText(const law::Version& version) {
    const std::string until = version.force.until ? version.force.until->iso() : "今        ";
    return fmt::format("{} 至 {}", version.force.from.iso(), until);
}

/// Every version that the packs know or that was imported.
int list(const law::Library& library, store::Store& store) {
    const base::Result<std::vector<store::LawText>> all = store::LawTexts(store).all();
    if (!all) return report(all.error(), Exit::MachineFailed);
    std::map<std::pair<law::LawId, std::string>, store::LawText> texts;
    for (const store::LawText& text : *all) texts.emplace(std::pair{text.law, text.version}, text);
    for (const law::Law& law : library.laws()) {
        for (const law::Version& version : law.versions) {
            std::optional<store::LawText> text;
            if (const auto node = texts.extract({law.id, version.id})) text = node.mapped();
            fmt::print("{}　{}　《{}》　{}\n", version.id, forceText(version), law.id.value,
                       importedText(text));
        }
    }
    for (const auto& [name, text] : texts) {
        fmt::print("{}　法律包里没有，效力不明　　《{}》　{}\n", name.second, name.first.value,
                   importedText(text));
    }
    fmt::print("导入了 {} 份原文\n", all->size());
    return static_cast<int>(Exit::Fine);
}

struct DiffOptions {
    std::string law;
    std::string before;
    std::string after;
};

std::string unknownVersion(const law::LawId& law, const std::string& version,
                           const law::Library& library) {
    law::ArticleRef named;
    named.law = law;
    named.version = version;
    return law::unknownVersionText(named, library);
}

bool isVersionThere(const law::LawId& law, const std::string& version,
                    const law::Library& library) {
    return unknownVersion(law, version, library).empty();
}

/// Why there is no text: a version that there never was cannot be imported either.
std::string whyNotThere(const law::LawId& law, const std::string& version,
                        const law::Library& library) {
    const std::string unknown = unknownVersion(law, version, library);
    if (unknown.empty())
        return fmt::format("《{}》{} 年的版本没有导入，先用 law import 导入", law.value, version);
    const std::string names = law::versionNames(*library.find(law.value));
    const bool isListed = unknown.find(names) != std::string::npos;
    return fmt::format("《{}》{}{}", law.value, unknown, isListed ? "" : "；有的是" + names);
}

base::Result<const law::Statute*> importedStatute(const law::LawId& law, const std::string& version,
                                                  const law::Library& library,
                                                  session::LawShelf& shelf) {
    base::Result<const law::Statute*> statute = shelf.statute(law, version);
    if (statute && *statute == nullptr) return base::fail(whyNotThere(law, version, library));
    return statute;
}

void printChange(const law::ArticleChange& change) {
    switch (change.kind) {
        case law::ArticleChangeKind::Added:
            fmt::print("新增　{}\n", session::articleName(change.number));
            break;
        case law::ArticleChangeKind::Removed:
            fmt::print("删去　{}\n", session::articleName(change.number));
            break;
        case law::ArticleChangeKind::Changed:
            fmt::print("改了　{}\n", session::articleName(change.number));
            break;
        case law::ArticleChangeKind::Renumbered:
            fmt::print("改号　{} → {}，文字没有变\n", session::articleName(change.number),
                       session::articleName(change.newNumber));
            break;
    }
    for (const std::string& sentence : change.before) fmt::print("  - {}\n", sentence);
    for (const std::string& sentence : change.after) fmt::print("  + {}\n", sentence);
    const bool isOnlyMoved = change.kind == law::ArticleChangeKind::Changed &&
                             change.before.empty() && change.after.empty();
    if (isOnlyMoved) fmt::print("  字句没有变，变的是分款、分项\n");
}

int diff(const DiffOptions& options, const law::Library& library, session::LawShelf& shelf) {
    const law::Law* known = library.find(options.law);
    const law::LawId law = known == nullptr ? law::LawId{options.law} : known->id;
    const auto before = importedStatute(law, options.before, library, shelf);
    const auto after = importedStatute(law, options.after, library, shelf);
    // A version that there never was is told first: importing the other would lead nowhere.
    const bool isAfterUnknown = !after && !isVersionThere(law, options.after, library);
    if (isAfterUnknown || (before && !after)) return report(after.error(), Exit::BadInput);
    if (!before) return report(before.error(), Exit::BadInput);
    const std::vector<law::ArticleChange> changes = law::compareStatutes(**before, **after);
    fmt::print(
        "《{}》{} → {}{}\n", law.value, options.before, options.after,
        (*before)->isExcerpt || (*after)->isExcerpt ? "（有一份是节选，缺的条不能说明问题）" : "");
    std::map<law::ArticleChangeKind, int> counts;
    for (const law::ArticleChange& change : changes) {
        printChange(change);
        ++counts[change.kind];
    }
    fmt::print("新增 {} 条，删去 {} 条，改了 {} 条，只改号 {} 条\n",
               counts[law::ArticleChangeKind::Added], counts[law::ArticleChangeKind::Removed],
               counts[law::ArticleChangeKind::Changed], counts[law::ArticleChangeKind::Renumbered]);
    return static_cast<int>(Exit::Fine);
}

/// Findings go to standard error, so that the block can be appended to a pack.
int structure(const std::string& file, const law::Library& library) {
    const base::Result<session::NamedStatute> named = session::readNamedStatute(file, library);
    if (!named) return report(named.error(), Exit::BadInput);
    const law::Statute& statute = named->read.statute;
    for (const law::StatuteFinding& finding : named->read.findings) {
        report({finding.what, fmt::format("{}:{}", file, finding.line)}, Exit::Findings);
    }
    if (statute.isExcerpt) return report({"这是节选，不能当作整部法的结构", file}, Exit::BadInput);
    if (statute.articles.empty()) return report({"没有条文，没有结构可写", file}, Exit::BadInput);
    fmt::print("#structure\t{}\t{}\n", named->name.law.value, named->name.version);
    for (const auto& [number, shape] : law::shapesOf(statute)) {
        std::vector<std::string> items;
        for (const int count : shape.items) items.push_back(std::to_string(count));
        const law::ArticleRef ref{law::LawId{"法"}, {}, number.first, number.second, 0, 0, 0};
        const std::string article = ref.compact().substr(ref.law.value.size());
        fmt::print("{}\t{}\n", article, items.empty() ? "?" : base::join(items, ","));
    }
    return static_cast<int>(named->read.findings.empty() ? Exit::Fine : Exit::Findings);
}

void addImport(CLI::App& laws, const Program& program, int& exit) {
    CLI::App* command =
        laws.add_subcommand("import", "导入官方文本（.md、.txt、.docx），可以写文件夹");
    const auto paths = std::make_shared<std::vector<std::string>>();
    command->add_option("PATH", *paths, "文件或文件夹")->required();
    const auto replace = std::make_shared<bool>(false);
    command->add_flag("--replace", *replace, "条数少得多的文本也换掉已存的，例如换成节选");
    command->callback([&program, &exit, paths, replace] {
        const auto shorter =
            *replace ? session::ShorterText::Replaces : session::ShorterText::KeepsOut;
        exit = withLaws(program, store::Access::ReadAndWrite,
                        [&](const law::Library& library, store::Store& store) {
                            return importTexts(*paths, shorter, library, store);
                        });
    });
}

void addList(CLI::App& laws, const Program& program, int& exit) {
    laws.add_subcommand("list", "列出认得的法律、版本和导入的原文")->callback([&program, &exit] {
        exit = withLaws(program, store::Access::ReadWhereReadOnly, list);
    });
}

struct ShowOptions {
    std::vector<std::string> reference;
    std::string on;
    std::string version;
};

int show(const ShowOptions& options, const law::Library& library, session::LawShelf& shelf) {
    base::Date day = session::today();
    if (!options.on.empty()) {
        const base::Result<base::Date> read = base::Date::parse(options.on);
        if (!read) return report(read.error(), Exit::BadInput);
        day = *read;
    }
    return showProvisions({options.reference, day, options.version}, library, shelf);
}

void addShow(CLI::App& laws, const Program& program, int& exit) {
    CLI::App* command = laws.add_subcommand("show", "看一条：那一天的效力、新旧位置、要旨、原文");
    const auto options = std::make_shared<ShowOptions>();
    command
        ->add_option("REF", options->reference,
                     "条文，可以写几处，例如 大气法第99条第三项 或 大气污染防治法99-3 100-2")
        ->required();
    command->add_option("--on", options->on, "按哪一天，例如 2026-09-01；不写就是今天");
    command->add_option("--version", options->version, "看哪个版本，例如 2018；不写就由日期定");
    command->callback([&program, &exit, options] {
        exit = withShelf(program, [&](const law::Library& library, session::LawShelf& shelf) {
            return show(*options, library, shelf);
        });
    });
}

void addSearch(CLI::App& laws, Program& program, int& exit) {
    CLI::App* command = laws.add_subcommand("search", "找词：在导入的原文里，没有导入的在要旨里");
    const auto options = std::make_shared<SearchOptions>();
    command->add_option("WORDS", options->words, "词，几个词都要出现；也可以写条文，例如 大气法99")
        ->required();
    command->add_option("--law", options->law, "只在这部法里找");
    command->add_option("--level", options->level, "只找这一级的，例如 法律、行政法规");
    command->add_option("--on", options->on, "只找那一天有效的版本，例如 2026-09-01");
    command->add_option("--limit", options->limit, "最多列几处，不写就是 20")
        ->check(CLI::Range(1, 100000));
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] {
        options->json = program.json;
        exit = withShelf(program, [&](const law::Library& library, session::LawShelf& shelf) {
            return searchLaws(*options, library, shelf);
        });
    });
}

void addDiff(CLI::App& laws, const Program& program, int& exit) {
    CLI::App* command = laws.add_subcommand("diff", "逐条比较导入的两个版本");
    const auto options = std::make_shared<DiffOptions>();
    command->add_option("LAW", options->law, "法名或简称")->required();
    command->add_option("V1", options->before, "旧版本，例如 2015")->required();
    command->add_option("V2", options->after, "新版本，例如 2018")->required();
    command->callback([&program, &exit, options] {
        exit = withShelf(program, [&](const law::Library& library, session::LawShelf& shelf) {
            return diff(*options, library, shelf);
        });
    });
}

void addStructure(CLI::App& laws, const Program& program, int& exit) {
    CLI::App* command =
        laws.add_subcommand("structure", "由文本数出法律包里的 #structure：每条几款、每款几项");
    const auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, "官方文本")->required();
    command->callback([&program, &exit, file] {
        const base::Result<std::vector<law::PackFile>> packs = program.lawPacks();
        if (!packs) {
            exit = report(packs.error(), Exit::MachineFailed);
            return;
        }
        const auto library = session::makeLibrary(*packs);
        exit = library ? structure(*file, **library) : report(library.error(), Exit::MachineFailed);
    });
}

}  // namespace

void addLawCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* laws = app.add_subcommand("law", "法律：导入原文，按日期查看，比较版本");
    laws->require_subcommand(1);
    addImport(*laws, program, exit);
    addList(*laws, program, exit);
    addShow(*laws, program, exit);
    addSearch(*laws, program, exit);
    addDiff(*laws, program, exit);
    addStructure(*laws, program, exit);
}

}  // namespace lianbing::tool
