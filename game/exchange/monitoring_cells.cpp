#include "game/exchange/monitoring_cells.h"

#include "game/base/date.h"
#include "game/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace lianbing::exchange {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string folded(std::string_view text) {
    text = base::trim(text);
    const bool isAscii = std::all_of(text.begin(), text.end(),
                                     [](char c) { return static_cast<signed char>(c) >= 0; });
    if (isAscii) return std::string{text};
    auto plain = base::nfkc(base::trim(text));
    return plain ? std::string{base::trim(*plain)} : std::string{base::trim(text)};
}

std::optional<site::Minute> minuteOf(int year, int month, int day, int hour, int minute) {
    constexpr int kFirstYear = 1990;
    constexpr int kLastYear = 2199;  // a slip of the pen is told by its distance from the others
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    const auto date = base::Date::fromYmd(year, month, day);
    const bool isMidnight = hour == 24 && minute == 0;
    if (!date || ((hour > 23 || minute > 59) && !isMidnight)) return std::nullopt;
    return static_cast<site::Minute>(date->days()) * site::kMinutesADay + hour * 60 + minute;
}

/// The day number of a spreadsheet: 25569 is 1970-01-01.
std::optional<site::Minute> serialIn(std::string_view text) {
    constexpr double kEpoch = 25569;
    constexpr double kFirst = 32874;  // 1990
    constexpr double kLast = 73415;   // 2100
    double serial = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), serial);
    const bool isWhole = code == std::errc{} && end == text.data() + text.size();
    if (!isWhole || !(serial >= kFirst && serial < kLast)) return std::nullopt;
    // A minute is 7e-4 of a day; the half second of rounding in a cell is far less.
    return static_cast<site::Minute>(
        std::floor((serial - kEpoch) * static_cast<double>(site::kMinutesADay) + 0.01));
}

/// 20260301080000 and its shorter forms.
std::optional<site::Minute> digitsIn(std::string_view text) {
    if (text.size() != 8 && text.size() != 10 && text.size() != 12 && text.size() != 14)
        return std::nullopt;
    const auto number = [text](std::size_t begin, std::size_t digits) {
        int value = 0;
        if (begin + digits <= text.size())
            std::from_chars(text.data() + begin, text.data() + begin + digits, value);
        return value;
    };
    return minuteOf(number(0, 4), number(4, 2), number(6, 2), number(8, 2), number(10, 2));
}

/// A number with what stands between it and the next.
struct Part {
    int number = 0;
    std::string behind;
};

std::vector<Part> partsIn(std::string_view text) {
    constexpr std::size_t kMostDigits = 4;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            if (parts.empty()) return {};
            parts.back().behind += text[i++];
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && isDigit(text[end])) ++end;
        if (end - i > kMostDigits) return {};
        Part part;
        std::from_chars(text.data() + i, text.data() + end, part.number);
        parts.push_back(part);
        i = end;
    }
    return parts;
}

bool isOneOf(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), std::string_view{text}) != words.end();
}

std::optional<site::Minute> writtenIn(std::string_view text) {
    const std::vector<Part> parts = partsIn(text);
    if (parts.size() < 3) return std::nullopt;
    const bool isDay =
        (isOneOf(parts[0].behind, {"-", "/", "."}) && parts[1].behind == parts[0].behind) ||
        (parts[0].behind == "年" && parts[1].behind == "月");
    if (!isDay) return std::nullopt;
    int hour = 0;
    int minute = 0;
    if (parts.size() == 3) {
        if (!isOneOf(parts[2].behind, {"", "日"})) return std::nullopt;
    } else {
        if (!isOneOf(parts[2].behind, {" ", "T", "t", "日", "日 ", "  "})) return std::nullopt;
        hour = parts[3].number;
        const std::string& behind = parts[3].behind;
        if (!isOneOf(behind, {"", ":", "时", "点", "~", "-", "至"})) return std::nullopt;
        if (parts.size() > 4 && isOneOf(behind, {":", "时", "点"})) minute = parts[4].number;
    }
    return minuteOf(parts[0].number, parts[1].number, parts[2].number, hour, minute);
}

/// 1,234.5 as 1234.5.
std::string withoutThousands(std::string_view text) {
    const std::size_t first = text.find(',');
    if (first == std::string_view::npos || first == 0 || first > 3) return std::string{text};
    std::string plain{text.substr(0, first)};
    std::size_t at = first;
    while (at < text.size() && text[at] == ',') {
        const std::string_view group = text.substr(at + 1, 3);
        if (group.size() != 3 || !std::all_of(group.begin(), group.end(), isDigit))
            return std::string{text};
        plain += group;
        at += 4;
    }
    return plain + std::string{text.substr(at)};
}

