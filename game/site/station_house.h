#pragma once

#include "game/base/result.h"
#include "game/site/part_change.h"
#include "game/site/plant.h"
#include "game/site/station.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a station has besides its measuring chain, a stack's as a water station's: cameras, the
/// programs on its PC, its logs and its file of reports.
namespace lianbing::site {

enum class Camera { House, Intake, Outlet };
inline constexpr std::size_t kCameras = 3;

/// 站房, 采样口, 排放口.
std::string_view nameOf(Camera camera);

/// What a picture shows that is worth a look, in one sentence.
class Sights {
public:
    void add(bool holds, std::string_view more) {
        if (!holds) return;
        if (!says_.empty()) says_ += "；";
        says_ += more;
    }

    [[nodiscard]] std::string text() && { return std::move(says_); }

private:
    std::string says_;
};

/// The state of all of it at a minute.
struct House {
    std::array<Picture, kCameras> cameras{Picture::Clear, Picture::Clear, Picture::Clear};
    bool hasHiddenProgram = false;  ///< that makes values on the PC
    bool hasRemoteTool = false;     ///< somebody works the PC from afar
    bool clearsAlarms = false;      ///< what the alarm log gains now will be wiped
    bool inventsReports = false;    ///< comparisons of now are written and not made

    bool operator==(const House&) const = default;
};

using HouseChange = PartChange<House>;

/// What a cause does to the house, with or without a part of the chain; nothing for one that leaves
/// the house alone. Errors: as fitsSpan.
base::Result<std::optional<HouseChange>> houseChangeOf(const PlannedCause& cause);

/// The causes that are of the house alone, in every kind of station.
const std::vector<CauseInfo>& houseCauses();

}  // namespace lianbing::site
