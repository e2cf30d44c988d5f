#include "game/law/citation.h"
#include "game/law/citation_sentences.h"
#include "game/law/key_place.h"
#include "game/law/library.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lianbing::law {

namespace {

/// How a citation stands to a provision of the key, when both are in the same version of one law.
enum class Relation { None, SameLaw, SameArticle, Wider, Same };

Relation relationOf(const ArticleRef& given, const ArticleRef& place) {
    if (given.law != place.law) return Relation::None;
    if (place.covers(given)) return Relation::Same;
    if (given.article == 0) return Relation::SameLaw;
    if (given.covers(place)) return Relation::Wider;
    if (given.article != place.article || given.sub != place.sub) return Relation::SameLaw;
    // An item whose paragraph cannot be told, because several paragraphs have items.
    const bool leavesOutParagraph =
        given.paragraph == 0 && given.item != 0 && given.item == place.item;
    return leavesOutParagraph ? Relation::Wider : Relation::SameArticle;
}

struct Slot {
    std::vector<KeyPlace> places;
    std::vector<KeyPlace> general;  ///< general law that stands
    std::string note;
    FindingKind best = FindingKind::Missed;
    std::optional<ArticleRef> expected;  ///< one for all citations measured against this slot

    /// Whether a near miss may still be measured against it: general law does not take the place of the special one.
    [[nodiscard]] bool isOpen() const { return !expected || best == FindingKind::GeneralLaw; }
};

struct Match {
    Slot* slot = nullptr;
    const KeyPlace* place = nullptr;
};

/// Compares one answer with one key. The citations are taken in rounds, from the best kind of
/// finding to the worst, so that a good citation is never measured against a place that a better
/// one fills; findings come out in reading order.
class Comparison {
public:
    Comparison(const CitationKey& key, const LawDates& dates, const Library& library)
        : library_(library), dates_(dates), sentences_(library, dates) {
        for (const CitationSlot& slot : key.required) slots_.push_back(slotOf(slot));
        for (const ArticleRef& ref : key.optional) optional_.push_back(placeOf(ref, dates_, library_));
        for (const CitationTrap& trap : key.traps) {
            traps_.emplace_back(placeOf(trap.ref, dates_, library_), trap.explanation);
        }
    }

    std::vector<CitationFinding> run(std::string_view answer) {
        given_ = readCitations(answer, library_);
        findings_.resize(given_.size());
        filled_.resize(given_.size(), nullptr);
        inRound(&Comparison::takeExact);
        inRound(&Comparison::takeForeseen);
        inRound(&Comparison::takePartMissing);
        inRound(&Comparison::takeGeneral);
        inRound(&Comparison::takeWrongVersion);
        inRound(&Comparison::takeNonexistent);
        inRound(&Comparison::takePartWrong);
        inRound(&Comparison::takeWrongArticle);
        inRound(&Comparison::takeIrrelevant);
        return collect();
    }

private:
    using Round = bool (Comparison::*)(std::size_t);

    void inRound(Round take) {
        for (std::size_t i = 0; i < given_.size(); ++i) {
            if (!findings_[i].given && (this->*take)(i)) findings_[i].given = given_[i];
        }
    }

    Slot slotOf(const CitationSlot& required) const {
        Slot slot;
        slot.note = required.note;
        for (const ArticleRef& ref : required.anyOf) {
            KeyPlace& place = slot.places.emplace_back(placeOf(ref, dates_, library_));
            place.outdated = outdatedPlaces(place, dates_, library_);
        }
        if (slot.places.empty()) return slot;
        for (const ArticleRef& ref : required.general) {
            KeyPlace place = placeOf(ref, dates_, library_);
            if (place.stands) slot.general.push_back(std::move(place));
        }
        return slot;
    }

    ArticleRef normalised(ArticleRef ref, const std::string& version) const {
        ref.version = version;
        return version.empty() ? ref : library_.normalised(ref);
    }

    /// The citation as a provision of the place's version; nothing when it names another law or
    /// version.
    std::optional<ArticleRef> inVersionOf(const ArticleRef& given, const KeyPlace& place) const {
        if (given.law != place.written.law) return std::nullopt;
        if (!given.version.empty() && given.version != place.written.version) return std::nullopt;
        return normalised(given, place.written.version);
    }

    Relation relation(const ArticleRef& given, const KeyPlace& place) const {
        const std::optional<ArticleRef> ref = inVersionOf(given, place);
        return ref ? relationOf(*ref, place.normalised) : Relation::None;
    }

