#include "game/script/read_plant.h"

#include "game/base/text.h"
#include "game/script/messages.h"
#include "game/site/flue_math.h"
#include "game/site/station.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::script {

namespace {

constexpr std::int64_t kMostDays = 36'500;

const std::vector<std::string> kOwnFields{"kind",        "seed",  "since",  "name",  "trade",
                                          "standstills", "rains", "causes", "visits"};

/// `2026-03-01 08:00`, `2026-03-01T08:00`, or the day alone for its first minute.
std::optional<base::Moment> readMoment(FieldReader& reader, FieldKey key) {
    constexpr std::size_t kDayLength = 10;
    std::string written = reader.text(key);
    if (written.empty()) return std::nullopt;
    if (written.size() == kDayLength) written += "T00:00";
    if (written.size() > kDayLength && written[kDayLength] == ' ') written[kDayLength] = 'T';
    const auto moment = base::Moment::parse(written);
    if (moment) return *moment;
    reader.complain(key, moment.error().what);
    return std::nullopt;
}

/// `day` and `at` of a table: counted from arrival.
scenario::PlantTime readRelative(FieldReader& reader) {
    scenario::PlantTime time;
    const std::int64_t day = reader.integer("day");
    if (std::abs(day) > kMostDays) {
        reader.complain("day", fmt::format("最多相差 {} 天", kMostDays));
        return time;
    }
    time.day = static_cast<int>(day);
    if (reader.has("at")) time.minute = readClock(reader, "at");
    return time;
}

/// Complains of a word that names nothing a plant of this kind may plan.
void checkCause(FieldReader& reader, const std::string& word, const std::string& kind) {
    const std::vector<site::CauseInfo>& known = site::causesOf(kind);
    if (word.empty()) return;
    if (kind == "gas-boiler") return reader.complain("cause", "这一种设施（kind）没有情形可写");
    if (known.empty()) return;  // opening it tells what is wrong with the kind
    std::vector<std::string> words;
    for (const site::CauseInfo& one : known) words.emplace_back(one.word);
    if (std::find(words.begin(), words.end(), word) != words.end()) return;
    const std::string close = closest(word, words);
    reader.complain("cause", close.empty()
                                 ? fmt::format("没有名为“{}”的情形", word)
                                 : fmt::format("没有名为“{}”的情形，是不是想写 {}", word, close));
}

/// A trade of a stack, or nothing with a complaint.
std::string readTrade(FieldReader& reader, const std::string& kind) {
    const std::string word = reader.text("trade");
    if (word.empty() || site::furnaceOf(word)) {
        // An unknown kind is told by itself.
        if (kind == "outfall" || kind == "gas-boiler")
            reader.complain("trade", "只有废气排放口（stack）写行业");
        return word;
    }
    const std::vector<std::string> known = site::trades();
    const std::string close = closest(word, known);
    reader.complain("trade",
                    close.empty()
                        ? fmt::format("没有名为“{}”的行业；现有：{}", word, base::join(known, "、"))
                        : fmt::format("没有名为“{}”的行业，是不是想写 {}", word, close));
    return word;
}

class PlantReader {
public:
    explicit PlantReader(PlantHome home) : home_(home) {}

    scenario::Plant read(FieldReader& reader);

private:
    [[nodiscard]] bool hasCases() const { return home_ == PlantHome::Scenario; }

    void refuseRelative(FieldReader& reader, const char* field) const {
        reader.complain(field, "现场文件没有到场日，时间要写成 2026-03-01 08:00 这样");
    }

    scenario::PlantTime readTime(FieldReader& reader, FieldKey key) const;
    std::vector<std::string> readCases(FieldReader& reader) const;
    scenario::PlantSpan readSpan(FieldReader& reader, Need end) const;
    scenario::PlantCause readCause(FieldReader& reader, const std::string& kind) const;
    void readVisits(FieldReader& reader, std::vector<scenario::PlantVisit>& visits) const;
    void readFigure(FieldReader& reader, const std::string& name,
                    std::vector<scenario::PlantFigure>& figures) const;

