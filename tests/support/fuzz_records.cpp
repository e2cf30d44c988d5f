#include "tests/support/fuzz_records.h"

#include "game/base/text.h"
#include "game/exchange/monitoring_file.h"
#include "game/site/hj212_stream.h"
#include "game/site/recorded_fraud.h"

#include <fmt/format.h>

#include <vector>

namespace lianbing::tests {

namespace {

std::string brokenFlawRule(const std::vector<site::RecordedFlaw>& flaws) {
    for (const site::RecordedFlaw& flaw : flaws) {
        if (flaw.what.empty()) return "a flaw without a word";
        if (!base::isValidUtf8(flaw.where + flaw.what)) return "a flaw that is no text";
    }
    return {};
}

std::string brokenRecordRule(const site::RecordedData& data) {
    if (std::string broken = brokenFlawRule(data.flaws); !broken.empty()) return broken;
    if (data.size() == 0 || data.size() > site::kMostRecorded)
        return fmt::format("{} values", data.size());
    const auto source = site::RecordedSource::create(data);
    if (!source) return "a record that opens as no source: " + source.error().what;
    for (const site::Finding& finding : site::recordedFindings(data, {data.from() + data.step()})) {
        if (finding.until <= finding.from || finding.says.empty())
            return "a finding without a span";
    }
    for (const site::PlantableCause& cause : site::plantableCauses()) {
        const auto planted = site::plantIntoRecord(
            data, {std::string{cause.word}, data.from(), data.until(), 0.5, {}});
        if (planted && planted->planted.size() != data.size()) return "a planted record is cut";
    }
    return {};
}

const std::vector<std::string>& frameWords() {
    static const std::vector<std::string> kWords = base::split(
        "DataTime=20260301000000|DataTime=20260301010000|DataTime=20260301000100|;|,|w01018-Avg=|"
        "a21026-Rtd=|a21026-ZsAvg=|w01018-Flag=N|a21026-Flag=F|Flag=Q|w00000-Avg=|d20405-Rtd=|"
        "12.5|0|-3|1e300|nan|.|=|&&|\xB3\xA3|正常|a99999-Avg=1|-Avg=2|##|PNUM=2;PNO=3;|x",
        '|');
    return kWords;
}

const std::vector<std::string>& tableWords() {
    static const std::vector<std::string> kWords = base::split(
        "时间|监测时间|日期|企业名称|排口名称|COD|二氧化硫|折算|标记|流量(m3)|pH|含氧量(%)|用电(kW)"
        "|"
        ",|,|,|\n|\n|\n|\"|;|\t|2026-03-01 00:00|2026-03-01 01:00|2026-03-01 02:00|20260301030000|"
        "46082.25|2099-01-01|12.5|13|0|-|(F)|35.2(M)|N|F|停运|甲厂|一号口|(mg/L)|(ppm)|x",
        '|');
    return kWords;
}

}  // namespace

std::string brokenStreamRule(std::string_view text) {
    std::size_t free = 0;
    for (const site::hj212::Piece& piece : site::hj212::readStream(text)) {
        if (piece.begin < free || piece.begin + piece.bytes > text.size())
            return fmt::format("piece [{}, +{})", piece.begin, piece.bytes);
        free = piece.begin + piece.bytes;
        if (!piece.message && piece.message.error().what.empty()) return "damage without a word";
    }
    const site::hj212::StreamRecords read = site::hj212::recordsOf(text);
    if (std::string broken = brokenFlawRule(read.flaws); !broken.empty()) return broken;
    for (const site::RecordedData& data : read.records) {
        if (std::string broken = brokenRecordRule(data); !broken.empty()) return broken;
    }
    return {};
}

std::string brokenMonitoringRule(std::string_view text) {
    const auto file = exchange::readMonitoring(text);
    if (!file) {
        if (file.error().what.empty() || file.error().where.empty())
            return "refused without a word";
        return base::isValidUtf8(file.error().text()) ? std::string{} : "a refusal that is no text";
    }
    if (file->outlets.empty()) return "nothing was read and nothing refused";
    if (std::string broken = brokenFlawRule(file->flaws); !broken.empty()) return broken;
    for (const site::RecordedData& data : file->outlets) {
        if (std::string broken = brokenRecordRule(data); !broken.empty()) return broken;
    }
    return {};
}

std::string framesOf(std::string_view bytes) {
    constexpr std::size_t kLongest = 24;  // bytes that make one frame
    std::string stream;
    for (std::size_t at = 0; at < bytes.size(); at += kLongest) {
        const std::string_view part = bytes.substr(at, kLongest);
        std::string segment =
            fmt::format("QN=20260301000000001;ST={};CN={};PW=1;MN={};Flag={};CP=&&",
                        part.front() % 2 == 0 ? 31 : 32, part.front() % 3 == 0 ? 2061 : 2051,
                        part.front() % 5, part.size() % 4 == 0 ? 9 : 5);
        for (const char byte : part.substr(1))
            segment += frameWords()[static_cast<unsigned char>(byte) % frameWords().size()];
        segment += "&&";
        stream += fmt::format("##{:04}{}{:04X}\r\n", segment.size(), segment,
                              site::hj212::sumOf(segment));
        if (part.back() % 11 == 0) stream.resize(stream.size() - 3);
    }
    return stream;
}

std::string monitoringWordsOf(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes)
        text += tableWords()[static_cast<unsigned char>(byte) % tableWords().size()];
    return text;
}

}  // namespace lianbing::tests
