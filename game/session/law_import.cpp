#include "game/session/law_import.h"

#include "game/base/text.h"
#include "game/exchange/text_file.h"
#include "game/law/statute_diff.h"
#include "game/law/statute_text.h"
#include "game/session/import_files.h"
#include "game/store/law_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace lianbing::session {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostNamed = 12;  // articles in one line of the report

std::string without(std::string text, std::string_view words) {
    if (const std::size_t at = text.find(words); at != std::string::npos)
        text.erase(at, words.size());
    return text;
}

/// An excerpt is a text of the act, not an act of its own.
base::Result<law::StatuteName> nameOf(const law::Statute& statute, const std::string& file,
                                      const law::Library& library) {
    law::Statute plain;
    plain.title = without(without(statute.title, "（节选）"), "(节选)");
    plain.note = statute.note;
    plain.preface = statute.preface;
    return law::nameStatute(plain, without(file, "-节选"), library);
}

/// Without a title the name of the file does not help: what stands in its place would be lost.
std::string noTitle(const law::ReadStatute& read) {
    constexpr std::size_t kShown = 20;
    std::u32string found = base::toCodePoints(read.statute.title);
    if (found.size() > kShown) found = found.substr(0, kShown) + U'…';
    return fmt::format("没有题名：第 {} 行写的是“{}”；第一行要写法的名称", read.titleLine,
                       base::fromCodePoints(found));
}

/// 第1条、第2条 and so on, cut off where it grows too long.
std::string listed(const std::vector<std::string>& names) {
    std::vector<std::string> first(
        names.begin(),
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kMostNamed)));
    const std::string more = names.size() > kMostNamed ? fmt::format("等 {} 处", names.size()) : "";
    return base::join(first, "、") + more;
}

std::string changeName(const law::ArticleChange& change) {
    switch (change.kind) {
        case law::ArticleChangeKind::Added:
            return articleName(change.number) + "（新增）";
        case law::ArticleChangeKind::Removed:
            return articleName(change.number) + "（删去）";
        case law::ArticleChangeKind::Changed:
            return articleName(change.number);
        case law::ArticleChangeKind::Renumbered:
            break;
    }
    return fmt::format("{}（改为{}）", articleName(change.number), articleName(change.newNumber));
}

/// What the packs say of the same version and the text does not bear out.
std::optional<std::string> againstPacks(const law::Statute& statute, const law::StatuteName& name,
                                        const law::Library& library) {
    const law::Version* known = library.version(name.law, name.version);
    if (known == nullptr || known->articles.empty() || statute.isExcerpt ||
        statute.articles.empty())
        return {};
    std::set<law::ArticleNumber> here;
    for (const law::StatuteArticle& article : statute.articles) here.insert(article.number);
    std::vector<std::string> missing;
    std::vector<std::string> surplus;
    for (const auto& [number, shape] : known->articles) {
        if (!here.contains(number)) missing.push_back(articleName(number));
    }
    for (const law::ArticleNumber& number : here) {
        if (!known->articles.contains(number)) surplus.push_back(articleName(number));
    }
    if (missing.empty() && surplus.empty()) return {};
    std::string words = fmt::format("法律包里这个版本有 {} 条", known->articles.size());
    if (!missing.empty()) words += "；这里没有" + listed(missing);
    if (!surplus.empty()) words += "；这里多出" + listed(surplus);
    return words;
}

std::string versionText(const law::StatuteName& name) {
    return fmt::format("《{}》（{}）", name.law.value, name.version);
}

/// 之一 and the like are said apart: the number of the last article is how people know a law.
std::string countText(const law::Statute& statute) {
    const auto inserted = std::count_if(
        statute.articles.begin(), statute.articles.end(),
        [](const law::StatuteArticle& article) { return article.number.second != 0; });
    const std::string all = fmt::format("{} 条", statute.articles.size());
    return inserted == 0 ? all : all + fmt::format("（其中“之一”等 {} 条）", inserted);
}

ImportState stateOf(store::KeptText kept) {
    switch (kept) {
        case store::KeptText::Added:
            return ImportState::Added;
        case store::KeptText::Changed:
            return ImportState::Changed;
        case store::KeptText::Unchanged:
            break;
    }
    return ImportState::Unchanged;
}

std::size_t& countOf(ImportTotals& totals, ImportState state) {
    switch (state) {
        case ImportState::Added:
            return totals.added;
        case ImportState::Changed:
            return totals.changed;
        case ImportState::Unchanged:
            return totals.unchanged;
        case ImportState::Skipped:
        case ImportState::Shorter:
            return totals.skipped;
        case ImportState::Unreadable:
            break;
    }
    return totals.unreadable;
}

/// Less than nine tenths: a reader that counts one article otherwise is no reason.
bool isClearlyFewer(std::size_t articles, std::size_t whole) {
    constexpr std::size_t kTenths = 9;
    return articles * 10 < whole * kTenths;
}

