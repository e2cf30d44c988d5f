#include "tools/lianbing-tool/cite_commands.h"

#include "game/exchange/citation_json.h"
#include "game/law/basis.h"
#include "game/law/citation.h"
#include "game/law/standing_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/lianbing-tool/cite_check.h"
#include "tools/lianbing-tool/cite_mark.h"

namespace lianbing::tool {

namespace {

struct ParseOptions {
    std::string file = "-";
    bool jsonl = false;
    std::string on;
    std::string within;  ///< the provision that the text is a part of; empty for none
};

/// 2015年修订的版本2018年10月26日起失效，由2018年修正的版本代替, of a version that has ended; of a
/// law that has ended only since when.
std::string spokenEnd(const law::ArticleRef& ref, const law::Resolution& found,
                      const law::Library& library) {
    std::string words = fmt::format("{}起失效", found.since.chinese());
    const law::Law* law = library.find(ref.law.value);
    const law::Version* ended = library.version(law->id, found.version);
    for (const law::Version& next : law->versions) {
        if (next.force.from == found.since)
            return fmt::format("{}的版本{}，由{}的版本代替", law::versionName(*ended), words,
                               law::versionName(next));
    }
    return words;
}

/// `basis` says that laws the act was made under have ended; empty while they stand.
std::string spokenStanding(const law::ArticleRef& ref, const law::Resolution& found,
                           const std::string& basis, const law::Library& library) {
    switch (found.standing) {
        case law::Standing::InForce:
            return fmt::format("有效（{}，{}起施行）{}{}", found.version, found.since.chinese(),
                               basis.empty() ? "" : "；", basis);
        case law::Standing::NotYet: return fmt::format("还没有施行，{}起施行", found.since.chinese());
        case law::Standing::Repealed: {
            std::string words = spokenEnd(ref, found, library);
            for (const law::ArticleRef& place : found.successors) words += "，现在是" + place.official();
            return words;
        }
        case law::Standing::UnknownLaw: return "法律包里没有这部法";
        case law::Standing::ValidityUnknown:
            return "那一天的效力不明";
    }
    return "";
}

std::string spokenStatus(const law::Citation& citation, const law::Library& library, base::Date day) {
    if (citation.ref.law.empty()) return "没有写是哪部法";
    if (std::string unknown = law::unknownVersionText(citation.ref, library); !unknown.empty())
        return unknown;
    const law::Resolution found = library.resolve(citation.ref, day);
    if (std::string missing = law::missingText(found.existence); !missing.empty()) return missing;
    const std::string_view unchecked = law::uncheckedText(found);
    const law::Law* law = library.find(citation.ref.law.value);
    const std::string basis = law == nullptr ? "" : law::endedBasisText(law->id, day, library);
    return fmt::format("{}{}{}", spokenStanding(citation.ref, found, basis, library),
                       unchecked.empty() ? "" : "；",
                       unchecked);
}

void printText(const std::string& text, const law::ArticleRef& within, const law::Library& library, std::optional<base::Date> day) {
    for (const law::Citation& citation : law::readCitationsWithin(text, within, library)) {
        const std::string name = citation.ref.law.empty() ? "（未写明法）" + citation.ref.provision() : citation.ref.official();
        fmt::print("{}{}{}\n", name, day ? "　" + spokenStatus(citation, library, *day) : "",
                   citation.endsWideRange ? fmt::format("　{}", law::kWideRangeText) : "");
    }
}

/// Whether no version of the law, or not the one that the reference names, has the provision.
bool isNowhere(const law::ArticleRef& ref, const law::Library& library) {
    if (ref.article == 0) return false;
    const law::Law& known = *library.find(ref.law.value);
    return !known.versions.empty() &&
           std::none_of(known.versions.begin(), known.versions.end(),
                        [&](const law::Version& version) {
                            if (!ref.version.empty() && ref.version != version.id) return false;
                            law::ArticleRef there = ref;
                            there.law = known.id;
                            there.version = version.id;
                            return law::missingText(library.exists(there)).empty();
                        });
}

int parseText(const ParseOptions& options, const law::Library& library) {
    std::optional<base::Date> day;
    if (!options.on.empty()) {
        const base::Result<base::Date> read = base::Date::parse(options.on);
        if (!read) return report(read.error(), Exit::BadInput);
        day = *read;
    }
    law::ArticleRef within;
    if (!options.within.empty()) {
        const std::optional<law::ArticleRef> read = law::readReference(options.within, library);
        if (!read) return report({"--within 要写法律包里的一部法或者一个条文，例如 大气污染防治法99.1", options.within}, Exit::BadInput);
        if (isNowhere(*read, library))
            return report(
                {"--within 写的是" + read->official() + "，没有这一条、款或项", options.within},
                Exit::BadInput);
        within = *read;
    }
    std::ifstream file;
    if (options.file != "-") {
        file.open(options.file, std::ios::binary);
        if (!file) return report({"打不开这个文件", options.file}, Exit::BadInput);
    }
    std::istream& in = options.file == "-" ? std::cin : file;
    if (!options.jsonl) {
        const std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        printText(all, within, library, day);
        return static_cast<int>(Exit::Fine);
    }
    for (std::string line; std::getline(in, line);) {
        fmt::print("{}\n", exchange::citationsJson(law::readCitationsWithin(line, within, library), library, day));
    }
    return static_cast<int>(Exit::Fine);
}

/// Runs a command that needs the law library.
int withLibrary(const Program& program, const std::function<int(const law::Library&)>& run) {
    const base::Result<std::vector<law::PackFile>> packs = program.lawPacks();
    if (!packs) return report(packs.error(), Exit::MachineFailed);
    const auto library = session::makeLibrary(*packs);
    return library ? run(**library) : report(library.error(), Exit::MachineFailed);
}

}  // namespace

void addCiteCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* cite = app.add_subcommand("cite", "读出文字里引用的条款");
    cite->require_subcommand(1);
    CLI::App* parse = cite->add_subcommand("parse", "列出引用的每一处");
    const auto options = std::make_shared<ParseOptions>();
    parse->add_option("FILE", options->file, "文本文件；- 是标准输入");
    parse->add_flag("--jsonl", options->jsonl,
                    "一行文字一行 JSON；给了 --on 时 status 是 in_force 有效、not_yet 还没有施行、repealed 已失效、no_such_article/paragraph/item "
                    "没有这一条、款、项、structure_unknown 法有效而法律包里没有它的条款结构、unknown_law 没有这部法、validity_unknown 效力不明");
    parse->add_option("--on", options->on, "按哪一天看效力，例如 2026-09-01");
    parse->add_option("--within", options->within, "当作这个条文里的文字来读，本法、前款由它来定，例如 大气污染防治法99.2");
    parse->callback([&program, &exit, options] {
        exit = withLibrary(program, [&](const law::Library& library) { return parseText(*options, library); });
    });
    CLI::App* check = cite->add_subcommand("check", "检查文稿里的引用：有没有这一条、哪天有效、新旧轻重、义务和罚则是否成对");
    const auto draft = std::make_shared<CheckOptions>();
    check->add_option("FILE", draft->file, "文稿：.docx、.txt 或 .md；- 是标准输入")->required();
    check->add_option("--offence", draft->offence, "行为日；行为延续几天的，写终了日，例如 2026-07-01")->required();
    check->add_option("--began", draft->began, "行为延续几天的，开始日");
    check->add_option("--decision", draft->decision, "决定日，例如 2026-09-20")->required();
    check->add_option("--pdf", draft->pdf, "报告写成 PDF 的文件");
    check->add_option("--xlsx", draft->xlsx, "报告写成表格的文件");
    check->add_flag("--json", draft->json, "结果写成 JSON");
    check->callback([&program, &exit, draft] {
        exit = withLibrary(program, [&](const law::Library& library) { return checkDraftFile(*draft, library); });
    });
    addCiteMark(*cite, program, exit);
}

}  // namespace lianbing::tool
