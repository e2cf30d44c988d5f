#include "tools/lianbing-tool/law_import.h"

#include "game/base/text.h"
#include "game/exchange/text_file.h"
#include "game/law/statute_diff.h"
#include "game/law/statute_text.h"
#include "game/store/law_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

namespace {

namespace fs = std::filesystem;

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

/// A text file found on the way, or a path that leads to none.
struct Found {
    fs::path path;
    std::string problem;   ///< why it cannot be read; mostly empty
    bool isNamed = false;  ///< the user wrote this very path
};

void addFolder(const fs::path& folder, std::vector<Found>& found) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored)) continue;
        if (entry->path().filename().string().starts_with('.') ||
            entry->path().filename().string().starts_with("~$"))
            continue;
        const std::string extension = entry->path().extension().string();
        const bool isPaper = extension == ".doc" || extension == ".wps" || extension == ".rtf" ||
                             extension == ".pdf";
        if (isPaper || exchange::isTextFileName(entry->path()))
            found.push_back({entry->path(), {}, false});
    }
    if (error) found.push_back({folder, "文件夹读不完：" + error.message(), true});
}

std::vector<Found> filesOf(const std::vector<std::string>& paths) {
    std::vector<Found> found;
    for (const std::string& path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            addFolder(path, found);
        } else {
            found.push_back({path, {}, true});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.path < b.path; });
    const auto isSame = [](const Found& a, const Found& b) { return a.path == b.path; };
    found.erase(std::unique(found.begin(), found.end(), isSame), found.end());
    return found;
}

