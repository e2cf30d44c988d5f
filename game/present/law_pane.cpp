#include "game/base/text.h"
#include "game/law/basis.h"
#include "game/law/standing_text.h"
#include "game/law/statute_links.h"
#include "game/law/statute_text.h"
#include "game/present/law_desk_model.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::present {

namespace {

using law::ArticleRef;

std::string stampOf(const law::Resolution& found) {
    if (found.standing == law::Standing::Repealed) return "已失效 " + found.since.iso();
    if (found.standing == law::Standing::NotYet) return "未施行 " + found.since.iso();
    if (found.standing == law::Standing::ValidityUnknown) return "效力不明";
    return {};
}

/// The version that a provision of a law means that the packs do not know: the latest that was
/// imported.
std::string importedVersion(const law::LawId& law, const LawTextSource& texts) {
    std::string latest;
    for (const ArticleRef& text : texts.imported) {
        if (text.law == law) latest = text.version;
    }
    return latest;
}

/// Whether what is looked at means this line: the line is the provision or a part of it. Without
/// its paragraph an item stands for that item of any.
bool isMeant(const ArticleRef& asked, const ArticleRef& line) {
    if (asked.paragraph == 0 && asked.item == 0) return false;
    const auto fits = [](int wanted, int here) { return wanted == 0 || wanted == here; };
    return fits(asked.paragraph, line.paragraph) && fits(asked.item, line.item) &&
           fits(asked.subitem, line.subitem);
}

/// The headings above an article, from the book down.
std::string pathOf(const law::Statute& statute, const law::StatuteArticle& article) {
    std::vector<std::string> names;
    if (!article.heading) return {};
    law::HeadingLevel below = law::HeadingLevel::Other;
    for (std::size_t i = *article.heading + 1; i-- > 0;) {
        const law::StatuteHeading& heading = statute.headings[i];
        if (!names.empty() && heading.level >= below) continue;
        names.push_back(heading.text);
        below = heading.level;
        if (below == law::HeadingLevel::Book) break;
    }
    std::reverse(names.begin(), names.end());
    return base::join(names, " › ");
}

/// Makes the lines of one article, with what each of them is.
class LineMaker {
public:
    LineMaker(const law::StatuteArticle& article, const ArticleRef& asked,
              const law::Library& library)
        : article_(article), asked_(asked), words_(base::split(law::articleText(article), '\n')) {
        whole_ = asked;
        whole_.paragraph = whole_.item = whole_.subitem = 0;
        links_ = law::linksIn(article, whole_, library);
    }

    std::vector<PaneLine> make() {
        for (std::size_t p = 0; p < article_.paragraphs.size(); ++p) {
            ArticleRef ref = whole_;
            ref.paragraph = static_cast<int>(p) + 1;
            add(ref, 0);
            if (article_.paragraphs.size() > 1) lines_.back().margin = std::to_string(p + 1);
            for (const law::StatuteItem& item : article_.paragraphs[p].items) addItem(ref, item);
        }
        return std::move(lines_);
    }

private:
    void addItem(ArticleRef ref, const law::StatuteItem& item) {
        ref.item = item.number;
        add(ref, 1);
        for (std::size_t s = 0; s < item.subitems.size(); ++s) {
            ref.subitem = static_cast<int>(s) + 1;
            add(ref, 2);
        }
    }

    void add(const ArticleRef& ref, int depth) {
        const std::size_t at = lines_.size();
        PaneLine& line = lines_.emplace_back();
        line.depth = depth;
        line.ref = ref;
        line.isMeant = isMeant(asked_, ref);
        line.text = at < words_.size() ? words_[at] : std::string();
        // The number of the article stands above the lines.
        const std::string head = whole_.provision() + "　";
        const std::size_t cut = at == 0 && line.text.starts_with(head) ? head.size() : 0;
        line.text.erase(0, cut);
        for (const law::StatuteLink& link : links_) {
            if (link.line == at && link.begin >= cut)
                line.links.push_back({link.begin - cut, link.end - cut, link.ref});
        }
    }

    const law::StatuteArticle& article_;
    ArticleRef asked_;
    ArticleRef whole_;
    std::vector<std::string> words_;
    std::vector<law::StatuteLink> links_;
    std::vector<PaneLine> lines_;
};

void addPlainLine(const std::string& text, ArticlePane& pane) {
    if (text.empty()) return;
    PaneLine line;
    line.text = text;
    line.ref = pane.ref;
    pane.lines.push_back(std::move(line));
}

/// A whole act opens with its note and its preface; one without articles has nothing but its
/// points.
void fillAct(const law::Statute& statute, ArticlePane& pane) {
    pane.article = statute.title;
    addPlainLine(statute.note, pane);
    for (const std::string& line : statute.preface) addPlainLine(line, pane);
    for (const std::string& point : statute.points) addPlainLine(point, pane);
    addPlainLine(fmt::format("共 {} 条。", statute.articles.size()), pane);
}

void fillText(const law::Statute& statute, const law::Library& library, ArticlePane& pane) {
    pane.hasText = true;
    pane.source = statute.isExcerpt ? "原文：导入的节选" : "原文：导入的官方文本";
    if (pane.ref.article == 0) return fillAct(statute, pane);
    const law::ArticleNumber number{pane.ref.article, pane.ref.sub};
    const auto article =
        std::find_if(statute.articles.begin(), statute.articles.end(),
                     [&](const law::StatuteArticle& one) { return one.number == number; });
    if (article == statute.articles.end()) {
        pane.hasText = false;
        pane.source =
            statute.isExcerpt ? "导入的文本是节选，里面没有这一条" : "导入的文本里没有这一条";
        return;
    }
    pane.path = pathOf(statute, *article);
    pane.lines = articleLines(*article, pane.ref, library);
}

/// Where neither the words nor a gist of the whole are there, the gists of its parts, a line each.
void fillGistsOfParts(const law::Library& library, ArticlePane& pane) {
    if (pane.hasText || !pane.gist.empty() || pane.ref.article == 0) return;
    std::vector<std::string> parts;
    pane.isGistChecked = true;
    for (const law::Gist& gist : library.gists()) {
        if (!pane.ref.covers(gist.ref)) continue;
        parts.push_back(shortest(gist.ref, library).provision() + "　" + gist.text);
        pane.isGistChecked = pane.isGistChecked && gist.verified;
    }
    pane.gist = base::join(parts, "\n");
}

std::string joined(const ArticlePane& pane) {
    std::string text;
    for (const PaneLine& line : pane.lines) text += line.text + '\n';
    return text;
}

/// Hands the spans of the joined text to its lines.
void spread(const law::TextSpans& spans, ArticlePane& pane) {
    std::size_t begin = 0;
    for (PaneLine& line : pane.lines) {
        const std::size_t end = begin + line.text.size();
        line.changed.clear();
        for (const auto& [from, to] : spans) {
            if (from < end && to > begin)
                line.changed.emplace_back(std::max(from, begin) - begin, std::min(to, end) - begin);
        }
        begin = end + 1;
    }
}

}  // namespace

