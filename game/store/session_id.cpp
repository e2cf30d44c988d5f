#include "game/store/session_id.h"

#include <charconv>

namespace lianbing::store {

std::optional<SessionId> SessionId::parse(std::string_view text) {
    SessionId id;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, id.value);
    if (error != std::errc{} || stop != end || id.value <= 0 || id.text() != text) return {};
    return id;
}

}  // namespace lianbing::store
