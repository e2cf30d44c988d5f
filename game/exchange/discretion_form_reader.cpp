#include "game/base/text.h"
#include "game/exchange/discretion_form.h"
#include "game/exchange/discretion_form_layout.h"
#include "game/exchange/sheet_reader.h"
#include "game/law/standing_text.h"
#include "game/procedure/local_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace lianbing::exchange {

namespace {

using base::Fraction;
using procedure::DiscretionTable;

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = code == std::errc{} && end == text.data() + text.size();
    return isWhole ? std::optional{value} : std::nullopt;
}

/// `2022-01-01`, or the number that Excel keeps of a day: days since 30 December 1899.
std::optional<base::Date> dateOf(const std::string& text) {
    constexpr std::int64_t kEpoch = -25569;
    constexpr std::int64_t kFirst = 20000;  // 1954
    constexpr std::int64_t kLast = 100000;  // 2173
    if (const auto date = base::Date::parse(text)) return *date;
    const auto serial = wholeNumber(text);
    if (!serial || *serial < kFirst || *serial > kLast) return std::nullopt;
    return base::Date::fromDays(static_cast<std::int32_t>(*serial + kEpoch));
}

std::vector<std::string> partsOf(std::string_view text, bool splitsAtCommas) {
    std::string plain(text);
    for (const std::string_view sign : {"；", ";", "、", "，"}) {
        const bool isComma = sign == "、" || sign == "，";
        if (isComma && !splitsAtCommas) continue;
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign))
            plain.replace(at, sign.size(), "\n");
    }
    std::vector<std::string> parts;
    for (const std::string& part : base::split(plain, '\n')) {
        const std::string_view words = base::trim(part);
        if (!words.empty()) parts.emplace_back(words);
    }
    return parts;
}

/// Reads the one sheet and remembers which cell each field came from.
class FormReader {
public:
    FormReader(const SheetCells& sheet, const std::string& where, const law::Library* laws)
        : sheet_(sheet), where_(where), laws_(laws) {}

    base::Result<DiscretionTable> read() {
        findParts();
        if (!faults_.empty()) return fail();
        checkColumns(form::Part::Factors, form::kFactorColumns);
        checkColumns(form::Part::Constants, form::kConstantColumns);
        checkColumns(form::Part::Quantities, form::kQuantityColumns);
        checkColumns(form::Part::Adjustments, form::kAdjustmentColumns);
        readHead();
        readFactors();
        forEachRow(form::Part::Constants, [&](int row) {
            const std::string name = sheet_.at(row, 0);
            note("constants." + name, {row, 0});
            const bool isNew = table_.constants.emplace(name, fraction({row, 1})).second;
            if (!isNew) complain({row, 0}, fmt::format("编号“{}”重复了", name));
        });
        forEachRow(form::Part::Quantities, [&](int row) {
            note(fmt::format("quantities[{}]", table_.quantities.size() + 1), {row, 0});
            table_.quantities.push_back({needed({row, 0}), needed({row, 1}), needed({row, 2})});
        });
        forEachRow(form::Part::Adjustments, [&](int row) { readAdjustment(row); });
        if (faults_.empty()) checkTable();
        if (!faults_.empty()) return fail();
        return std::move(table_);
    }

private:
    [[nodiscard]] base::Unexpected fail() const { return base::fail(base::join(faults_, "\n")); }

    void complain(CellPlace place, std::string_view sentence) {
        faults_.push_back(
            fmt::format("{}: {}!{}: {}", where_, sheet_.name, cellName(place), sentence));
    }

    void note(const std::string& field, CellPlace place) { places_.insert_or_assign(field, place); }

    void findParts() {
        for (int row = 0; row < sheet_.rowCount(); ++row) {
            const std::string text = sheet_.at(row, 0);
            const auto part = std::find(form::kParts.begin(), form::kParts.end(), text);
            if (part != form::kParts.end()) parts_.emplace(part - form::kParts.begin(), row);
        }
        for (std::size_t i = 0; i < form::kParts.size(); ++i) {
            if (!parts_.contains(static_cast<std::ptrdiff_t>(i)))
                complain({0, 0}, fmt::format("第一列里没有“{}”这一行", form::kParts.at(i)));
        }
    }