/// An excerpt by its own words, or by what the packs say of the version.
bool isPart(const law::Statute& statute, const law::StatuteName& name,
            const law::Library& library) {
    if (statute.isExcerpt) return true;
    const law::Version* known = library.version(name.law, name.version);
    return known != nullptr && !statute.articles.empty() &&
           isClearlyFewer(statute.articles.size(), known->articles.size());
}

bool mayHaveArticles(const fs::path& path) {
    const base::Result<std::string> text = exchange::readTextFile(path);
    if (!text) return true;
    const base::Result<law::ReadStatute> read = law::readStatute(*text, path.string());
    return read && !read->statute.articles.empty();
}

/// One run over all files.
class Import {
public:
    Import(const law::Library& library, store::Store& store, const ImportWatch& watch,
           ShorterText shorter)
        : library_(library), store_(store), texts_(store), watch_(watch), shorter_(shorter) {}

    ImportReport run(const std::vector<ImportFile>& files) && {
        // A store of an earlier program has texts that its index does not know yet.
        if (const base::Status ready = store::LawSearch(store_).prepare(library_); !ready) {
            report_.broken = ready.error();
            return std::move(report_);
        }
        for (std::size_t i = 0; i < files.size() && !report_.broken; ++i) {
            report_.isCancelled = watch_.isCancelled && watch_.isCancelled();
            if (report_.isCancelled) break;
            if (watch_.progress) watch_.progress(i + 1, files.size(), files[i].path);
            if (std::optional<ImportedFile> done = import(files[i])) add(std::move(*done));
        }
        return std::move(report_);
    }

private:
    void add(ImportedFile done) {
        ++countOf(report_.totals, done.state);
        report_.totals.findings += done.findings.size();
        if (watch_.done) watch_.done(done);
        report_.files.push_back(std::move(done));
    }

    static ImportedFile unreadable(const ImportFile& file, const std::string& why) {
        return {file.path, ImportState::Unreadable, why, {}};
    }

    ImportedFile broken(const ImportFile& file, const base::Error& error) {
        report_.broken = error;
        return unreadable(file, error.what);
    }

    /// Nothing for a file that only speaks of the folder.
    std::optional<ImportedFile> import(const ImportFile& file) {
        if (!file.problem.empty()) return unreadable(file, file.problem);
        const base::Result<NamedStatute> named = readNamedStatute(file.path, library_);
        if (!named) {
            if (file.isAboutTheFolder() && !mayHaveArticles(file.path)) return {};
            return unreadable(file, named.error().what);
        }
        if (file.isAboutTheFolder() && named->read.statute.articles.empty()) return {};
        return keep(file, *named);
    }

    ImportedFile keep(const ImportFile& file, const NamedStatute& named) {
        const law::Statute& statute = named.read.statute;
        const std::string text = law::statuteText(statute);
        const auto before = texts_.find(named.name.law, named.name.version);
        if (!before) return broken(file, before.error());
        const bool isExcerpt = isPart(statute, named.name, library_);
        if (isLess(statute, *before) && isKeptOut(named)) {
            return {file.path,
                    ImportState::Skipped,
                    fmt::format("只是节选，{}已有全文", versionText(named.name)),
                    {}};
        }
        if (const auto other = otherHere(named, isExcerpt, text, *before)) {
            return unreadable(file, fmt::format("和 {} 同是{}，文字却不同，没有收", other->string(),
                                                versionText(named.name)));
        }
        if (isShorter(statute, *before) && isKeptOut(named))
            return {file.path, ImportState::Shorter, whyShorter(file, named, **before), {}};
        const store::LawText about{named.name.law,
                                   named.name.version,
                                   statute.title,
                                   file.path.filename().string(),
                                   isExcerpt,
                                   static_cast<int>(statute.articles.size()),
                                   {},
                                   0};
        const auto kept = texts_.keep(about, text, library_);
        if (!kept) return broken(file, kept.error());
        doneHere_.insert_or_assign({named.name.law, named.name.version}, file.path);
        report_.totals.articles += statute.articles.size();
        return {file.path, stateOf(*kept), whatWasKept(named, isExcerpt, *kept, *before),
                findingsIn(file, named)};
    }

    /// An excerpt is less than what is there.
    static bool isLess(const law::Statute& statute, const std::optional<store::LawText>& before) {
        return statute.isExcerpt && before && !before->isExcerpt;
    }

    /// A text that calls itself whole and is much less than what is there.
    static bool isShorter(const law::Statute& statute,
                          const std::optional<store::LawText>& before) {
        return !statute.isExcerpt && before && before->articles > 0 &&
               isClearlyFewer(statute.articles.size(), static_cast<std::size_t>(before->articles));
    }

    /// In place of a text of this very run nothing shorter is asked for.
    [[nodiscard]] bool isKeptOut(const NamedStatute& named) const {
        return shorter_ == ShorterText::KeepsOut ||
               doneHere_.contains({named.name.law, named.name.version});
    }

