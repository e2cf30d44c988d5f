#include "game/session/today.h"

#include "game/store/store.h"

#include <cstdint>

namespace lianbing::session {

base::Date today() {
    constexpr std::int64_t kDay = 86400;
    constexpr std::int64_t kEast = std::int64_t{8} * 3600;
    return base::Date::fromDays(static_cast<std::int32_t>((store::wallClock() + kEast) / kDay));
}

}  // namespace lianbing::session