bool isGap(const std::string& text) {
    return isOneOf(text,
                   {"",       "-",    "--", "---",  "—",    "——",  "–",   "/",  "\\",  "无",
                    "无数据", "缺失", "空", "null", "NULL", "N/A", "n/a", "NA", "NaN", "nan"});
}

}  // namespace

std::optional<site::Minute> timeIn(std::string_view text) {
    const std::string plain = folded(text);
    if (!plain.empty() && std::all_of(plain.begin(), plain.end(), isDigit)) {
        if (const auto digits = digitsIn(plain)) return digits;
    }
    if (const auto serial = serialIn(plain)) return serial;
    return writtenIn(plain);
}

std::optional<CellValue> valueIn(std::string_view text) {
    constexpr double kMost = 1e12;  // beyond what any instrument shows
    std::string plain = folded(text);
    CellValue cell;
    if (plain.ends_with(')')) {
        const std::size_t open = plain.rfind('(');
        if (open == std::string::npos) return std::nullopt;
        cell.mark = markIn(std::string_view{plain}.substr(open + 1, plain.size() - open - 2));
        if (!cell.mark) return std::nullopt;
        plain = std::string{base::trim(std::string_view{plain}.substr(0, open))};
    }
    if (isGap(plain)) return cell;
    plain = withoutThousands(plain);
    double value = 0;
    const auto [end, code] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (code != std::errc{} || !(std::abs(value) <= kMost)) return std::nullopt;
    std::string_view rest{end, static_cast<std::size_t>(plain.data() + plain.size() - end)};
    rest = base::trim(rest);
    if (!rest.empty()) {  // 35.2F, 35.2 F
        if (cell.mark || rest.size() != 1) return std::nullopt;
        cell.mark = markIn(rest);
        if (!cell.mark) return std::nullopt;
    }
    const std::string_view number{plain.data(), static_cast<std::size_t>(end - plain.data())};
    const std::size_t point = number.find('.');
    if (point != std::string_view::npos && number.find_first_of("eE") == std::string_view::npos)
        cell.decimals = static_cast<int>(number.size() - point - 1);
    cell.value = value;
    return cell;
}

std::optional<site::DataMark> markIn(std::string_view text) {
    using enum site::DataMark;

    struct Word {
        std::string_view word;
        site::DataMark mark;
    };

    constexpr std::array<Word, 25> kWords{{{"有效", Normal},
                                           {"在线", Normal},
                                           {"运行", Normal},
                                           {"正常运行", Normal},
                                           {"停产", Stopped},
                                           {"停炉", Stopped},
                                           {"停机", Stopped},
                                           {"停运", Stopped},
                                           {"排放源停运", Stopped},
                                           {"保养", Maintenance},
                                           {"维护保养", Maintenance},
                                           {"检修", Maintenance},
                                           {"手工", Manual},
                                           {"手工数据", Manual},
                                           {"设定值", Manual},
                                           {"设备故障", Fault},
                                           {"仪器故障", Fault},
                                           {"校验", Calibration},
                                           {"标定", Calibration},
                                           {"标样核查", Calibration},
                                           {"超上限", OverRange},
                                           {"超测量上限", OverRange},
                                           {"通讯异常", Communication},
                                           {"通信中断", Communication},
                                           {"通讯中断", Communication}}};
    const std::string plain = folded(text);
    if (plain.empty() || plain == "-" || plain == "—") return Normal;
    if (plain.size() == 1) {
        const char letter =
            plain[0] >= 'a' && plain[0] <= 'z' ? static_cast<char>(plain[0] - 'a' + 'A') : plain[0];
        return site::markOf(letter);
    }
    for (const site::DataMark mark :
         {Normal, Stopped, Maintenance, Manual, Fault, Calibration, OverRange, Communication}) {
        if (plain == site::nameOf(mark)) return mark;
    }
    const auto* found = std::find_if(kWords.begin(), kWords.end(),
                                     [&](const Word& word) { return word.word == plain; });
    return found == kWords.end() ? std::nullopt : std::optional{found->mark};
}

bool isSummaryWord(std::string_view text) {
    constexpr std::array<std::string_view, 14> kWords{"平均", "均值", "最大", "最小",  "合计",
                                                      "总计", "小计", "累计", "备注",  "制表",
                                                      "统计", "审核", "说明", "样本数"};
    const std::string plain = folded(text);
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
        return plain.find(word) != std::string::npos;
    });
}

}  // namespace lianbing::exchange
