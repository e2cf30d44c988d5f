#include "game/law/draft_form.h"

#include "game/base/numerals.h"
#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/draft_words.h"
#include "game/law/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace lianbing::law {

namespace {

constexpr std::string_view kOpen = "《";
constexpr std::string_view kClose = "》";
constexpr std::string_view kOrdinal = "第";

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isWideDigit(char32_t c) {
    return c >= U'０' && c <= U'９';
}

bool hasArabicDigit(std::string_view words) {
    const std::u32string letters = base::toCodePoints(words);
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t c) { return (c >= U'0' && c <= U'9') || isWideDigit(c); });
}

bool containsAny(std::string_view words, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return words.find(part) != std::string_view::npos;
    });
}

/// The end of the title in 《》 that `words` begins with, inner ones passed over; 0 when there is
/// none.
std::size_t titleEnd(std::string_view words) {
    int depth = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words.substr(at).starts_with(kOpen)) ++depth;
        if (depth == 0) return 0;
        if (words.substr(at).starts_with(kClose) && --depth == 0) return at + kClose.size();
    }
    return 0;
}

/// Without bracketed notes of version, number or short name: （2018年修正）. Brackets with an item,
/// （三）, stay.
std::string withoutNotes(std::string_view words) {
    std::string kept;
    while (!words.empty()) {
        for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"},
                                          {"(", ")"},
                                          {"〔", "〕"}}) {
            if (!words.starts_with(open)) continue;
            const std::size_t end = words.find(close);
            if (end == std::string_view::npos ||
                !containsAny(words.substr(0, end), {"年", "修", "号", "称"}))
                continue;
            words.remove_prefix(end + close.size());
            break;
        }
        if (words.empty()) break;
        const std::size_t bytes = base::readCodePoint(words).bytes;
        kept += words.substr(0, bytes);
        words.remove_prefix(bytes);
    }
    return kept;
}

/// How the title of a citation is written.
struct WrittenTitle {
    std::string name;  ///< without 《》, note and 中华人民共和国; empty: the words name no title of
                       ///< their own
    bool isMarked = false;
};

WrittenTitle writtenTitle(std::string_view words, const Library& library) {
    constexpr std::string_view kCountry = "中华人民共和国";
    if (const std::size_t end = titleEnd(words); end > 0) {
        std::string name =
            withoutNotes(words.substr(kOpen.size(), end - kOpen.size() - kClose.size()));
        return {std::string{base::trim(name)}, true};
    }
    if (words.starts_with(kCountry)) words.remove_prefix(kCountry.size());
    const std::optional<TitleMatch> match = library.titles().match(words);
    return {match ? std::string{words.substr(0, match->bytes)} : std::string{}, false};
}

/// Whether the draft says （以下简称“…”） of this name.
bool isDefined(std::string_view name, std::string_view draft) {
    for (const std::string_view says : {"简称", "下称"}) {
        for (const std::string_view quote : {"《", "“", "\"", "「", ""}) {
            const std::string defined = fmt::format("{}{}{}", says, quote, name);
            if (draft.find(defined) != std::string_view::npos) return true;
        }
    }
    return false;
}