bool isAboutTheFolder(const Found& file) {
    std::string name = file.path.stem().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return !file.isNamed && (name == "README" || name == "INDEX");
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

/// One run of `law import`.
class Import {
public:
    Import(const law::Library& library, store::Store& store)
        : library_(library), store_(store), texts_(store) {}

    int run(const std::vector<Found>& files) {
        for (const Found& file : files) {
            ++at_;
            showProgress(file, files.size());
            if (const std::optional<base::Error> bad = import(file)) {
                ++bad_;
                line(file.path, "读不了", bad->what);
                if (isStoreBroken_) return report(*bad, Exit::MachineFailed);
            }
        }
        clearProgress();
        const std::string skipped = skipped_ == 0 ? "" : fmt::format("略过 {}，", skipped_);
        fmt::print("共 {} 个文件：新增 {}，更新 {}，没有变化 {}，{}读不了 {}；{} 条，{} 处要看\n",
                   added_ + changed_ + unchanged_ + skipped_ + bad_, added_, changed_, unchanged_,
                   skipped, bad_, articles_, findings_);
        return static_cast<int>(bad_ > 0 ? Exit::Findings : Exit::Fine);
    }

private:
    using Bad = std::optional<base::Error>;

    Bad import(const Found& file) {
        if (!file.problem.empty()) return base::Error{file.problem, {}};
        const base::Result<NamedStatute> named = readNamedStatute(file.path, library_);
        if (!named) {
            if (isAboutTheFolder(file) && !mayHaveArticles(file.path)) return {};
            return named.error();
        }
        if (isAboutTheFolder(file) && named->read.statute.articles.empty()) return {};
        return keep(file, *named);
    }

    static bool mayHaveArticles(const fs::path& path) {
        const base::Result<std::string> text = exchange::readTextFile(path);
        if (!text) return true;
        const base::Result<law::ReadStatute> read = law::readStatute(*text, path.string());
        return read && !read->statute.articles.empty();
    }

    Bad keep(const Found& file, const NamedStatute& named) {
        const law::Statute& statute = named.read.statute;
        const std::string text = law::statuteText(statute);
        const auto before = texts_.find(named.name.law, named.name.version);
        if (!before) return broken(before.error());
        if (isLess(statute, *before)) {
            skip(file, named);
            return {};
        }
        if (Bad twice = refuse(named, text, *before)) return twice;
        const store::LawText about{named.name.law,
                                   named.name.version,
                                   statute.title,
                                   file.path.filename().string(),
                                   statute.isExcerpt,
                                   static_cast<int>(statute.articles.size()),
                                   {},
                                   0};
        const auto kept = texts_.keep(about, text);
        if (!kept) return broken(kept.error());
        doneHere_.insert_or_assign({named.name.law, named.name.version}, file.path);
        printKept(file, named, *kept, *before);
        return {};
    }

    /// An excerpt is less than what is there.
    static bool isLess(const law::Statute& statute, const std::optional<store::LawText>& before) {
        return statute.isExcerpt && before && !before->isExcerpt;
    }

    void skip(const Found& file, const NamedStatute& named) {
        ++skipped_;
        line(file.path, "略过", fmt::format("只是节选，{}已有全文", versionText(named.name)));
    }

    static std::string versionText(const law::StatuteName& name) {
        return fmt::format("《{}》（{}）", name.law.value, name.version);
    }

    /// Two texts of one version in one run would replace each other each time. A whole text may
    /// follow an excerpt.
    [[nodiscard]] Bad refuse(const NamedStatute& named, const std::string& text,
                             const std::optional<store::LawText>& before) const {
        const auto here = doneHere_.find({named.name.law, named.name.version});
        if (!before || here == doneHere_.end() || before->digest == base::Digest::of(text))
            return {};
        if (before->isExcerpt && !named.read.statute.isExcerpt) return {};
        return base::Error{fmt::format("和 {} 同是{}，文字却不同，没有收", here->second.string(),
                                       versionText(named.name)),
                           {}};
    }

    Bad broken(const base::Error& error) {
        isStoreBroken_ = true;
        return error;
    }

    void printKept(const Found& file, const NamedStatute& named, store::KeptText kept,
                   const std::optional<store::LawText>& before) {
        const law::Statute& statute = named.read.statute;
        articles_ += statute.articles.size();
        std::string what =
            fmt::format("《{}》（{}）　{}{}", named.name.law.value, named.name.version,
                        countText(statute), statute.isExcerpt ? "　节选" : "");
        if (!named.name.isKnown) what += "　法律包里没有这个版本";
        if (kept == store::KeptText::Changed) what += "　" + changesSince(*before, statute);
        countAs(kept);
        line(file.path, word(kept), what);
        for (const law::StatuteFinding& finding : named.read.findings) {
            printFinding(fmt::format("{}:{}", file.path.string(), finding.line), finding.what);
        }
        if (const auto differs = againstPacks(statute, named.name, library_))
            printFinding(file.path.string(), *differs);
    }

    /// 之一 and the like are said apart: the number of the last article is how people know a law.
    static std::string countText(const law::Statute& statute) {
        const auto inserted = std::count_if(
            statute.articles.begin(), statute.articles.end(),
            [](const law::StatuteArticle& article) { return article.number.second != 0; });
        const std::string all = fmt::format("{} 条", statute.articles.size());
        return inserted == 0 ? all : all + fmt::format("（其中“之一”等 {} 条）", inserted);
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

    static std::string_view word(store::KeptText kept) {
        switch (kept) {
            case store::KeptText::Added:
                return "新增";
            case store::KeptText::Changed:
                return "更新";
            case store::KeptText::Unchanged:
                break;
        }
        return "没有变化";
    }

    void countAs(store::KeptText kept) {
        switch (kept) {
            case store::KeptText::Added:
                ++added_;
                break;
            case store::KeptText::Changed:
                ++changed_;
                break;
            case store::KeptText::Unchanged:
                ++unchanged_;
                break;
        }
    }

    void line(const fs::path& path, std::string_view state, std::string_view what) const {
        clearProgress();
        fmt::print("{}　{}　{}\n", state, path.string(), what);
    }

    void printFinding(const std::string& where, const std::string& what) {
        ++findings_;
        fmt::print("    {}: {}\n", where, what);
    }

    void showProgress(const Found& file, std::size_t all) const {
        if (isTerminal_)
            fmt::print(stderr, "\r\033[K[{}/{}] {}", at_, all, file.path.filename().string());
    }

    /// The lines of the report go to the same terminal.
    void clearProgress() const {
        if (!isTerminal_) return;
        fmt::print(stderr, "\r\033[K");
    }

    const law::Library& library_;
    store::Store& store_;
    store::LawTexts texts_;
    const bool isTerminal_ = ::isatty(STDERR_FILENO) == 1;
    std::map<std::pair<law::LawId, std::string>, fs::path> doneHere_;
    bool isStoreBroken_ = false;
    std::size_t at_ = 0;
    std::size_t added_ = 0;
    std::size_t changed_ = 0;
    std::size_t unchanged_ = 0;
    std::size_t skipped_ = 0;
    std::size_t bad_ = 0;
    std::size_t articles_ = 0;
    std::size_t findings_ = 0;
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
    const base::Result<law::StatuteName> name =
        nameOf(read->statute, file.filename().string(), library);
    if (!name) return base::fail(name.error().what, file.string());
    return NamedStatute{std::move(*read), *name};
}

int importTexts(const std::vector<std::string>& paths, const law::Library& library,
                store::Store& store) {
    const std::vector<Found> files = filesOf(paths);
    if (files.empty())
        return report({"没有找到 .md、.txt 或 .docx 文件", base::join(paths, "、")},
                      Exit::BadInput);
    return Import(library, store).run(files);
}

}  // namespace lianbing::tool
