#include "game/session/law_shelf.h"

#include "game/law/search_citation.h"
#include "game/law/search_passages.h"
#include "game/law/search_text.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace lianbing::session {

namespace {

bool contains(const std::vector<law::SearchHit>& hits, const law::SearchHit& hit) {
    return std::any_of(hits.begin(), hits.end(), [&](const law::SearchHit& other) {
        return other.ref == hit.ref && other.text == hit.text;
    });
}

/// The paragraphs that a citation means, all of the article when it has no such paragraph; of a
/// whole act its title.
std::vector<law::SearchHit> hitsInStatute(const law::ArticleRef& cited,
                                          const law::Statute& statute) {
    const std::vector<law::Passage> passages = law::passagesOf(statute);
    std::vector<law::SearchHit> hits;
    for (const law::Passage& passage : passages) {
        if (passage.article != law::ArticleNumber{cited.article, cited.sub}) continue;
        const std::string heading = passage.heading ? passages[*passage.heading].text : "";
        const law::ArticleRef ref{
            cited.law, cited.version, cited.article, cited.sub, passage.paragraph, 0, 0};
        hits.push_back({ref, heading, passage.text, {}, false});
        if (cited.article == 0) break;
    }
    const auto isMeant = [&](const law::SearchHit& hit) {
        return hit.ref.paragraph == cited.paragraph;
    };
    if (std::any_of(hits.begin(), hits.end(), isMeant))
        std::erase_if(hits, [&](const law::SearchHit& hit) { return !isMeant(hit); });
    return hits;
}

/// The gists of a cited provision and its parts, else of what it is part of; of a whole act its
/// title.
std::vector<law::SearchHit> hitsInPacks(const law::ArticleRef& cited, const law::Library& library) {
    if (cited.article == 0) {
        const law::Law* law = library.find(cited.law.value);
        if (law == nullptr) return {};
        return {{cited, {}, law->title, {}, false}};
    }
    std::vector<law::SearchHit> hits;
    for (const law::Gist& gist : library.gists()) {
        if (cited.covers(gist.ref)) hits.push_back({gist.ref, {}, gist.text, {}, true});
    }
    const law::Gist* around = hits.empty() ? library.gist(cited) : nullptr;
    if (around != nullptr) hits.push_back({around->ref, {}, around->text, {}, true});
    return hits;
}

/// The law, and version where one is kept, that articles without a law belong to.
law::ArticleRef lawMeant(const law::SearchRequest& request) {
    law::ArticleRef meant;
    meant.law = request.law.value_or(request.open.law);
    if (meant.law == request.open.law) meant.version = request.open.version;
    return meant;
}

/// Gists go in front of what comes behind them by rank and, within an excerpt, by number.
std::vector<law::RankedHit> merged(const std::vector<law::RankedHit>& texts,
                                   const std::vector<law::RankedHit>& gists) {
    const auto placeOf = [](const law::RankedHit& found) {
        return std::make_tuple(found.rank, found.hit.ref.article, found.hit.ref.sub);
    };
    std::vector<law::RankedHit> all;
    all.reserve(texts.size() + gists.size());
    auto gist = gists.begin();
    for (const law::RankedHit& text : texts) {
        while (gist != gists.end() && placeOf(*gist) < placeOf(text)) all.push_back(*gist++);
        all.push_back(text);
    }
    all.insert(all.end(), gist, gists.end());
    return all;
}

}  // namespace

LawShelf::LawShelf(std::shared_ptr<const law::Library> laws, store::Store* store)
    : laws_(std::move(laws)), store_(store), gists_(*laws_) {}

base::Status LawShelf::readTexts() {
    if (texts_) return {};
    std::map<Name, store::LawText> read;
    if (store_ != nullptr) {
        base::Result<std::vector<store::LawText>> all = store::LawTexts(*store_).all();
        if (!all) return base::Unexpected{all.error()};
        for (store::LawText& text : *all) {
            Name name{text.law, text.version};
            read.emplace(std::move(name), std::move(text));
        }
    }
    texts_ = std::move(read);
    return {};
}

