#include "game/law/draft_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::law {

namespace {

class DraftChecker {
public:
    DraftChecker(std::string_view draft, const LawDates& dates, const Library& library)
        : draft_(draft), dates_(dates), library_(library) {}

    std::vector<DraftRow> check() {
        for (const Citation& citation : readCitations(draft_, library_)) {
            countLinesTo(citation.begin);
            checkOne(citation);
        }
        checkPair();
        return std::move(rows_);
    }

private:
    void countLinesTo(std::size_t at) {
        line_ += static_cast<int>(std::count(draft_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                             draft_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted_ = at;
    }

    void checkOne(const Citation& citation) {
        row_ = {line_, citation.ref.law.empty() ? citation.ref.provision() : citation.ref.official(), Weight::Fine, {}};
        if (citation.ref.law.empty()) {
            say(Weight::Decide, "没有写明是哪部法");
        } else if (!citation.known) {
            say(Weight::Decide, "法律包里没有这部法，没有核对");
        } else {
            checkExistence(citation.ref);
            checkStanding(citation.ref);
            noteKind(citation.ref);
        }
        rows_.push_back(std::move(row_));
    }

    void checkExistence(const ArticleRef& ref) {
        if (ref.article == 0) return;
        const Resolution onOffence = library_.resolve(ref, dates_.offence);
        switch (onOffence.existence) {
            case Existence::NoSuchArticle: return say(Weight::Wrong, missing("没有这一条", onOffence));
            case Existence::NoSuchParagraph: return say(Weight::Wrong, missing("这一条没有这一款", onOffence));
            case Existence::NoSuchItem: return say(Weight::Wrong, missing("这一条没有这一项", onOffence));
            case Existence::StructureUnknown: return say(Weight::Decide, "条文结构不在法律包里，存在与否没有核对");
            case Existence::Exists: break;
        }
        if (ref.paragraph != 0 || ref.item == 0) return;
        ArticleRef named = ref;
        named.law = library_.find(ref.law.value)->id;
        named.version = onOffence.version;
        if (library_.normalised(named).paragraph == 0) say(Weight::Decide, "这一条有几款都有项，要写明是哪一款的项");
    }

    static std::string missing(std::string_view what, const Resolution& resolution) {
        return fmt::format("{}（{}年版本）", what, resolution.version);
    }

    void checkStanding(const ArticleRef& ref) {
        const Applicability judged = applicableTo(ref, dates_, library_);
        switch (judged.ground) {
            case Ground::SameLaw: return say(Weight::Fine, judged.reason);
            case Ground::OldLaw: return say(Weight::Fine, judged.reason);
            case Ground::NewLighter:
            case Ground::MustCompare:
            case Ground::Straddles:
            case Ground::Unknown: return say(Weight::Decide, judged.reason);
            case Ground::NotYetLaw:
                // A newer law may still be cited as the lighter one, or for procedure on the day of the decision.
                return say(Weight::Decide, judged.reason);
            case Ground::OutOfForce: return say(Weight::Wrong, judged.reason);
        }
    }

    /// The crosswalk says of its rows whether they are about a duty or a liability.
    void noteKind(const ArticleRef& ref) {
        const auto note = [&](const std::vector<CrosswalkRow>& rows) {
            for (const CrosswalkRow& row : rows) {
                hasDuty_ = hasDuty_ || row.kind == ProvisionKind::Obligation;
                hasLiability_ = hasLiability_ || row.kind == ProvisionKind::Liability;
            }
        };
        if (ref.article == 0) return;
        note(library_.successors(ref));
        note(library_.predecessors(ref));
    }

    void checkPair() {
        if (hasDuty_ == hasLiability_) return;
        rows_.push_back({0, "", Weight::Decide,
                         {hasDuty_ ? "引用了义务条款，没有看到对应的处罚依据" : "引用了处罚依据，没有看到对应的义务条款"}});
    }

    void say(Weight weight, std::string sentence) {
        row_.weight = std::max(row_.weight, weight);
        row_.sentences.push_back(std::move(sentence));
    }

    std::string_view draft_;
    const LawDates& dates_;
    const Library& library_;
    std::vector<DraftRow> rows_;
    DraftRow row_;
    int line_ = 1;
    std::size_t counted_ = 0;
    bool hasDuty_ = false;
    bool hasLiability_ = false;
};

}  // namespace

std::vector<DraftRow> checkDraft(std::string_view draft, const LawDates& dates, const Library& library) {
    return DraftChecker(draft, dates, library).check();
}

}  // namespace lianbing::law
