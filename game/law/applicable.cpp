#include "game/law/applicable.h"

#include "game/law/key_place.h"
#include "game/law/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace lianbing::law {

namespace {

/// Whether the row leads to rules that were in force on the day.
bool leadsToForceOn(const CrosswalkRow& row, base::Date day, const Library& library) {
    return std::all_of(row.to.begin(), row.to.end(), [&](const ArticleRef& place) {
        return isInForce(place, day, library);
    });
}

/// Rows from the old provision to what is in force on the day.
std::vector<CrosswalkRow> rowsToDay(const ArticleRef& old, base::Date day, const Library& library) {
    std::vector<CrosswalkRow> rows;
    for (CrosswalkRow& row : library.successors(old)) {
        if (leadsToForceOn(row, day, library)) rows.push_back(std::move(row));
    }
    return rows;
}

/// Rows from what was in force on the day to the new provision.
std::vector<CrosswalkRow> rowsFromDay(const ArticleRef& now, base::Date day, const Library& library) {
    std::vector<CrosswalkRow> rows;
    for (CrosswalkRow& row : library.predecessors(now)) {
        if (isInForce(row.from, day, library)) rows.push_back(std::move(row));
    }
    return rows;
}

/// What several rows come to: the same change in all, or mixed.
Change changeOf(const std::vector<CrosswalkRow>& rows) {
    std::optional<Change> change;
    for (const CrosswalkRow& row : rows) {
        if (row.to.empty() || row.change == Change::Unknown) return Change::Unknown;
        if (row.change == Change::NotCompared) continue;
        const bool isFirst = !change || *change == Change::Same || *change == row.change;
        if (isFirst) change = row.change;
        if (!isFirst && row.change != Change::Same) change = Change::Mixed;
    }
    return change.value_or(rows.empty() ? Change::Unknown : Change::NotCompared);
}

constexpr std::string_view kSameDoubted = "same 存疑";  // as notes of the crosswalk have it

/// What somebody noted against the row's own weighing; empty for nothing.
std::string doubtOf(const std::vector<CrosswalkRow>& rows) {
    for (const CrosswalkRow& row : rows) {
        const std::size_t at = row.note.find(kSameDoubted);
        if (at == std::string::npos) continue;
        std::string note = row.note;
        return note.replace(at, kSameDoubted.size(), "“同”存疑");
    }
    return {};
}

void list(const ArticleRef& place, std::string& words) {
    const std::string name = place.official();
    if (words.find(name) == std::string::npos) words += (words.empty() ? "" : "、") + name;
}

std::string places(const std::vector<CrosswalkRow>& rows) {
    std::string words;
    for (const CrosswalkRow& row : rows) {
        for (const ArticleRef& place : row.to) list(place, words);
    }
    return words;
}

std::string oldPlaces(const std::vector<CrosswalkRow>& rows) {
    std::string words;
    for (const CrosswalkRow& row : rows) list(row.from, words);
    return words;
}

void judgeChange(Applicability& result, const Version& old) {
    const std::string now = places(result.later);
    const std::string since = old.force.until ? old.force.until->chinese() : std::string();
    if (const std::string doubt = doubtOf(result.later); !doubt.empty()) {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时有效，{}起换成{}，轻重存疑，要由人比较：{}", since, now, doubt);
        return;
    }
    switch (changeOf(result.later)) {
        case Change::Same:
            result.ground = Ground::OldLaw;
            result.reason = fmt::format("行为时有效，{}起换成{}，轻重相同，适用行为时的规定", since, now);
            return;
        case Change::NotCompared:
            result.ground = Ground::OldLaw;
            result.reason = fmt::format(
                "行为时有效，{}起换成{}，是义务或者程序，没有轻重可比，适用行为时的规定；新旧要件不同的，要由人判断",
                since, now);
            return;
        case Change::Heavier:
            result.ground = Ground::OldLaw;
            result.reason = fmt::format("行为时有效，{}起换成{}，新的更重，适用行为时的规定", since, now);
            return;
        case Change::Lighter:
            result.ground = Ground::NewLighter;
            result.reason = fmt::format("行为时有效，{}起换成{}，新的较轻，应当考虑适用新的规定", since, now);
            return;
        case Change::Mixed:
            result.ground = Ground::MustCompare;
            result.reason = fmt::format("行为时有效，{}起换成{}，有轻有重，要由人逐项比较", since, now);
            return;
        case Change::Unknown:
            result.ground = Ground::MustCompare;
            result.reason = now.empty() ? fmt::format("行为时有效，{}起不再有效，没有查到对应的新规定，要由人比较", since)
                                        : fmt::format("行为时有效，{}起换成{}，轻重没有核定，要由人比较", since, now);
            return;
    }
}

/// The first day on which one of the rows' rules came into force.
base::Date beginOf(const std::vector<CrosswalkRow>& rows, const Library& library) {
    std::optional<base::Date> first;
    for (const CrosswalkRow& row : rows) {
        for (const ArticleRef& place : row.to) {
            const Version* version = library.version(place.law, place.version);
            if (version != nullptr && (!first || version->force.from < *first)) first = version->force.from;
        }
    }
    return first.value();
}

std::string spokenWeight(Change change) {
    switch (change) {
        case Change::Lighter:
            return "比它轻";
        case Change::Heavier:
            return "比它重";
        case Change::Same:
        case Change::Mixed:
        case Change::NotCompared:
            return "和它有轻有重";
        case Change::Unknown:
            return "和它的轻重没有核定";
    }
    return {};
}

/// The provision stands unchanged on both days. A law above it that gives the same rule another weight must be told all the
/// same: a regulation is not repealed with the laws that a code replaces, and the code may have moved the fine.
void judgeUnchanged(Applicability& result, const ArticleRef& named, const LawDates& dates, const Library& library) {
    result.ground = Ground::SameLaw;
    result.reason = "行为时和决定时是同一个版本，直接适用";
    std::vector<CrosswalkRow> rows = rowsToDay(named, dates.decision, library);
    std::erase_if(rows, [&](const CrosswalkRow& row) {
        const bool isOther = !row.to.empty() && row.to.front().law != named.law;
        return !isOther || row.change == Change::Same || row.change == Change::NotCompared;
    });
    if (rows.empty()) return;
    const Change change = changeOf(rows);
    const std::string now = places(rows);
    const bool stoodThen = std::all_of(rows.begin(), rows.end(), [&](const CrosswalkRow& row) {
        return leadsToForceOn(row, dates.firstDay(), library);
    });
    if (stoodThen) {
        result.ground = Ground::Concurrent;
        result.reason = fmt::format(
            "行为时和决定时都有效，同一行为{}也有规定，{}；两处不一致的，上位法优先（《立法法》第九十九条），按哪一处处罚要由人判断", now,
            spokenWeight(change));
    } else if (change == Change::Heavier) {
        result.reason += fmt::format("；{}起{}对同一行为规定得更重，不溯及以前的行为",
                                     beginOf(rows, library).chinese(), now);
    } else {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时和决定时都有效，{}起{}对同一行为也有规定，{}，从旧兼从轻要由人比较",
                                    beginOf(rows, library).chinese(), now, spokenWeight(change));
    }
    result.later = std::move(rows);
}