std::vector<PaneLine> articleLines(const law::StatuteArticle& article, ArticleRef asked,
                                   const law::Library& library) {
    const bool hasParts = asked.paragraph != 0 || asked.item != 0;
    const bool isKnown = library.version(asked.law, asked.version) != nullptr;
    if (hasParts && isKnown) asked = library.normalised(asked);
    return LineMaker(article, asked, library).make();
}

ForceTone toneOf(law::Standing standing) {
    switch (standing) {
        case law::Standing::InForce:
            return ForceTone::InForce;
        case law::Standing::NotYet:
            return ForceTone::NotYet;
        case law::Standing::Repealed:
            return ForceTone::Repealed;
        case law::Standing::UnknownLaw:
        case law::Standing::ValidityUnknown:
            break;
    }
    return ForceTone::Unknown;
}

ArticlePane makePane(const ArticleRef& place, base::Date day, const law::Library& library,
                     const LawTextSource& texts) {
    ArticlePane pane;
    const law::Law* law = library.find(place.law.value);
    const law::Resolution found = library.resolve(place, day);
    ArticleRef& ref = pane.ref;
    ref = place;
    if (law != nullptr) ref.law = law->id;
    if (ref.version.empty()) ref.version = found.version;
    if (ref.version.empty()) ref.version = importedVersion(ref.law, texts);
    pane.law = ref.law.value;
    const law::Version* version = library.version(ref.law, ref.version);
    pane.version = version == nullptr ? ref.version : law::versionName(*version);
    const std::string unknown = law::unknownVersionText(place, library);
    pane.standing = unknown.empty() ? law::standingText(found, version) : unknown;
    // The stamp says the rest.
    constexpr std::string_view kOver = "已经失效，";
    if (pane.standing.starts_with(kOver)) pane.standing.erase(0, kOver.size());
    const bool isInForce = found.standing == law::Standing::InForce;
    if (const std::string basis = isInForce ? law::endedBasisText(ref.law, day, library) : "";
        !basis.empty())
        pane.standing += "；" + basis;
    pane.tone = toneOf(found.standing);
    pane.stamp = stampOf(found);
    pane.missing = law::missingText(found.existence);
    ArticleRef article = ref;
    article.paragraph = article.item = article.subitem = 0;
    pane.article = article.article == 0 && law != nullptr ? law->title : article.provision();
    if (const law::Gist* gist = ref.article == 0 ? nullptr : library.gist(ref)) {
        pane.gist = gist->text;
        pane.isGistChecked = gist->verified;
    }
    if (const law::Statute* statute = texts.statute(ref.law, ref.version)) {
        fillText(*statute, library, pane);
    } else {
        const std::string_view unchecked = law::uncheckedText(found);
        pane.source =
            fmt::format("没有导入这个版本的原文{}{}", unchecked.empty() ? "" : "；", unchecked);
    }
    fillGistsOfParts(library, pane);
    // Without the words there is no line to mark: the heading says which part is meant.
    if (!pane.hasText && ref.article != 0) pane.article = ref.provision();
    return pane;
}

void markDifferences(ArticlePane& before, ArticlePane& after) {
    if (!before.hasText || !after.hasText) return;
    const law::TextDiff diff = law::compareTexts(joined(before), joined(after));
    spread(diff.gone, before);
    spread(diff.came, after);
}

ArticleRef shortest(ArticleRef ref, const law::Library& library) {
    const law::Version* version = library.version(ref.law, ref.version);
    if (version == nullptr) return ref;
    const auto shape = version->articles.find({ref.article, ref.sub});
    if (shape != version->articles.end() && shape->second.items.size() == 1) ref.paragraph = 0;
    return ref;
}

std::string citationOf(const ArticleRef& place, base::Date day, const law::Library& library) {
    const ArticleRef ref = shortest(place, library);
    const law::Version* version = library.version(ref.law, ref.version);
    const bool isOfTheDay = version == nullptr || version->force.contains(day);
    if (isOfTheDay) return ref.official();
    return "《" + ref.law.value + "》（" + law::versionName(*version) + "）" + ref.provision();
}

}  // namespace lianbing::present
