#include "game/site/hj212_stream.h"

#include "game/site/hj212_fields.h"
#include "game/site/record_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace lianbing::site::hj212 {

namespace {

constexpr int kHourMinutes = 60;
constexpr int kDayMinutes = static_cast<int>(kMinutesADay);

bool isValueCommand(int command) {
    return command == kRealTime || command == kMinutes || command == kHours || command == kDay;
}

class Receiver {
public:
    explicit Receiver(std::string_view name) : name_(name) {}

    StreamRecords read(std::string_view stream) && {
        std::size_t line = 1;
        std::size_t seen = 0;  // bytes whose line ends are counted
        for (const Piece& piece : readStream(stream)) {
            line += static_cast<std::size_t>(
                std::count(stream.begin() + static_cast<std::ptrdiff_t>(seen),
                           stream.begin() + static_cast<std::ptrdiff_t>(piece.begin), '\n'));
            seen = piece.begin;
            if (!piece.message) {
                all_.flaws.push_back({placeName(line), piece.message.error().what});
                continue;
            }
            ++all_.frames;
            take(*piece.message, line);
        }
        tellMissingPackets();
        finish();
        return std::move(all_);
    }

private:
    /// The kinds of value of one logger are records of their own; minutes and real-time values
    /// before hours before days.
    using Kind = std::pair<std::string, int>;

    static int rankOf(int command) {
        switch (command) {
            case kRealTime:
                return 0;
            case kMinutes:
                return 1;
            case kHours:
                return 2;
            default:
                return 3;
        }
    }

    static RecordBuilder::Options optionsOf(int command) {
        RecordBuilder::Options options;
        if (command == kHours) options.step = kHourMinutes;
        if (command == kDay) options.step = kDayMinutes;
        return options;
    }

    [[nodiscard]] std::string placeName(std::size_t line) const {
        return fmt::format("{}:{}", name_, line);
    }

    RecordBuilder& builder(const Message& message, const Factor& factor) {
        const Kind kind{message.station, rankOf(message.command)};
        auto place = builders_.find(kind);
        if (place == builders_.end()) {
            const Medium medium =
                factor.medium == Medium::Electricity ? Medium::Gas : factor.medium;
            const auto name = [this](std::size_t line) { return placeName(line); };
            place = builders_.try_emplace(kind, medium, optionsOf(message.command), name).first;
        }
        return place->second;
    }

    void takeNotice(const Message& message, std::size_t place) {
        base::Result<std::optional<Notice>> notice = noticeOf(message);
        if (!notice) {
            all_.flaws.push_back({placeName(place), notice.error().what});
        } else if (*notice) {
            all_.notices.push_back(**std::move(notice));
        }
    }

    void take(const Message& message, std::size_t place) {
        if (message.packet)
            packets_[{message.station, message.time, message.command}].add(*message.packet, place);
        takeNotice(message, place);
        // The states of production are letters and no measured values.
        if (!isValueCommand(message.command) || message.system == kProduction) return;
        const auto at = minuteIn(message.value("DataTime"));
        if (!at) {
            all_.flaws.push_back(
                {placeName(place),
                 fmt::format("数据时间 DataTime={} 不是 14 位的时间", message.value("DataTime"))});
            return;
        }
        bool hasValue = false;
        for (const Group& group : message.data) hasValue |= takeGroup(message, group, *at, place);
        if (hasValue) ++all_.values;
    }

    /// The mark of a group; nothing, with a flaw, for a letter that is none.
    std::optional<DataMark> markIn(const Factor& factor, const Group& group, std::size_t place) {
        for (const Field& field : group) {
            if (keyOf(field.key).field != "Flag") continue;
            const auto mark = field.value.size() == 1 ? markOf(field.value.front()) : std::nullopt;
            if (!mark)
                all_.flaws.push_back(
                    {placeName(place), fmt::format("不认得数据标记 {}-Flag={}，这一项没有采用",
                                                   factor.code, field.value)});
            return mark;
        }
        return DataMark::Normal;
    }

    /// Only what looks like a code is repeated: a name may stand in its place.
    void tellUnknown(const Message& message, std::string_view code, std::size_t place) {
        constexpr std::size_t kLongest = 7;
        if (!unknown_.insert({message.station, std::string{code}}).second) return;
        const bool isCode =
            code.size() > 1 && code.size() <= kLongest &&
            ((code.front() >= 'a' && code.front() <= 'z') ||
             (code.front() >= '0' && code.front() <= '9')) &&
            std::all_of(code.begin() + 1, code.end(), [](char c) { return c >= '0' && c <= '9'; });
        all_.flaws.push_back(
            {placeName(place),
             isCode ? fmt::format("不认得因子编码 {}，没有采用", code)
                    : fmt::format("不认得因子编码（{}个字节），没有采用", code.size())});
    }

    bool takeGroup(const Message& message, const Group& group, Minute at, std::size_t place) {
        const Key first = keyOf(group.front().key);
        if (first.field.empty()) return false;
        const Factor* factor = factorOfCode(first.code);
        if (factor == nullptr) {
            tellUnknown(message, first.code, place);
            return false;
        }
        const auto mark = markIn(*factor, group, place);
        if (!mark) return false;
        bool hasValue = false;
        for (const bool converted : {false, true}) {
            if (converted && !factor->hasConverted) continue;
            const Field* field = valueField(group, converted);
            if (field == nullptr) continue;
            const auto number = numberOf(field->value);
            if (!number) {
                all_.flaws.push_back({placeName(place), fmt::format("{}={} 不是数字，没有采用",
                                                                    field->key, field->value)});
                continue;
            }
            builder(message, *factor)
                .add(*factor, converted, at, number->value * factor->perSent, *mark,
                     number->decimals, place);
            hasValue = true;
        }
        return hasValue;
    }

    static const Field* valueField(const Group& group, bool converted) {
        for (const std::string_view name : {"Avg", "Rtd"}) {
            for (const Field& field : group) {
                const std::string_view own = keyOf(field.key).field;
                if (converted ? own.starts_with("Zs") && own.substr(2) == name : own == name)
                    return &field;
            }
        }
        return nullptr;
    }

    void tellMissingPackets() {
        for (const auto& [key, report] : packets_) {
            if (static_cast<int>(report.came.size()) >= report.count) continue;
            all_.flaws.push_back(
                {placeName(report.place), fmt::format("这份报告分成 {} 包，只到了 {} 包",
                                                      report.count, report.came.size())});
        }
    }

    void finish() {
        for (const auto& [kind, made] : builders_) {
            base::Result<RecordedData> data = made.build();
            if (!data) {
                const std::string& where = data.error().where;
                all_.flaws.push_back({where.empty() ? name_ : where, data.error().what});
                continue;
            }
            data->outlet = kind.first;
            all_.records.push_back(*std::move(data));
        }
    }

    struct SplitReport {
        int count = 0;
        std::size_t place = 0;
        std::set<int> came;

        void add(const Packet& packet, std::size_t at) {
            if (count == 0) place = at;
            count = packet.count;
            came.insert(packet.number);
        }
    };

    std::string name_;
    StreamRecords all_;
    std::map<Kind, RecordBuilder> builders_;
    std::map<std::tuple<std::string, std::string, int>, SplitReport> packets_;
    std::set<std::pair<std::string, std::string>> unknown_;
};

}  // namespace

StreamRecords recordsOf(std::string_view stream, std::string_view name) {
    return Receiver{name}.read(stream);
}

}  // namespace lianbing::site::hj212
