#include "game/exchange/monitoring_table.h"

#include "game/exchange/monitoring_cells.h"
#include "game/exchange/monitoring_columns.h"
#include "game/site/factors.h"
#include "game/site/record_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <map>
#include <utility>

namespace lianbing::exchange {

namespace {

using Role = MonitoringColumn::Role;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// A row of one outlet with its time.
struct TimedRow {
    site::Minute at = 0;
    const TableRow* row = nullptr;
};

struct OutletRows {
    std::string enterprise;
    std::string outlet;
    std::vector<TimedRow> rows;
};

class TableReader {
public:
    TableReader(const std::vector<TableRow>& rows, const MonitoringHead& head,
                const std::string& where, NameMasks& masks)
        : rows_(rows), head_(head), where_(where), masks_(masks) {}

    base::Result<std::vector<site::RecordedData>> read() && {
        sortRows();
        if (outlets_.empty() || badTimes_.size() > goodTimes_) return noTimes();
        std::vector<site::RecordedData> records;
        for (const OutletRows& outlet : outlets_) {
            base::Result<site::RecordedData> record = recordOf(outlet);
            if (!record) return base::Unexpected{record.error()};
            records.push_back(*std::move(record));
        }
        // What cannot be given to an outlet stands with the first one.
        for (const site::RecordedFlaw& flaw : badTimes_) records.front().flaws.push_back(flaw);
        return records;
    }

private:
    [[nodiscard]] std::string placeName(int line) const {
        return fmt::format("{}:{}", where_, line);
    }

    [[nodiscard]] std::string textOf(const TableRow& row, Role role) const {
        std::string text;
        for (std::size_t i = 0; i < head_.columns.size(); ++i) {
            if (head_.columns[i].role != role || row.at(i).empty()) continue;
            if (!text.empty()) text += ' ';
            text += row.at(i);
        }
        return text;
    }

    /// A day and a time of the day may stand apart.
    [[nodiscard]] std::optional<site::Minute> timeOf(const TableRow& row) const {
        const std::string day = textOf(row, Role::Day);
        const std::string time = textOf(row, Role::Time);
        if (day.empty()) return timeIn(time);
        if (time.empty()) return timeIn(day);
        if (const auto whole = timeIn(time)) return whole;
        return timeIn(day + " " + time);
    }

    [[nodiscard]] std::string timeWords(const TableRow& row) const {
        const std::string day = textOf(row, Role::Day);
        const std::string time = textOf(row, Role::Time);
        return day.empty() || time.empty() ? day + time : day + " " + time;
    }

    base::Unexpected noTimes() const {
        if (badTimes_.empty())
            return base::fail("表头下面没有数据", placeName(rows_[head_.firstRow - 1].line));
        return base::fail(badTimes_.front().what, badTimes_.front().where);
    }

    /// Gives each row to its outlet; a name that is merged over rows holds on.
    void sortRows() {
        std::map<std::pair<std::string, std::string>, std::size_t> places;
        std::string enterprise;
        std::string outlet;
        for (std::size_t i = head_.firstRow; i < rows_.size(); ++i) {
            const TableRow& row = rows_[i];
            const std::string words = timeWords(row);
            if (isSummaryWord(words) || isHeadAgain(row)) continue;
            const std::string ownEnterprise = textOf(row, Role::Enterprise);
            const std::string ownOutlet = textOf(row, Role::Outlet);
            if (!ownEnterprise.empty()) enterprise = ownEnterprise;
            if (!ownOutlet.empty()) outlet = ownOutlet;
            const auto at = timeOf(row);
            if (!at) {
                if (isNote(row)) continue;
                badTimes_.push_back(
                    {placeName(row.line),
                     words.empty() ? std::string{"这一行没有时间，没有采用"}
                                   : fmt::format("时间看不懂，写的是{}，没有采用", quoted(words))});
                continue;
            }
            ++goodTimes_;
            const auto [place, isNew] = places.try_emplace({enterprise, outlet}, outlets_.size());
            if (isNew)
                outlets_.push_back(
                    {masks_.enterprise(enterprise), masks_.outlet(enterprise, outlet), {}});
            outlets_[place->second].rows.push_back({*at, &row});
        }
    }

