#include "game/site/station_house.h"

#include "game/site/cause_span.h"

#include <algorithm>

namespace lianbing::site {

namespace {

struct Effect {
    std::string_view word;
    void (*apply)(House&);
};

constexpr std::size_t placeOf(Camera camera) {
    return static_cast<std::size_t>(camera);
}

constexpr std::array<Effect, 5> kEffects{
    {{"hidden-program", [](House& house) { house.hasHiddenProgram = house.hasRemoteTool = true; }},
     // Case 15: whatever sees the sample or the analysers looks away.
     {"camera-turned",
      [](House& house) {
          house.cameras[placeOf(Camera::Intake)] = house.cameras[placeOf(Camera::House)] =
              Picture::Turned;
      }},
     {"clips-deleted", [](House& house) { house.cameras.fill(Picture::Missing); }},
     {"alarms-cleared", [](House& house) { house.clearsAlarms = true; }},
     {"faked-comparison", [](House& house) { house.inventsReports = true; }}}};

}  // namespace

std::string_view nameOf(Camera camera) {
    switch (camera) {
        case Camera::House:
            return "站房";
        case Camera::Intake:
            return "采样口";
        case Camera::Outlet:
            return "排放口";
    }
    return {};
}

const std::vector<CauseInfo>& houseCauses() {
    static const std::vector<CauseInfo> causes{
        {"clips-deleted", "删除监控录像", 25, {}},
        {"alarms-cleared", "清空报警记录", 17, {}},
        {"faked-comparison", "编造比对监测报告", 26, {}},
    };
    return causes;
}

base::Result<std::optional<HouseChange>> houseChangeOf(const PlannedCause& cause) {
    if (auto fit = fitsSpan(cause.from, cause.until, cause.strength, cause.daily); !fit)
        return base::Unexpected{fit.error()};
    const auto* effect = std::find_if(kEffects.begin(), kEffects.end(),
                                      [&](const Effect& one) { return one.word == cause.word; });
    if (effect == kEffects.end()) return std::optional<HouseChange>{};
    const auto apply = effect->apply;
    return std::optional{HouseChange{cause.from, cause.until,
                                     [apply](House& house, Minute) { apply(house); }, cause.daily}};
}

}  // namespace lianbing::site
