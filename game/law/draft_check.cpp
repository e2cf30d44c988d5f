#include "game/law/draft_check.h"

#include "game/base/text.h"
#include "game/law/draft_form.h"
#include "game/law/draft_judge.h"
#include "game/law/draft_pairs.h"
#include "game/law/draft_whole.h"
#include "game/law/draft_words.h"
#include "game/law/key_place.h"
#include "game/law/places.h"
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
    if (by.article != 0) return "由" + by.official() + "废止";
    return by.law == law.id ? fmt::format("由{}年版本代替", by.version)
                            : "由" + by.official() + "代替";
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
        const std::optional<ArticleRef> rule = timeRuleAt(ref, *law);
        findPlace(cited, *law, rule ? rule->version : ref.version);
        findDays(cited, *law);
        if (isThere(cited.existence)) {
            cited.applicability = applicableTo(cited.place, dates_, library_);
            if (!rule) tellVersionMeant(cited);
            if (rule) {
                cited.applicability.ground = Ground::SameLaw;
                cited.applicability.reason = "怎样选新旧法的规定，按决定时有效的版本";
            }
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
    void findPlace(DraftCitation& cited, const Law& law, const std::string& meantVersion) {
        ArticleRef named = cited.citation.ref;
        named.law = law.id;
        named.version = meantVersion;
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

    /// The rule of old and new law that a citation means: of the day of the decision, whatever
    /// stood under its number before.
    [[nodiscard]] std::optional<ArticleRef> timeRuleAt(const ArticleRef& ref,
                                                       const Law& law) const {
        for (const ArticleRef& rule : timeRules(dates_.decision, library_)) {
            const bool isIt =
                rule.law == law.id && ref.article == rule.article && ref.sub == rule.sub;
            if (isIt && (ref.version.empty() || ref.version == rule.version)) return rule;
        }
        return std::nullopt;
    }

    /// The days decide which version applies; where the draft notes another one, the reason says of
    /// which it speaks.
    static void tellVersionMeant(DraftCitation& cited) {
        Applicability& judged = cited.applicability;
        const std::string& noted = cited.citation.ref.version;
        const bool isThen = !judged.onOffence.empty();
        const std::string& meant = isThen ? judged.onOffence : judged.onDecision;
        if (noted.empty() || meant.empty() || noted == meant) return;
        judged.reason = fmt::format("不按注的版本，按{}日有效的{}年版本看：{}",
                                    isThen ? "行为" : "决定", meant, judged.reason);
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
                                     isVerified ? gist->text : "", row.doubt, row.kind, false});
        };
        for (const CrosswalkRow& row : laterPlaces(cited.place, library_)) {
            for (const ArticleRef& place : row.to) add(row, place, Side::Later);
        }
        for (const CrosswalkRow& row : earlierPlaces(cited.place, dates_.offence, library_))
            add(row, row.from, Side::Earlier);
    }

    std::string_view draft_;
    const LawDates& dates_;
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
    judgeCitations(check, library);
    check.pairs = pairsOf(check.citations, dates, draft, library);
    check.interval = intervalSentences(check.citations, dates, library);
    check.whole = wholeRemarks(check.citations, dates, library);
    return check;
}

}  // namespace lianbing::law
