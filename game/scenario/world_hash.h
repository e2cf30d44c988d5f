#pragma once

#include "game/base/codec.h"
#include "game/base/digest.h"
#include "game/scenario/world.h"

#include <cstddef>
#include <string>

namespace lianbing::scenario {

/// Hashes one world as it grows. The canonical form is a digest of digests: transcript and trace
/// are chains (each link hashes the one before), the other parts are hashed whole, so that a step
/// costs what it changed and not what was said before. A fresh hasher gives the same digest as one
/// that followed the world from its beginning.
class WorldHasher {
public:
    /// `world` must be the one of the last call with more folded in. After a rewind begin with a
    /// fresh hasher.
    base::Digest hash(const World& world);

private:
    struct Chain {
        std::size_t count = 0;
        base::Digest digest;
    };

    /// A part with its last bytes: unchanged bytes are not hashed again.
    struct Part {
        std::string bytes;
        base::Digest digest;
    };

    void follow(const std::vector<TranscriptLine>& transcript);
    void follow(const procedure::Trace& trace);
    void link(Chain& chain);
    void settle(Part& part);

    Chain transcript_;
    Chain trace_;
    Part places_;
    Part exhibits_;
    Part answers_;
    Part teamwork_;  ///< groups, occasions to come, talks, board and documents
    base::Encoder encoder_;
};

}  // namespace lianbing::scenario
