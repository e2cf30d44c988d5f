#include "tests/support/fuzz_invariants.h"

#include "game/base/numerals.h"
#include "game/base/text.h"
#include "game/law/citation.h"
#include "game/law/statute.h"
#include "game/law/statute_links.h"
#include "game/law/statute_text.h"
#include "tests/support/statute_spelling.h"
#include "tests/unit/law/synthetic_laws.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace lianbing::tests {

namespace {

constexpr std::int64_t kMostNumeral = 99'999'999;

std::string wideDigits(std::int64_t value) {
    std::string wide;
    for (const char digit : std::to_string(value))
        base::appendCodePoint(wide, U'０' + static_cast<char32_t>(digit - '0'));
    return wide;
}

/// The synthetic laws, and beside them a title with a title inside and numbers of decrees.
const law::Library& library() {
    static const law::Library made = [] {
        std::vector<law::PackFile> packs = law::syntheticPacks();
        packs.push_back({"more.tsv",
                         "#laws\n"
                         "甲水案件解释\t最高人民法院、最高人民检察院关于办理甲水案件适用《甲水法》"
                         "若干问题的解释\t司法解释\t无\t\n"});
        packs.push_back({"numbers.tsv",
                         "#versions\n"
                         "甲水案件解释\t2011\t制定\t法释〔2023〕7号\t2011-01-01\t2011-02-01\t\t\n"
                         "戊典\t2012\t修订\t国务院令第12号\t2012-01-01\t2012-02-01\t\t\n"});
        return law::Library::load(packs).value();
    }();
    return made;
}

std::string shown(const law::Citation& citation) {
    return fmt::format("{} [{}, {}){}", citation.ref.compact(), citation.begin, citation.end,
                       citation.known ? "" : " unknown");
}

std::string shown(const std::vector<law::Citation>& citations) {
    std::string all;
    for (const law::Citation& citation : citations) all += shown(citation) + "\n";
    return all;
}

bool isSane(const law::ArticleRef& ref) {
    const std::array numbers{ref.article, ref.sub, ref.paragraph, ref.item, ref.subitem};
    for (const int number : numbers) {
        if (number < 0 || number > kMostNumeral) return false;
    }
    return ref.sub == 0 || ref.article != 0;
}

std::string brokenSpanRule(const std::vector<law::Citation>& citations, std::size_t size) {
    std::size_t begin = 0;
    std::size_t end = 0;
    for (const law::Citation& citation : citations) {
        if (citation.begin >= citation.end || citation.end > size)
            return "span outside the text: " + shown(citation);
        if (citation.begin < begin || citation.end < end)
            return "not in reading order: " + shown(citations);
        if (!isSane(citation.ref)) return "numbers: " + shown(citation);
        begin = citation.begin;
        end = citation.end;
    }
    return {};
}

/// The compact notation takes five digits for a number.
bool fitsCompact(const law::ArticleRef& ref) {
    constexpr int kMost = 99'999;
    return ref.article <= kMost && ref.paragraph <= kMost && ref.item <= kMost &&
           ref.subitem <= kMost;
}

std::string brokenFormRule(const law::Citation& citation) {
    const law::ArticleRef& ref = citation.ref;
    if (fitsCompact(ref)) {
        const base::Result<law::ArticleRef> compact = law::ArticleRef::parse(ref.compact());
        if (!compact || *compact != ref) return "compact form: " + shown(citation);
    }
    law::ArticleRef named = ref;
    named.version.clear();
    const std::string official = ref.official();
    const std::vector<law::Citation> again = law::readCitations(official, library());
    const bool isSame = again.size() == 1 && again.front().ref == named &&
                        again.front().begin == 0 && again.front().end == official.size();
    return isSame ? std::string{}
                  : "official form " + official + " of " + shown(citation) + " reads as " +
                        shown(again);
}

bool areSame(const std::vector<law::Citation>& one, const std::vector<law::Citation>& two) {
    return std::equal(
        one.begin(), one.end(), two.begin(), two.end(), [](const auto& a, const auto& b) {
            return a.ref == b.ref && a.begin == b.begin && a.end == b.end && a.known == b.known;
        });
}

/// Checks each provision once, however often it is cited.
class FormChecker {
public:
    std::string brokenRule(const std::vector<law::Citation>& citations) {
        for (std::size_t i = 0; i < citations.size(); ++i) {
            // Of a range of hundreds the first and the last say all.
            const bool isInner = i > 0 && citations[i].begin == citations[i - 1].begin;
            if (isInner || !citations[i].known || !checked_.insert(citations[i].ref).second)
                continue;
            if (std::string broken = brokenFormRule(citations[i]); !broken.empty()) return broken;
        }
        return {};
    }

private:
    std::set<law::ArticleRef> checked_;
};

std::string brokenLinkRule(const law::StatuteArticle& article) {
    const std::vector<std::string> lines = base::split(law::articleText(article), '\n');
    std::size_t line = 0;
    std::size_t free = 0;
    for (const law::StatuteLink& link :
         law::linksIn(article, law::refOf("甲水法(2004)"), library())) {
        if (link.line < line) return "links are not in reading order";
        if (link.line > line) free = 0;
        line = link.line;
        const bool isInside = line < lines.size() && link.begin >= free && link.begin < link.end &&
                              link.end <= lines[line].size();
        if (!isInside) return fmt::format("link [{}, {}) of line {}", link.begin, link.end, line);
        free = link.end;
    }
    return {};
}

std::string brokenLineRule(const law::ReadStatute& read, int lines) {
    for (const law::StatuteFinding& finding : read.findings) {
        if (finding.line < 1 || finding.line > lines || finding.what.empty())
            return "finding outside the text: " + finding.what;
    }
    int line = 0;
    for (const law::StatuteArticle& article : read.statute.articles) {
        if (article.line <= line || article.line > lines) return "line of an article";
        line = article.line;
        if (article.number.first < 1 || article.number.second < 0) return "number of an article";
        if (article.heading && *article.heading >= read.statute.headings.size())
            return "heading of an article";
        if (std::string broken = brokenLinkRule(article); !broken.empty()) return broken;
    }
    return {};
}

std::string wordsOf(std::string_view bytes, const std::vector<std::string>& words) {
    std::string text;
    for (const char byte : bytes) text += words[static_cast<unsigned char>(byte) % words.size()];
    return text;
}

}  // namespace

