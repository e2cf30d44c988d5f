#pragma once

#include <string>

namespace lianbing::app {

/// The program's version and those of the libraries that decide how it looks.
std::string versionText();

}  // namespace lianbing::app
