#include "game/law/draft_check.h"

#include "game/base/text.h"
#include "game/law/draft_form.h"
#include "game/law/draft_pairs.h"
#include "game/law/draft_whole.h"
#include "game/law/draft_words.h"
#include "game/law/key_place.h"
#include "game/law/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::law {

namespace {

/// The words of a citation without the line ends that layout put into them.
std::string wordsOf(std::string_view written) {
    const PlainText plain{written};
    std::string words;
    bool isIndent = false;
    for (const char c : plain.text()) {
        isIndent = c == '\n' || c == '\r' || (isIndent && (c == ' ' || c == '\t'));
        if (!isIndent) words += c;
    }
    return words;
}

std::string endOf(const Law& law, const std::string& versionId, const Library& library) {
    const Version* version = library.version(law.id, versionId);
    if (version == nullptr || version->repealedBy.empty()) return "";
    const ArticleRef by = ArticleRef::parse(version->repealedBy).value();
    return by.article == 0 ? fmt::format("由{}年版本代替", by.version)
                           : "由" + by.official() + "废止";
}

/// Says of one citation what can be said without the others.
class CitationChecker {
public:
    CitationChecker(std::string_view draft, const LawDates& dates, const Library& library)
        : draft_(draft), dates_(dates), library_(library) {}

    DraftCitation check(const Citation& citation, int line) {
        DraftCitation cited;
        cited.citation = citation;
        cited.line = line;
        cited.words = wordsOf(draft_.substr(citation.begin, citation.end - citation.begin));
        const ArticleRef& ref = citation.ref;
        cited.official = isStandardCode(ref.law) ? ref.law.value : ref.official();
        const Law* law = ref.law.empty() ? nullptr : library_.find(ref.law.value);
        cited.isChecked = law != nullptr && !law->versions.empty();
        if (!cited.isChecked) {
            cited.decide.push_back(existenceSentence(cited));
            return cited;
        }
        findPlace(cited, *law);
        findDays(cited, *law);
        if (isThere(cited.existence)) {
            cited.applicability = applicableTo(cited.place, dates_, library_);
            cited.role = roleOf(cited.place, library_);
            if (const Gist* gist = library_.gist(cited.place); gist != nullptr && gist->verified)
                cited.gist = gist->text;
            findRelated(cited);
        }
        cited.form = formRemarks(cited, draft_, library_);
        return cited;
    }

private:
    /// The provision in the version that the citation means, and its official form: a paragraph
    /// that the words leave out is said where the article has several.
    void findPlace(DraftCitation& cited, const Law& law) {
        ArticleRef named = cited.citation.ref;
        named.law = law.id;
        if (library_.version(law.id, named.version) == nullptr) named.version.clear();
        const KeyPlace meant = placeOf(named, dates_, library_);
        cited.existence = library_.exists(meant.written);
        cited.place = meant.written;
        cited.normalised = meant.normalised;
        if (cited.existence != Existence::Exists || cited.citation.ref.item == 0 ||
            cited.normalised.paragraph == 0)
            return;
        const Version& version = *library_.version(law.id, cited.place.version);
        const auto article = version.articles.find({cited.place.article, cited.place.sub});
        if (article != version.articles.end() && article->second.items.size() > 1)
            cited.official = cited.normalised.official();
    }

    void findDays(DraftCitation& cited, const Law& law) const {
        ArticleRef whole;
        whole.law = law.id;
        std::vector<base::Date> days{dates_.offence, dates_.decision};
        if (dates_.lasts()) days.insert(days.begin(), dates_.firstDay());
        for (const base::Date day : days) {
            const Resolution found = library_.resolve(whole, day);
            DayStanding standing{day, found.standing, found.version, found.since, ""};
            if (found.standing == Standing::Repealed)
                standing.endedBy = endOf(law, found.version, library_);
            cited.days.push_back(std::move(standing));
        }
    }

    void findRelated(DraftCitation& cited) const {
        if (cited.place.article == 0) return;
        const auto add = [&](const CrosswalkRow& row, const ArticleRef& ref, Side side) {
            const Gist* gist = library_.gist(ref);
            const bool isVerified = gist != nullptr && gist->verified;
            cited.related.push_back({ref, side, row.change, row.confidence, row.topic,
                                     isVerified ? gist->text : "", false});
        };
        for (const CrosswalkRow& row : library_.successors(cited.place)) {
            for (const ArticleRef& place : row.to) add(row, place, Side::Later);
        }
        for (const CrosswalkRow& row : library_.predecessors(cited.place))
            add(row, row.from, Side::Earlier);
    }

    std::string_view draft_;
    const LawDates& dates_;
    const Library& library_;
};

/// Judges the citations once all of them are known.
class Judge {
public:
    Judge(DraftCheck& check, const Library& library) : check_(check), library_(library) {}

    void judge() {
        for (DraftCitation& cited : check_.citations) {
            markCitedPlaces(cited);
            if (cited.isChecked) {
                judgeExistence(cited);
                if (isThere(cited.existence)) judgeGround(cited);
            }
            for (const DraftRemark& remark : cited.form) say(cited, remark.weight, remark.sentence);
            cited.weight = !cited.mend.empty()     ? Weight::Wrong
                           : !cited.decide.empty() ? Weight::Decide
                                                   : Weight::Fine;
        }
    }

private:
    void markCitedPlaces(DraftCitation& cited) const {
        for (RelatedPlace& place : cited.related) {
            const ArticleRef full = library_.normalised(place.ref);
            place.isCited = std::any_of(
                check_.citations.begin(), check_.citations.end(), [&](const DraftCitation& other) {
                    return other.isChecked && other.place.article != 0 &&
                           (other.normalised.covers(full) || full.covers(other.normalised));
                });
        }
        std::stable_partition(cited.related.begin(), cited.related.end(),
                              [](const RelatedPlace& place) { return place.isCited; });
    }

