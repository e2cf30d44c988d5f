// Writes a stream: what a logger sends by itself, minute by minute.

#include "game/base/digest.h"
#include "game/site/hj212_house.h"
#include "game/site/hj212_sent.h"
#include "game/site/hj212_stream.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::site::hj212 {

namespace {

constexpr int kHourMinutes = 60;
constexpr int kDayMinutes = static_cast<int>(kMinutesADay);
/// Digits of a time down to the minute.
constexpr std::size_t kToMinute = 12;
constexpr std::size_t kToSecond = 14;

class Sender {
public:
    Sender(const Source& source, const LoggerPlate& plate, const StreamPlan& plan)
        : source_(source), plate_(plate), plan_(plan) {}

    base::Result<std::string> span(Minute from, Minute until) && {
        const bool isNew = plan_.additions && plate_.edition == Edition::Y2025;
        if (const base::Status listened = listen(from, until); !listened)
            return base::Unexpected{listened.error()};
        HouseTalk house{source_, plate_, from, until};
        for (Minute now = from; now < until; ++now) {
            const bool sends = isNew && speaks_[static_cast<std::size_t>(now - from)];
            if (sends) sendHouse(house, now);
            if (sends && now % kHourMinutes == 0) send(heartbeat(plate_, now));
            if (isDue(now, plan_.realTimeEvery)) sendValues(realTimeReport(source_, plate_, now));
            // Beside real-time values, or once an hour.
            const Minute next = now + 1;
            const bool isRealTime = isDue(now, plan_.realTimeEvery);
            const bool isHourly = plan_.realTimeEvery == 0 && next % kHourMinutes == 0;
            if (sends && (isRealTime || isHourly)) sendPlant(now);
            // A period is sent when it is over.
            if (isDue(next, plan_.minutes)) period(kMinutes, next, plan_.minutes, from);
            if (plan_.hours && isDue(next, kHourMinutes)) period(kHours, next, kHourMinutes, from);
            if (plan_.days && isDue(next, kDayMinutes)) period(kDay, next, kDayMinutes, from);
            if (error_) return base::Unexpected{*error_};
        }
        return std::move(stream_);
    }

private:
    static bool isDue(Minute now, int every) { return every > 0 && now % every == 0; }

    /// In which minutes the logger sends: those of which it has a first value.
    base::Status listen(Minute from, Minute until) {
        std::vector<Reading> readings(static_cast<std::size_t>(until - from));
        speaks_.assign(readings.size(), true);
        const auto all = sentBy(source_);
        if (all.empty()) return {};
        if (base::Status read = source_.samples(all.front().channel->id, from, 1, readings); !read)
            return read;
        for (std::size_t i = 0; i < readings.size(); ++i)
            speaks_[i] = !std::isnan(readings[i].value);
        return {};
    }

    void period(int command, Minute end, int minutes, Minute from) {
        if (end - minutes < from) return;
        sendValues(periodReport(source_, plate_, command, end - minutes, minutes));
    }

    void sendPlant(Minute now) {
        sendValues(powerReport(source_, plate_, now));
        sendValues(productionReport(source_, plate_, now));
    }

    void sendHouse(HouseTalk& house, Minute now) {
        const auto messages = house.at(now);
        if (!messages) {
            error_ = messages.error();
            return;
        }
        for (const Message& message : *messages) {
            const bool isClock = message.command == kReadClock && plan_.answers;
            if (isClock) askForClock(now);
            send(message);
            if (isClock) append(executionReport(clockQuestion(plate_, systemOf(source_), now)));
            if (message.command == kNewKey && plan_.answers) giveKey(now);
        }
    }

    /// Clocks are told when the platform asks.
    void askForClock(Minute now) {
        const Message question = clockQuestion(plate_, systemOf(source_), now);
        append(question);
        append(requestAnswer(question));
    }

    /// A key made up from the logger's number and the time: the same stream has the same one.
    void giveKey(Minute now) {
        constexpr std::size_t kDigits = 32;
        const std::string key =
            base::Digest::of(fmt::format("{} {}", plate_.number, timeText(now))).hex();
        send(keySetting(plate_, std::string_view{key}.substr(0, kDigits), now));
    }

    /// A report without one value is not sent.
    void sendValues(const base::Result<Message>& message) {
        if (!message) {
            error_ = message.error();
        } else if (message->data.size() > 1) {
            send(*message);
        }
    }

    void send(Message message) {
        message.time = ownTime(std::move(message.time));
        append(message);
        if (!plan_.answers) return;
        if (const auto answer = answerTo(message)) append(*answer);
    }

    /// No two messages have one time: the thousandths go on where they would.
    std::string ownTime(std::string time) {
        constexpr int kThousand = 1000;
        if (time.compare(0, kToMinute, minute_) != 0) {
            minute_ = time.substr(0, kToMinute);
            times_.clear();
        }
        int thousandths = std::stoi(time.substr(kToSecond));
        while (!times_.insert(time).second) {
            thousandths = (thousandths + 1) % kThousand;
            time = fmt::format("{}{:03}", time.substr(0, kToSecond), thousandths);
        }
        return time;
    }

    void append(const Message& message) {
        const base::Result<std::vector<std::string>> frames = writeAll(message);
        if (!frames) {
            error_ = frames.error();
            return;
        }
        for (const std::string& frame : *frames) stream_ += frame;
    }

    const Source& source_;
    const LoggerPlate& plate_;
    const StreamPlan& plan_;
    std::vector<bool> speaks_;
    std::string minute_;           ///< of the times below
    std::set<std::string> times_;  ///< that were given in this minute
    std::string stream_;
    std::optional<base::Error> error_;
};

}  // namespace

base::Result<std::string> writeStream(const Source& source, const LoggerPlate& plate, Minute from,
                                      Minute until, const StreamPlan& plan) {
    if (until <= from) return base::fail("结束时间应当晚于开始时间。");
    return Sender{source, plate, plan}.span(from, until);
}

}  // namespace lianbing::site::hj212