std::string brokenNumeralRule(std::string_view text) {
    const std::optional<base::Numeral> read = base::readNumeral(text);
    if (!read) return {};
    if (read->value < 0 || read->value > kMostNumeral) return fmt::format("range: {}", read->value);
    if (read->bytes == 0 || read->bytes > text.size()) return fmt::format("bytes: {}", read->bytes);
    if (base::parseNumeral(text.substr(0, read->bytes)) != read->value)
        return "its own words read as another number";
    const std::string chinese = base::chineseNumeral(read->value);
    for (const std::string& form :
         {chinese, std::to_string(read->value), wideDigits(read->value)}) {
        if (base::parseNumeral(form) != read->value)
            return fmt::format("{} does not read as {}", form, read->value);
    }
    if (base::readNumeral(chinese + "条")->bytes != chinese.size())
        return chinese + " swallows what follows";
    return {};
}

std::string brokenCitationRule(std::string_view text) {
    static const std::vector<law::ArticleRef> kPlaces{{},
                                                      law::refOf("甲水法(2004)32.2-1"),
                                                      law::refOf("乙监测条例8"),
                                                      law::refOf("丁罚法(1999)7之一.3")};
    if (!areSame(law::readCitations(text, library()),
                 law::readCitationsWithin(text, {}, library())))
        return "not the same twice";
    FormChecker forms;
    for (const law::ArticleRef& within : kPlaces) {
        const std::vector<law::Citation> citations =
            law::readCitationsWithin(text, within, library());
        std::string broken = brokenSpanRule(citations, text.size());
        if (broken.empty()) broken = forms.brokenRule(citations);
        if (!broken.empty()) return fmt::format("within “{}”: {}", within.compact(), broken);
    }
    return {};
}

std::string brokenStatuteRule(std::string_view text) {
    const base::Result<law::ReadStatute> read = law::readStatute(text, "法.txt");
    if (!read) return read.error().what.empty() ? "refused without a word" : std::string{};
    const int lines = static_cast<int>(base::split(text, '\n').size());
    if (std::string broken = brokenLineRule(*read, lines); !broken.empty()) return broken;
    const std::string plain = law::statuteText(read->statute);
    const base::Result<law::ReadStatute> again = law::readStatute(plain, "法.txt");
    if (!again) return "its plain text is refused: " + again.error().text();
    const std::string first = spelledOut(read->statute);
    const std::string second = spelledOut(again->statute);
    if (first != second)
        return fmt::format("plain text reads otherwise\n--- read\n{}--- again\n{}", first, second);
    if (law::statuteText(again->statute) != plain) return "plain text changes: " + plain;
    return {};
}

std::string numeralOf(std::string_view bytes) {
    static const std::vector<std::string> kWords = base::split(
        "零|〇|一|二|三|四|五|六|七|八|九|十|百|千|万|亿|两|廿|卅|卌|壹|贰|"
        "叁|拾|佰|仟|萬|0|1|2|5|9|０|１|９|条",
        '|');
    return wordsOf(bytes, kWords);
}

std::string citationWordsOf(std::string_view bytes) {
    static const std::vector<std::string> kWords = base::split(
        "第|条|款|项|目|之|一|二|三|十|百|1|2|99|２|壹|两|（|）|(|)|"
        "《|》|〈|〉|、|，|。|至|-|/|和|及|的|规定|\n| |　|甲水法|甲法|"
        "中华人民共和国|乙监测条例|丙环境典|丁罚法|戊典|条例|办法|解释|本法|本条|前条|"
        "前款|前项|前两款|前|同法|该法|该条|其中|本条例|本款|本|同|"
        "（2004年修订）|2004年|月|日|修正|施行|以下简称|简称|“|”|"
        "最高人民法院|最高人民检察院|关于办理甲水案件适用|若干问题的解释|"
        "GB 37822-2019|HJ/T|373|国务院令|法释〔2023〕7号|号|某市|"
        "省|新|旧|生产线|产品|编|章|條|項|第十条|第三|通知",
        '|');
    return wordsOf(bytes, kWords);
}

std::string statuteLinesOf(std::string_view bytes) {
    static const std::vector<std::string> kWords = base::split(
        "\n|\n第|\n（|第|一|二|三|十|百|1|2|0|〇|条|之|编|分编|章|节|"
        "　| |\t|#|（|）|(|)|.|．|、|。|；|目录|附则|附件|附表|附|：|"
        "-|—|·|规定|甲水法|节选|〔|\r|修正案|水",
        '|');
    return wordsOf(bytes, kWords);
}

}  // namespace lianbing::tests