    [[nodiscard]] std::string whyShorter(const ImportFile& file, const NamedStatute& named,
                                         const store::LawText& before) const {
        return fmt::format(
            "{} 只有 {} 条，已存的{}有 {} 条，没有替换；确实要换，用 law import --replace 导入",
            file.path.filename().string(), named.read.statute.articles.size(),
            versionText(named.name), before.articles);
    }

    /// Another file of this run with the same version: the two would replace each other each time.
    /// A whole text may follow an excerpt.
    [[nodiscard]] std::optional<fs::path> otherHere(
        const NamedStatute& named, bool isExcerpt, const std::string& text,
        const std::optional<store::LawText>& before) const {
        const auto here = doneHere_.find({named.name.law, named.name.version});
        if (!before || here == doneHere_.end() || before->digest == base::Digest::of(text))
            return {};
        if (before->isExcerpt && !isExcerpt) return {};
        return here->second;
    }

    std::string whatWasKept(const NamedStatute& named, bool isExcerpt, store::KeptText kept,
                            const std::optional<store::LawText>& before) {
        const law::Statute& statute = named.read.statute;
        std::string what = fmt::format("{}　{}{}", versionText(named.name), countText(statute),
                                       isExcerpt ? "　节选" : "");
        if (!named.name.isKnown) what += "　法律包里没有这个版本";
        if (kept == store::KeptText::Changed) what += "　" + changesSince(*before, statute);
        return what;
    }

    [[nodiscard]] std::vector<ImportFinding> findingsIn(const ImportFile& file,
                                                        const NamedStatute& named) const {
        std::vector<ImportFinding> findings;
        for (const law::StatuteFinding& finding : named.read.findings)
            findings.push_back({file.path, finding.line, finding.what});
        if (const auto differs = againstPacks(named.read.statute, named.name, library_))
            findings.push_back({file.path, 0, *differs});
        return findings;
    }

    std::string changesSince(const store::LawText& before, const law::Statute& statute) {
        const base::Result<std::string> text = store_.blob(before.digest);
        if (!text) return "原来的文字已经读不出来";
        const base::Result<law::ReadStatute> old = law::readStatute(*text, before.file);
        if (!old) return "原来的文字已经读不出来";
        std::vector<std::string> names;
        for (const law::ArticleChange& change : law::compareStatutes(old->statute, statute))
            names.push_back(changeName(change));
        return names.empty() ? "条文没有变，变的是题注、标题或附件" : "变了：" + listed(names);
    }

    const law::Library& library_;
    store::Store& store_;
    store::LawTexts texts_;
    const ImportWatch& watch_;
    ShorterText shorter_;
    std::map<std::pair<law::LawId, std::string>, fs::path> doneHere_;
    ImportReport report_;
};

}  // namespace

std::string articleName(const law::ArticleNumber& number) {
    return law::ArticleRef{{}, {}, number.first, number.second, 0, 0, 0}.provision();
}

base::Result<NamedStatute> readNamedStatute(const fs::path& file, const law::Library& library) {
    const base::Result<std::string> text = exchange::readTextFile(file);
    if (!text) return base::Unexpected{text.error()};
    base::Result<law::ReadStatute> read = law::readStatute(*text, file.string());
    if (!read) return base::Unexpected{read.error()};
    if (!law::isTitle(read->statute.title)) return base::fail(noTitle(*read), file.string());
    const base::Result<law::StatuteName> name =
        nameOf(read->statute, file.filename().string(), library);
    if (!name) return base::fail(name.error().what, file.string());
    return NamedStatute{std::move(*read), *name};
}

std::string_view importStateName(ImportState state) {
    switch (state) {
        case ImportState::Added:
            return "新增";
        case ImportState::Changed:
            return "更新";
        case ImportState::Unchanged:
            return "没有变化";
        case ImportState::Skipped:
            return "略过";
        case ImportState::Shorter:
            return "没有替换";
        case ImportState::Unreadable:
            break;
    }
    return "读不了";
}

std::string ImportFinding::text() const {
    const std::string where = line == 0 ? file.string() : fmt::format("{}:{}", file.string(), line);
    return where + ": " + what;
}

std::string ImportTotals::text() const {
    const std::string passedBy = skipped == 0 ? "" : fmt::format("略过 {}，", skipped);
    return fmt::format("共 {} 个文件：新增 {}，更新 {}，没有变化 {}，{}读不了 {}；{} 条，{} 处要看",
                       files(), added, changed, unchanged, passedBy, unreadable, articles,
                       findings);
}

base::Result<ImportReport> importLaws(const std::vector<fs::path>& paths,
                                      const law::Library& library, store::Store& store,
                                      const ImportWatch& watch, ShorterText shorter) {
    const std::vector<ImportFile> files = importFiles(paths);
    if (files.empty()) {
        std::vector<std::string> names;
        names.reserve(paths.size());
        for (const fs::path& path : paths) names.push_back(path.string());
        return base::fail("没有找到 .md、.txt 或 .docx 文件", base::join(names, "、"));
    }
    return Import(library, store, watch, shorter).run(files);
}

}  // namespace lianbing::session