    PlantHome home_;
};

scenario::PlantTime PlantReader::readTime(FieldReader& reader, FieldKey key) const {
    scenario::PlantTime time;
    if (reader.typeOf(key) != LUA_TTABLE) {
        if (const auto moment = readMoment(reader, key)) time.moment = *moment;
        return time;
    }
    reader.table(key, Need::Needed, [&](FieldReader& relative) {
        time = readRelative(relative);
        if (!hasCases()) refuseRelative(relative, "day");
        relative.refuseOthers();
    });
    return time;
}

std::vector<std::string> PlantReader::readCases(FieldReader& reader) const {
    if (!reader.has("cases")) return {};
    if (!hasCases()) reader.complain("cases", "现场文件没有时点");
    return reader.texts("cases");
}

scenario::PlantSpan PlantReader::readSpan(FieldReader& reader, Need end) const {
    scenario::PlantSpan span;
    span.from = readTime(reader, "from");
    if (end == Need::Needed || reader.has("before")) span.before = readTime(reader, "before");
    span.cases = readCases(reader);
    return span;
}

scenario::PlantCause PlantReader::readCause(FieldReader& reader, const std::string& kind) const {
    scenario::PlantCause cause;
    cause.word = reader.name("cause");
    checkCause(reader, cause.word, kind);
    cause.span = readSpan(reader, Need::Optional);
    if (reader.has("strength")) cause.strength = reader.number("strength");
    reader.table("daily", Need::Optional, [&](FieldReader& daily) {
        cause.daily =
            site::DaySpan{readClock(daily, lua_Integer{1}), readClock(daily, lua_Integer{2})};
        daily.refuseOthers();
    });
    return cause;
}

/// Moments, or `{ day = -12, at = "09:30", cases = { … } }`.
void PlantReader::readVisits(FieldReader& reader, std::vector<scenario::PlantVisit>& visits) const {
    reader.table("visits", Need::Optional, [&](FieldReader& all) {
        all.forEachPlace([&](lua_Integer place) {
            scenario::PlantVisit visit;
            if (all.typeOf(place) == LUA_TTABLE) {
                all.table(place, Need::Needed, [&](FieldReader& one) {
                    visit.at = readRelative(one);
                    if (!hasCases()) refuseRelative(one, "day");
                    visit.cases = readCases(one);
                    one.refuseOthers();
                });
            } else {
                visit.at = readTime(all, place);
            }
            visits.push_back(std::move(visit));
        });
    });
}

/// One figure: a number, or a table of numbers by case. Every name that is no field of a plant is
/// taken for a figure: what holds a list is a field with a slip.
void PlantReader::readFigure(FieldReader& reader, const std::string& name,
                             std::vector<scenario::PlantFigure>& figures) const {
    const bool isTable = reader.typeOf(name.c_str()) == LUA_TTABLE;
    if (!isTable) {
        figures.push_back({name, {}, reader.number(name.c_str())});
        return;
    }
    reader.table(name.c_str(), Need::Needed, [&](FieldReader& byCase) {
        if (byCase.isList()) {
            const std::string close = closest(name, kOwnFields);
            byCase.complain(close.empty() ? "不认识这个字段"
                                          : fmt::format("不认识这个字段，是不是想写 {}", close));
            return;
        }
        if (!hasCases()) byCase.complain("现场文件没有时点，参数直接写一个数");
        for (const std::string& caseId : byCase.names()) {
            figures.push_back({name, caseId, byCase.number(caseId.c_str())});
        }
    });
}

scenario::Plant PlantReader::read(FieldReader& reader) {
    scenario::Plant plant;
    plant.kind = reader.text("kind");
    const std::int64_t seed = reader.integer("seed");
    if (seed < 0) reader.complain("seed", "不能是负数");
    plant.seed = static_cast<std::uint64_t>(seed);
    if (!hasCases() || reader.has("since")) plant.since = reader.date("since");
    plant.name = reader.name("name", Need::Optional);
    if (reader.has("trade")) plant.trade = readTrade(reader, plant.kind);
    reader.list("standstills", Need::Optional, [&](FieldReader& one) {
        plant.standstills.push_back(readSpan(one, Need::Needed));
    });
    reader.list("rains", Need::Optional, [&](FieldReader& one) {
        scenario::PlantRain rain{readSpan(one, Need::Needed)};
        if (one.has("share")) rain.share = one.number("share");
        plant.rains.push_back(std::move(rain));
    });
    reader.list("causes", Need::Optional,
                [&](FieldReader& one) { plant.causes.push_back(readCause(one, plant.kind)); });
    readVisits(reader, plant.visits);
    for (const std::string& name : reader.names()) {
        const bool isOwn =
            std::find(kOwnFields.begin(), kOwnFields.end(), name) != kOwnFields.end();
        if (!isOwn) readFigure(reader, name, plant.figures);
    }
    return plant;
}

}  // namespace

int readClock(FieldReader& reader, FieldKey key) {
    const std::string written = reader.text(key);
    if (written.empty()) return 0;
    if (written == "24:00") return static_cast<int>(site::kMinutesADay);
    const auto moment = base::Moment::parse("2000-01-01T" + written);
    if (!moment) {
        reader.complain(key, fmt::format("“{}”写法不对，应写成 22:00 这样", written));
        return 0;
    }
    return site::minuteOfDay(site::minuteOf(*moment));
}

scenario::Plant readPlant(FieldReader& reader, PlantHome home) {
    return PlantReader(home).read(reader);
}

}  // namespace lianbing::script