base::Result<std::vector<store::LawText>> LawShelf::texts() {
    if (const base::Status read = readTexts(); !read) return base::Unexpected{read.error()};
    std::vector<store::LawText> all;
    all.reserve(texts_->size());
    for (const auto& [name, text] : *texts_) all.push_back(text);
    return all;
}

base::Result<const law::Statute*> LawShelf::statute(const law::LawId& law,
                                                    const std::string& version) {
    const Name name{law, version};
    if (const auto known = statutes_.find(name); known != statutes_.end())
        return known->second.get();
    if (const base::Status read = readTexts(); !read) return base::Unexpected{read.error()};
    const auto text = texts_->find(name);
    if (text == texts_->end()) return nullptr;
    const base::Result<std::string> bytes = store_->blob(text->second.digest);
    if (!bytes) return base::Unexpected{bytes.error()};
    base::Result<law::ReadStatute> read = law::readStatute(*bytes, text->second.file);
    if (!read) return base::Unexpected{read.error()};
    // The store may know that the text is a part though it does not say so itself.
    read->statute.isExcerpt = read->statute.isExcerpt || text->second.isExcerpt;
    auto statute = std::make_unique<const law::Statute>(std::move(read->statute));
    return statutes_.emplace(name, std::move(statute)).first->second.get();
}

bool LawShelf::isWanted(const law::SearchRequest& request, const law::LawId& law,
                        const std::string& version) const {
    if (request.law && *request.law != law) return false;
    if (request.level) {
        const law::Law* known = laws_->find(law.value);
        if (known == nullptr || known->level != *request.level) return false;
    }
    if (!request.on) return true;
    const law::Version* known = laws_->version(law, version);
    return known != nullptr && known->force.contains(*request.on);
}

/// Whether a version comes before the others.
bool LawShelf::isFirst(const law::SearchRequest& request, const law::LawId& law,
                       const std::string& version) const {
    const law::Version* known = request.day ? laws_->version(law, version) : nullptr;
    return known != nullptr && known->force.contains(*request.day);
}

base::Result<law::GistUse> LawShelf::useOf(const law::SearchRequest& request,
                                           const law::ArticleRef& ref) {
    if (!isWanted(request, ref.law, ref.version)) return law::GistUse::LeftOut;
    const auto text = texts_->find({ref.law, ref.version});
    const law::GistUse shown =
        isFirst(request, ref.law, ref.version) ? law::GistUse::ShownFirst : law::GistUse::Shown;
    if (text == texts_->end()) return shown;
    if (!text->second.isExcerpt) return law::GistUse::TextIsThere;
    const base::Result<const law::Statute*> excerpt = statute(ref.law, ref.version);
    if (!excerpt) return base::Unexpected{excerpt.error()};
    const law::ArticleNumber number{ref.article, ref.sub};
    const auto& articles = (*excerpt)->articles;
    const bool isThere =
        std::any_of(articles.begin(), articles.end(),
                    [&](const law::StatuteArticle& article) { return article.number == number; });
    return isThere ? law::GistUse::TextIsThere : shown;
}

LawShelf::Hits LawShelf::findInGists(const law::SearchRequest& request,
                                     const std::vector<std::u32string>& words) {
    base::Status problem;
    const auto use = [&](const law::ArticleRef& ref) {
        const base::Result<law::GistUse> how = useOf(request, ref);
        if (!how) problem = base::Unexpected{how.error()};
        return how.value_or(law::GistUse::LeftOut);
    };
    std::vector<law::RankedHit> hits = gists_.find(words, use);
    if (!problem) return base::Unexpected{problem.error()};
    return hits;
}

LawShelf::Hits LawShelf::findInTexts(const Choice& isWanted,
                                     const std::vector<std::u32string>& words, std::size_t limit) {
    if (store_ == nullptr) return std::vector<law::RankedHit>{};
    store::LawSearch search(*store_);
    if (!isPrepared_) {
        if (const base::Status ready = search.prepare(*laws_); !ready)
            return base::Unexpected{ready.error()};
        isPrepared_ = true;
    }
    return search.find(words, isWanted, limit);
}

