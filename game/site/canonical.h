#pragma once

#include "game/base/digest.h"
#include "game/site/source.h"

namespace lianbing::site {

/// The sum over every minute of every platform channel between two minutes (the second excluded):
/// the same plant gives the same sum on any machine. Values count as they are shown, in whole units
/// of their last decimal.
base::Digest platformDigest(const Source& source, Minute from, Minute until);

}  // namespace lianbing::site
