// The recorder and the file of a station: what cameras kept, and what was reported of tests.

#include "game/base/check.h"
#include "game/base/maths.h"
#include "game/site/monitored_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lianbing::site {

namespace {

constexpr Minute kFileMinutes = 360;  // a recorder begins a file every six hours [typical]
constexpr Minute kBeforeTheKeys = 10;
constexpr Minute kBehindTheKeys = 5;
constexpr Minute kVisitMinutes = 120;
// Tests of one day: from 09:30, a set every half hour, each over a quarter of an hour [typical].
constexpr Minute kTestFrom = 9 * 60 + 30;
constexpr Minute kSetEvery = 30;
constexpr int kSetMinutes = 15;
constexpr int kFirstTest = 12;  // days behind the first of the data

constexpr std::array<std::string_view, 4> kFirms{"江岚检测有限公司", "清禾环境检测有限公司",
                                                 "中屹检测有限公司", "安澜环境技术有限公司"};
// Two take a sample together (HJ/T 397-2007, unverified), always of one firm; by firm.
constexpr std::array<std::array<std::string_view, 2>, 4> kPairs{
    {{"陆川、许大鹏", "贺佳、陆川"},
     {"韩雪、邵明", "韩雪、田小禾"},
     {"罗一舟、沈桥", "沈桥、董小满"},
     {"柏青、姚远山", "姚远山、乔木林"}}};

}  // namespace

std::string MonitoredStation::shows(Camera camera, Picture picture, Minute minute,
                                    std::span<const LogLine> changes) const {
    if (picture == Picture::Missing) return {};
    if (picture == Picture::Turned) return "画面对着墙面";
    const auto isAtKeys = [&](const LogLine& line) {
        return line.who == "本机登录" && minute >= line.at - kBeforeTheKeys &&
               minute < line.at + kBehindTheKeys;
    };
    const auto isThere = [&](Minute visit) {
        return minute >= visit && minute < visit + kVisitMinutes;
    };
    std::string says;
    const auto add = [&](std::string_view more) {
        if (!says.empty() && !more.empty()) says += "；";
        says += more;
    };
    if (camera == Camera::House) {
        if (std::any_of(plan_.visits.begin(), plan_.visits.end(), isThere)) add("检查人员在场");
        if (std::any_of(changes.begin(), changes.end(), isAtKeys)) add("一人坐在工控机前操作");
        if (says.empty()) add("站房里没有人");
    }
    // By night the cameras outside show little.
    const int ofDay = minuteOfDay(minute);
    const bool isDay = ofDay >= 6 * 60 && ofDay < 18 * 60;
    if (camera != Camera::House && !isDay) return "夜间画面，看不清细节";
    add(sight(camera, minute));
    return says;
}

std::vector<Clip> MonitoredStation::clips(Minute from, Minute until) const {
    std::vector<Clip> all;
    if (until <= from) return all;
    const Minute begin = flooredTo(from, kFileMinutes);
    const Minute end = flooredTo(until - 1, kFileMinutes) + kFileMinutes;
    const auto changes = parameterLog(begin - kBehindTheKeys, end + kBeforeTheKeys);
    std::vector<Minute> cuts = edges(begin, end);
    for (Minute cut = begin; cut <= end; cut += kFileMinutes) cuts.push_back(cut);
    for (const LogLine& line : changes) {
        cuts.push_back(line.at - kBeforeTheKeys);
        cuts.push_back(line.at + kBehindTheKeys);
    }
    for (const Minute visit : plan_.visits) {
        cuts.push_back(visit);
        cuts.push_back(visit + kVisitMinutes);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::erase_if(cuts, [&](Minute cut) { return cut < begin || cut > end; });
    for (std::size_t camera = 0; camera < kCameras; ++camera) {
        const auto place = static_cast<Camera>(camera);
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            if (cuts[i + 1] <= from || cuts[i] >= until) continue;
            const Picture picture =
                hasPower(cuts[i]) ? houseAt(cuts[i]).cameras[camera] : Picture::Missing;
            all.push_back({cuts[i], cuts[i + 1], std::string{nameOf(place)}, picture,
                           shows(place, picture, cuts[i], changes)});
        }
    }
    return all;
}

/// Who comes for a test: a firm by contract, and two of its people for all factors of the day.
/// Who invents always signs with the same.
Comparison MonitoredStation::visitAt(Minute start, bool isInvented) const {
    const Noise chance{plan_.seed, "test firm"};
    const auto pick = [&](Minute about, std::size_t among) {
        return static_cast<std::size_t>(chance.unit(about) * static_cast<double>(among));
    };
    const std::size_t firm = pick(0, kFirms.size());
    Comparison report;
    report.from = start;
    report.until = start + tests_.sets * kSetEvery;
    report.firm = kFirms[firm];
    report.sampler = kPairs[firm][pick(isInvented ? 1 : start, kPairs[firm].size())];
    report.place = plan_.name;
    return report;
}

/// The report on one factor of a test, and where it was invented the other one that its samplers
/// signed at the same time elsewhere.
std::vector<Comparison> MonitoredStation::testAt(Minute start, std::size_t factor) const {
    const std::string word{tests_.factors[factor]};
    const bool isInvented = houseAt(start).inventsReports;
    // Who invents does it once and copies it then.
    const Minute told =
        isInvented ? sinceWhen(start, [&](Minute at) { return houseAt(at).inventsReports; })
                   : start;
    const Noise chance{plan_.seed, "test " + word};
    Comparison report = visitAt(start, isInvented);
    report.factor = word;
    const int decimals = channel("platform." + word)->decimals;
    const Track truth = trackOf("reference." + word, told, told + tests_.sets * kSetEvery);
    const Track meter = trackOf("platform." + word, told, told + tests_.sets * kSetEvery);
    const auto mean = [&](const Track& track, int set) {
        double sum = 0;
        for (int i = 0; i < kSetMinutes; ++i)
            sum += track.values[static_cast<std::size_t>(set * kSetEvery + i)];
        return sum / kSetMinutes;
    };
    for (int set = 0; set < tests_.sets; ++set) {
        const double sent = mean(meter, set);
        const double found = mean(truth, set);
        if (std::isnan(sent)) continue;
        const double swing = 1 + tests_.spread * chance.white(told + set);
        report.meter.push_back(base::roundedTo(sent, decimals));
        // A made-up laboratory agrees with the meter as no laboratory does.
        report.laboratory.push_back(
            base::roundedTo(isInvented ? sent * (1 + (swing - 1) / 10) : found * swing, decimals));
    }
    if (report.meter.empty()) return {};
    std::vector<Comparison> reports{report};
    if (isInvented) {
        report.from += kSetEvery;
        report.until += kSetEvery;
        report.place = "邻市另一家企业";
        reports.push_back(report);
    }
    return reports;
}

std::vector<Comparison> MonitoredStation::comparisons(Minute from, Minute until) const {
    std::vector<Comparison> all;
    const Minute first = (Minute{plan_.since.days()} + kFirstTest) * kMinutesADay + kTestFrom;
    const Minute every = Minute{tests_.every} * kMinutesADay;
    for (Minute start = first; start < until; start += every) {
        if (start < from) continue;
        for (std::size_t factor = 0; factor < tests_.factors.size(); ++factor) {
            for (Comparison& report : testAt(start, factor)) all.push_back(std::move(report));
        }
    }
    return all;
}

}  // namespace lianbing::site
