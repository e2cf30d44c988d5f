#include "game/law/applicable.h"

#include "game/law/basis.h"
#include "game/law/key_place.h"
#include "game/law/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace lianbing::law {

namespace {

/// Rows from what was in force on the day to the new provision.
std::vector<CrosswalkRow> rowsFromDay(const ArticleRef& now, base::Date day, const Library& library) {
    std::vector<CrosswalkRow> rows = earlierPlaces(now, day, library);
    std::erase_if(rows,
                  [&](const CrosswalkRow& row) { return !isInForce(row.from, day, library); });
    return rows;
}

/// Of rows to several provisions only those to the one asked for; all of them where none leads
/// there.
void narrow(std::vector<CrosswalkRow>& rows, const ArticleRef* now) {
    if (now == nullptr) return;
    std::vector<CrosswalkRow> kept;
    for (const CrosswalkRow& row : rows) {
        if (!leadsTo(row, *now)) continue;
        kept.push_back(row);
        std::erase_if(kept.back().to,
                      [&](const ArticleRef& place) { return !overlap(place, *now); });
    }
    if (!kept.empty()) rows = std::move(kept);
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

/// What somebody noted against the rows' own weighing; empty for nothing.
std::string doubtOf(const std::vector<CrosswalkRow>& rows) {
    std::string words;
    for (const CrosswalkRow& row : rows) {
        if (!row.doubt.empty() && words.find(row.doubt) == std::string::npos)
            words += (words.empty() ? "" : "；") + row.doubt;
    }
    return words;
}

/// Powers and steps follow the law of the day on which they are taken, not that of the act.
bool isProcedure(const std::vector<CrosswalkRow>& rows) {
    return std::all_of(rows.begin(), rows.end(), [](const CrosswalkRow& row) {
        return row.kind == ProvisionKind::Procedure;
    });
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

/// 2005年1月1日起是2004年修正的版本
std::string spokenAmendments(const std::vector<const Version*>& amendments) {
    std::string words;
    for (const Version* version : amendments) {
        words += fmt::format("{}{}起是{}年{}的版本", words.empty() ? "" : "，",
                             version->force.from.chinese(), version->id, version->origin);
    }
    return words;
}

/// 修正 that lie before the day on which other rules took over, as the head of a sentence; empty
/// for none.
std::string spokenWay(const Onward& onward) {
    if (onward.amendments.empty()) return {};
    return fmt::format("{}（条号不变，{}），", spokenAmendments(onward.amendments),
                       onward.keepsRule ? "要旨没有变" : "这一处改没改没有核对");
}

/// The day on which the last version that had the provision under its number ended, and what took
/// its place.
struct End {
    std::string since;
    const Version* rewritten = nullptr;  ///< 修订 of the law; null where the law ended
};

End endOf(const LawId& law, const Version& old, const std::vector<const Version*>& amendments,
          const Library& library) {
    const Version& last = amendments.empty() ? old : *amendments.back();
    const std::vector<const Version*> later = versionsAfter(law, last, nullptr, library);
    return {last.force.until ? last.force.until->chinese() : std::string(),
            later.empty() ? nullptr : later.front()};
}

/// The law was 修订, or its 修正 left the provision out.
std::string spokenRewriting(const End& end) {
    return end.rewritten->origin == "修正"
               ? fmt::format("{}起是{}年修正的版本，里面没有这一处", end.since, end.rewritten->id)
               : fmt::format("{}起整部修订为{}年的版本", end.since, end.rewritten->id);
}

/// Of a title alone nobody can say which rule is meant.
void judgeWholeAct(Applicability& result, const std::string& way, const End& end) {
    result.ground = Ground::MustCompare;
    result.reason = fmt::format(
        "行为时有效，{}{}；只写了法名，写明条款项才能比较新旧", way,
        end.rewritten == nullptr ? end.since + "起失效" : spokenRewriting(end));
}

void judgeWithoutPlaces(Applicability& result, const std::string& way, const End& end) {
    result.ground = Ground::MustCompare;
    result.reason =
        end.rewritten == nullptr
            ? fmt::format("行为时有效，{}{}起不再有效，没有查到对应的新规定，要由人比较", way,
                          end.since)
            : fmt::format("行为时有效，{}{}，没有查到对应的新规定，要由人比较", way,
                          spokenRewriting(end));
}

/// The rule went on in other places. 修正 that may have changed it leave its weight open.
void judgeChange(Applicability& result, const ArticleRef& ref, const Version& old,
                 const Onward& onward, const Library& library) {
    const bool isWholeAct = ref.article == 0;
    const std::string way = spokenWay(onward);
    const End end = endOf(ref.law, old, onward.amendments, library);
    const std::string now = places(onward.rows);
    if (now.empty() && isWholeAct) return judgeWholeAct(result, way, end);
    if (now.empty()) return judgeWithoutPlaces(result, way, end);
    const std::string became = fmt::format("行为时有效，{}{}起换成{}", way, end.since, now);
    const auto judge = [&](Ground ground, std::string_view words) {
        result.ground = ground;
        result.reason = fmt::format("{}，{}", became, words);
    };
    if (!onward.keepsRule)
        return judge(Ground::MustCompare, "改前的和新的孰轻孰重没有核定，要由人比较");
    if (const std::string doubt = doubtOf(onward.rows); !doubt.empty())
        return judge(Ground::MustCompare, "轻重存疑，要由人比较：" + doubt);
    switch (changeOf(onward.rows)) {
        case Change::Same:
            return judge(Ground::OldLaw, "轻重相同，适用行为时的规定");
        case Change::NotCompared:
            if (isProcedure(onward.rows))
                return judge(Ground::MustCompare,
                             "是职权或者程序：改以前办的步骤适用当时的规定，改以后办的适用新的");
            return judge(
                Ground::OldLaw,
                "是义务或者程序，没有轻重可比，适用行为时的规定；新旧要件不同的，要由人判断");
        case Change::Heavier:
            return judge(Ground::OldLaw, "新的更重，适用行为时的规定");
        case Change::Lighter:
            return judge(Ground::NewLighter, "新的较轻，适用新的规定");
        case Change::Mixed:
            return judge(Ground::MustCompare, "有轻有重，要由人逐项比较");
        case Change::Unknown:
            return judge(Ground::MustCompare, "轻重没有核定，要由人比较");
    }
}

bool has(const Version& version, const ArticleRef& ref, const Library& library) {
    ArticleRef named = ref;
    named.version = version.id;
    return isThere(library.exists(named));
}

/// Whether the rows lead to nothing but rules that were in force on the day.
bool standOn(const std::vector<CrosswalkRow>& rows, base::Date day, const Library& library) {
    return std::all_of(rows.begin(), rows.end(), [&](const CrosswalkRow& row) {
        return std::all_of(row.to.begin(), row.to.end(),
                           [&](const ArticleRef& place) { return isInForce(place, day, library); });
    });
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

/// Whether the row says that the new rule has another weight, or that it may have.
bool hasOtherWeight(const CrosswalkRow& row) {
    return (row.change != Change::Same && row.change != Change::NotCompared) || !row.doubt.empty();
}

constexpr std::string_view kOverAChange =
    "跨过变化的行为怎样适用，现有文本里没有查到规定，要由人比较；默认按行为终了时的法处理，"
    "新旧条文都写明，变化以前的一段作为持续时间考虑，说明理由的其他处理也可以";

/// The provision stands unchanged on both days. A law above it that gives the same rule another
/// weight must be told all the same: a regulation is not repealed with the laws that a code
/// replaces, and the code may have moved the fine. Of an act whose basis ended, such a law is told
/// even where no weight is compared.
void judgeUnchanged(Applicability& result, const ArticleRef& named, const LawDates& dates,
                    const Library& library, const ArticleRef* asked) {
    result.ground = Ground::SameLaw;
    result.reason = result.hasEndedBasis ? "行为时和决定时是同一个版本"
                                         : "行为时和决定时是同一个版本，直接适用";
    std::vector<CrosswalkRow> rows = onwardTo(named, dates.decision, library).rows;
    std::erase_if(rows, [&](const CrosswalkRow& row) {
        return row.to.empty() || row.to.front().law == named.law;
    });
    narrow(rows, asked);
    if (result.hasEndedBasis) result.later = rows;
    std::erase_if(rows, [](const CrosswalkRow& row) { return !hasOtherWeight(row); });
    if (rows.empty()) return;
    result.later = rows;
    const std::string doubt = doubtOf(rows);
    const Change change = doubt.empty() ? changeOf(rows) : Change::Unknown;
    const std::string weight =
        doubt.empty() ? spokenWeight(change) : fmt::format("轻重存疑（{}）", doubt);
    const std::string now = places(rows);
    if (standOn(rows, dates.firstDay(), library)) {
        result.ground = Ground::Concurrent;
        result.reason = fmt::format(
            "行为时和决定时都有效，同一行为{}也有规定，{}；两处不一致的，{}，用哪一处要由人判断",
            now, weight, higherLawFirst(dates.decision, library));
    } else if (standOn(rows, dates.offence, library)) {
        result.ground = Ground::Straddles;
        result.reason = fmt::format(
            "行为从{}持续到{}，这一条没有变，但{}起{}对同一行为也有规定，{}；两处不一致的，{}。{}",
            dates.firstDay().chinese(), dates.offence.chinese(),
            beginOf(rows, library).chinese(), now, weight,
            higherLawFirst(dates.decision, library), kOverAChange);
    } else if (change == Change::Heavier) {
        result.reason += fmt::format("；{}起{}对同一行为规定得更重，不溯及以前的行为",
                                     beginOf(rows, library).chinese(), now);
    } else {
        result.ground = Ground::MustCompare;
        result.reason =
            fmt::format("行为时和决定时都有效，{}起{}对同一行为也有规定，{}，从旧兼从轻要由人比较",
                        beginOf(rows, library).chinese(), now, weight);
    }
}

/// Of an act whose basis ended and whose weight nothing else has moved: where a law above it has
/// the same rule, and which of the two goes first.
std::string spokenHigherRule(const Applicability& judged, const LawDates& dates,
                             const Library& library) {
    const bool isTold = std::any_of(judged.later.begin(), judged.later.end(), hasOtherWeight);
    if (judged.ground != Ground::SameLaw || judged.later.empty() || isTold) return {};
    const std::string since = standOn(judged.later, dates.firstDay(), library)
                                  ? ""
                                  : beginOf(judged.later, library).chinese() + "起";
    return fmt::format("；{}同一规则{}也有规定，两处不一致的，{}", since, places(judged.later),
                       higherLawFirst(dates.decision, library));
}

/// The law goes on under another version, and no row leads on: 修正 one after the other, or 修订
/// somewhere between the two.
std::string spokenVersions(const ArticleRef& named, const Version& before, const Version& after,
                           const Library& library) {
    const std::vector<const Version*> later = versionsAfter(named.law, before, &after, library);
    if (library.keepsNumbers(named.law, before.id, after.id))
        return spokenAmendments(later) +
               (has(after, named, library) ? "，条号不变" : "，里面没有这一处");
    const auto rewritten = std::find_if(later.begin(), later.end(), [](const Version* version) {
        return version->origin != "修正";
    });
    const std::string others = spokenAmendments({std::next(rewritten), later.end()});
    return fmt::format("{}起整部修订为{}年的版本{}{}", (*rewritten)->force.from.chinese(),
                       (*rewritten)->id, others.empty() ? "" : "，", others);
}

/// What was law beside the old provisions and stands beside the new one as well: it did not become
/// the new one, but who writes 新旧条文 has to know of it. Empty for nothing.
std::string spokenStanding(const std::vector<CrosswalkRow>& standing) {
    if (standing.empty()) return {};
    return fmt::format("；{}以前也有规定，现在仍然有效", oldPlaces(standing));
}

/// What changed while an act went on.
std::string spokenChange(const ArticleRef& named, const Onward& onward, const Version* before,
                         const Version* after, const Library& library) {
    if (before == nullptr) {
        const std::string then = oldPlaces(onward.rows);
        const std::string since = after->force.from.chinese();
        return then.empty() ? fmt::format("{}起才有{}，以前的对应规定没有查到", since, named.official())
                            : fmt::format("{}起由{}换成{}", since, then, named.official());
    }
    const std::string now = places(onward.rows);
    const End end = endOf(named.law, *before, onward.amendments, library);
    const std::string way = spokenWay(onward);
    if (!now.empty()) {
        const std::string what = after != nullptr
                                     ? fmt::format("{}的{}年版本", named.official(), before->id)
                                     : named.official();
        return fmt::format("{}{}起由{}换成{}", way, end.since, what, now);
    }
    if (after != nullptr) {
        const std::string versions = spokenVersions(named, *before, *after, library);
        const bool isKept = library.keepsNumbers(named.law, before->id, after->id);
        return isKept ? versions
                      : fmt::format("{}，{}的新位置没有查到", versions, named.official());
    }
    return end.rewritten == nullptr ? fmt::format("{}{}起{}不再有效，对应的新规定没有查到", way,
                                                  end.since, named.official())
                                    : fmt::format("{}{}，{}的新位置没有查到", way,
                                                  spokenRewriting(end), named.official());
}

/// An act that went on over the day on which the rule changed, began or ended. `before` and `after` are the versions on its
/// first and last day; one of them may be null.
void judgeStraddling(Applicability& result, const ArticleRef& ref, const Version* before, const Version* after,
                     const LawDates& dates, const Library& library) {
    ArticleRef named = ref;
    named.version = before != nullptr ? before->id : after->id;
    Onward onward;
    if (before != nullptr) onward = onwardTo(named, dates.offence, library);
    if (before == nullptr) onward.rows = rowsFromDay(named, *dates.began, library);
    // What still stands was not replaced.
    const auto stands = [&](const CrosswalkRow& row) { return isInForce(row.from, dates.offence, library); };
    std::vector<CrosswalkRow> standing;
    if (before == nullptr && !std::all_of(onward.rows.begin(), onward.rows.end(), stands)) {
        std::copy_if(onward.rows.begin(), onward.rows.end(), std::back_inserter(standing), stands);
        std::erase_if(onward.rows, stands);
    }
    result.ground = Ground::Straddles;
    const std::string change =
        spokenChange(named, onward, before, after, library) + spokenStanding(standing);
    result.reason = fmt::format(
        "行为从{}持续到{}，中间法律有变化：{}。{}", dates.firstDay().chinese(),
        dates.offence.chinese(), change, kOverAChange);
    result.later = std::move(onward.rows);
}

/// The law was changed between the two days and goes on, and no row leads from the old place to a new one.
void judgeAmended(Applicability& result, const ArticleRef& ref, const Version& old, const Version& now,
                  const Library& library) {
    const std::string versions = spokenVersions(ref, old, now, library);
    const bool wasThere = has(old, ref, library);
    const bool stays = has(now, ref, library);
    if (!wasThere && stays) {
        result.ground = Ground::NotYetLaw;
        result.reason = fmt::format("{}年的版本里才有这一处，{}起施行，行为时的{}年版本没有",
                                    now.id, now.force.from.chinese(), old.id);
    } else if (!library.keepsNumbers(ref.law, old.id, now.id)) {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时有效，{}，这一处的新位置没有查到，要由人比较", versions);
    } else if (!stays) {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时有效，{}，改到了哪里没有查到，要由人比较", versions);
    } else if (keepsGist(ref, old, now, library)) {
        result.ground = Ground::OldLaw;
        result.reason = fmt::format("行为时有效，{}，要旨也没有变，适用行为时的规定", versions);
    } else {
        result.ground = Ground::MustCompare;
        result.reason = fmt::format("行为时有效，{}，这一处改没改要对照两个版本的文字", versions);
    }
}

/// `now`: the one new provision that is asked for; null for all.
Applicability judge(const ArticleRef& ref, const LawDates& dates, const Library& library,
                    const ArticleRef* now) {
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
    const std::string basis = endedBasisText(law->id, dates.decision, library);
    result.hasEndedBasis = !basis.empty();
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
        judgeUnchanged(result, named, dates, library, now);
    } else {
        named.version = offence->id;
        Onward onward = onwardTo(named, dates.decision, library);
        narrow(onward.rows, now);
        if (onward.rows.empty() && decision != nullptr) {
            judgeAmended(result, named, *offence, *decision, library);
        } else {
            judgeChange(result, named, *offence, onward, library);
        }
        result.later = onward.rows;
    }
    if (result.hasEndedBasis)
        result.reason += "；" + basis + spokenHigherRule(result, dates, library);
    return result;
}

}  // namespace

Applicability applicableTo(const ArticleRef& ref, const LawDates& dates, const Library& library) {
    return judge(ref, dates, library, nullptr);
}

Applicability applicableTo(const ArticleRef& ref, const LawDates& dates, const Library& library,
                           const ArticleRef& now) {
    return judge(ref, dates, library, &now);
}

}  // namespace lianbing::law