    static void judgeExistence(DraftCitation& cited) {
        if (cited.citation.ref.article == 0) return;
        if (!isThere(cited.existence)) return say(cited, Weight::Wrong, existenceSentence(cited));
        if (cited.existence == Existence::StructureUnknown)
            say(cited, Weight::Decide, existenceSentence(cited));
    }

    void judgeGround(DraftCitation& cited) const {
        const bool isTitleOnly = cited.citation.ref.article == 0;
        switch (cited.applicability.ground) {
            case Ground::SameLaw:
            case Ground::OldLaw:
                return;
            case Ground::NewLighter:
            case Ground::MustCompare:
            case Ground::Straddles:
                if (!isTitleOnly) say(cited, Weight::Decide, cited.applicability.reason);
                return;
            case Ground::NotYetLaw:
                return judgeNotYet(cited);
            case Ground::OutOfForce:
                return say(cited, Weight::Wrong, outOfForce(cited));
            case Ground::Unknown:
                return say(cited, Weight::Decide, cited.applicability.reason);
        }
    }

    static std::string outOfForce(const DraftCitation& cited) {
        std::vector<ArticleRef> now;
        for (const RelatedPlace& place : cited.related) {
            if (place.side == Side::Later) now.push_back(place.ref);
        }
        return cited.applicability.reason + (now.empty() ? "" : "，同一规则现在在" + namesOf(now));
    }

    /// A law younger than the act may be cited as the lighter one, for procedure, or for the rule
    /// of time itself; as the ground of a penalty or a duty it does not reach back.
    void judgeNotYet(DraftCitation& cited) const {
        if (cited.citation.ref.article == 0 || isTimeRule(cited.place, library_)) return;
        if (cited.role == Role::Power)
            return say(cited, Weight::Decide,
                       cited.applicability.reason + "；职权和程序按决定时的规定");
        const std::vector<RelatedPlace> then = rulesOfThatDay(cited);
        const bool isHarder =
            !then.empty() && std::none_of(then.begin(), then.end(), mayBeHeavierThanNow);
        if (!isHarder) return say(cited, Weight::Decide, cited.applicability.reason);
        if (then.front().isCited)
            return say(cited, Weight::Decide,
                       "行为时的规定也引了，这一条不比它轻，只能作对照，不能作依据");
        std::vector<ArticleRef> places;
        for (const RelatedPlace& place : then) places.push_back(place.ref);
        say(cited, Weight::Wrong,
            fmt::format("{}才施行，也不比行为时的规定轻，要引行为时的{}",
                        cited.days.back().since.chinese(), namesOf(places)));
    }

    static bool mayBeHeavierThanNow(const RelatedPlace& then) {
        const bool isSure = then.confidence == "high" || then.confidence == "medium-high";
        return !isSure || (then.change != Change::Same && then.change != Change::Heavier &&
                           then.change != Change::NotCompared);
    }

    /// The places of the same rule on the day of the act: those that the draft cites, else those of
    /// laws that it cites, else all.
    [[nodiscard]] std::vector<RelatedPlace> rulesOfThatDay(const DraftCitation& cited) const {
        std::vector<RelatedPlace> then;
        for (const RelatedPlace& place : cited.related) {
            const Version* version = library_.inForce(place.ref.law, check_.dates.offence);
            if (place.side == Side::Earlier && version != nullptr &&
                version->id == place.ref.version)
                then.push_back(place);
        }
        const auto keep = [&](const auto& isNearer) {
            if (std::any_of(then.begin(), then.end(), isNearer))
                std::erase_if(then, [&](const RelatedPlace& place) { return !isNearer(place); });
        };
        keep([&](const RelatedPlace& place) {
            return std::any_of(
                check_.citations.begin(), check_.citations.end(),
                [&](const DraftCitation& other) { return other.place.law == place.ref.law; });
        });
        keep([](const RelatedPlace& place) { return place.isCited; });
        return then;
    }

    static void say(DraftCitation& cited, Weight weight, std::string sentence) {
        std::vector<std::string>& list = weight == Weight::Wrong ? cited.mend : cited.decide;
        if (weight != Weight::Fine && std::find(list.begin(), list.end(), sentence) == list.end())
            list.push_back(std::move(sentence));
    }

    DraftCheck& check_;
    const Library& library_;
};

}  // namespace

int DraftCheck::count(Weight weight) const {
    return static_cast<int>(
        std::count_if(citations.begin(), citations.end(),
                      [&](const DraftCitation& cited) { return cited.weight == weight; }));
}

DraftCheck checkDraft(std::string_view draft, const LawDates& dates, const Library& library) {
    DraftCheck check;
    check.dates = dates;
    CitationChecker checker{draft, dates, library};
    int line = 1;
    std::size_t counted = 0;
    for (const Citation& citation : readCitations(draft, library)) {
        if (citation.begin > counted) {
            const std::string_view between = draft.substr(counted, citation.begin - counted);
            line += static_cast<int>(std::count(between.begin(), between.end(), '\n'));
            counted = citation.begin;
        }
        check.citations.push_back(checker.check(citation, line));
    }
    addUnevenForms(check.citations);
    Judge{check, library}.judge();
    check.pairs = pairsOf(check.citations, draft, library);
    check.interval = intervalSentences(check.citations, dates, library);
    check.whole = wholeRemarks(check.citations, library);
    return check;
}

}  // namespace lianbing::law
