#pragma once

#include <compare>
#include <string>
#include <utility>

namespace lianbing::base {

/// A name that cannot be mistaken for another kind of name.
template <class Tag>
struct Id {
    std::string value;

    Id() = default;

    explicit Id(std::string text) : value(std::move(text)) {}

    [[nodiscard]] bool empty() const { return value.empty(); }

    auto operator<=>(const Id&) const = default;
};

}  // namespace lianbing::base
