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
    std::vector<KeyRef> places;
    std::vector<KeyRef> general;
    const std::string* note = nullptr;
    FindingKind best = FindingKind::Missed;
    std::optional<ArticleRef> expected;  ///< one for all citations measured against this slot
    std::optional<ArticleRef> filler;    ///< the citation that it is filled by

    /// Whether a near miss may still be measured against it: general law does not take the place of
    /// the special one.
    [[nodiscard]] bool isOpen() const { return !expected || best == FindingKind::GeneralLaw; }

    /// The same for one near miss, which may be written twice.
    [[nodiscard]] bool isOpenTo(const ArticleRef& given) const {
        return isOpen() || (filler == given && best != FindingKind::Exact);
    }
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
        for (const CitationSlot& required : key.required) {
            Slot& slot = slots_.emplace_back();
            slot.note = &required.note;
            slot.places = refsOf(required.anyOf);
            slot.general = refsOf(required.general);
        }
        optional_ = refsOf(key.optional);
        for (const CitationTrap& trap : key.traps) {
            traps_.emplace_back(KeyRef{trap.ref, dates_, library_}, &trap.explanation);
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
        inRound(&Comparison::takeOutdatedBeside);
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

    std::vector<KeyRef> refsOf(const std::vector<ArticleRef>& refs) const {
        std::vector<KeyRef> all;
        all.reserve(refs.size());
        for (const ArticleRef& ref : refs) all.emplace_back(ref, dates_, library_);
        return all;
    }

    ArticleRef normalised(ArticleRef ref, const std::string& version) const {
        ref.version = version;
        return version.empty() ? ref : library_.normalised(ref);
    }

    /// The citation as a provision of the place's version; nothing when it names another law or
    /// version.
    std::optional<ArticleRef> inVersionOf(const ArticleRef& given, KeyRef& ref) const {
        if (given.law != ref.law()) return std::nullopt;
        const std::string& version = ref.place().written.version;
        if (!given.version.empty() && given.version != version) return std::nullopt;
        return normalised(given, version);
    }

    Relation relation(const ArticleRef& given, KeyRef& ref) const {
        const std::optional<ArticleRef> there = inVersionOf(given, ref);
        return there ? relationOf(*there, ref.place().normalised) : Relation::None;
    }

    /// Whether the citation is the place or a part of it that exists: not 第三十条第九款 where the
    /// key names 第三十条 and that article has one paragraph.
    bool matches(const ArticleRef& given, KeyRef& ref) const {
        const std::optional<ArticleRef> there = inVersionOf(given, ref);
        if (!there || relationOf(*there, ref.place().normalised) != Relation::Same) return false;
        return there->version.empty() || isThere(library_.exists(*there));
    }

    /// The first slot with a place in this relation; slots that nothing fills exactly come first.
    template <class Accepts>
    Match find(Accepts accepts) {
        Match found;
        for (Slot& slot : slots_) {
            for (KeyRef& ref : slot.places) {
                if (!accepts(slot, ref)) continue;
                if (slot.best != FindingKind::Exact) return {&slot, &ref.place()};
                if (found.slot == nullptr) found = {&slot, &ref.place()};
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
            match.slot->filler = given_[i].ref;
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
        const Match match = find([&](const Slot&, KeyRef& ref) { return matches(given, ref); });
        if (match.slot == nullptr) return false;
        if (!match.place->stands)
            return measure(i, match, FindingKind::WrongVersion, sentences_.outOfForce(given));
        return measure(i, match, FindingKind::Exact, sentences_.exact(given, *match.place));
    }

    /// Traps and optional provisions: what the key speaks of besides the required ones.
    bool takeForeseen(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        for (auto& [ref, explanation] : traps_) {
            if (matches(given, ref)) return say(i, FindingKind::Trap, sentences_.trap(given, *explanation));
        }
        for (KeyRef& ref : optional_) {
            if (!matches(given, ref) || !ref.place().stands) continue;
            findings_[i].expected = ref.place().written;
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
                std::any_of(slot.general.begin(), slot.general.end(), [&](KeyRef& ref) {
                    const bool isMeant =
                        matches(given, ref) || relation(given, ref) == Relation::Wider;
                    return isMeant && ref.place().stands;
                });
            if (isGeneral && (found == nullptr || found->best == FindingKind::Exact)) found = &slot;
        }
        if (found == nullptr || found->places.empty()) return false;
        const KeyPlace& special = found->places.front().place();
        return measure(i, {found, &special}, FindingKind::GeneralLaw,
                       found->best == FindingKind::Exact ? sentences_.generalBeside(given)
                                                         : sentences_.generalLaw(given, special));
    }

    /// Only where nothing better was cited for the place: who writes the old provision beside the
    /// new one leaves open which of them applies, and over-cites as with any other guess.
    bool takeWrongVersion(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        if (given.article == 0) return false;
        std::string version;
        const Match match = find([&](const Slot& slot, KeyRef& ref) {
            const std::optional<std::string> outdated = outdatedVersion(given, ref);
            if (outdated && slot.isOpenTo(given)) version = *outdated;
            return outdated && slot.isOpenTo(given);
        });
        if (match.slot == nullptr) return false;
        return measure(i, match, FindingKind::WrongVersion,
                       sentences_.wrongVersion(given, version, *match.place));
    }

    /// The version in which the citation says the rule of the place, when that version does not
    /// apply.
    std::optional<std::string> outdatedVersion(const ArticleRef& given, KeyRef& ref) const {
        const KeyPlace& place = ref.place();
        const bool namesAnother = given.law == place.written.law && !given.version.empty() &&
                                  given.version != place.written.version &&
                                  isSameNumbering(given, place.written.version);
        if (namesAnother) {
            const Relation there =
                relationOf(normalised(given, place.written.version), place.normalised);
            if (there == Relation::Same || there == Relation::Wider) return given.version;
        }
        for (const ArticleRef& outdated : ref.outdated()) {
            const bool isOfVersion = given.version.empty() || given.version == outdated.version;
            if (given.law != outdated.law || !isOfVersion) continue;
            const ArticleRef there = normalised(given, outdated.version);
            const ArticleRef rule = normalised(outdated, outdated.version);
            if (rule.covers(there) || there.covers(rule)) return outdated.version;
        }
        return std::nullopt;
    }

    /// Whether a number of the cited version can mean the rule that has it in the other: the numbers
    /// were kept, or the cited version has no such article at all.
    bool isSameNumbering(const ArticleRef& given, const std::string& other) const {
        return library_.keepsNumbers(given.law, given.version, other) ||
               !isThere(library_.exists(normalised(given, given.version)));
    }

    /// The rule of a place that a better citation fills, in a version that does not apply.
    bool takeOutdatedBeside(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        if (given.article == 0) return false;
        for (Slot& slot : slots_) {
            for (KeyRef& ref : slot.places) {
                const std::optional<std::string> outdated = outdatedVersion(given, ref);
                if (!outdated) continue;
                return say(i, FindingKind::Irrelevant,
                           sentences_.outdatedBeside(given, *outdated, ref.place()));
            }
        }
        return false;
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
    std::vector<std::string> versionsMeant(const ArticleRef& given) {
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
        for (Slot& slot : slots_) {
            for (KeyRef& ref : slot.places) {
                if (ref.law() == given.law) add(ref.place().written.version);
            }
        }
        if (versions.empty()) add(library_.resolve(given, dates_.offence).version);
        return versions;
    }

    bool takePartMissing(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match = find([&](const Slot&, KeyRef& ref) {
            if (!given.law.empty()) return relation(given, ref) == Relation::Wider;
            ArticleRef guessed = given;
            guessed.law = ref.law();
            return relation(guessed, ref) == Relation::Same;
        });
        if (match.slot == nullptr) return false;
        return measure(i, match, FindingKind::PartMissing,
                       sentences_.partMissing(given, *match.place));
    }

    bool takePartWrong(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match = find([&](const Slot& slot, KeyRef& ref) {
            return slot.isOpenTo(given) && relation(given, ref) == Relation::SameArticle;
        });
        if (match.slot == nullptr) return false;
        return measure(i, match, FindingKind::PartWrong, sentences_.partWrong(given, *match.place));
    }

    /// Only the first citation of a law whose place is still open: more of them are guesses and
    /// count as over-citing. A law named without an article costs nothing when its article is named
    /// elsewhere.
    bool takeWrongArticle(std::size_t i) {
        const ArticleRef& given = given_[i].ref;
        const Match match = find([&](const Slot& slot, KeyRef& ref) {
            return (slot.isOpenTo(given) || given.article == 0) &&
                   relation(given, ref) == Relation::SameLaw;
        });
        if (match.slot == nullptr) return false;
        const bool isSaidElsewhere = match.slot->best == FindingKind::Exact;
        return measure(i, match, FindingKind::WrongArticle,
                       isSaidElsewhere ? sentences_.titleOnly(given)
                                       : sentences_.wrongArticle(given, refsFrom(match),
                                                                 *match.slot->note));
    }

    /// What a slot asks for, the matched place first.
    static std::vector<ArticleRef> refsFrom(const Match& match) {
        std::vector<ArticleRef> refs{match.place->written};
        for (KeyRef& ref : match.slot->places) {
            if (&ref.place() != match.place) refs.push_back(ref.place().written);
        }
        return refs;
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
        for (Slot& slot : slots_) {
            if (slot.expected || slot.places.empty()) continue;
            std::vector<ArticleRef> places;
            for (KeyRef& ref : slot.places) places.push_back(ref.place().written);
            CitationFinding& finding = findings_.emplace_back();
            finding.kind = FindingKind::Missed;
            finding.explanation = sentences_.missed(places, *slot.note);
            finding.expected = std::move(places.front());
        }
        return std::move(findings_);
    }

    const Library& library_;
    LawDates dates_;
    CitationSentences sentences_;
    std::vector<Slot> slots_;
    std::vector<KeyRef> optional_;
    std::vector<std::pair<KeyRef, const std::string*>> traps_;  // with the key's own explanation
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
