#pragma once

#include "game/base/result.h"

#include <exception>
#include <string>
#include <utility>

namespace lianbing::store {

/// Says in one sentence what SQLite or the system threw.
base::Error translate(const std::exception& thrown, const std::string& where);

/// Runs one function of the room's face; what is thrown inside comes out as an error.
template <class Body>
auto guarded(const std::string& where, Body&& body) -> decltype(body()) {
    try {
        return std::forward<Body>(body)();
    } catch (const std::exception& thrown) {
        return base::Unexpected{translate(thrown, where)};
    }
}

}  // namespace lianbing::store