/// What changed while an act went on.
std::string spokenChange(const ArticleRef& named, const std::vector<CrosswalkRow>& rows, const Version* before,
                         const Version* after) {
    if (before == nullptr) {
        const std::string then = oldPlaces(rows);
        const std::string since = after->force.from.chinese();
        return then.empty() ? fmt::format("{}起才有{}，以前的对应规定没有查到", since, named.official())
                            : fmt::format("{}起由{}换成{}", since, then, named.official());
    }
    const std::string since = before->force.until->chinese();
    const std::string now = places(rows);
    const std::string what = after != nullptr ? fmt::format("{}的{}年版本", named.official(), before->id) : named.official();
    if (now.empty() && after != nullptr)
        return after->origin == "修正" ? fmt::format("{}起是{}年修正的版本，条号不变", since, after->id)
                                       : fmt::format("{}起整部修订为{}年的版本，{}的新位置没有查到", since,
                                                     after->id, named.official());
    return now.empty() ? fmt::format("{}起{}不再有效，对应的新规定没有查到", since, what)
                       : fmt::format("{}起由{}换成{}", since, what, now);
}

/// An act that went on over the day on which the rule changed, began or ended. `before` and `after` are the versions on its
/// first and last day; one of them may be null.
void judgeStraddling(Applicability& result, const ArticleRef& ref, const Version* before, const Version* after,
                     const LawDates& dates, const Library& library) {
    ArticleRef named = ref;
    named.version = before != nullptr ? before->id : after->id;
    result.later = before != nullptr ? rowsToDay(named, dates.offence, library)
                                     : rowsFromDay(named, *dates.began, library);
    // What still stands was not replaced.
    const auto stands = [&](const CrosswalkRow& row) { return isInForce(row.from, dates.offence, library); };
    if (before == nullptr && !std::all_of(result.later.begin(), result.later.end(), stands))
        std::erase_if(result.later, stands);
    result.ground = Ground::Straddles;
    const std::string change = spokenChange(named, result.later, before, after);
    result.reason = fmt::format(
        "行为从{}持续到{}，中间法律有变化：{}。跨过变化的行为怎样适用，现有文本里没有查到规定，要由人比较；默认按行为终了时的法处理，"
        "新旧条文都写明，变化以前的一段作为持续时间考虑，说明理由的其他处理也可以",
        dates.firstDay().chinese(), dates.offence.chinese(), change);
}

