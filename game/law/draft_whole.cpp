#include "game/law/draft_whole.h"

#include "game/base/text.h"
#include "game/law/draft_words.h"
#include "game/law/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::string_view kTimeRule = "从旧兼从轻";  // the topic of its rows in the crosswalk

/// The laws that the draft cites and those that have their rules now.
std::set<LawId> lawsConcerned(const std::vector<DraftCitation>& citations) {
    std::set<LawId> laws;
    for (const DraftCitation& cited : citations) {
        if (cited.isChecked) laws.insert(cited.place.law);
        for (const RelatedPlace& place : cited.related) {
            if (place.isCited || place.side == Side::Later) laws.insert(place.ref.law);
        }
    }
    return laws;
}

/// What happens to laws on a day.
struct LawChanges {
    std::vector<std::string> ended;
    std::vector<std::string> begun;
};

std::map<base::Date, LawChanges> changesOf(const std::set<LawId>& laws, const Library& library) {
    std::map<base::Date, LawChanges> changes;
    for (const LawId& id : laws) {
        const Law* law = library.find(id.value);
        if (law == nullptr) continue;
        for (const Version& version : law->versions) {
            const std::string name = fmt::format("《{}》（{}）", id.value, version.id);
            changes[version.force.from].begun.push_back(name);
            if (version.force.until) changes[*version.force.until].ended.push_back(name);
        }
    }
    return changes;
}

std::string spoken(const LawChanges& changes) {
    std::vector<std::string> parts;
    if (!changes.ended.empty()) parts.push_back(base::join(changes.ended, "、") + "不再有效");
    if (!changes.begun.empty()) parts.push_back(base::join(changes.begun, "、") + "起施行");
    return base::join(parts, "，");
}

std::string spanAround(base::Date day, const std::map<base::Date, LawChanges>& changes) {
    const auto next = changes.upper_bound(day);
    const std::string until =
        next == changes.end() ? "" : "到" + next->first.plusDays(-1).chinese();
    if (next == changes.begin()) return until + "为止";
    return std::prev(next)->first.chinese() + (until.empty() ? "以来" : until);
}

/// Whether old and new law must be weighed for a penalty.
bool isAtStake(const DraftCitation& cited) {
    if (cited.role != Role::Liability) return false;
    const Applicability& judged = cited.applicability;
    switch (judged.ground) {
        case Ground::OldLaw:
        case Ground::NewLighter:
        case Ground::MustCompare:
        case Ground::NotYetLaw:
            return true;
        case Ground::Straddles:
            return judged.onOffence != judged.onDecision;
        case Ground::SameLaw:
        case Ground::Concurrent:
        case Ground::OutOfForce:
        case Ground::Unknown:
            return false;
    }
    return false;
}

std::vector<ArticleRef> allTimeRules(const Library& library) {
    std::vector<ArticleRef> rules;
    for (const CrosswalkRow& row : library.crosswalk()) {
        if (row.topic != kTimeRule) continue;
        rules.push_back(row.from);
        rules.insert(rules.end(), row.to.begin(), row.to.end());
    }
    return rules;
}

std::optional<DraftRemark> timeRuleRemark(const std::vector<DraftCitation>& citations,
                                          base::Date decision, const Library& library) {
    const std::vector<ArticleRef> rules = timeRules(decision, library);
    const auto isCited = [&](const DraftCitation& cited) {
        return cited.isChecked && isTimeRule(cited.place, library);
    };
    const auto rule = std::find_if(citations.begin(), citations.end(), isCited);
    if (rule != citations.end())
        return DraftRemark{Weight::Fine,
                           fmt::format("引了{}的规定：{}", kTimeRule, rule->official)};
    if (rules.empty()) return std::nullopt;
    return DraftRemark{Weight::Decide, fmt::format("从行为到决定，罚则变过，文稿没有引{}的规定：{}",
                                                   kTimeRule, namesOf(rules))};
}