    /// Whether the citation is the place or a part of it that exists: not 第三十条第九款 where the
    /// key names 第三十条 and that article has one paragraph.
    bool matches(const ArticleRef& given, const KeyPlace& place) const {
        const std::optional<ArticleRef> ref = inVersionOf(given, place);
        if (!ref || relationOf(*ref, place.normalised) != Relation::Same) return false;
        return ref->version.empty() || isThere(library_.exists(*ref));
    }

    /// The first slot with a place in this relation; slots that nothing fills exactly come first.
    template <class Accepts>
    Match find(Accepts accepts) {
        Match found;
        for (Slot& slot : slots_) {
            for (const KeyPlace& place : slot.places) {
                if (!accepts(slot, place)) continue;
                if (slot.best != FindingKind::Exact) return {&slot, &place};
                if (found.slot == nullptr) found = {&slot, &place};
            }
        }
        return found;
    }

    bool measure(std::size_t i, const Match& match, FindingKind kind, std::string sentence) {
        findings_[i].kind = kind;
        findings_[i].explanation = std::move(sentence);
        filled_[i] = match.slot;
        if (match.slot->isOpen()) {
            match.slot->expected = match.place->written;
            match.slot->best = kind;
        }
        return true;
    }

    bool say(std::size_t i, FindingKind kind, std::string sentence) {
        findings_[i].kind = kind;
        findings_[i].explanation = std::move(sentence);
        return true;
    }

    bool takeExact(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match =
            find([&](const Slot&, const KeyPlace& place) { return matches(given, place); });
        if (match.slot == nullptr) return false;
        if (!match.place->stands)
            return measure(i, match, FindingKind::WrongVersion, sentences_.outOfForce(given));
        return measure(i, match, FindingKind::Exact, sentences_.exact(given, *match.place));
    }

    /// Traps and optional provisions: what the key speaks of besides the required ones.
    bool takeForeseen(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        for (const auto& [place, explanation] : traps_) {
            if (matches(given, place)) return say(i, FindingKind::Trap, explanation);
        }
        for (const KeyPlace& place : optional_) {
            if (!place.stands || !matches(given, place)) continue;
            findings_[i].expected = place.written;
            return say(i, FindingKind::Optional, sentences_.optional(given));
        }
        return false;
    }

    /// General law that says what the special provision of a slot says.
    bool takeGeneral(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        Slot* found = nullptr;
        for (Slot& slot : slots_) {
            const bool isGeneral =
                std::any_of(slot.general.begin(), slot.general.end(), [&](const KeyPlace& place) {
                    return matches(given, place) || relation(given, place) == Relation::Wider;
                });
            if (isGeneral && (found == nullptr || found->best == FindingKind::Exact)) found = &slot;
        }
        if (found == nullptr) return false;
        const KeyPlace& special = found->places.front();
        return measure(i, {found, &special}, FindingKind::GeneralLaw,
                       found->best == FindingKind::Exact ? sentences_.generalBeside(given)
                                                         : sentences_.generalLaw(given, special));
    }

    bool takeWrongVersion(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        if (given.article == 0) return false;
        std::string version;
        const Match match = find([&](const Slot&, const KeyPlace& place) {
            const std::optional<std::string> outdated = outdatedVersion(given, place);
            if (outdated) version = *outdated;
            return outdated.has_value();
        });
        if (match.slot == nullptr) return false;
        return measure(i, match, FindingKind::WrongVersion,
                       sentences_.wrongVersion(given, version, *match.place));
    }

    /// The version in which the citation says the rule of the place, when that version does not
    /// apply.
    std::optional<std::string> outdatedVersion(const ArticleRef& given,
                                               const KeyPlace& place) const {
        const bool namesAnother = given.law == place.written.law && !given.version.empty() &&
                                  given.version != place.written.version;
        if (namesAnother) {
            const Relation there =
                relationOf(normalised(given, place.written.version), place.normalised);
            if (there == Relation::Same || there == Relation::Wider) return given.version;
        }
        for (const ArticleRef& outdated : place.outdated) {
            const bool isOfVersion = given.version.empty() || given.version == outdated.version;
            if (given.law != outdated.law || !isOfVersion) continue;
            const ArticleRef there = normalised(given, outdated.version);
            const ArticleRef rule = normalised(outdated, outdated.version);
            if (rule.covers(there) || there.covers(rule)) return outdated.version;
        }
        return std::nullopt;
    }

