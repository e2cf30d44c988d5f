#pragma once

#include "game/base/result.h"
#include "game/site/hj212.h"
#include "game/site/source.h"
#include "game/site/station.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a plant's data logger says to the platform. All commands, systems and field names were seen
/// in the domain's notes and in open implementations, not in the standards (unverified); what not
/// even those show is marked where it stands.
///
/// Left out: the encryption of data between 2000 and 2999, 1014 and 3020 (SM4, ECB), so that a
/// stream is what a platform has deciphered; the five-minute means of furnace temperature (2111),
/// as no plant here has a furnace whose temperature binds it; pictures and spectra; the fields of a
/// raw result beyond its time and value; current and voltage beside the power.
namespace lianbing::site::hj212 {

/// Commands.
inline constexpr int kHardware = 1001;  ///< serial number and network cards, since 2025
inline constexpr int kReadClock = 1011;
inline constexpr int kSetClock = 1012;
inline constexpr int kNewKey = 1014;  ///< asked for by the logger, or set; since 2025
inline constexpr int kRealTime = 2011;
inline constexpr int kRawData = 2013;      ///< of analysers that work by cycles, since 2025
inline constexpr int kDeviceState = 2021;  ///< of the treatment's gear
inline constexpr int kDay = 2031;
inline constexpr int kMinutes = 2051;
inline constexpr int kHours = 2061;
inline constexpr int kStandardCheck = 2062;  ///< since 2025
inline constexpr int kIdentity = 3019;       ///< an instrument's own serial number
inline constexpr int kInformation = 3020;    ///< logs, parameters, states
inline constexpr int kRequestAnswer = 9011;
inline constexpr int kExecution = 9012;
inline constexpr int kNoticeAnswer = 9013;
inline constexpr int kDataAnswer = 9014;
inline constexpr int kHeartbeat = 9015;  ///< since 2025

/// Systems.
inline constexpr std::string_view kGasSource = "31";
inline constexpr std::string_view kWaterSource = "32";
inline constexpr std::string_view kElectricity = "44";  ///< since 2025
inline constexpr std::string_view kProduction = "45";   ///< key production conditions, since 2025
inline constexpr std::string_view kInteraction = "91";

/// A logger as it stands in its registration.
struct LoggerPlate {
    std::string number;  ///< MN, 24 letters and digits
    std::string password = "123456";
    Edition edition = Edition::Y2017;
    std::string serial{};     ///< of its hardware
    std::string processor{};  ///< of its CPU
    std::string card{};       ///< MAC of its first network card
    std::string otherCard{};

    bool operator==(const LoggerPlate&) const = default;
};

/// kGasSource or kWaterSource, by the factors of its platform channels.
std::string_view systemOf(const Source& source);

/// yyyyMMddHHmmss.
std::string timeText(Minute minute);

/// What is sent at a minute, converted values as Zs. Factors of which nothing came are left out; a
/// report of none has its DataTime alone. Errors: the source's own.
base::Result<Message> realTimeReport(const Source& source, const LoggerPlate& plate, Minute at);

/// Least, mean, greatest and sum of `minutes` from `from`: kMinutes, kHours or kDay. DataTime is
/// the beginning. Normal minutes count, of a day those of its valid hours; where there are none,
/// all that came. With too few (kLeastMinutes of an hour, kLeastHours of a day; hours of standstill
/// are not missing) the mark is the claim of most others, B for minutes of which nothing came. The
/// mean of a day is one of hours, of a pollutant in water weighed by the flow. A sum is m³ of a
/// flow and kg of a pollutant, where there is a flow, over the minutes that count; never of
/// calibration gas, so it may be missing. Errors: the source's own.
base::Result<Message> periodReport(const Source& source, const LoggerPlate& plate, int command,
                                   Minute from, int minutes);

/// Of production and treatment (`power.production`, `power.treatment`; of an outfall
/// `power.works`), kW.
base::Result<Message> powerReport(const Source& source, const LoggerPlate& plate, Minute at);
/// The state of production: N runs, St stands by the claim of the platform's first factor. Code and
/// letters as open code shows them, meaning unverified.
base::Result<Message> productionReport(const Source& source, const LoggerPlate& plate, Minute at);

/// 1 runs, 0 stands: of the gear by its number from 1.
Message deviceStateReport(const LoggerPlate& plate, std::string_view system,
                          std::span<const int> states, Minute at);

/// An automatic standard check of one factor.
struct StandardCheck {
    std::string code;  ///< w01018
    double found = 0;
    double standard = 0;
    bool passed = true;
    int decimals = 1;
};

Message standardCheckReport(const LoggerPlate& plate, const StandardCheck& check, Minute at);

/// Serial number, CPU and network cards; names of the fields unverified.
Message hardwareReport(const LoggerPlate& plate, Minute at);
/// The serial number of the instrument of a factor.
Message identityReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                       std::string_view serial, Minute at);
/// A line of a log. What parts fields becomes a blank in it.
Message logReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                  const LogLine& line);
/// The rows of a parameter page. The fields are numbered in the order of the page: which number
/// means what is left to a table of the standard that was not seen (unverified).
Message parameterReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                        std::span<const ParameterRow> rows, Minute at);

/// The logger's clock, asked for and told; and the one to set.
Message clockQuestion(const LoggerPlate& plate, std::string_view system, Minute at);
Message clockReport(const LoggerPlate& plate, std::string_view system, Minute clock, Minute at);
Message clockSetting(const LoggerPlate& plate, std::string_view system, Minute clock, Minute at);

/// A new session key is asked for, and given by the platform: 32 digits to the base 16. Name of its
/// field unverified.
Message keyQuestion(const LoggerPlate& plate, Minute at);
Message keySetting(const LoggerPlate& plate, std::string_view key, Minute at);

/// The result of one run, DataTime when it was done; the name of SampleTime unverified.
Message rawReport(const LoggerPlate& plate, std::string_view system, std::string_view code,
                  const AnalyserRun& run);

Message heartbeat(const LoggerPlate& plate, Minute at);

/// Answers carry the time (QN) of what they answer.
Message requestAnswer(const Message& to, int result = 1);    ///< 9011: 1 will be done
Message executionReport(const Message& to, int result = 1);  ///< 9012: 1 done
Message noticeAnswer(const Message& to);                     ///< 9013
Message dataAnswer(const Message& to);                       ///< 9014

/// The answer that a message asks for: 9013 to a heartbeat and other notices, 9014 to data, 9011
/// to requests; nothing to answers and where none is wanted.
std::optional<Message> answerTo(const Message& message);

}  // namespace lianbing::site::hj212