/// What comes first, then the rest, one more than the limit when there is more.
LawShelf::Hits LawShelf::find(const law::SearchRequest& request,
                              const std::vector<std::u32string>& words) {
    const Hits gists = findInGists(request, words);
    if (!gists) return base::Unexpected{gists.error()};
    std::vector<law::RankedHit> all;
    for (const bool first : {true, false}) {
        if (all.size() > request.limit) break;
        const auto isOfThese = [&](const law::LawId& law, const std::string& version) {
            return isWanted(request, law, version) && isFirst(request, law, version) == first;
        };
        const Hits texts = findInTexts(isOfThese, words, request.limit + 1 - all.size());
        if (!texts) return base::Unexpected{texts.error()};
        std::vector<law::RankedHit> gistsOfThese;
        std::copy_if(gists->begin(), gists->end(), std::back_inserter(gistsOfThese),
                     [&](const law::RankedHit& gist) {
                         return isOfThese(gist.hit.ref.law, gist.hit.ref.version);
                     });
        const std::vector<law::RankedHit> these = merged(*texts, gistsOfThese);
        all.insert(all.end(), these.begin(), these.end());
    }
    return all;
}

/// The version that a citation without one means: that of the day, else the newest.
std::string LawShelf::versionFor(const law::SearchRequest& request,
                                 const law::ArticleRef& ref) const {
    if (!ref.version.empty()) return ref.version;
    if (request.on) {
        const law::Version* version = laws_->inForce(ref.law, *request.on);
        return version == nullptr ? "" : version->id;
    }
    const law::Version* ofTheDay = request.day ? laws_->inForce(ref.law, *request.day) : nullptr;
    if (ofTheDay != nullptr) return ofTheDay->id;
    const law::Law* law = laws_->find(ref.law.value);
    if (law != nullptr && !law->versions.empty()) return law->versions.back().id;
    std::string imported;
    for (const auto& [name, text] : *texts_) {
        if (name.first == ref.law) imported = name.second;
    }
    return imported;
}

base::Result<std::vector<law::SearchHit>> LawShelf::findCited(
    const law::SearchRequest& request, const std::vector<law::ArticleRef>& cited,
    const std::vector<std::u32string>& words) {
    std::vector<law::SearchHit> hits;
    for (law::ArticleRef ref : cited) {
        ref.version = versionFor(request, ref);
        if (ref.version.empty() || !isWanted(request, ref.law, ref.version)) continue;
        const base::Result<const law::Statute*> text = statute(ref.law, ref.version);
        if (!text) return base::Unexpected{text.error()};
        std::vector<law::SearchHit> found;
        if (*text != nullptr) found = hitsInStatute(laws_->normalised(ref), **text);
        if (found.empty()) found = hitsInPacks(ref, *laws_);
        for (law::SearchHit& hit : found) {
            hit.marks = law::findWords(words, law::FoldedText(hit.text)).value_or(law::TextSpans{});
            if (!contains(hits, hit)) hits.push_back(std::move(hit));
        }
    }
    return hits;
}

base::Result<law::SearchResult> LawShelf::search(const law::SearchRequest& request) {
    if (const base::Status read = readTexts(); !read) return base::Unexpected{read.error()};
    law::SearchRequest asked = request;
    std::vector<law::ArticleRef> provisions = law::citedBy(request.words, *laws_);
    if (provisions.empty()) {
        provisions = law::articlesIn(request.words);
        const law::ArticleRef whole = lawMeant(request);
        if (!provisions.empty() && whole.law.empty()) return law::SearchResult{{}, false, true};
        for (law::ArticleRef& article : provisions) {
            asked.law = article.law = whole.law;
            article.version = whole.version;
        }
    }
    const std::vector<std::u32string> words = law::searchWords(request.words);
    const auto cited = findCited(asked, provisions, words);
    if (!cited) return base::Unexpected{cited.error()};
    const Hits all = find(asked, words);
    if (!all) return base::Unexpected{all.error()};
    law::SearchResult result{*cited, false, false};
    for (const law::RankedHit& found : *all) {
        if (!contains(*cited, found.hit)) result.hits.push_back(found.hit);
    }
    result.hasMore = result.hits.size() > request.limit;
    if (result.hasMore) result.hits.resize(request.limit);
    return result;
}

void LawShelf::forget() {
    texts_.reset();
    statutes_.clear();
    isPrepared_ = false;
}

}  // namespace lianbing::session
