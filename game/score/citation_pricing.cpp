#include "game/score/citation_pricing.h"

#include "game/score/sentence.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace lianbing::score {

namespace {

/// What a finding earns for the place it is measured against, in percent.
int creditOf(law::FindingKind kind, const CitationPrices& prices) {
    switch (kind) {
        case law::FindingKind::Exact:
            return prices.exact;
        case law::FindingKind::PartMissing:
            return prices.partMissing;
        case law::FindingKind::PartWrong:
            return prices.partWrong;
        case law::FindingKind::WrongArticle:
            return prices.wrongArticle;
        case law::FindingKind::WrongVersion:
            return prices.wrongVersion;
        case law::FindingKind::GeneralLaw:
            return prices.generalLaw;
        case law::FindingKind::Nonexistent:
        case law::FindingKind::Trap:
        case law::FindingKind::Optional:
        case law::FindingKind::Irrelevant:
        case law::FindingKind::NotACitation:
        case law::FindingKind::Missed:
            return 0;
    }
    return 0;
}

bool isOverCited(law::FindingKind kind) {
    return kind == law::FindingKind::Irrelevant || kind == law::FindingKind::Nonexistent ||
           kind == law::FindingKind::Trap;
}

bool fillsAPlace(law::FindingKind kind) {
    return !isOverCited(kind) && kind != law::FindingKind::Optional &&
           kind != law::FindingKind::NotACitation && kind != law::FindingKind::Missed;
}

/// What the places earn together, in percent of one.
std::int64_t sumOfPlaces(const std::vector<law::CitationFinding>& findings,
                         const std::vector<int>& shares, std::size_t requiredSlots) {
    std::vector<int> credits;
    std::set<law::ArticleRef> cited;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!fillsAPlace(findings[i].kind) || !findings[i].expected) continue;
        if (shares[i] > 0) credits.push_back(shares[i]);
        cited.insert(*findings[i].expected);
    }
    std::set<law::ArticleRef> missed;
    for (const law::CitationFinding& finding : findings) {
        const bool isMissed = finding.kind == law::FindingKind::Missed && finding.expected;
        if (isMissed && cited.count(*finding.expected) == 0) missed.insert(*finding.expected);
    }
    // Two alternatives of one place may both be cited, each with its own `expected`: no more places
    // can be filled than the key has and than were not missed. The best ones count.
    std::sort(credits.begin(), credits.end(), std::greater<>());
    const std::size_t open = requiredSlots > missed.size() ? requiredSlots - missed.size() : 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < credits.size() && i < open; ++i) sum += credits[i];
    return sum;
}

}  // namespace

std::vector<int> sharesOf(const std::vector<law::CitationFinding>& findings,
                          const CitationPrices& prices) {
    std::vector<int> shares(findings.size(), 0);
    std::map<law::ArticleRef, std::size_t> best;  // of a place, the finding that earns for it
    std::set<law::ArticleRef> optional;
    std::set<law::ArticleRef> overCited;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const law::CitationFinding& finding = findings[i];
        if (isOverCited(finding.kind) && finding.given) {
            const bool isNew = overCited.insert(finding.given->ref).second;
            const bool isFree =
                static_cast<std::int64_t>(overCited.size()) <= prices.freeIrrelevant;
            if (isNew && !isFree) shares[i] = -prices.irrelevantPenalty;
        } else if (finding.kind == law::FindingKind::Optional && finding.expected) {
            if (optional.insert(*finding.expected).second) shares[i] = prices.optionalBonus;
        } else if (fillsAPlace(finding.kind) && finding.expected) {
            const int credit = creditOf(finding.kind, prices);
            const auto [place, isNew] = best.try_emplace(*finding.expected, i);
            if (!isNew && credit <= shares[place->second]) continue;
            shares[place->second] = 0;
            shares[i] = credit;
            place->second = i;
        }
    }
    return shares;
}

ScoreLine priceCitations(const std::vector<law::CitationFinding>& findings,
                         std::size_t requiredSlots, Points max, const CitationPrices& prices) {
    ScoreLine line;
    line.max = max;
    for (const law::CitationFinding& finding : findings)
        line.reason += closedSentence(finding.explanation);
    if (requiredSlots == 0) {
        line.state = LineState::Unverified;
        line.max = Points{};
        line.reason += "答案钥匙没有列出应当引用的条文，本题不计分。";
        return line;
    }

    const std::vector<int> shares = sharesOf(findings, prices);
    // Everything is counted in percent of one place and rounded once, at the end: three places of a
    // third each make a whole.
    const std::int64_t whole = static_cast<std::int64_t>(requiredSlots) * 100;
    std::int64_t penalty = 0;
    std::int64_t bonus = 0;
    std::int64_t charged = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].kind == law::FindingKind::Optional) bonus += shares[i];
        if (shares[i] >= 0) continue;
        penalty -= shares[i];
        ++charged;
    }
    const std::int64_t places = sumOfPlaces(findings, shares, requiredSlots);
    const std::int64_t parts =
        std::clamp<std::int64_t>(std::min(whole, places + bonus) - penalty, 0, whole);

    line.earned = max.share(parts, whole);
    line.state = stateOf(parts, whole);
    if (penalty > 0) {
        line.reason +=
            "多引的条文中有" + std::to_string(charged) + "处要扣分，每处扣" +
            max.share(std::min<std::int64_t>(prices.irrelevantPenalty, whole), whole).text() +
            "分。";
    }
    line.reason += "应引" + std::to_string(requiredSlots) + "处，满分" + max.text() + "分，得" +
                   line.earned.text() + "分。";
    return line;
}

}  // namespace lianbing::score