    /// What stands below a heading that was changed may be something else.
    template <class Columns>
    void checkColumns(form::Part part, const Columns& columns) {
        const int row = parts_.at(static_cast<std::ptrdiff_t>(part)) + 1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const CellPlace place{row, static_cast<int>(i)};
            const std::string text = sheet_.at(place.first, place.second);
            if (text != columns[i])
                complain(place,
                         fmt::format("这一格是标题，应该是“{}”，不是“{}”", columns[i], text));
        }
    }

    /// The row after a part's last.
    [[nodiscard]] int endOf(int heading) const {
        int end = sheet_.rowCount();
        for (const auto& [part, row] : parts_) {
            if (row > heading) end = std::min(end, row);
        }
        return end;
    }

    /// Calls `read` for each row of a part in which something stands.
    template <class Read>
    void forEachRow(form::Part part, Read read) {
        constexpr int kColumns = 6;
        const int heading = parts_.at(static_cast<std::ptrdiff_t>(part));
        for (int row = heading + 2; row < endOf(heading); ++row) {
            bool isFilled = false;
            for (int column = 0; column < kColumns; ++column)
                isFilled = isFilled || !sheet_.at(row, column).empty();
            if (isFilled) read(row);
        }
    }

    std::string needed(CellPlace place) {
        std::string text = sheet_.at(place.first, place.second);
        if (text.empty()) complain(place, "这一格要填");
        return text;
    }

    Fraction fraction(CellPlace place) {
        const std::string text = needed(place);
        const auto value = Fraction::parse(text);
        if (!text.empty() && !value)
            complain(place, fmt::format("“{}”不是数，要写成 10%、0.5、-30% 这样", text));
        return value.value_or(Fraction{});
    }

    void readHead() {
        table_.valid.from = base::Date::fromYmd(1, 1, 1).value_or(base::Date{});
        const int heading = parts_.at(0);
        for (const form::HeadField& field : form::kHead) {
            int row = heading + 1;
            while (row < endOf(heading) && sheet_.at(row, 0) != field.label) ++row;
            if (row == endOf(heading)) {
                complain({heading, 0}, fmt::format("这一段里没有“{}”这一行", field.label));
                continue;
            }
            note(std::string(field.field), {row, 1});
            readHeadField(field.field, {row, 1});
        }
        const bool isSpan = !table_.valid.until || *table_.valid.until > table_.valid.from;
        if (!isSpan) complain(places_.at("before"), "失效日应该在施行日以后");
    }

    void readHeadField(std::string_view field, CellPlace place) {
        const std::string text = sheet_.at(place.first, place.second);
        if (field == "id") {
            table_.id = needed(place);
            if (!table_.id.empty() && !procedure::isPackId(table_.id))
                complain(place,
                         fmt::format("编号“{}”不对，只能用小写英文字母、数字和“-”", table_.id));
        } else if (field == "title") {
            table_.title = needed(place);
        } else if (field == "source") {
            table_.source = needed(place);
        } else if (field == "from" || field == "before") {
            readDate(field, text, place);
        } else if (field == "liability") {
            readLiability(needed(place), place);
        } else if (field == "least") {
            table_.leastFormula = needed(place);
        } else if (field == "most") {
            table_.mostFormula = needed(place);
        } else if (field == "amount") {
            table_.amountFormula = needed(place);
        } else if (field == "round_to") {
            readRoundTo(text, place);
        } else if (field == "unverified") {
            table_.unverified = text == form::kYes;
            if (!text.empty() && text != form::kYes && text != "否")
                complain(place, "写“是”或者“否”，或者空着");
        } else {
            table_.note = text;
            if (text.empty() && table_.unverified)
                complain(place, "没有核实的，要写明没有核实什么");
        }
    }

    void readDate(std::string_view field, const std::string& text, CellPlace place) {
        if (text.empty()) return;
        const auto date = dateOf(text);
        if (!date) return complain(place, base::Date::parse(text).error().what);
        if (field == "from") {
            table_.valid.from = *date;
        } else {
            table_.valid.until = *date;
        }
    }

    void readLiability(const std::string& text, CellPlace place) {
        for (const std::string& part : partsOf(text, true)) {
            auto ref = law::ArticleRef::parse(part);
            if (!ref) {
                complain(place, ref.error().what);
                continue;
            }
            const std::string absence = laws_ == nullptr || ref->article == 0
                                            ? std::string()
                                            : law::absenceText(*ref, *laws_);
            if (!absence.empty()) complain(place, absence);
            table_.liability.push_back(std::move(*ref));
        }
    }

    void readRoundTo(const std::string& text, CellPlace place) {
        if (text.empty()) return;
        const auto value = wholeNumber(text);
        if (!value) return complain(place, fmt::format("“{}”不是整数，单位元", text));
        table_.roundTo = *value;
    }

    /// A row without a factor's name goes on with the factor above.
    void readFactors() {
        forEachRow(form::Part::Factors, [&](int row) {
            const std::string id = sheet_.at(row, 0);
            if (!id.empty()) {
                table_.factors.push_back({id, needed({row, 1}), {}});
                note(fmt::format("factors[{}]", table_.factors.size()), {row, 0});
            }
            if (table_.factors.empty()) return complain({row, 0}, "第一档的这一行要写因素编号");
            std::vector<procedure::Grade>& grades = table_.factors.back().grades;
            grades.push_back({needed({row, 2}), needed({row, 3}), fraction({row, 4})});
            const std::string field =
                fmt::format("factors[{}].grades[{}]", table_.factors.size(), grades.size());
            note(field, {row, 2});
            note(field + "[3]", {row, 4});
        });
    }

    void readAdjustment(int row) {
        const std::string field = fmt::format("adjustments[{}]", table_.adjustments.size() + 1);
        note(field, {row, 0});
        note(field + ".from", {row, 2});
        note(field + ".excluded_by", {row, 4});
        table_.adjustments.push_back({needed({row, 0}), needed({row, 1}), fraction({row, 2}),
                                      fraction({row, 3}), partsOf(sheet_.at(row, 4), true),
                                      partsOf(sheet_.at(row, 5), false)});
    }

    void checkTable() {
        for (const base::Error& fault : procedure::findFaults(table_))
            complain(placeOf(fault.where), fault.what);
    }

    /// The cell of a field, or of the nearest one around it.
    [[nodiscard]] CellPlace placeOf(std::string field) const {
        while (!field.empty()) {
            const auto place = places_.find(field);
            if (place != places_.end()) return place->second;
            const std::size_t end = field.find_last_of(".[");
            field.resize(end == std::string::npos ? 0 : end);
        }
        return {0, 0};
    }

    const SheetCells& sheet_;
    const std::string& where_;
    const law::Library* laws_;
    std::map<std::ptrdiff_t, int> parts_;
    std::map<std::string, CellPlace> places_;
    DiscretionTable table_;
    std::vector<std::string> faults_;
};

bool isForm(const SheetCells& sheet) {
    return std::any_of(sheet.cells.begin(), sheet.cells.end(), [](const auto& cell) {
        return cell.first.second == 0 && cell.second == form::kParts.front();
    });
}

}  // namespace

base::Result<DiscretionTable> readDiscretionForm(std::string_view bytes, const std::string& where,
                                                 const law::Library* laws) {
    const auto sheets = readSheets(bytes, where);
    if (!sheets) return base::Unexpected{sheets.error()};
    const auto sheet = std::find_if(sheets->begin(), sheets->end(), isForm);
    if (sheet == sheets->end())
        return base::fail(fmt::format("没有裁量表登记表：第一列里找不到“{}”", form::kParts.front()),
                          where);
    return FormReader{*sheet, where, laws}.read();
}

}  // namespace lianbing::exchange