    /// Printed pages repeat their headings.
    [[nodiscard]] bool isHeadAgain(const TableRow& row) const {
        return row.cells == rows_[head_.firstRow - 1].cells;
    }

    /// A line below the data with words in hardly any cell and no value.
    [[nodiscard]] bool isNote(const TableRow& row) const {
        for (std::size_t i = 0; i < head_.columns.size(); ++i) {
            if (head_.columns[i].role != Role::Value) continue;
            const auto value = valueIn(row.at(i));
            if (value && value->value) return false;
        }
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const std::string& cell) { return !cell.empty(); });
        return filled <= 2;
    }

    /// Water where a factor that only water has came with a value.
    [[nodiscard]] site::Medium mediumOf(const OutletRows& outlet) const {
        for (std::size_t i = 0; i < head_.columns.size(); ++i) {
            const MonitoringColumn& column = head_.columns[i];
            const bool isOfWater =
                column.role == Role::Value &&
                site::factorOfWord(site::Medium::Water, column.word) != nullptr &&
                site::factorOfWord(site::Medium::Gas, column.word) == nullptr;
            if (!isOfWater) continue;
            for (const TimedRow& timed : outlet.rows) {
                const auto value = valueIn(timed.row->at(i));
                if (value && value->value) return site::Medium::Water;
            }
        }
        return site::Medium::Gas;
    }

    [[nodiscard]] static const site::Factor* factorOf(site::Medium medium,
                                                      const std::string& word) {
        const site::Factor* factor = site::factorOfWord(medium, word);
        return factor != nullptr ? factor : site::factorOfWord(site::Medium::Electricity, word);
    }

    /// The mark that a row gives a value: its own column's, or the row's.
    [[nodiscard]] std::optional<std::string_view> markWords(const TableRow& row,
                                                            const MonitoringColumn& value) const {
        std::optional<std::string_view> words;
        for (std::size_t i = 0; i < head_.columns.size(); ++i) {
            const MonitoringColumn& column = head_.columns[i];
            if (column.role != Role::Mark) continue;
            if (column.word.empty() && !words) words = row.at(i);
            if (column.word == value.word) words = row.at(i);
        }
        return words;
    }

    void addCell(site::RecordBuilder& builder, const site::Factor& factor,
                 const MonitoringColumn& column, const TimedRow& timed, std::size_t index) const {
        const TableRow& row = *timed.row;
        const auto place = static_cast<std::size_t>(row.line);
        const std::string name = nameOf(factor, column.converted);
        const auto missing = [&](const std::string& why) {
            builder.addFlaw(place, why);
            builder.add(factor, column.converted, timed.at, kNothing, site::DataMark::Normal, 0,
                        place);
        };
        const auto value = valueIn(row.at(index));
        if (!value) {
            missing(fmt::format("{}不是数字，写的是{}，没有采用", name, quoted(row.at(index))));
            return;
        }
        site::DataMark mark = value->mark.value_or(site::DataMark::Normal);
        if (const auto words = markWords(row, column); words && !value->mark) {
            const auto own = exchange::markIn(*words);
            if (!own) {
                missing(fmt::format("{}的标记不认得，写的是{}，没有采用", name, quoted(*words)));
                return;
            }
            mark = *own;
        }
        // A scaled value has the decimals of its factor at least.
        const int decimals =
            column.scale == 1 ? value->decimals : std::max(value->decimals, factor.decimals);
        builder.add(factor, column.converted, timed.at,
                    value->value ? *value->value * column.scale : kNothing, mark, decimals, place);
    }

    /// The rows without those whose time is far from all others: they are told by themselves.
    [[nodiscard]] static std::vector<TimedRow> nearRows(const OutletRows& outlet) {
        std::vector<site::Minute> times;
        for (const TimedRow& timed : outlet.rows) times.push_back(timed.at);
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        std::vector<TimedRow> near;
        for (const TimedRow& timed : outlet.rows) {
            if (std::abs(timed.at - *middle) <= site::kFarAway) near.push_back(timed);
        }
        return near;
    }

