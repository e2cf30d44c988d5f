#pragma once

namespace lianbing::app {

/// The program `lianbing`: reads the command line, opens the window or draws a snapshot. Gives the
/// exit code: 0 fine, 2 wrong usage or input, 3 the machine failed.
int run(int argc, const char* const* argv);

}  // namespace lianbing::app
