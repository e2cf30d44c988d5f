#include "tools/lianbing-tool/law_search.h"

#include "game/base/text.h"
#include "game/exchange/search_json.h"
#include "game/law/search_text.h"
#include "game/law/standing_text.h"
#include "game/session/today.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unistd.h>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

namespace {

base::Result<law::Level> readLevel(const std::string& name) {
    std::vector<std::string> names;
    for (int number = 0; number <= static_cast<int>(law::Level::Standard); ++number) {
        const auto level = static_cast<law::Level>(number);
        if (law::levelName(level) == name) return level;
        names.emplace_back(law::levelName(level));
    }
    return base::fail(fmt::format("没有“{}”这个级别，可以写：{}", name, base::join(names, "、")));
}

/// A law of the packs by any of its names, or one that only imported texts have.
base::Result<law::LawId> readLaw(const std::string& name, const law::Library& library,
                                 session::LawShelf& shelf) {
    if (const law::Law* known = library.find(name)) return known->id;
    const auto texts = shelf.texts();
    if (!texts) return base::Unexpected{texts.error()};
    const bool isImported =
        std::any_of(texts->begin(), texts->end(),
                    [&](const store::LawText& text) { return text.law.value == name; });
    if (!isImported) return base::fail(fmt::format("不认得“{}”这部法，也没有导入过它的原文", name));
    return law::LawId{name};
}

constexpr const char* kNeedsLaw =
    "只写了条号，请写明是哪部法，例如“大气法第九十九条”，或者加 --law";

base::Result<law::SearchRequest> readRequest(const SearchOptions& options,
                                             const law::Library& library,
                                             session::LawShelf& shelf) {
    law::SearchRequest request;
    request.words = base::join(options.words, " ");
    request.limit = options.limit;
    if (law::searchWords(request.words).empty())
        return base::fail("没有写要找的词，例如“监测 篡改”");
    if (!options.law.empty()) {
        const base::Result<law::LawId> law = readLaw(options.law, library, shelf);
        if (!law) return base::Unexpected{law.error()};
        request.law = *law;
    }
    if (!options.level.empty()) {
        const base::Result<law::Level> level = readLevel(options.level);
        if (!level) return base::Unexpected{level.error()};
        request.level = *level;
    }
    if (!options.on.empty()) {
        const base::Result<base::Date> day = base::Date::parse(options.on);
        if (!day) return base::Unexpected{day.error()};
        request.on = *day;
    }
    return request;
}

/// The words in bold on a terminal, else between 【 and 】.
std::string markedText(const law::SearchHit& hit) {
    const bool isTerminal = ::isatty(STDOUT_FILENO) == 1;
    const std::string_view open = isTerminal ? "\033[1m" : "【";
    const std::string_view close = isTerminal ? "\033[0m" : "】";
    std::string marked;
    std::size_t done = 0;
    for (const auto& [begin, end] : hit.marks) {
        marked += hit.text.substr(done, begin - done);
        marked += open;
        marked += hit.text.substr(begin, end - begin);
        marked += close;
        done = end;
    }
    return marked + hit.text.substr(done);
}

/// Official papers name no paragraph where an article has only one.
std::string officialName(const law::SearchHit& hit, session::LawShelf& shelf) {
    law::ArticleRef ref = hit.ref;
    const base::Result<const law::Statute*> statute = shelf.statute(ref.law, ref.version);
    if (hit.isGist || !statute || *statute == nullptr) return ref.official();
    for (const law::StatuteArticle& article : (*statute)->articles) {
        const bool isIt = article.number == law::ArticleNumber{ref.article, ref.sub};
        if (isIt && article.paragraphs.size() == 1) ref.paragraph = 0;
    }
    return ref.official();
}

void printHit(const law::SearchHit& hit, base::Date day, const law::Library& library,
              session::LawShelf& shelf) {
    const std::string mark = law::outOfForceMark(hit.ref, day, library);
    fmt::print("{}（{} 年的版本{}{}）{}\n", officialName(hit, shelf), hit.ref.version,
               mark.empty() ? "" : "，", mark, hit.heading.empty() ? "" : "　" + hit.heading);
    const std::vector<std::string> lines = base::split(markedText(hit), '\n');
    for (std::size_t i = 0; i < lines.size(); ++i)
        fmt::print("  {}{}\n", hit.isGist && i == 0 ? "要旨：" : "", lines[i]);
}

/// Whether the words are found on other days.
bool isInOtherVersions(law::SearchRequest request, session::LawShelf& shelf) {
    if (!request.on) return false;
    request.on.reset();
    request.limit = 1;
    const base::Result<law::SearchResult> result = shelf.search(request);
    return result && !result->hits.empty();
}

/// The day by which it is said what is out of force.
base::Date dayOf(const law::SearchRequest& request) {
    return request.on ? *request.on : session::today();
}

void printResult(const law::SearchRequest& request, const law::SearchResult& result,
                 const law::Library& library, session::LawShelf& shelf) {
    for (const law::SearchHit& hit : result.hits)
        printHit(hit, dayOf(request), library, shelf);
    const std::string day = request.on ? request.on->iso() : "";
    const std::string allOfDay = request.on ? "，都是 " + day + " 有效的版本" : "";
    if (result.hits.empty() && isInOtherVersions(request, shelf)) {
        fmt::print("{} 有效的版本里没有找到，别的版本里有；去掉 --on 再找\n", day);
    } else if (result.hits.empty()) {
        fmt::print("没有找到。可以少写几个词，或者先用 law import 导入原文\n");
    } else if (result.hasMore) {
        fmt::print("先列 {} 处{}，后面还有；可以加词，或者用 --limit 多列\n", result.hits.size(),
                   allOfDay);
    } else {
        fmt::print("共 {} 处{}\n", result.hits.size(), allOfDay);
    }
}

}  // namespace

int searchLaws(const SearchOptions& options, const law::Library& library,
               session::LawShelf& shelf) {
    const base::Result<law::SearchRequest> request = readRequest(options, library, shelf);
    if (!request) return report(request.error(), Exit::BadInput);
    const base::Result<law::SearchResult> result = shelf.search(*request);
    if (!result) return report(result.error(), Exit::MachineFailed);
    if (result->needsLaw) return report(base::Error{kNeedsLaw, {}}, Exit::BadInput);
    if (options.json) {
        fmt::print("{}\n", exchange::searchJson(*result, dayOf(*request), library));
    } else {
        printResult(*request, *result, library, shelf);
    }
    return static_cast<int>(Exit::Fine);
}

}  // namespace lianbing::tool
