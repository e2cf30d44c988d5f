#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/law/search_rank.h"
#include "game/store/connection.h"
#include "game/store/law_texts.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::store {

// The index of imported texts within a transaction: the tables law_index, law_passages and
// law_words. All of these may throw SQLite::Exception.

/// A text that the index holds.
struct IndexedText {
    law::SearchRank rank = 0;
    law::LawId law;
    std::string version;
};

/// By rank.
std::vector<IndexedText> indexedTexts(const ReadTransaction& transaction);

/// Moved: every text can be found as it is, but not all stand where the packs of today have them.
enum class IndexState { Current, Moved, Behind };

IndexState indexState(const ReadTransaction& transaction, const law::Library& library);

/// Takes in what is missing or out of date, and moves what stands elsewhere by now. Errors: a text
/// that is damaged.
base::Status bringIndexUpToDate(const WriteTransaction& transaction, const law::Library& library);

/// Takes a text in, in place of what the index held of that version. `about` must be among the
/// texts with its digest. Errors: another text has to move for it, and is damaged.
base::Status indexText(const WriteTransaction& transaction, const LawText& about,
                       std::string_view text, const law::Library& library);

/// Place of a passage: the rank of its text, and its number within the text.
inline constexpr unsigned kPassageBits = 20;
static_assert(law::kRankBits + kPassageBits < 64);

/// What finds the passages with all these words, and some more, in the syntax of FTS5.
std::string matchFor(const std::vector<std::u32string>& words);

}  // namespace lianbing::store