/// A version is else named by a document number that the packs do not have.
bool isYear(std::string_view version) {
    return std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class FormReader {
public:
    FormReader(const DraftCitation& cited, std::string_view draft, const Library& library)
        : cited_(cited),
          draft_(draft),
          library_(library),
          law_(*library.find(cited.citation.ref.law.value)) {}

    std::vector<DraftRemark> read() {
        checkTitle();
        checkVersionNote();
        if (cited_.citation.ref.article != 0) {
            if (hasArabicDigit(provisionWords(cited_.words)))
                say("条款项号要用汉字：" + cited_.official);
            checkParts();
        }
        return std::move(remarks_);
    }

private:
    void checkTitle() {
        const WrittenTitle title = writtenTitle(cited_.words, library_);
        const Law* named = title.name.empty() ? nullptr : library_.find(title.name);
        if (named != &law_) return;  // a short name of the draft's own, 同法, or a part of a list
        const bool isOfficial = title.name == law_.id.value || title.name == law_.title ||
                                title.name == withoutCourts(law_.title);
        if (isDefined(title.name, draft_)) return;
        if (!isOfficial)
            say(fmt::format("“{}”是简称，要写全称《{}》，或者先写明以下简称什么", title.name,
                            law_.id.value));
        if (!title.isMarked && isOfficial)
            say(fmt::format("法名要加书名号：《{}》", law_.id.value));
    }

    void checkVersionNote() {
        const std::string& named = cited_.citation.ref.version;
        // Said where the title stands, not once more of each part of the list behind it.
        if (named.empty() || writtenTitle(cited_.words, library_).name.empty()) return;
        const Version* version = library_.version(law_.id, named);
        if (version == nullptr) return checkUnknownVersion(named);
        checkOrigin(*version);
        const auto means = [&](const DayStanding& day) {
            return day.standing == Standing::InForce && day.version == named;
        };
        if (std::none_of(cited_.days.begin(), cited_.days.end(), means)) {
            remarks_.push_back(
                {Weight::Wrong, fmt::format("注的是{}年版本，行为日和决定日有效的都不是它{}", named,
                                            inForceThen())});
        } else if (!means(cited_.days[cited_.days.size() - 2])) {
            say(fmt::format("注的是{}年版本，行为日有效的不是它{}", named, inForceThen()));
        }
    }

    void checkUnknownVersion(const std::string& named) {
        if (!isYear(named)) {
            remarks_.push_back(
                {Weight::Decide,
                 fmt::format("注的是{}，法律包里没有这个文号的版本，是哪个版本没有核对{}", named,
                             inForceThen())});
            return;
        }
        const bool mayBeOlder =
            law_.hasOlderVersions && !law_.versions.empty() && named < law_.versions.front().id;
        if (mayBeOlder) return say(fmt::format("注的{}年版本不在法律包里，没有核对", named));
        remarks_.push_back({Weight::Wrong, fmt::format("没有{}年的版本{}", named, inForceThen())});
    }

    /// The version in force on the day of the act, as a clause.
    [[nodiscard]] std::string inForceThen() const {
        const DayStanding& day = cited_.days[cited_.days.size() - 2];
        if (day.standing != Standing::InForce) return "";
        const Version* version = library_.version(law_.id, day.version);
        return fmt::format("，行为日有效的是{}年{}", day.version,
                           version == nullptr ? "版本" : version->origin + "的");
    }

    /// （2018年修订） of what was 修正.
    void checkOrigin(const Version& version) {
        for (const std::string_view said : {"修正", "修订"}) {
            if (said == version.origin ||
                cited_.words.find(fmt::format("{}年{}", version.id, said)) == std::string::npos)
                continue;
            say(fmt::format("{}年是{}，不是{}", version.id, version.origin, said));
        }
    }

    void checkParts() {
        const ArticleRef& ref = cited_.citation.ref;
        const Version* version = library_.version(law_.id, cited_.place.version);
        if (version == nullptr || cited_.existence != Existence::Exists) return;
        const auto article = version->articles.find({ref.article, ref.sub});
        if (article == version->articles.end() || article->second.items.empty()) return;
        const std::vector<int>& items = article->second.items;
        if (ref.paragraph == 0 && items.size() > 1) return checkParagraph(items.size());
        const std::size_t paragraph =
            ref.paragraph == 0 ? 1U : static_cast<std::size_t>(ref.paragraph);
        const int count = items.at(paragraph - 1);
        if (ref.item == 0 && count > 0 && cited_.role == Role::Liability)
            say(fmt::format("这里有{}项，没有写明是哪一项", count));
    }

    void checkParagraph(std::size_t count) {
        if (cited_.citation.ref.item != 0) {
            say(cited_.normalised.paragraph == 0
                    ? fmt::format("这一条有{}款，不止一款有项，要写明是哪一款的项", count)
                    : fmt::format("这一条有{}款，项前面要写款：{}", count, cited_.official));
            return;
        }
        if (cited_.role != Role::Duty && cited_.role != Role::Liability) return;
        const std::set<int> known = knownParagraphs();
        if (known.empty() || known.contains(0)) return;
        std::vector<std::string> names;
        for (const int paragraph : known)
            names.push_back("第" + base::chineseNumeral(paragraph) + "款");
        say(known.size() == 1
                ? fmt::format("这一条有{}款，规则在{}，要写到款", count, names.front())
                : fmt::format("这一条有{}款，{}是不同的规则，要写明是哪一款", count,
                              base::join(names, "、")));
    }

    /// The paragraphs of the article that crosswalk, pairs and gists name; 0 among them when they
    /// name the whole article.
    [[nodiscard]] std::set<int> knownParagraphs() const {
        std::set<int> known;
        const auto note = [&](const ArticleRef& ref) {
            const ArticleRef place = library_.normalised(ref);
            if (cited_.normalised.covers(place)) known.insert(place.paragraph);
        };
        for (const CrosswalkRow& row : library_.successors(cited_.place)) note(row.from);
        for (const CrosswalkRow& row : library_.predecessors(cited_.place))
            std::for_each(row.to.begin(), row.to.end(), note);
        for (const LiabilityPair& pair : library_.pairsOfLiability(cited_.place))
            note(pair.liability);
        for (const LiabilityPair& pair : library_.pairsOfDuty(cited_.place))
            std::for_each(pair.duties.begin(), pair.duties.end(), note);
        return known;
    }

    void say(std::string sentence) { remarks_.push_back({Weight::Decide, std::move(sentence)}); }

    const DraftCitation& cited_;
    std::string_view draft_;
    const Library& library_;
    const Law& law_;
    std::vector<DraftRemark> remarks_;
};

}  // namespace

