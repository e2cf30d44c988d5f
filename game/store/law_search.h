#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/law/search_rank.h"
#include "game/store/store.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lianbing::store {

/// Finds words in the imported law texts of a store.
class LawSearch {
public:
    explicit LawSearch(const Store& store) : context_(store.context_) {}

    /// Takes in texts that the index does not have as they are now, and puts it in the order of the
    /// packs. Mostly there is nothing to do. A store that cannot be written is searched as it
    /// is; errors: a text is missing from its index, or damaged.
    base::Status prepare(const law::Library& library);

    using Choice = std::function<bool(const law::LawId& law, const std::string& version)>;

    /// The first `limit` passages that have all the folded words, in texts that `isWanted`.
    base::Result<std::vector<law::RankedHit>> find(const std::vector<std::u32string>& words,
                                                   const Choice& isWanted, std::size_t limit);

private:
    std::shared_ptr<Context> context_;
};

}  // namespace lianbing::store
