#pragma once

#include "game/base/digest.h"
#include "game/base/result.h"
#include "game/law/article_ref.h"
#include "game/law/library.h"
#include "game/store/store.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::store {

/// An imported text of one version of a law, as lists show it.
struct LawText {
    law::LawId law;
    std::string version;
    std::string title;
    std::string file;  ///< name of the file it came from
    bool isExcerpt = false;
    int articles = 0;

    base::Digest digest;     ///< of the canonical text, which is kept as a blob; set by the store
    std::int64_t order = 0;  ///< grows with each text that is kept; set by the store

    bool operator==(const LawText&) const = default;
};

enum class KeptText { Added, Unchanged, Changed };

/// The imported law texts of a store.
class LawTexts {
public:
    explicit LawTexts(const Store& store) : context_(store.context_) {}

    /// Keeps the canonical text of a version in place of the one before, together with its place
    /// in searches, in one transaction; the same text again changes nothing at all. `about.digest`
    /// and `about.order` are not read; the library decides the order of hits.
    base::Result<KeptText> keep(const LawText& about, std::string_view text,
                                const law::Library& library);
    /// By law and version.
    base::Result<std::vector<LawText>> all();
    /// Nothing when that version was not imported.
    base::Result<std::optional<LawText>> find(const law::LawId& law, const std::string& version);

private:
    std::shared_ptr<Context> context_;
};

}  // namespace lianbing::store
