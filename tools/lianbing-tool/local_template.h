#pragma once

#include <string>
#include <string_view>

namespace lianbing::tool {

/// The local.lua of a new pack: small, sound, with comments for who fills it in.
std::string localTemplate(std::string_view id, std::string_view inside);

}  // namespace lianbing::tool
