#pragma once

#include "game/law/library.h"

#include <string>

namespace lianbing::tool {

struct CheckOptions {
    std::string file;   ///< - is standard input
    std::string began;  ///< empty: an act of one day
    std::string offence;
    std::string decision;
    std::string pdf;   ///< empty: none
    std::string xlsx;  ///< empty: none
    bool json = false;
};

/// Says what is to be said about the citations of a draft and writes the reports asked for; the
/// draft itself is only read. Findings when something is wrong; what a person must decide is none,
/// for nobody can mend it away.
int checkDraftFile(const CheckOptions& options, const law::Library& library);

}  // namespace lianbing::tool
