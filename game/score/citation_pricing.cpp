#include "game/score/citation_pricing.h"

#include "game/score/sentence.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace lianbing::score {

namespace {

/// What a finding earns for the place it is measured against, in percent; nothing for kinds that
/// fill no place.
std::optional<int> creditOf(law::FindingKind kind, const CitationPrices& prices) {
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
        case law::FindingKind::Missed:
            return 0;
        case law::FindingKind::Nonexistent:
        case law::FindingKind::Trap:
        case law::FindingKind::Optional:
        case law::FindingKind::Irrelevant:
        case law::FindingKind::NotACitation:
            return std::nullopt;
    }
    return std::nullopt;
}

bool isOverCited(law::FindingKind kind) {
    return kind == law::FindingKind::Irrelevant || kind == law::FindingKind::Nonexistent ||
           kind == law::FindingKind::Trap;
}

/// What is known of one provision that citations were measured against.
struct Place {
    int credit = 0;
    bool wasCited = false;
};

struct Tally {
    std::int64_t placeCredit = 0;  // percent of places
    std::size_t optional = 0;
    std::size_t overCited = 0;
};

std::int64_t sumOfPlaces(const std::map<law::ArticleRef, Place>& places,
                         std::size_t requiredSlots) {
    std::vector<int> credits;
    std::size_t missed = 0;
    for (const auto& [expected, place] : places) {
        if (place.wasCited) {
            credits.push_back(place.credit);
        } else {
            ++missed;
        }
    }
    // Two alternatives of one place may both be cited, each with its own `expected`: no more places
    // can be filled than the key has and than were not missed. The best ones count.
    std::sort(credits.begin(), credits.end(), std::greater<>());
    const std::size_t open = requiredSlots > missed ? requiredSlots - missed : 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < credits.size() && i < open; ++i) sum += credits[i];
    return sum;
}

Tally tally(const std::vector<law::CitationFinding>& findings, std::size_t requiredSlots,
            const CitationPrices& prices) {
    Tally sum;
    std::map<law::ArticleRef, Place> places;
    std::set<law::ArticleRef> optional;
    std::set<law::ArticleRef> overCited;
    for (const law::CitationFinding& finding : findings) {
        if (isOverCited(finding.kind) && finding.given) overCited.insert(finding.given->ref);
        if (finding.kind == law::FindingKind::Optional && finding.expected) optional.insert(*finding.expected);
        const std::optional<int> credit = creditOf(finding.kind, prices);
        if (!credit || !finding.expected) continue;
        Place& place = places[*finding.expected];
        place.credit = std::max(place.credit, *credit);
        place.wasCited = place.wasCited || finding.kind != law::FindingKind::Missed;
    }
    sum.placeCredit = sumOfPlaces(places, requiredSlots);
    sum.optional = optional.size();
    sum.overCited = overCited.size();
    return sum;
}

LineState stateOf(std::int64_t parts, std::int64_t of) {
    if (parts == of) return LineState::Met;
    return parts == 0 ? LineState::Lost : LineState::Partly;
}

}  // namespace

int worthOf(law::FindingKind kind, const CitationPrices& prices) {
    if (kind == law::FindingKind::Optional) return prices.optionalBonus;
    if (isOverCited(kind)) return -prices.irrelevantPenalty;
    return creditOf(kind, prices).value_or(0);
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

    const Tally sum = tally(findings, requiredSlots, prices);
    // Everything is counted in percent of one place and rounded once, at the end: three places of a
    // third each make a whole.
    const std::int64_t whole = static_cast<std::int64_t>(requiredSlots) * 100;
    const std::int64_t charged =
        std::max<std::int64_t>(0, static_cast<std::int64_t>(sum.overCited) - prices.freeIrrelevant);
    const std::int64_t penalty = charged * prices.irrelevantPenalty;
    const std::int64_t bonus = static_cast<std::int64_t>(sum.optional) * prices.optionalBonus;
    const std::int64_t parts =
        std::clamp<std::int64_t>(std::min(whole, sum.placeCredit + bonus) - penalty, 0, whole);

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
