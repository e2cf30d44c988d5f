#pragma once

#include "game/base/result.h"
#include "game/scenario/journal.h"
#include "game/store/connection.h"
#include "game/store/holder.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace lianbing::store {

/// The open file with what every use of it needs.
struct Context {
    Connection connection;
    std::string where;  ///< the file, for error messages
    std::function<std::int64_t()> now;
    Holder self;
};

/// How long a holder that cannot be looked up keeps its lease after its last sign of life.
inline constexpr std::int64_t kLeaseSeconds = 600;

/// Takes the lease of a session. Errors: no such session, or somebody else is writing.
base::Result<std::unique_ptr<scenario::Journal>> takeLease(const std::shared_ptr<Context>& context,
                                                           SessionId session);

/// Errors: somebody is writing to the session. May throw.
base::Status refuseWhileLeased(const ReadTransaction& transaction, const Context& context,
                               SessionId session);

}  // namespace lianbing::store
