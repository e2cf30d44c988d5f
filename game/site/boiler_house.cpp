#include "game/site/boiler_house.h"

#include "game/base/maths.h"
#include "game/base/random.h"
#include "game/site/air.h"

#include <algorithm>
#include <numeric>

namespace lianbing::site {

namespace {

constexpr double kTurn = 6.283185307179586;
// The steam-pressure control swings five times an hour [typical]. A whole number, so that each
// hour's gas is exactly its load and the meter can be integrated in closed form.
constexpr double kSwingsAnHour = 5;
// Production differs by up to so much from day to day [typical].
constexpr double kDayVariation = 0.08;

const std::vector<Channel> kChannels{
    {"flue-temperature", "排烟温度", "℃", 0, 0, 400},
    {"gas-flow", "燃气瞬时流量", "m³/h", 0, 0, 1000},
    {"gas-total", "燃气累计流量", "m³", 0, 0, 99999999},
    {"flue-oxygen", "烟气含氧量", "%", 1, 0, 25},
    {"outdoor-temperature", "室外气温", "℃", 0, -40, 50},
    {"plume-bottom", "白烟起点高出烟囱口", "m", 1, 0, 100},
    {"plume-top", "白烟消散点高出烟囱口", "m", 0, 0, 100},
};

/// The minute a moment lies in, from midnight.
double minuteOfDay(const base::Moment& moment) {
    return static_cast<double>(std::chrono::floor<std::chrono::minutes>(moment.ofDay).count());
}

bool isWithin(double value, double low, double high) {
    return value >= low && value <= high;
}

std::string firstFault(const BoilerHousePlan& plan) {
    const GasBoiler& boiler = plan.boiler;
    if (!isWithin(boiler.ratedSteam, 0.1, 1000)) return "锅炉额定蒸发量应当在0.1到1000吨每小时之间";
    if (!isWithin(boiler.steamHeat, 100, 4000)) return "每千克蒸汽的吸热量应当在100到4000千焦之间";
    if (!isWithin(boiler.efficiency, 0.3, 1.1)) return "锅炉热效率应当在0.3到1.1之间";
    if (!isWithin(boiler.oxygenDry, 0, 0.15)) return "烟气含氧量应当在0到0.15之间";
    if (!isWithin(boiler.stackRadius, 0.05, 10)) return "烟囱半径应当在0.05到10米之间";
    if (!isWithin(boiler.hunting, 0, 0.2)) return "燃烧器负荷的摆动应当在0到0.2之间";
    for (const double flue : {boiler.flueAtNoLoad, boiler.flueAtFullLoad, boiler.flueStandby}) {
        if (!isWithin(flue, 10, 400)) return "排烟温度应当在10到400摄氏度之间";
    }
    if (!isWithin(plan.weather.mean, -40, 45)) return "气温应当在零下40到45摄氏度之间";
    if (!isWithin(plan.weather.swing, 0, 30)) return "一天的温差应当在0到30度之间";
    if (!isWithin(plan.weather.humidity, 5, 98)) return "相对湿度应当在5到98之间";
    if (!isWithin(plan.weather.wind, 0.3, 30)) return "风速应当在0.3到30米每秒之间";
    for (const double load : plan.load) {
        if (!isWithin(load, 0, 1)) return "每小时的负荷应当在0到1之间";
    }
    return {};
}

}  // namespace

base::Result<std::unique_ptr<BoilerHouse>> BoilerHouse::create(const BoilerHousePlan& plan) {
    if (const std::string fault = firstFault(plan); !fault.empty()) return base::fail(fault + "。");
    return std::unique_ptr<BoilerHouse>(new BoilerHouse(plan));
}

BoilerHouse::BoilerHouse(const BoilerHousePlan& plan)
    : plan_(plan), phase_(base::Rng(plan.seed).fork("burner").unit() * kTurn) {}

const std::vector<Channel>& BoilerHouse::channels() const {
    return kChannels;
}

base::Result<Sample> BoilerHouse::sample(std::string_view channel,
                                         const base::Moment& moment) const {
    const auto known =
        std::find_if(kChannels.begin(), kChannels.end(),
                     [&](const Channel& candidate) { return candidate.id == channel; });
    if (known == kChannels.end())
        return base::fail("锅炉房没有名为“" + std::string(channel) + "”的读数。");
    return readingOf(*known, trueValue(channel, moment));
}

double BoilerHouse::trueValue(std::string_view channel, const base::Moment& moment) const {
    if (channel == "flue-temperature") return flueTemperature(moment);
    if (channel == "gas-flow") return gasFlow(moment);
    if (channel == "gas-total") return gasTotal(moment);
    // With the burner off the flue holds air.
    if (channel == "flue-oxygen") return load(moment) > 0 ? plan_.boiler.oxygenDry * 100 : 21;
    if (channel == "outdoor-temperature") return outdoorTemperature(moment);
    const std::optional<WhitePlume> white = plume(moment);
    if (!white) return 0;
    return channel == "plume-bottom" ? white->bottom : white->top;
}

double BoilerHouse::load(const base::Moment& moment) const {
    const double minute = minuteOfDay(moment);
    const auto hour = static_cast<std::size_t>(minute / 60);
    return plan_.load[hour] * dayFactor(moment.date) * (1 + swingAt(minute));
}

double BoilerHouse::outdoorTemperature(const base::Moment& moment) const {
    const double hoursFromWarmest = minuteOfDay(moment) / 60 - 15;
    return plan_.weather.mean + plan_.weather.swing / 2 * base::cos(kTurn * hoursFromWarmest / 24);
}

double BoilerHouse::outdoorVapour() const {
    const double coldest = plan_.weather.mean - plan_.weather.swing / 2;
    const double vapour = saturationPressure(plan_.weather.mean) * plan_.weather.humidity / 100;
    // At the coldest hour dew has fallen: the air never holds more than that hour lets it.
    return std::min(vapour, 0.98 * saturationPressure(coldest));
}

double BoilerHouse::flueTemperature(const base::Moment& moment) const {
    const GasBoiler& boiler = plan_.boiler;
    const double now = load(moment);
    if (now <= 0) return boiler.flueStandby;
    return boiler.flueAtNoLoad + (boiler.flueAtFullLoad - boiler.flueAtNoLoad) * now;
}

FlueGas BoilerHouse::flueGas() const {
    return burnMethane(plan_.boiler.oxygenDry, outdoorVapour());
}

double BoilerHouse::gasFlow(const base::Moment& moment) const {
    return fullGasFlow() * load(moment);
}

double BoilerHouse::gasTotal(const base::Moment& moment) const {
    return fullGasFlow() * hoursOfLoad(moment);
}

std::optional<WhitePlume> BoilerHouse::plume(const base::Moment& moment) const {
    if (load(moment) <= 0) return std::nullopt;
    const FlueGas gas = flueGas();
    StackExit exit;
    exit.temperature = flueTemperature(moment);
    exit.moisture = gas.moisture;
    exit.radius = plan_.boiler.stackRadius;
    const double volume =
        gasFlow(moment) * gas.wetVolume * (exit.temperature + kKelvin) / (20 + kKelvin);  // m³/h
    exit.velocity = volume / 3600 / (kTurn / 2 * exit.radius * exit.radius);
    return whitePlume(exit, {outdoorTemperature(moment), outdoorVapour(), plan_.weather.wind});
}

/// Gas at the rated load, m³/h at 20 °C.
double BoilerHouse::fullGasFlow() const {
    const GasBoiler& boiler = plan_.boiler;
    const double heat = boiler.ratedSteam * 1000 * boiler.steamHeat;  // kJ/h
    return heat / boiler.efficiency / kMethaneHeat * kMolarVolume20;
}

/// Production of a day against the plan; drawn for each day on its own, so that the order of asking
/// does not matter.
double BoilerHouse::dayFactor(base::Date day) const {
    base::Rng chance = base::Rng(plan_.seed).fork("day " + std::to_string(day.days()));
    return 1 - kDayVariation + 2 * kDayVariation * chance.unit();
}

double BoilerHouse::swingAt(double minute) const {
    return plan_.boiler.hunting * base::sin(kTurn * kSwingsAnHour * minute / 60 + phase_);
}

/// The integral of load() from the day the meter started, in hours of rated load.
double BoilerHouse::hoursOfLoad(const base::Moment& moment) const {
    double days = 0;
    for (std::int32_t day = plan_.meterStart.days(); day < moment.date.days(); ++day) {
        days += dayFactor(base::Date::fromDays(day));
    }
    if (moment.date < plan_.meterStart) return 0;
    const auto hour = static_cast<std::ptrdiff_t>(minuteOfDay(moment) / 60);
    const double minute = minuteOfDay(moment) - 60 * static_cast<double>(hour);
    const double speed = kTurn * kSwingsAnHour / 60;
    const double swung =
        plan_.boiler.hunting * (base::cos(phase_) - base::cos(phase_ + speed * minute)) / speed;
    const double ofHour =
        hour == 24 ? 0 : plan_.load[static_cast<std::size_t>(hour)] * (minute + swung) / 60;
    const double ofDay =
        std::accumulate(plan_.load.begin(), plan_.load.begin() + hour, 0.0) + ofHour;
    return days * std::accumulate(plan_.load.begin(), plan_.load.end(), 0.0) +
           dayFactor(moment.date) * ofDay;
}

}  // namespace lianbing::site
