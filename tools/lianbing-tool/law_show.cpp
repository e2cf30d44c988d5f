#include "tools/lianbing-tool/law_show.h"

#include "game/base/text.h"
#include "game/law/basis.h"
#include "game/law/places.h"
#include "game/law/standing_text.h"
#include "game/law/statute.h"
#include "game/law/statute_text.h"
#include "game/present/law_desk_model.h"
#include "game/session/law_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "tools/lianbing-tool/program.h"
#include "tools/lianbing-tool/shown_places.h"

namespace lianbing::tool {

namespace {

/// A version of a document number that the packs do not have has no year.
std::string versionWords(const std::string& version) {
    const bool isNumber = version.ends_with("号");
    return isNumber ? fmt::format("（{}）", version) : fmt::format("（{} 年的版本）", version);
}

class Show {
public:
    Show(const law::Library& library, session::LawShelf& shelf, base::Date day)
        : library_(library), shelf_(shelf), day_(day) {}

    base::Status print(const law::ArticleRef& asked) {
        const law::Resolution found = library_.resolve(asked, day_);
        law::ArticleRef ref = asked;
        if (const law::Law* law = library_.find(asked.law.value)) ref.law = law->id;
        if (!found.version.empty()) ref.version = found.version;
        fmt::print("{}{}\n", ref.official(), ref.version.empty() ? "" : versionWords(ref.version));
        const std::string unknown = law::unknownVersionText(asked, library_);
        fmt::print("{}：{}\n", day_.chinese(),
                   unknown.empty()
                       ? law::standingText(found, library_.version(ref.law, ref.version))
                       : unknown);
        const bool isInForce = found.standing == law::Standing::InForce;
        if (const std::string basis = isInForce ? law::endedBasisText(ref.law, day_, library_) : "";
            !basis.empty())
            fmt::print("{}\n", basis);
        const std::string missing = law::missingText(found.existence);
        if (!missing.empty()) fmt::print("这个版本{}\n", missing);
        if (const std::string_view unchecked = law::uncheckedText(found); !unchecked.empty())
            fmt::print("{}\n", unchecked);
        if (missing.empty() && ref.article != 0) {
            printPlaces(ref, found.standing == law::Standing::Repealed);
            printGist(ref);
        }
        return printText(ref);
    }

private:
    void printPlaces(const law::ArticleRef& ref, bool isRepealed) const {
        for (const law::CrosswalkRow& row : law::laterPlaces(ref, library_))
            printRow(isRepealed ? "现在" : whenOf(row), row.from, row.to, row);
        for (const law::CrosswalkRow& row : library_.predecessors(ref))
            printRow("从前", ref, {row.from}, row);
    }

    /// A law that is in force beside the one that is shown, or one that is still to come.
    [[nodiscard]] std::string_view whenOf(const law::CrosswalkRow& row) const {
        const bool isThere = std::all_of(row.to.begin(), row.to.end(), [&](const auto& place) {
            return law::isInForce(place, day_, library_);
        });
        return isThere && !row.to.empty() ? "同时" : "以后";
    }

    void printRow(std::string_view when, const law::ArticleRef& here,
                  const std::vector<law::ArticleRef>& places, const law::CrosswalkRow& row) const {
        std::vector<std::string> names;
        names.reserve(places.size());
        for (const law::ArticleRef& place : places)
            names.push_back(fmt::format("{}（{}）", place.official(), place.version));
        fmt::print("{}：{}　{}　{}（{}，把握 {}）\n", when,
                   names.empty() ? "没有对应的条文" : base::join(names, "、"),
                   law::changeText(row.change), row.topic, here.provision(), row.confidence);
        if (!row.note.empty()) fmt::print("      {}\n", row.note);
        if (!row.doubt.empty()) fmt::print("      轻重存疑：{}\n", row.doubt);
        if (when == "从前") return;
        for (const law::ArticleRef& place : places) {
            if (const law::Gist* gist = library_.gist(place))
                fmt::print("      {}：{}\n", place.provision(), gist->text);
        }
    }

    void printGist(const law::ArticleRef& ref) const {
        const law::Gist* gist = library_.gist(ref);
        if (gist == nullptr) return;
        fmt::print("要旨：{}{}\n", gist->text, gist->verified ? "" : "（没有核对）");
    }

