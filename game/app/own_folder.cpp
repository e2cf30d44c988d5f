#include "game/app/own_folder.h"

#include <cstdlib>

namespace lianbing::app {

std::filesystem::path inOwnFolder(std::string_view name) {
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "" : home) / name;
}

}  // namespace lianbing::app
