#include "game/exchange/monitoring_file.h"

#include "game/base/file.h"
#include "game/base/text.h"
#include "game/exchange/monitoring_table.h"
#include "game/exchange/name_masks.h"
#include "game/exchange/sheet_reader.h"
#include "game/exchange/table_text.h"
#include "game/exchange/text_file.h"
#include "game/site/hj212_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <system_error>
#include <utility>

namespace lianbing::exchange {

namespace {

constexpr std::string_view kAnyFile = "数据文件";
/// A year of hours with two hundred columns, or three months of minutes with fifteen.
constexpr std::size_t kMostCells = 2'000'000;

/// Told from any table by the head of a frame with its data segment.
bool isStream(std::string_view bytes) {
    const std::size_t head = bytes.find("##");
    return head != std::string_view::npos && bytes.find("CP=&&", head) != std::string_view::npos &&
           bytes.find(";CN=", head) != std::string_view::npos;
}

void cut(std::vector<site::RecordedFlaw>& flaws) {
    if (flaws.size() <= kMostFlaws) return;
    const std::size_t more = flaws.size() - kMostFlaws;
    flaws.resize(kMostFlaws);
    flaws.push_back({"", fmt::format("这样的地方另外还有{}处", more)});
}

/// Where the value behind a = ends in a reason: before the words that always follow it.
std::size_t valueEnd(std::string_view reason, std::size_t begin) {
    constexpr std::array<std::string_view, 5> kTails{" 不是", "，这一项", " 的版本号", " 说有",
                                                     " 说没有"};
    std::size_t end = reason.size();
    for (const std::string_view tail : kTails) {
        const std::size_t at = reason.rfind(tail);
        if (at != std::string_view::npos && at >= begin) end = std::min(end, at);
    }
    return end;
}

/// A reason with nothing of a frame in it that may be a name: what stands in quotes, and the value
/// of a field, `QN=…`.
std::string withoutWords(std::string_view reason) {
    constexpr std::string_view kOpen = "“";
    constexpr std::string_view kClose = "”";
    const std::size_t open = reason.find(kOpen);
    const std::size_t close = reason.rfind(kClose);
    if (open != std::string_view::npos && close != std::string_view::npos && close > open) {
        const std::size_t begin = open + kOpen.size();
        return std::string{reason.substr(0, open)} + quoted(reason.substr(begin, close - begin)) +
               std::string{reason.substr(close + kClose.size())};
    }
    const std::size_t equals = reason.find('=');
    if (equals == std::string_view::npos) return std::string{reason};
    const std::size_t end = valueEnd(reason, equals + 1);
    return std::string{reason.substr(0, equals)} + " 写的" +
           quoted(reason.substr(equals + 1, end - equals - 1)) + std::string{reason.substr(end)};
}

class MonitoringReader {
public:
    explicit MonitoringReader(std::string_view name) : name_(name) {}

    base::Result<MonitoringFile> read(std::string_view bytes) && {
        if (bytes.empty()) return base::fail("文件是空的", placed(kAnyFile));
        base::Status done;
        if (bytes.starts_with("PK")) {
            done = readBook(bytes);
        } else if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
            done = base::fail("这是旧的 .xls 表格，或者加了密，请用 Excel 另存为没有密码的 .xlsx",
                              placed(kAnyFile));
        } else if (isStream(bytes)) {
            done = readFrames(bytes);
        } else {
            done = readText(bytes);
        }
        if (!done) return base::Unexpected{done.error()};
        for (site::RecordedData& one : file_.outlets) cut(one.flaws);
        cut(file_.flaws);
        file_.enterprises = masks_.enterprises();
        file_.points = masks_.outlets();
        return std::move(file_);
    }

private:
    /// The file's own name, or another where it has none.
    [[nodiscard]] std::string placed(std::string_view otherwise) const {
        return name_.empty() ? std::string{otherwise} : name_;
    }

    base::Status readText(std::string_view bytes) {
        const std::string where = placed("数据.csv");
        const base::Result<std::string> text = decodeText(bytes, where);
        if (!text) return base::Unexpected{text.error()};
        if (text->starts_with('<'))
            return base::fail("这是网页格式的表格，请用 Excel 打开后另存为 .xlsx", where);
        auto rows = readTableText(*text, where);
        if (!rows) return base::Unexpected{rows.error()};
        const auto records = recordsIn(*rows, where, masks_);
        if (!records) return base::Unexpected{records.error()};
        if (!*records) return noHead(where, rows->empty() ? 1 : rows->front().line);
        take(**records);
        return {};
    }

    base::Status readBook(std::string_view bytes) {
        const std::string where = placed("数据.xlsx");
        const auto sheets = readSheets(bytes, where, kMostCells);
        if (!sheets) return base::Unexpected{sheets.error()};
        for (std::size_t i = 0; i < sheets->size(); ++i) {
            const std::string name =
                sheets->size() == 1 ? where : fmt::format("{}（第{}张表）", where, i + 1);
            const auto records = recordsIn(rowsOf((*sheets)[i]), name, masks_);
            if (!records) return base::Unexpected{records.error()};
            if (*records) {
                take(**records);
            } else if (!(*sheets)[i].cells.empty()) {
                file_.flaws.push_back({name, "这张表里没有认出时间和监测因子，没有采用"});
            }
        }
        return file_.outlets.empty() ? noHead(where, 1) : base::Status{};
    }

    base::Status readFrames(std::string_view bytes) {
        const std::string where = placed("数据流");
        site::hj212::StreamRecords stream = site::hj212::recordsOf(bytes, where);
        if (stream.records.empty()) {
            if (stream.flaws.empty()) return base::fail("报文里没有读出一个监测值", where);
            const site::RecordedFlaw& first = stream.flaws.front();
            return base::fail("报文里没有读出一个监测值，第一处：" + withoutWords(first.what),
                              first.where);
        }
        const auto masked = [](std::vector<site::RecordedFlaw>& flaws) {
            for (site::RecordedFlaw& flaw : flaws) flaw.what = withoutWords(flaw.what);
        };
        masked(stream.flaws);
        file_.flaws = std::move(stream.flaws);
        file_.notices = site::hj212::countsOf(stream.notices);
        for (site::RecordedData& record : stream.records) {
            masked(record.flaws);
            record.enterprise = masks_.enterprise("");
            record.outlet = masks_.outlet("", record.outlet);
            file_.outlets.push_back(std::move(record));
        }
        return {};
    }

    void take(const std::vector<site::RecordedData>& records) {
        file_.outlets.insert(file_.outlets.end(), records.begin(), records.end());
    }

    static base::Status noHead(const std::string& where, int line) {
        return base::fail("没有认出表头：要有一列监测时间和至少一列监测因子",
                          fmt::format("{}:{}", where, line));
    }

    std::string name_;
    NameMasks masks_;
    MonitoringFile file_;
};

}  // namespace

base::Result<MonitoringFile> readMonitoring(std::string_view bytes, std::string_view name) {
    return MonitoringReader{name}.read(bytes);
}

base::Result<MonitoringFile> readMonitoringFile(const std::filesystem::path& path) {
    constexpr std::uintmax_t kLargest = 64U << 20U;
    // A name that is no text can stand in no message.
    const std::string name =
        base::isValidUtf8(path.string()) ? path.string() : std::string{kAnyFile};
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > kLargest) return base::fail("文件大于 64 MB，请分段导出", name);
    const base::Result<std::string> bytes = base::readFile(path);
    if (!bytes) return base::fail(bytes.error().what, name);
    return readMonitoring(*bytes, name);
}

}  // namespace lianbing::exchange