bool has(const Version& version, const ArticleRef& ref, const Library& library) {
    ArticleRef named = ref;
    named.version = version.id;
    return isThere(library.exists(named));
}

/// Whether somebody checked one gist for the provision in both versions.
bool keepsGist(const ArticleRef& ref, const Version& old, const Version& now, const Library& library) {
    ArticleRef before = ref;
    before.version = old.id;
    ArticleRef after = ref;
    after.version = now.id;
    const Gist* then = library.gist(before);
    const Gist* later = library.gist(after);
    return then != nullptr && later != nullptr && then->verified && later->verified &&
           then->text == later->text;
}

/// The law was changed between the two days and goes on, and no row leads from the old place to a new one.
void judgeAmended(Applicability& result, const ArticleRef& ref, const Version& old, const Version& now,
                  const Library& library) {
    const std::string since = now.force.from.chinese();
    const bool wasThere = has(old, ref, library);
    if (!wasThere && has(now, ref, library)) {
        result.ground = Ground::NotYetLaw;
        result.reason = fmt::format("{}年的版本里才有这一处，{}起施行，行为时的{}年版本没有", now.id, since, old.id);
    } else if (!library.keepsNumbers(ref.law, old.id, now.id)) {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时有效，{}起整部修订为{}年的版本，这一处的新位置没有查到，要由人比较", since, now.id);
    } else if (keepsGist(ref, old, now, library)) {
        result.ground = Ground::OldLaw;
        result.reason = fmt::format("行为时有效，{}起是{}年修正的版本，这一处条号和要旨都没有变，适用行为时的规定", since, now.id);
    } else {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时有效，{}起是{}年修正的版本，条号不变，这一处改没改要对照两个版本的文字", since, now.id);
    }
}

}  // namespace

Applicability applicableTo(const ArticleRef& ref, const LawDates& dates, const Library& library) {
    Applicability result;
    const Law* law = ref.law.empty() ? nullptr : library.find(ref.law.value);
    if (law == nullptr || law->versions.empty()) {
        result.reason = ref.law.empty() ? "没有写明是哪部法" : "法律包里没有这部法的版本，效力不明";
        return result;
    }
    ArticleRef named = ref;
    named.law = law->id;
    const Version* beginning = library.inForce(law->id, dates.firstDay());
    const Version* offence = library.inForce(law->id, dates.offence);
    const Version* decision = library.inForce(law->id, dates.decision);
    result.onBeginning = beginning == nullptr ? "" : beginning->id;
    result.onOffence = offence == nullptr ? "" : offence->id;
    result.onDecision = decision == nullptr ? "" : decision->id;
    if (beginning == nullptr && law->hasOlderVersions && dates.firstDay() < law->versions.front().force.from) {
        result.reason = fmt::format("{}那一天的版本不在法律包里，效力不明", dates.lasts() ? "行为开始" : "行为");
    } else if (beginning != offence) {
        judgeStraddling(result, named, beginning, offence, dates, library);
    } else if (offence == nullptr && decision == nullptr) {
        result.ground = Ground::OutOfForce;
        result.reason = "行为时和决定时都没有效力";
    } else if (offence == nullptr) {
        result.ground = Ground::NotYetLaw;
        result.reason = fmt::format("{}才施行，不能用来处罚以前的行为；有从轻的规定除外", decision->force.from.chinese());
    } else if (offence == decision) {
        named.version = offence->id;
        judgeUnchanged(result, named, dates, library);
    } else {
        named.version = offence->id;
        result.later = rowsToDay(named, dates.decision, library);
        if (result.later.empty() && decision != nullptr) {
            judgeAmended(result, named, *offence, *decision, library);
        } else {
            judgeChange(result, *offence);
        }
    }
    return result;
}

}  // namespace lianbing::law
