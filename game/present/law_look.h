#pragma once

#include "game/base/date.h"
#include "game/law/article_ref.h"
#include "game/law/library.h"

#include <optional>
#include <string>

namespace lianbing::present {

/// What a person looks at in the law desk. Screens ask for another look by changing a copy of this
/// one.
struct LawLook {
    std::string words;                  ///< to search for; empty browses
    std::optional<law::Level> level;    ///< of the search and of the list
    std::optional<law::LawId> onlyLaw;  ///< search only this one
    bool onlyInForce = false;           ///< search only what is in force on the day
    base::Date day;
    law::ArticleRef
        place;  ///< nothing, a law, or a provision; a version in it is kept whatever the day
    std::optional<law::ArticleRef> beside;  ///< what it is compared with, with its version

    bool operator==(const LawLook&) const = default;
};

}  // namespace lianbing::present
