#include "game/law/applicable.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::law {

namespace {

/// Rows from the old provision to what is in force on the day of the decision.
std::vector<CrosswalkRow> rowsToDay(const ArticleRef& old, base::Date decision, const Library& library) {
    std::vector<CrosswalkRow> rows;
    for (CrosswalkRow& row : library.successors(old)) {
        const bool isStanding = std::all_of(row.to.begin(), row.to.end(), [&](const ArticleRef& place) {
            const Version* version = library.inForce(place.law, decision);
            return version != nullptr && version->id == place.version;
        });
        if (isStanding) rows.push_back(std::move(row));
    }
    return rows;
}

/// What several rows come to: the same change in all, or mixed.
Change changeOf(const std::vector<CrosswalkRow>& rows) {
    Change change = rows.empty() ? Change::Unknown : Change::Same;
    for (const CrosswalkRow& row : rows) {
        if (row.to.empty() || row.change == Change::Unknown) return Change::Unknown;
        if (row.change == Change::Same || row.change == Change::NotCompared) continue;
        change = change == Change::Same || change == row.change ? row.change : Change::Mixed;
    }
    return change;
}

std::string places(const std::vector<CrosswalkRow>& rows) {
    std::string words;
    for (const CrosswalkRow& row : rows) {
        for (const ArticleRef& place : row.to) {
            const std::string name = place.official();
            if (words.find(name) == std::string::npos) words += (words.empty() ? "" : "、") + name;
        }
    }
    return words;
}

void judgeChange(Applicability& result, const Version& old) {
    const std::string now = places(result.later);
    const std::string since = old.force.until ? old.force.until->chinese() : std::string();
    switch (changeOf(result.later)) {
        case Change::Same:
        case Change::NotCompared:
            result.ground = Ground::OldLaw;
            result.reason = fmt::format("行为时有效，{}起换成{}，轻重相同，适用行为时的规定", since, now);
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

}  // namespace

Applicability applicableTo(const ArticleRef& ref, const LawDates& dates, const Library& library) {
    Applicability result;
    const Law* law = ref.law.empty() ? nullptr : library.find(ref.law.value);
    if (law == nullptr || law->versions.empty()) {
        result.reason = ref.law.empty() ? "没有写明是哪部法" : "法律包里没有这部法的版本，效力不明";
        return result;
    }
    const Version* offence = library.inForce(law->id, dates.offence);
    const Version* decision = library.inForce(law->id, dates.decision);
    result.onOffence = offence == nullptr ? "" : offence->id;
    result.onDecision = decision == nullptr ? "" : decision->id;
    if (offence == nullptr && law->hasOlderVersions && dates.offence < law->versions.front().force.from) {
        result.reason = "行为那一天的版本不在法律包里，效力不明";
    } else if (offence == nullptr && decision == nullptr) {
        result.ground = Ground::OutOfForce;
        result.reason = "行为时和决定时都没有效力";
    } else if (offence == nullptr) {
        result.ground = Ground::NotYetLaw;
        result.reason = fmt::format("{}才施行，不能用来处罚以前的行为；有从轻的规定除外", decision->force.from.chinese());
    } else if (offence == decision) {
        result.ground = Ground::SameLaw;
        result.reason = "行为时和决定时是同一个版本，直接适用";
    } else {
        ArticleRef old = ref;
        old.law = law->id;
        old.version = offence->id;
        result.later = rowsToDay(old, dates.decision, library);
        judgeChange(result, *offence);
    }
    return result;
}

}  // namespace lianbing::law