    /// Rows that go back in time, unless the whole table does.
    static void tellDisorder(site::RecordBuilder& builder, const OutletRows& outlet) {
        std::size_t back = 0;
        const std::vector<TimedRow> rows = nearRows(outlet);
        for (std::size_t i = 1; i < rows.size(); ++i) back += rows[i].at < rows[i - 1].at ? 1 : 0;
        const bool isNewestFirst = 2 * back > rows.size();
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const bool isWrong =
                isNewestFirst ? rows[i].at > rows[i - 1].at : rows[i].at < rows[i - 1].at;
            if (!isWrong) continue;
            builder.addFlaw(static_cast<std::size_t>(rows[i].row->line),
                            fmt::format("时间 {} 与上一行的 {} 次序不对，已按时间放好",
                                        site::momentOf(rows[i].at).text(),
                                        site::momentOf(rows[i - 1].at).text()));
        }
    }

    base::Result<site::RecordedData> recordOf(const OutletRows& outlet) const {
        const site::Medium medium = mediumOf(outlet);
        site::RecordBuilder::Options options;
        options.namesRepeats = true;
        options.needsSeveral = true;
        site::RecordBuilder builder{medium, options, [this](std::size_t line) {
                                        return placeName(static_cast<int>(line));
                                    }};
        for (const TimedRow& timed : outlet.rows) {
            for (std::size_t i = 0; i < head_.columns.size(); ++i) {
                const MonitoringColumn& column = head_.columns[i];
                if (column.role != Role::Value) continue;
                const site::Factor* factor = factorOf(medium, column.word);
                if (factor == nullptr || (column.converted && !factor->hasConverted)) continue;
                addCell(builder, *factor, column, timed, i);
            }
        }
        tellDisorder(builder, outlet);
        for (const std::string& word : head_.doubled) {
            if (const site::Factor* factor = factorOf(medium, word))
                builder.addFlaw(static_cast<std::size_t>(rows_[head_.firstRow - 1].line),
                                fmt::format("有两列都像是{}，只用前一列", factor->name));
        }
        base::Result<site::RecordedData> data = builder.build();
        if (!data) return refused(data.error(), outlet);
        data->enterprise = outlet.enterprise;
        data->outlet = outlet.outlet;
        perHour(*data);
        return data;
    }

    /// A time that could not be read may be why the others are too few.
    [[nodiscard]] base::Unexpected refused(const base::Error& error,
                                           const OutletRows& outlet) const {
        std::string what = error.what;
        if (!badTimes_.empty())
            what += fmt::format("；另外 {} {}", badTimes_.front().where, badTimes_.front().what);
        return base::fail(std::move(what), error.where.empty()
                                               ? placeName(outlet.rows.front().row->line)
                                               : error.where);
    }

    /// What came as an amount of each step goes by the hour.
    void perHour(site::RecordedData& data) const {
        constexpr int kHour = 60;
        for (const MonitoringColumn& column : head_.columns) {
            if (column.role != Role::Value || !column.isPerStep || data.step() == kHour) continue;
            site::RecordedTrack* track = data.find(column.word);
            if (track == nullptr) continue;
            for (double& value : track->track.values)
                value *= kHour / static_cast<double>(data.step());
        }
    }

    const std::vector<TableRow>& rows_;
    const MonitoringHead& head_;
    const std::string& where_;
    NameMasks& masks_;
    std::vector<OutletRows> outlets_;
    std::vector<site::RecordedFlaw> badTimes_;
    std::size_t goodTimes_ = 0;
};

}  // namespace

base::Result<std::optional<std::vector<site::RecordedData>>> recordsIn(
    const std::vector<TableRow>& rows, const std::string& where, NameMasks& masks) {
    const auto head = headOf(rows, where);
    if (!head) return base::Unexpected{head.error()};
    if (!*head) return std::optional<std::vector<site::RecordedData>>{};
    base::Result<std::vector<site::RecordedData>> records =
        TableReader{rows, **head, where, masks}.read();
    if (!records) return base::Unexpected{records.error()};
    return std::optional{*std::move(records)};
}

}  // namespace lianbing::exchange
