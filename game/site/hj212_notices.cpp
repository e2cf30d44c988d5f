#include "game/site/hj212_notices.h"

#include "game/site/hj212_fields.h"
#include "game/site/hj212_reports.h"
#include "game/site/hj212_sent.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::site::hj212 {

namespace {

using Kind = Notice::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 11> kNames{
    {{Kind::Heartbeat, "心跳"},
     {Kind::Hardware, "数采仪硬件序号"},
     {Kind::Key, "会话密钥"},
     {Kind::Clock, "现场机时间"},
     {Kind::Identity, "设备标识"},
     {Kind::GearState, "设备运行状态"},
     {Kind::Production, "关键工况"},
     {Kind::Check, "自动标样核查"},
     {Kind::RawResult, "原始测量结果"},
     {Kind::Log, "现场机日志"},
     {Kind::Parameters, "现场机参数"}}};

constexpr std::string_view kLogField = "i11001-Info";
constexpr std::string_view kStateBegins = "i12";  // of instruments, not kept
constexpr std::string_view kParameterBegins = "i13";
constexpr std::string_view kInfo = "Info";

bool isOfStates(const Message& message) {
    return std::any_of(message.data.begin(), message.data.end(), [](const Group& group) {
        return group.front().key.starts_with(kStateBegins);
    });
}

std::optional<Kind> kindOf(const Message& message) {
    const bool hasData = !message.data.empty();
    switch (message.command) {
        case kHeartbeat:
            return Kind::Heartbeat;
        case kHardware:
            return Kind::Hardware;
        case kNewKey:
            return Kind::Key;
        case kReadClock:
        case kSetClock:
            return hasData ? std::optional{Kind::Clock} : std::nullopt;
        case kIdentity:
            return Kind::Identity;
        case kDeviceState:
            return Kind::GearState;
        case kRealTime:
            return message.system == kProduction ? std::optional{Kind::Production} : std::nullopt;
        case kStandardCheck:
            return Kind::Check;
        case kRawData:
            return Kind::RawResult;
        case kInformation:
            if (!message.value(kLogField).empty()) return Kind::Log;
            return isOfStates(message) ? std::nullopt : std::optional{Kind::Parameters};
        default:
            return std::nullopt;
    }
}

/// A key for people; the name of a person or a place may stand where a code should, and is not
/// repeated.
std::string shownKey(std::string_view key) {
    constexpr std::size_t kLongest = 8;
    const auto [code, field] = keyOf(key);
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto* digits = std::find_if_not(code.begin(), code.end(), isLetter);
    const bool isCode =
        digits != code.end() && digits - code.begin() <= 2 && code.size() <= kLongest &&
        std::all_of(digits, code.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isCode ? std::string{key} : fmt::format("（{}个字节）-{}", code.size(), field);
}

base::Status checkNumber(const Field& field) {
    if (numberOf(field.value)) return {};
    return base::fail(fmt::format("{}={} 不是数字，没有采用", shownKey(field.key), field.value));
}

base::Status checkBit(const Field& field) {
    if (field.value == "0" || field.value == "1") return {};
    return base::fail(fmt::format("{}={} 不是 0 或 1，没有采用", shownKey(field.key), field.value));
}

base::Status checkSerial(const Field& field) {
    if (!field.value.empty()) return {};
    return base::fail("设备标识 SN 是空的");
}

/// Of a message that has a kind.
class NoticeReader {
public:
    NoticeReader(const Message& message, Kind kind) : message_(message) {
        notice_.kind = kind;
        notice_.logger = message.station;
    }

    base::Result<std::optional<Notice>> read() && {
        if (base::Status time = readTime(); !time) return base::Unexpected{time.error()};
        for (const Group& group : message_.data) {
            for (const Field& field : group) {
                if (field.key == "PolId") notice_.code = field.value;
                if (field.key != "DataTime" && field.key != "PolId")
                    notice_.fields.push_back(field);
            }
        }
        if (base::Status fields = checkFields(); !fields) return base::Unexpected{fields.error()};
        return std::optional{std::move(notice_)};
    }

private:
    base::Status readTime() {
        constexpr std::size_t kSeconds = 14;
        const std::string_view data = message_.value("DataTime");
        const std::string_view text =
            data.empty() ? std::string_view{message_.time}.substr(0, kSeconds) : data;
        const auto at = minuteIn(text);
        if (!at)
            return base::fail(fmt::format("{}={} 不是 14 位的时间",
                                          data.empty() ? "请求编码 QN" : "数据时间 DataTime",
                                          text));
        notice_.at = *at;
        return {};
    }

    base::Status checkFields() {
        switch (notice_.kind) {
            case Kind::Heartbeat:
                return {};
            case Kind::Hardware:
                return checkFilled();
            case Kind::Key:
                return checkKey();
            case Kind::Clock:
                return checkTime("SystemTime");
            case Kind::Identity:
                return checkAll("SN", checkSerial);
            case Kind::GearState:
                return checkAll("RS", checkBit);
            case Kind::Production:
                return checkAny("Rtd");
            case Kind::Check:
                return checkStandard();
            case Kind::RawResult:
                return checkRaw();
            case Kind::Log:
                return checkNamed(kLogField);
            case Kind::Parameters:
                return checkParameters();
        }
        return {};
    }

    base::Status checkNamed(std::string_view key) const {
        if (!notice_.value(key).empty()) return {};
        return base::fail(fmt::format("{}里没有 {}", nameOf(notice_.kind), key));
    }

    /// The names of these fields were not seen in the standard: any will do.
    base::Status checkFilled() const {
        const bool has = std::any_of(notice_.fields.begin(), notice_.fields.end(),
                                     [](const Field& field) { return !field.value.empty(); });
        if (has) return {};
        return base::fail(fmt::format("{}里什么也没有", nameOf(notice_.kind)));
    }

    base::Status checkTime(std::string_view key) const {
        if (base::Status named = checkNamed(key); !named) return named;
        if (minuteIn(notice_.value(key))) return {};
        return base::fail(fmt::format("{}={} 不是 14 位的时间", key, notice_.value(key)));
    }

    base::Status checkAny(std::string_view name) const {
        const bool has =
            std::any_of(notice_.fields.begin(), notice_.fields.end(),
                        [name](const Field& field) { return keyOf(field.key).field == name; });
        if (has) return {};
        return base::fail(fmt::format("{}里没有 {}", nameOf(notice_.kind), name));
    }

    /// There is a field of this name, and `check` is content with all of them.
    template <class Check>
    base::Status checkAll(std::string_view name, Check check) const {
        if (base::Status any = checkAny(name); !any) return any;
        for (const Field& field : notice_.fields) {
            if (keyOf(field.key).field != name) continue;
            if (base::Status one = check(field); !one) return one;
        }
        return {};
    }

    /// A key is read and forgotten: it opens what was sent enciphered.
    base::Status checkKey() {
        constexpr std::size_t kDigits = 32;
        const auto isDigit = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
        };
        const auto isKey = [&](const Field& field) {
            return field.value.size() == kDigits &&
                   std::all_of(field.value.begin(), field.value.end(), isDigit);
        };
        const std::vector<Field> fields = std::exchange(notice_.fields, {});
        if (fields.empty() || std::any_of(fields.begin(), fields.end(), isKey)) return {};
        return base::fail(fmt::format("新密钥不是 {} 位的十六进制数", kDigits));
    }

    base::Status checkStandard() {
        for (const std::string_view name : {"SampleRd", "StandardValue"}) {
            if (base::Status numbers = checkAll(name, checkNumber); !numbers) return numbers;
        }
        notice_.code = std::string{keyOf(notice_.fields.front().key).code};
        return checkAll("ResultType", checkNumber);
    }

    base::Status checkRaw() {
        const bool hasSample = !notice_.value("SampleTime").empty();
        if (hasSample) {
            if (base::Status time = checkTime("SampleTime"); !time) return time;
        }
        if (hasSample && minuteIn(notice_.value("SampleTime")).value_or(0) > notice_.at)
            return base::fail(
                fmt::format("SampleTime={} 不是 DataTime 以前的时间", notice_.value("SampleTime")));
        for (const Field& field : notice_.fields) {
            if (keyOf(field.key).field == "Rtd") notice_.code = std::string{keyOf(field.key).code};
        }
        return checkAll("Rtd", checkNumber);
    }

    base::Status checkParameters() const {
        const auto isParameter = [](const Field& field) {
            return field.key.starts_with(kParameterBegins);
        };
        if (std::none_of(notice_.fields.begin(), notice_.fields.end(), isParameter))
            return base::fail("现场机信息里没有日志，也没有参数");
        return checkAll(kInfo, checkNumber);
    }

    const Message& message_;
    Notice notice_;
};

}  // namespace

std::string_view Notice::value(std::string_view key) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [key](const Field& field) { return field.key == key; });
    return found == fields.end() ? std::string_view{} : std::string_view{found->value};
}

std::string_view nameOf(Notice::Kind kind) {
    const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                     [kind](const auto& row) { return row.first == kind; });
    return found == kNames.end() ? std::string_view{} : found->second;
}

bool isFailedCheck(const Notice& notice) {
    return notice.kind == Kind::Check && notice.value(notice.code + "-ResultType") == "0";
}

std::vector<NoticeCount> countsOf(std::span<const Notice> notices) {
    std::vector<NoticeCount> counts;
    for (const auto& [kind, name] : kNames) {
        NoticeCount count{kind, 0, 0};
        for (const Notice& notice : notices) {
            if (notice.kind != kind) continue;
            ++count.all;
            count.failed += isFailedCheck(notice) ? 1 : 0;
        }
        if (count.all > 0) counts.push_back(count);
    }
    return counts;
}

base::Result<std::optional<Notice>> noticeOf(const Message& message) {
    const auto kind = kindOf(message);
    if (!kind) return std::optional<Notice>{};
    return NoticeReader{message, *kind}.read();
}

}  // namespace lianbing::site::hj212
