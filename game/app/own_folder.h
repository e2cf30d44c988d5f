#pragma once

#include <filesystem>
#include <string_view>

namespace lianbing::app {

/// Where a file of this name goes that the user did not place himself: into his own folder. A whole path stays as it is.
std::filesystem::path inOwnFolder(std::string_view name);

}  // namespace lianbing::app
