#include "game/law/standard_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lianbing::law {

namespace {

constexpr std::array<std::string_view, 21> kFamilies{"GBZ", "GBT", "GB", "HJT", "HJ", "AQ", "CJJ", "CJ", "SL", "NY", "QX",
                                                     "JJG", "JJF", "JB", "JT",  "HG", "SH", "SY",  "YC", "LY", "TB"};

bool isDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

std::string takeDigits(TextCursor& cursor) {
    std::size_t count = 0;
    while (isDigit(cursor.rest(), count)) ++count;
    const std::string digits{cursor.rest().substr(0, count)};
    cursor.skip(count);
    return digits;
}

/// Takes a name of capitals, in small letters too.
bool takeName(TextCursor& cursor, std::string_view name) {
    if (cursor.atEnd() || (cursor.rest()[0] | ' ') != (name[0] | ' ')) return false;
    const std::string_view here = cursor.rest().substr(0, name.size());
    const bool isSame = here.size() == name.size() &&
                        std::equal(here.begin(), here.end(), name.begin(), [](char a, char b) {
                            return a == b || (a >= 'a' && a <= 'z' && a - 'a' + 'A' == b);
                        });
    if (isSame) cursor.skip(name.size());
    return isSame;
}

/// GB, GB/T, GBZ, HJ/T; a local one with its region: DB11, DB11/T.
std::string takeFamily(TextCursor& cursor) {
    std::string family;
    if (takeName(cursor, "DB")) {
        cursor.takeSpaces();
        const std::string region = takeDigits(cursor);
        if (region.size() != 2 && region.size() != 4) return {};
        family = "DB";
        family += region;
        if (cursor.takeAny({"/T", "/t", "∕T", "／T"})) return family + "/T ";
        if (!cursor.takeAny({"/", "∕", "／"})) return {};
        return family + "/";
    }
    for (const std::string_view name : kFamilies) {
        if (!takeName(cursor, name)) continue;
        family = name;
        break;
    }
    if (family.empty()) return {};
    if (family == "GBT" || family == "HJT") return family.substr(0, 2) + "/T ";
    if (cursor.takeAny({"/T", "/t", "∕T", "／T"})) return family + "/T ";
    if (cursor.takeAny({"/Z", "/z", "∕Z", "／Z"})) return family + "/Z ";
    return family + " ";
}

bool isAlnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

std::optional<StandardCode> readStandardCode(TextCursor& cursor) {
    constexpr std::size_t kMostDigits = 6;
    TextCursor at = cursor;
    std::string code = takeFamily(at);
    if (code.empty()) return std::nullopt;
    const bool isWrapped = at.takeWrap();
    std::string number = takeDigits(at);
    if (number.empty() || number.size() > kMostDigits) return std::nullopt;
    while (at.sees(".") && isDigit(at.rest(), 1)) {
        at.skip(1);
        number += "." + takeDigits(at);
    }
    code += number;
    StandardCode standard;
    TextCursor ahead = at;
    ahead.takeSpaces();
    if (ahead.takeAny({"-", "—", "–", "－", "―", "−"})) {
        ahead.takeAny({"-", "—", "–", "－", "―"});
        ahead.takeWrap();
        const std::string year = takeDigits(ahead);
        if (year.size() == 4 || year.size() == 2) {
            code += "-" + year;
            standard.hasYear = true;
            at = ahead;
        }
    }
    const std::string_view rest = at.rest();
    const bool goesOn = !rest.empty() && ((rest[0] >= 'A' && rest[0] <= 'Z') || (rest[0] >= 'a' && rest[0] <= 'z') || rest[0] == '_');
    if (goesOn || (isWrapped && !standard.hasYear)) return std::nullopt;
    standard.code = std::move(code);
    cursor = at;
    return standard;
}

std::optional<StandardCode> standardCodeIn(std::string_view title) {
    for (TextCursor at{title}; !at.atEnd(); at.step()) {
        const bool mayBegin = at.at() == 0 || !isAlnum(title[at.at() - 1]);
        if (!mayBegin || !isAlnum(title[at.at()])) continue;
        TextCursor behind = at;
        const std::optional<StandardCode> standard = readStandardCode(behind);
        if (!standard) continue;
        const bool isAll = at.at() == 0 && behind.atEnd();
        const bool isAside = at.at() == 0 || behind.atEnd() || behind.seesAny({"）", ")"});
        if (isAll || (standard->hasYear && isAside)) return standard;
    }
    return std::nullopt;
}

}  // namespace lianbing::law
