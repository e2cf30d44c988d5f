#pragma once

#include "game/site/blind_test.h"
#include "game/site/cems_parts.h"
#include "game/site/hj212_notices.h"
#include "game/site/recorded.h"
#include "game/site/station.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A simulated site for other programs, as one JSON object each. Times are `2026-03-01T08:00` by
/// the clock of the site, ends are excluded; a value that did not come is null, a mark that an
/// enterprise claims of a value is its letter in HJ 212.
namespace lianbing::exchange {

/// One site of a list.
struct ListedSite {
    std::string id;
    std::string title;
    std::string note;
    std::string kind;
    std::string outlet;
    site::Minute from = 0;
    site::Minute until = 0;
};

std::string sitesJson(std::span<const ListedSite> sites);
/// What a plant of one kind may plan; `technique` 0 is honest.
std::string causesJson(std::span<const site::CauseInfo> causes);
std::string channelsJson(std::span<const site::Channel> channels);

/// What one channel shows at a minute.
struct ShownChannel {
    site::Channel channel;
    site::Sample sample;
};

std::string shownJson(site::Minute at, std::span<const ShownChannel> channels);

/// The readings of one channel, `from`, `from + step`, ….
struct ChannelSeries {
    site::Channel channel;
    std::vector<site::Reading> readings;
};

std::string seriesJson(site::Minute from, int step, std::span<const ChannelSeries> series);
/// The same as a table that readMonitoring knows: time, then a value and a mark for each channel.
/// Begins with a byte order mark, so that spreadsheet programs read it as UTF-8.
std::string seriesCsv(site::Minute from, int step, std::span<const ChannelSeries> series);

std::string findingsJson(site::Minute from, site::Minute until, site::Medium medium,
                         std::span<const site::Finding> findings);

/// Counts, techniques, and each station with what is true of it and which rules it tripped.
std::string blindJson(std::uint64_t seed, const site::BlindResult& result);

/// What is filed and posted, and what the PC has, which is null where it is not on.
std::string parametersJson(site::Minute at, std::span<const site::ParameterRow> rows, bool isOn);
std::string wiringJson(site::Minute at, std::span<const site::WiringRow> rows, bool isOn);
std::string processesJson(site::Minute at, std::span<const site::ProcessRow> rows);
std::string logJson(std::span<const site::LogLine> lines);
std::string clipsJson(std::span<const site::Clip> clips);
std::string scenesJson(site::Minute at, std::span<const site::Scene> scenes);
/// Each with the verdict on the meter; null where there is no rule for it.
std::string comparisonsJson(std::span<const site::Comparison> reports);

/// What a file of real data held, without the values.
std::string recordsJson(std::string_view file, std::span<const site::RecordedData> records,
                        std::span<const site::hj212::NoticeCount> notices,
                        std::span<const site::RecordedFlaw> flaws);

/// What was put to the chain, and what the analyser shows of it: null without power.
std::string cylinderJson(site::Minute at, int waited, const site::SampleGas& put,
                         const std::optional<site::SampleGas>& answer);
/// The same of a standard solution, COD in mg/L.
std::string standardJson(site::Minute at, double put, std::optional<double> shown);

/// Whatever a finding's rule, a picture or a witness is called by programs: `mark-against-power`,
/// `turned`, `platform`.
std::string_view wordOf(site::Rule rule);
std::string_view wordOf(site::Picture picture);
std::string_view wordOf(site::Witness witness);

}  // namespace lianbing::exchange
