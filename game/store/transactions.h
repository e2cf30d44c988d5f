#pragma once

#include "game/base/result.h"
#include "game/store/connection.h"
#include "game/store/errors.h"
#include "game/store/leased_journal.h"

#include <string>

namespace lianbing::store {

template <class T>
base::Result<T> withPlace(base::Result<T> result, const std::string& where) {
    if (!result && result.error().where.empty()) result.error().where = where;
    return result;
}

/// Runs one function of the room's face on the file as it is now.
template <class Body>
auto reading(Context& context, const Body& body) {
    return guarded(context.where, [&] {
        const ReadTransaction transaction(context.connection);
        return withPlace(body(transaction), context.where);
    });
}

/// Commits when the body succeeds, else leaves everything as it was.
template <class Body>
auto writing(Context& context, const Body& body) {
    return guarded(context.where, [&] {
        WriteTransaction transaction(context.connection);
        auto result = withPlace(body(transaction), context.where);
        if (result) transaction.commit();
        return result;
    });
}

}  // namespace lianbing::store