/// A penalty that changed: whether the draft names the rule on the other side too. Of a penalty
/// younger than the act, what is to be said is said of the citation itself.
std::optional<DraftRemark> comparisonRemark(const DraftCitation& cited, base::Date decision,
                                            const Library& library) {
    const Ground ground = cited.applicability.ground;
    if (cited.role != Role::Liability) return std::nullopt;
    std::vector<ArticleRef> named;
    std::vector<ArticleRef> later;
    for (const RelatedPlace& place : cited.related) {
        if (place.isCited) named.push_back(place.ref);
        // What was not law yet when the decision was made could not be compared.
        if (place.side == Side::Later && isInForce(place.ref, decision, library))
            later.push_back(place.ref);
    }
    const bool mustName = ground == Ground::NewLighter || ground == Ground::MustCompare ||
                          ground == Ground::Concurrent ||
                          (ground == Ground::Straddles && !later.empty());
    if (!named.empty() && (mustName || ground == Ground::OldLaw)) {
        return DraftRemark{Weight::Decide,
                           fmt::format("{}和{}都引了，比较的结论和最后按哪一条处罚要写明",
                                       cited.official, namesOf(named))};
    }
    if (mustName && !later.empty())
        return DraftRemark{Weight::Decide, fmt::format("只引了{}，没有引{}，看不出比较过轻重",
                                                       cited.official, namesOf(later))};
    if (ground == Ground::Straddles && named.empty() && !cited.related.empty()) {
        return DraftRemark{Weight::Decide,
                           fmt::format("行为跨过法律变化，只引了{}，没有引变化以前的规定，要写明",
                                       cited.official)};
    }
    return std::nullopt;
}

/// What the packs could not judge, each law once.
std::optional<DraftRemark> uncheckedRemark(const std::vector<DraftCitation>& citations) {
    std::vector<std::string> names;
    for (const DraftCitation& cited : citations) {
        if (cited.isChecked || cited.citation.ref.law.empty()) continue;
        const LawId& law = cited.citation.ref.law;
        std::string name = isStandardCode(law) ? law.value : "《" + law.value + "》";
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    if (names.empty()) return std::nullopt;
    return DraftRemark{Weight::Fine,
                       fmt::format("没有核对的：{}，要另外查是否有效", base::join(names, "、"))};
}

}  // namespace

std::vector<ArticleRef> timeRules(base::Date day, const Library& library) {
    std::vector<ArticleRef> rules = allTimeRules(library);
    std::erase_if(rules, [&](const ArticleRef& rule) { return !isInForce(rule, day, library); });
    return rules;
}

bool isTimeRule(const ArticleRef& place, const Library& library) {
    const std::vector<ArticleRef> rules = allTimeRules(library);
    return std::any_of(rules.begin(), rules.end(), [&](const ArticleRef& rule) {
        return place.law == rule.law && place.version == rule.version &&
               place.article == rule.article && place.sub == rule.sub;
    });
}

std::vector<std::string> intervalSentences(const std::vector<DraftCitation>& citations,
                                           const LawDates& dates, const Library& library) {
    const std::map<base::Date, LawChanges> changes = changesOf(lawsConcerned(citations), library);
    if (changes.empty()) return {};
    std::vector<std::string> sentences;
    const std::string onOffence = spanAround(dates.offence, changes);
    const std::string onDecision = spanAround(dates.decision, changes);
    if (onOffence == onDecision && spanAround(dates.firstDay(), changes) == onOffence) {
        return {
            fmt::format("行为日和决定日处在同一段（{}），其间文稿涉及的法律没有变动", onOffence)};
    }
    if (dates.lasts())
        sentences.push_back(
            fmt::format("行为开始日处在{}这一段", spanAround(dates.firstDay(), changes)));
    sentences.push_back(
        fmt::format("{}处在{}这一段", dates.lasts() ? "行为终了日" : "行为日", onOffence));
    sentences.push_back(fmt::format("决定日处在{}这一段", onDecision));
    for (auto change = changes.upper_bound(dates.firstDay());
         change != changes.end() && change->first <= dates.decision; ++change) {
        sentences.push_back(
            fmt::format("其间{}：{}", change->first.chinese(), spoken(change->second)));
    }
    return sentences;
}

std::vector<DraftRemark> wholeRemarks(const std::vector<DraftCitation>& citations,
                                      const LawDates& dates, const Library& library) {
    if (citations.empty()) return {{Weight::Decide, "没有读到任何引用"}};
    std::vector<DraftRemark> remarks;
    const auto add = [&](std::optional<DraftRemark> remark) {
        if (remark && std::find(remarks.begin(), remarks.end(), *remark) == remarks.end())
            remarks.push_back(std::move(*remark));
    };
    if (std::any_of(citations.begin(), citations.end(), isAtStake))
        add(timeRuleRemark(citations, dates.decision, library));
    for (const DraftCitation& cited : citations)
        add(comparisonRemark(cited, dates.decision, library));
    add(uncheckedRemark(citations));
    return remarks;
}

}  // namespace lianbing::law