    base::Status printText(const law::ArticleRef& ref) {
        const base::Result<std::optional<store::LawText>> imported = find(ref);
        if (!imported) return base::Unexpected{imported.error()};
        if (!*imported) {
            fmt::print("原文：没有导入。可以用 law import 导入官方文本\n");
            return {};
        }
        const store::LawText& text = **imported;
        const base::Result<const law::Statute*> statute = shelf_.statute(text.law, text.version);
        if (!statute) return base::Unexpected{statute.error()};
        fmt::print("原文（{}{}，{} 年的版本）：\n", text.file, text.isExcerpt ? "，节选" : "",
                   text.version);
        if (ref.article == 0) {
            printContents(**statute);
        } else {
            printArticle(**statute, ref, text.isExcerpt);
        }
        return {};
    }

    /// Of a law that the packs do not know: the latest text.
    base::Result<std::optional<store::LawText>> find(const law::ArticleRef& ref) {
        base::Result<std::vector<store::LawText>> all = shelf_.texts();
        if (!all) return base::Unexpected{all.error()};
        std::optional<store::LawText> latest;
        for (store::LawText& text : *all) {
            const bool isMeant = ref.version.empty() || text.version == ref.version;
            if (text.law == ref.law && isMeant) latest = std::move(text);
        }
        return latest;
    }

    static void printContents(const law::Statute& statute) {
        fmt::print("  {}\n", statute.title);
        if (!statute.note.empty()) fmt::print("  {}\n", statute.note);
        for (const law::StatuteHeading& heading : statute.headings) {
            fmt::print("  {}{}\n", std::string(2 * static_cast<std::size_t>(heading.level), ' '),
                       heading.text);
        }
        fmt::print("  共 {} 条\n", statute.articles.size());
    }

    void printArticle(const law::Statute& statute, const law::ArticleRef& ref,
                      bool isExcerpt) const {
        const law::ArticleNumber number{ref.article, ref.sub};
        const auto article =
            std::find_if(statute.articles.begin(), statute.articles.end(),
                         [&](const law::StatuteArticle& one) { return one.number == number; });
        if (article == statute.articles.end()) {
            fmt::print("  导入的文本里没有这一条{}\n", isExcerpt ? "（文本是节选）" : "");
            return;
        }
        if (article->heading) fmt::print("  {}\n", statute.headings[*article->heading].text);
        // Those that the reference means have a mark in front.
        std::string lead = session::articleName(number) + "　";
        for (const present::PaneLine& line : present::articleLines(*article, ref, library_)) {
            fmt::print("{} {}{}\n", line.isMeant ? "▶" : " ", lead, line.text);
            lead.clear();
        }
        if (!lead.empty()) fmt::print("  {}\n", law::articleText(*article));
    }

    const law::Library& library_;
    session::LawShelf& shelf_;
    base::Date day_;
};

/// Errors: the packs know the law but not this version.
base::Status chooseVersion(law::ArticleRef& ref, const std::string& version,
                           const law::Library& library) {
    if (version.empty()) return {};
    ref.version = version;
    const law::Law* law = library.find(ref.law.value);
    if (law == nullptr || library.version(ref.law, version) != nullptr) return {};
    std::vector<std::string> known;
    for (const law::Version& one : law->versions) known.push_back(one.id);
    return base::fail(fmt::format("《{}》没有“{}”这个版本，有的是：{}", law->id.value, version,
                                  base::join(known, "、")));
}

}  // namespace

int showProvisions(const ShowRequest& request, const law::Library& library,
                   session::LawShelf& shelf) {
    const base::Result<std::vector<store::LawText>> texts = shelf.texts();
    if (!texts) return report(texts.error(), Exit::MachineFailed);
    std::set<law::LawId> imported;
    for (const store::LawText& text : *texts) imported.insert(text.law);
    base::Result<std::vector<law::ArticleRef>> read = readShown(request.words, library, imported);
    if (!read) return report(read.error(), Exit::BadInput);
    std::vector<law::ArticleRef>& references = *read;
    Show show(library, shelf, request.day);
    for (std::size_t i = 0; i < references.size(); ++i) {
        if (i > 0) fmt::print("\n");
        if (const base::Status known = chooseVersion(references[i], request.version, library);
            !known) {
            return report(known.error(), Exit::BadInput);
        }
        if (const base::Status done = show.print(references[i]); !done)
            return report(done.error(), Exit::MachineFailed);
    }
    return static_cast<int>(Exit::Fine);
}

}  // namespace lianbing::tool