std::string provisionWords(std::string_view words) {
    words.remove_prefix(titleEnd(words));
    std::string rest = withoutNotes(words);
    std::erase_if(rest, [](char c) { return c == ' ' || c == '\t'; });
    const std::size_t ordinal = rest.find(kOrdinal);
    const auto digit = static_cast<std::size_t>(
        std::find_if(rest.begin(), rest.end(), isAsciiDigit) - rest.begin());
    // A date between title and article, 2018年修正第99条, is no part of the provision; a number
    // without 第 is.
    const bool isDate =
        ordinal != std::string::npos && rest.substr(0, ordinal).find("年") != std::string::npos;
    const std::size_t first = isDate ? ordinal : std::min(ordinal, digit);
    return first >= rest.size() ? rest : rest.substr(first);
}

std::vector<DraftRemark> formRemarks(const DraftCitation& cited, std::string_view draft,
                                     const Library& library) {
    return FormReader{cited, draft, library}.read();
}

void addUnevenForms(std::vector<DraftCitation>& citations) {
    std::map<ArticleRef, const DraftCitation*> firsts;
    for (DraftCitation& cited : citations) {
        const std::string written = provisionWords(cited.words);
        const bool isWhole = written.find("条") != std::string::npos &&
                             !containsAny(written, {"至", "到", "—", "-", "～", "~"});
        if (!cited.isChecked || cited.place.article == 0 || !isWhole) continue;
        const auto [first, isNew] = firsts.emplace(cited.normalised, &cited);
        if (isNew) continue;
        const std::string earlier = provisionWords(first->second->words);
        if (earlier == written) continue;
        cited.form.push_back(
            {Weight::Decide, fmt::format("第{}行写作“{}”，这里写作“{}”，同一处要写得一样",
                                         first->second->line, earlier, written)});
    }
}

}  // namespace lianbing::law
