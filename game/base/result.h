#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace lianbing::base {

/// Tells a person what went wrong, in one sentence, and where.
/// `where` is a path such as `scenarios/first-visit/scenario.lua:12` or empty.
struct Error {
    std::string what;
    std::string where;

    /// Prints `where: what`, or `what` alone where no place is known.
    [[nodiscard]] std::string text() const { return where.empty() ? what : where + ": " + what; }

    bool operator==(const Error&) const = default;
};

using Unexpected = tl::unexpected<Error>;

/// A value, or the sentence that says why there is none. A struct and not an alias so that it is
/// nodiscard.
template <class T>
struct [[nodiscard]] Result : tl::expected<T, Error> {
    using tl::expected<T, Error>::expected;
};

using Status = Result<void>;

/// Makes the error side of a Result.
inline Unexpected fail(std::string what, std::string where = {}) {
    return Unexpected{Error{std::move(what), std::move(where)}};
}

}  // namespace lianbing::base
