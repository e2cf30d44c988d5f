#pragma once

#include "game/law/provision_reader.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::law {

/// The short name that a bracket behind a title defines: 《条例》 of （以下简称《条例》）, with
/// marks around it or none. Empty: it defines none.
std::string_view definedNameIn(std::string_view bracket);

/// A short name at the end of some words.
struct NameMatch {
    const CitedAct* act = nullptr;
    std::size_t bytes = 0;
};

/// The short names that a text has defined so far. A name may be defined anew: the last time
/// counts. Looking one up costs no more for a text that defines thousands.
class DefinedNames {
public:
    void define(std::string_view name, CitedAct act);

    /// Null: not defined. Good until the next definition.
    [[nodiscard]] const CitedAct* find(std::string_view name) const;

    /// The longest name that `before` ends in and that stands apart there: 依照条例, not
    /// 某某管理条例.
    [[nodiscard]] std::optional<NameMatch> endingIn(std::string_view before) const;

private:
    std::map<std::string, CitedAct, std::less<>> acts_;
    std::size_t longest_ = 0;  ///< bytes
};

}  // namespace lianbing::law
