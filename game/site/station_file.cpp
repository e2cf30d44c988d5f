// The recorder and the file of a station: what cameras kept, and what was reported of tests.

#include "game/base/check.h"
#include "game/base/maths.h"
#include "game/site/monitored_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::site {

namespace {

constexpr Minute kFileMinutes = 120;  // a file every two hours, from midnight [author's figure]
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

std::array<Picture, kCameras> MonitoredStation::picturesAt(Minute minute) const {
    std::array<Picture, kCameras> pictures = houseAt(minute).cameras;
    if (!hasPower(minute)) pictures.fill(Picture::Missing);
    return pictures;
}

std::string MonitoredStation::shows(Camera camera, Picture picture, Minute minute) const {
    if (picture == Picture::Missing) return {};
    if (picture == Picture::Turned) return "画面对着墙面";
    std::string says;
    const auto add = [&](std::string_view more) {
        if (!says.empty() && !more.empty()) says += "；";
        says += more;
    };
    if (camera == Camera::House) {
        const auto isThere = [&](Minute visit) {
            return minute >= visit && minute < visit + kVisitMinutes;
        };
        const auto changes = parameterLog(minute - kBehindTheKeys + 1, minute + kBeforeTheKeys + 1);
        const auto isAtKeys = [](const LogLine& line) { return line.who == "本机登录"; };
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

std::vector<Scene> MonitoredStation::scenes(Minute minute) const {
    std::vector<Scene> all;
    const auto pictures = picturesAt(minute);
    for (std::size_t camera = 0; camera < kCameras; ++camera) {
        const auto place = static_cast<Camera>(camera);
        const Picture picture = pictures[camera];
        all.push_back({std::string{nameOf(place)}, picture, shows(place, picture, minute)});
    }
    return all;
}

std::vector<Clip> MonitoredStation::clips(Minute from, Minute until) const {
    std::vector<Clip> all;
    if (until <= from) return all;
    // Whole days, so that a clip is the same one whatever span it is asked for in.
    const Minute begin = flooredTo(from, kMinutesADay);
    const Minute end = flooredTo(until - 1, kMinutesADay) + kMinutesADay;
    std::vector<Minute> cuts = edges(begin, end);
    for (Minute cut = begin; cut < end; cut += kFileMinutes) cuts.push_back(cut);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<std::array<Picture, kCameras>> pictures;
    for (const Minute cut : cuts) pictures.push_back(picturesAt(cut));
    for (std::size_t camera = 0; camera < kCameras; ++camera) {
        const std::size_t first = all.size();
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            const Minute cut = cuts[i];
            const Picture picture = pictures[i][camera];
            // At most cuts something changes that no recorder knows of. A gap is one gap however
            // many files it takes; a list ends with its day.
            const Minute grid = picture == Picture::Clear ? kFileMinutes : kMinutesADay;
            const bool isNew =
                all.size() == first || all.back().picture != picture || flooredTo(cut, grid) == cut;
            if (!isNew) continue;
            if (all.size() > first) all.back().until = cut;
            all.push_back({cut, end, std::string{nameOf(static_cast<Camera>(camera))}, picture});
        }
    }
    std::erase_if(all, [&](const Clip& clip) { return clip.until <= from || clip.from >= until; });
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