    bool takeNonexistent(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        if (given.article == 0 || given.law.empty()) return false;
        std::optional<std::pair<std::string, Existence>> missing;
        for (const std::string& version : versionsMeant(given)) {
            const Existence existence = library_.exists(normalised(given, version));
            if (isThere(existence)) return false;
            if (!missing) missing.emplace(version, existence);
        }
        if (!missing) return false;
        return say(i, FindingKind::Nonexistent,
                   sentences_.nonexistent(given, missing->first, missing->second));
    }

    /// The versions that a citation may mean in this case.
    std::vector<std::string> versionsMeant(const ArticleRef& given) const {
        std::vector<std::string> versions;
        const auto add = [&](const std::string& id) {
            const bool isNew = std::find(versions.begin(), versions.end(), id) == versions.end();
            if (isNew && library_.version(given.law, id) != nullptr) versions.push_back(id);
        };
        if (!given.version.empty()) {
            add(given.version);
            return versions;
        }
        for (const base::Date day : dates_.days()) {
            if (const Version* version = library_.inForce(given.law, day)) add(version->id);
        }
        for (const Slot& slot : slots_) {
            for (const KeyPlace& place : slot.places) {
                if (place.written.law == given.law) add(place.written.version);
            }
        }
        if (versions.empty()) add(library_.resolve(given, dates_.offence).version);
        return versions;
    }

    bool takePartMissing(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match = find([&](const Slot&, const KeyPlace& place) {
            if (!given.law.empty()) return relation(given, place) == Relation::Wider;
            ArticleRef guessed = given;
            guessed.law = place.written.law;
            return relation(guessed, place) == Relation::Same;
        });
        if (match.slot == nullptr) return false;
        return measure(i, match, FindingKind::PartMissing,
                       sentences_.partMissing(given, *match.place));
    }

    bool takePartWrong(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match = find([&](const Slot& slot, const KeyPlace& place) {
            return slot.isOpen() && relation(given, place) == Relation::SameArticle;
        });
        if (match.slot == nullptr) return false;
        return measure(i, match, FindingKind::PartWrong, sentences_.partWrong(given, *match.place));
    }

    /// Only the first citation of a law whose place is still open: more of them are guesses and
    /// count as over-citing. A law named without an article costs nothing when its article is named
    /// elsewhere.
    bool takeWrongArticle(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match = find([&](const Slot& slot, const KeyPlace& place) {
            return (slot.isOpen() || given.article == 0) &&
                   relation(given, place) == Relation::SameLaw;
        });
        if (match.slot == nullptr) return false;
        const bool isSaidElsewhere = match.slot->best == FindingKind::Exact;
        return measure(i, match, FindingKind::WrongArticle,
                       isSaidElsewhere ? sentences_.titleOnly(given)
                                       : sentences_.wrongArticle(given, *match.place));
    }

    bool takeIrrelevant(std::size_t i) {
        return say(i, FindingKind::Irrelevant, sentences_.irrelevant(given_[i]));
    }

    std::vector<CitationFinding> collect() {
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (filled_[i] != nullptr) findings_[i].expected = filled_[i]->expected;
        }
        if (given_.empty()) {
            CitationFinding& finding = findings_.emplace_back();
            finding.kind = FindingKind::NotACitation;
            finding.explanation = sentences_.notACitation();
        }
        for (const Slot& slot : slots_) {
            if (slot.expected || slot.places.empty()) continue;
            CitationFinding& finding = findings_.emplace_back();
            finding.kind = FindingKind::Missed;
            finding.expected = slot.places.front().written;
            finding.explanation = sentences_.missed(slot.places, slot.note);
        }
        return std::move(findings_);
    }

    const Library& library_;
    LawDates dates_;
    CitationSentences sentences_;
    std::vector<Slot> slots_;
    std::vector<KeyPlace> optional_;
    std::vector<std::pair<KeyPlace, std::string>> traps_;  // with the key's own explanation
    std::vector<Citation> given_;
    std::vector<CitationFinding> findings_;
    std::vector<Slot*> filled_;  // one a citation; null when measured against no slot
};

}  // namespace

std::vector<CitationFinding> compareWithKey(std::string_view answer, const CitationKey& key,
                                            const LawDates& dates, const Library& library) {
    return Comparison{key, dates, library}.run(answer);
}

}  // namespace lianbing::law
