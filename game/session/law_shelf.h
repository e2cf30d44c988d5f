#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/law/search.h"
#include "game/law/search_gists.h"
#include "game/law/statute.h"
#include "game/store/law_search.h"
#include "game/store/law_texts.h"
#include "game/store/store.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::session {

/// The laws as a reader has them: what the packs know, and the imported texts of a store.
class LawShelf {
public:
    /// Without a store (null) there are no texts, only gists. The store must outlive the shelf.
    LawShelf(std::shared_ptr<const law::Library> laws, store::Store* store);

    /// The imported text, parsed when it is first asked for; null when that version was not
    /// imported. Good until forget().
    base::Result<const law::Statute*> statute(const law::LawId& law, const std::string& version);
    /// What was imported, by law and version.
    base::Result<std::vector<store::LawText>> texts();
    /// Searches the imported texts, and the gists of what was not imported. A request that is
    /// nothing but a citation (大气法99, 法典第1108条第二款) has that provision in front; one that
    /// is nothing but articles (第九十九条) means those of the law that is searched or open, and
    /// finds nothing without one.
    base::Result<law::SearchResult> search(const law::SearchRequest& request);
    /// Drops what was read from the store, because something was imported since.
    void forget();

private:
    using Name = std::pair<law::LawId, std::string>;

    using Hits = base::Result<std::vector<law::RankedHit>>;
    using Choice = store::LawSearch::Choice;

    [[nodiscard]] bool isWanted(const law::SearchRequest& request, const law::LawId& law,
                                const std::string& version) const;
    [[nodiscard]] bool isFirst(const law::SearchRequest& request, const law::LawId& law,
                               const std::string& version) const;
    base::Result<law::GistUse> useOf(const law::SearchRequest& request, const law::ArticleRef& ref);
    base::Result<std::vector<law::SearchHit>> findCited(const law::SearchRequest& request,
                                                        const std::vector<law::ArticleRef>& cited,
                                                        const std::vector<std::u32string>& words);
    [[nodiscard]] std::string versionFor(const law::SearchRequest& request,
                                         const law::ArticleRef& ref) const;
    Hits find(const law::SearchRequest& request, const std::vector<std::u32string>& words);
    Hits findInTexts(const Choice& isWanted, const std::vector<std::u32string>& words,
                     std::size_t limit);
    Hits findInGists(const law::SearchRequest& request, const std::vector<std::u32string>& words);
    base::Status readTexts();

    std::shared_ptr<const law::Library> laws_;  // shared with the plays of the program
    store::Store* store_;
    law::GistIndex gists_;
    std::optional<std::map<Name, store::LawText>> texts_;  // nothing: not read yet
    bool isPrepared_ = false;                              // the index of the texts
    std::map<Name, std::unique_ptr<const law::Statute>>
        statutes_;  // on the heap: callers keep their addresses
};

}  // namespace lianbing::session
