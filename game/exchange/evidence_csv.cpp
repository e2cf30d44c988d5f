#include "game/exchange/evidence_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace lianbing::exchange {

namespace {

/// Minutes that are read at once.
constexpr std::size_t kChunk = 1440;

std::string quoted(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    return out + '"';
}

/// What stands in every line of one channel, before and behind the value.
struct Column {
    const site::Channel* channel = nullptr;
    std::string before;
    std::string unit;
    std::vector<site::Reading> readings;
};

std::string markOf(const site::Reading& reading) {
    if (std::isnan(reading.value)) return "缺失";
    return fmt::format("{} {}", site::letterOf(reading.claim), site::nameOf(reading.claim));
}

void addLine(std::string& out, const std::string& time, const Column& column,
             const site::Reading& reading) {
    fmt::format_to(std::back_inserter(out), "{},{},", time, column.before);
    if (!std::isnan(reading.value))
        fmt::format_to(std::back_inserter(out), "{:.{}f}", reading.value, column.channel->decimals);
    fmt::format_to(std::back_inserter(out), ",{},{}\r\n", column.unit, markOf(reading));
}

}  // namespace

base::Result<std::string> evidenceCsv(const site::Source& source,
                                      std::span<const std::string> channels, site::Minute from,
                                      site::Minute until) {
    std::vector<Column> columns;
    for (const std::string& id : channels) {
        const site::Channel* channel = source.channel(id);
        if (channel == nullptr) return base::fail("没有这个通道。", id);
        const std::string before = fmt::format("{},{},{}", site::nameOf(channel->witness),
                                               quoted(channel->name), quoted(channel->id));
        columns.push_back({channel, before, quoted(channel->unit), {}});
    }
    const auto minutes = static_cast<std::size_t>(std::max<site::Minute>(0, until - from));
    if (minutes * columns.size() > kMostCsvRows) {
        return base::fail(fmt::format("这一段有 {} 行，表格软件打不开；请缩短时间或少选几个通道。",
                                      minutes * columns.size()));
    }
    std::string out = "\xEF\xBB\xBF时间,来源,监测项目,通道,数值,单位,标记\r\n";
    for (std::size_t done = 0; done < minutes; done += kChunk) {
        const std::size_t count = std::min(kChunk, minutes - done);
        const site::Minute first = from + static_cast<site::Minute>(done);
        for (Column& column : columns) {
            column.readings.resize(count);
            const base::Status read = source.samples(column.channel->id, first, 1, column.readings);
            if (!read) return base::Unexpected{read.error()};
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::string time = site::momentOf(first + static_cast<site::Minute>(i)).text();
            for (const Column& column : columns) addLine(out, time, column, column.readings[i]);
        }
    }
    return out;
}

}  // namespace lianbing::exchange
