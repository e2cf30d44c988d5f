#include "game/session/law_shelf.h"

#include "game/law/search_text.h"

#include <algorithm>

namespace lianbing::session {

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

base::Result<law::GistUse> LawShelf::useOf(const law::SearchRequest& request,
                                           const law::ArticleRef& ref) {
    if (!isWanted(request, ref.law, ref.version)) return law::GistUse::LeftOut;
    const auto text = texts_->find({ref.law, ref.version});
    if (text == texts_->end()) return law::GistUse::Shown;
    if (!text->second.isExcerpt) return law::GistUse::TextIsThere;
    const base::Result<const law::Statute*> excerpt = statute(ref.law, ref.version);
    if (!excerpt) return base::Unexpected{excerpt.error()};
    const law::ArticleNumber number{ref.article, ref.sub};
    const auto& articles = (*excerpt)->articles;
    const bool isThere =
        std::any_of(articles.begin(), articles.end(),
                    [&](const law::StatuteArticle& article) { return article.number == number; });
    return isThere ? law::GistUse::TextIsThere : law::GistUse::Shown;
}

base::Result<law::SearchResult> LawShelf::search(const law::SearchRequest& request) {
    if (const base::Status read = readTexts(); !read) return base::Unexpected{read.error()};
    base::Status problem;
    const auto use = [&](const law::ArticleRef& ref) {
        const base::Result<law::GistUse> how = useOf(request, ref);
        if (!how) problem = base::Unexpected{how.error()};
        return how.value_or(law::GistUse::LeftOut);
    };
    std::vector<law::RankedHit> gists = gists_.find(law::searchWords(request.words), use);
    if (!problem) return base::Unexpected{problem.error()};
    law::SearchResult result;
    for (law::RankedHit& gist : gists) {
        if (result.hits.size() == request.limit) {
            result.hasMore = true;
            break;
        }
        result.hits.push_back(std::move(gist.hit));
    }
    return result;
}

void LawShelf::forget() {
    texts_.reset();
    statutes_.clear();
}

}  // namespace lianbing::session
