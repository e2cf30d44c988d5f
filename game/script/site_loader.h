#pragma once

#include "game/base/result.h"
#include "game/script/loader.h"
#include "game/site/station.h"

#include <memory>
#include <string>
#include <string_view>

namespace lianbing::script {

/// A simulated site that stands alone: what a site file says of it, and the station opened.
struct LoadedSite {
    std::string id;     ///< the file's name without `.lua`
    std::string title;  ///< 青石坡新型墙材有限公司隧道窑
    std::string note;   ///< for the trainer: what happened there; may be empty
    int days = 90;      ///< of data, from the plant's `since`
    std::unique_ptr<site::Station> station;

    [[nodiscard]] site::Minute from() const;
    [[nodiscard]] site::Minute until() const;  ///< excluded
};

/// Reads one site file (such as `assets/sites/low-oxygen-kiln.lua`) with what it requires, checks
/// everything and opens the station. The format is assets/sites/README.md. Errors: all that is
/// wrong, one a line, `file:line: field: sentence` in Chinese.
base::Result<LoadedSite> loadSite(const FileSource& source, std::string_view path);

}  // namespace lianbing::script
