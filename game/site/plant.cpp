#include "game/site/plant.h"

#include "game/site/boiler_house.h"
#include "game/site/station.h"

#include <utility>

namespace lianbing::site {

namespace {

base::Result<std::unique_ptr<Source>> openGasBoiler(const Plant& plant) {
    BoilerHousePlan plan;
    plan.seed = plant.seed;
    plan.meterStart = plant.since;
    const std::map<std::string, double*, std::less<>> places{
        {"outdoor", &plan.weather.mean},
        {"swing", &plan.weather.swing},
        {"humidity", &plan.weather.humidity},
        {"wind", &plan.weather.wind},
        {"steam", &plan.boiler.ratedSteam},
        {"flue-no-load", &plan.boiler.flueAtNoLoad},
        {"flue-full-load", &plan.boiler.flueAtFullLoad},
    };
    for (const auto& [name, value] : plant.figures) {
        const auto place = places.find(name);
        if (place == places.end()) return base::fail("燃气锅炉房没有参数“" + name + "”。");
        *place->second = value;
    }
    auto house = BoilerHouse::create(plan);
    if (!house) return base::Unexpected{house.error()};
    return std::unique_ptr<Source>(std::move(*house));
}

}  // namespace

base::Result<std::unique_ptr<Source>> openPlant(const Plant& plant) {
    if (plant.kind == "gas-boiler") return openGasBoiler(plant);
    if (plant.kind == "stack" || plant.kind == "outfall") {
        auto station = openStation(plant);
        if (!station) return base::Unexpected{station.error()};
        return std::unique_ptr<Source>(std::move(*station));
    }
    return base::fail("没有名为“" + plant.kind + "”的模拟设施；现有：gas-boiler、stack、outfall。");
}

}  // namespace lianbing::site
