#include "game/site/recorded_station.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lianbing::site {

namespace {

class RecordedStation final : public Station {
public:
    explicit RecordedStation(std::unique_ptr<RecordedSource> source)
        : source_(std::move(source)), found_(recordedFindings(source_->data(), {})) {
        plan_.kind = kRecordKind;
        plan_.name = source_->data().outlet;
        plan_.since = momentOf(source_->data().from()).date;
    }

    [[nodiscard]] const std::vector<Channel>& channels() const override {
        return source_->channels();
    }

    [[nodiscard]] base::Result<Sample> sample(std::string_view channel,
                                              const base::Moment& moment) const override {
        return source_->sample(channel, moment);
    }

    [[nodiscard]] base::Status samples(std::string_view channel, Minute from, int step,
                                       std::span<Reading> into) const override {
        return source_->samples(channel, from, step, into);
    }

    [[nodiscard]] const Plant& plan() const override { return plan_; }

    [[nodiscard]] int step() const override { return source_->data().step(); }

    [[nodiscard]] std::vector<ParameterRow> parameters(Minute) const override { return {}; }

    [[nodiscard]] std::vector<WiringRow> wiring(Minute) const override { return {}; }

    [[nodiscard]] std::vector<ProcessRow> processes(Minute) const override { return {}; }

    [[nodiscard]] std::vector<LogLine> parameterLog(Minute, Minute) const override { return {}; }

    [[nodiscard]] std::vector<LogLine> alarmLog(Minute, Minute) const override { return {}; }

    [[nodiscard]] std::vector<Clip> clips(Minute, Minute) const override { return {}; }

    [[nodiscard]] std::vector<Scene> scenes(Minute) const override { return {}; }

    [[nodiscard]] std::vector<Comparison> comparisons(Minute, Minute) const override { return {}; }

    [[nodiscard]] std::vector<Finding> findings(Minute from, Minute until) const override {
        std::vector<Finding> inside;
        std::copy_if(found_.begin(), found_.end(), std::back_inserter(inside),
                     [&](const Finding& one) { return one.from < until && one.until > from; });
        return inside;
    }

private:
    std::unique_ptr<RecordedSource> source_;
    std::vector<Finding> found_;
    Plant plan_;
};

}  // namespace

base::Result<std::unique_ptr<Station>> openRecord(RecordedData data) {
    auto source = RecordedSource::create(std::move(data));
    if (!source) return base::Unexpected{source.error()};
    return std::make_unique<RecordedStation>(std::move(*source));
}

int daysOf(const RecordedData& data) {
    const Minute first = flooredTo(data.from(), kMinutesADay);
    const Minute behind = flooredTo(data.until() + kMinutesADay - 1, kMinutesADay);
    return static_cast<int>((behind - first) / kMinutesADay);
}

}  // namespace lianbing::site
