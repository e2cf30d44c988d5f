// The packs that ship: that they load, hold what the first scenario rests on, and agree with the
// official texts where those are at hand (LIANBING_LAW_TEXTS names their folder;
// LIANBING_REQUIRE_LAW_TEXTS=1 makes their absence a failure).

#include "game/base/file.h"
#include "game/base/numerals.h"
#include "game/base/text.h"
#include "game/law/applicable.h"
#include "game/law/citation.h"
#include "game/law/library.h"
#include "game/law/statute.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::law {
namespace {

namespace fs = std::filesystem;

std::vector<PackFile> shippedPacks() {
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path{LIANBING_SOURCE_DIR} / "assets/laws")) {
        if (entry.path().extension() == ".tsv") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<PackFile> files;
    for (const fs::path& path : paths)
        files.push_back({path.filename().string(), base::readFile(path).value()});
    return files;
}

const Library& shipped() {
    static const Library library = [] {
        auto loaded = Library::load(shippedPacks());
        if (!loaded) std::cerr << loaded.error().text() << "\n";
        return std::move(loaded).value();
    }();
    return library;
}

/// A row of gists.tsv.
struct GistLine {
    std::string ref;  ///< without version
    std::vector<std::string> versions;
    std::string text;

    [[nodiscard]] ArticleRef inVersion(const std::string& id) const {
        ArticleRef named = ArticleRef::parse(ref).value();
        named.version = id;
        return named;
    }
};

std::vector<GistLine> gistLines() {
    std::vector<GistLine> lines;
    for (const PackFile& file : shippedPacks()) {
        if (file.path != "gists.tsv") continue;
        for (const std::string& line : base::split(file.text, '\n')) {
            if (line.empty() || line.front() == '#') continue;
            const std::vector<std::string> row = base::split(line, '\t');
            lines.push_back({row.at(0), base::split(row.at(1), ';'), row.at(3)});
        }
    }
    return lines;
}

ArticleRef refOf(std::string_view compact) {
    return ArticleRef::parse(compact).value();
}

base::Date dayOf(std::string_view iso) {
    return base::Date::parse(iso).value();
}

TEST(LawPack, loads) {
    const auto loaded = Library::load(shippedPacks());
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_GE(loaded->laws().size(), 60U);
}

TEST(LawPack, everyGistWasCheckedAsItStands) {
    EXPECT_GE(gistLines().size(), 900U);
    for (const GistLine& line : gistLines()) {
        const Gist* gist = shipped().gist(line.inVersion(line.versions.front()));
        EXPECT_TRUE(gist->verified) << line.ref << ": 要旨改过，要重新对照条文，再写上新的核对码";
    }
}

TEST(LawPack, knowsTheProvisionsOfTheFirstScenario) {
    for (const char* ref : {"大气污染防治法(2018)24.1",   "大气污染防治法(2018)29",
                            "大气污染防治法(2018)100-2",  "环境保护法(2014)24",
                            "环境保护法(2014)42.2",       "排污许可管理条例(2021)19.1",
                            "排污许可管理条例(2021)21.1", "排污许可管理条例(2021)36-5",
                            "排污许可管理条例(2021)36-6", "排污许可管理条例(2021)37-1",
                            "生态环境监测条例(2025)20",   "生态环境监测条例(2025)21",
                            "生态环境监测条例(2025)22",   "生态环境监测条例(2025)23",
                            "生态环境监测条例(2025)24",   "生态环境监测条例(2025)25",
                            "生态环境监测条例(2025)35",   "生态环境监测条例(2025)42.1-9",
                            "生态环境法典(2026)51",       "生态环境法典(2026)53",
                            "生态环境法典(2026)183",      "生态环境法典(2026)184.1",
                            "生态环境法典(2026)1057",     "生态环境法典(2026)1086.1-1",
                            "生态环境法典(2026)1229",     "行政处罚法(2021)28.1",
                            "行政处罚法(2021)29",         "行政处罚法(2021)32",
                            "行政处罚法(2021)33",         "行政处罚法(2021)37",
                            "行政处罚法(2021)41",         "行政处罚法(2021)42.1",
                            "行政处罚法(2021)43",         "行政处罚法(2021)46",
                            "行政处罚法(2021)47",         "行政处罚法(2021)51",
                            "行政处罚法(2021)54.2",       "行政处罚法(2021)55.1",
                            "行政处罚法(2021)55.2",       "行政处罚法(2021)56",
                            "行政处罚法(2021)57"}) {
        EXPECT_EQ(shipped().exists(refOf(ref)), Existence::Exists) << ref;
    }
}

TEST(LawPack, knowsAShortNameFromTheWordsAroundIt) {
    const std::vector<Citation> cited = readCitations("依据治安法第三十条移送", shipped());
    ASSERT_EQ(cited.size(), 1U);
    EXPECT_EQ(cited.front().ref, refOf("治安管理处罚法30"));
    for (const char* words : {"社会治安法规", "综合治安法治", "治安法令", "管治安法制"})
        EXPECT_TRUE(readCitations(words, shipped()).empty()) << words;
}

/// The phrases of a file of tests/integration, without what stands behind a tab.
std::vector<std::string> phrasesOf(const std::string& file) {
    const auto path = std::filesystem::path{LIANBING_SOURCE_DIR} / "tests/integration" / file;
    std::vector<std::string> phrases;
    for (const std::string& line : base::split(base::readFile(path).value(), '\n')) {
        if (!line.empty() && line.front() != '#')
            phrases.push_back(line.substr(0, line.find('\t')));
    }
    return phrases;
}

std::vector<std::string> placesIn(const std::string& text) {
    std::vector<std::string> places;
    for (const Citation& citation : readCitations(text, shipped()))
        places.push_back(citation.ref.compact());
    return places;
}

/// Breaks the line between every two Chinese characters in turn.
void expectNoBreakMatters(const std::string& phrase) {
    const std::vector<std::string> whole = placesIn(phrase);
    char32_t before = 0;
    for (std::size_t at = 0; at < phrase.size();) {
        const base::CodePoint letter = base::readCodePoint(phrase.substr(at));
        if (base::isHan(before) && base::isHan(letter.value)) {
            for (const char* lineEnd : {"\n", "\r\n　　"}) {
                const std::string broken = phrase.substr(0, at) + lineEnd + phrase.substr(at);
                EXPECT_EQ(placesIn(broken), whole) << broken;
            }
        }
        before = letter.value;
        at += letter.bytes;
    }
}

TEST(LawPack, readsEveryPhraseOverALineEndAnywhere) {
    for (const char* file : {"citations.tsv", "prose_traps.txt"}) {
        for (const std::string& phrase : phrasesOf(file)) expectNoBreakMatters(phrase);
    }
}

std::vector<LiabilityPair> shippedPairs() {
    std::vector<LiabilityPair> pairs;
    for (const PackFile& file : shippedPacks()) {
        if (file.path != "pairs.tsv") continue;
        for (const std::string& line : base::split(file.text, '\n')) {
            if (line.empty() || line.front() == '#') continue;
            const std::vector<LiabilityPair> read = shipped().pairsOfLiability(refOf(line.substr(0, line.find('\t'))));
            pairs.insert(pairs.end(), read.begin(), read.end());
        }
    }
    return pairs;
}

TEST(LawPack, pairsAPenaltyWithDutiesThatExistAndAreNoPenalties) {
    EXPECT_GE(shippedPairs().size(), 500U);
    for (const LiabilityPair& pair : shippedPairs()) {
        EXPECT_EQ(shipped().exists(pair.liability), Existence::Exists) << pair.liability.compact();
        EXPECT_FALSE(pair.topic.empty()) << pair.liability.compact();
        for (const ArticleRef& duty : pair.duties) {
            EXPECT_EQ(shipped().exists(duty), Existence::Exists) << duty.compact();
            EXPECT_TRUE(shipped().pairsOfLiability(duty).empty()) << duty.compact() << " 又是罚则";
        }
    }
}

/// The penalties the crosswalk names, each once.
std::set<ArticleRef> crosswalkPenalties() {
    std::set<ArticleRef> penalties;
    for (const PackFile& file : shippedPacks()) {
        if (file.path != "crosswalk.tsv") continue;
        for (const std::string& line : base::split(file.text, '\n')) {
            if (line.empty() || line.front() == '#') continue;
            const std::vector<std::string> cells = base::split(line, '\t');
            if (cells[2] != "罚则") continue;
            for (const std::string& cell : {cells[0], cells[1]}) {
                if (cell == "无") continue;
                for (const std::string& ref : base::split(cell, ';')) penalties.insert(refOf(ref));
            }
        }
    }
    return penalties;
}

TEST(LawPack, pairsEveryPenaltyOfTheCrosswalkThatHasADuty) {
    // What these punish is written in no article of its own: joint liability, discipline of
    // officials, catch-alls, accidents, permits by fraud, orders in heavy pollution.
    std::set<ArticleRef> withoutDuty;
    for (const char* ref :
         {"环境保护法(2014)65", "环境保护法(2014)68", "大气污染防治法(2018)121.2",
          "大气污染防治法(2018)122", "水污染防治法(2017)94", "固体废物污染环境防治法(2020)102.1-11",
          "固体废物污染环境防治法(2020)118", "排污许可管理条例(2021)40", "生态环境法典(2026)1062",
          "生态环境法典(2026)1067", "生态环境法典(2026)1105", "生态环境法典(2026)1134.2",
          "生态环境法典(2026)1171.1-6", "生态环境法典(2026)1236"}) {
        withoutDuty.insert(refOf(ref));
    }
    std::set<ArticleRef> unpaired;
    for (const ArticleRef& penalty : crosswalkPenalties()) {
        if (shipped().pairsOfLiability(penalty).empty()) unpaired.insert(penalty);
    }
    EXPECT_EQ(unpaired, withoutDuty);
}

TEST(LawPack, pairsAPenaltyWithNoDutyItDoesNotPunish) {
    // The Code punishes facilities that were not built, not those that were not inspected before
    // use; that is still in the regulation.
    ASSERT_EQ(shipped().pairsOfDuty(refOf("生态环境法典(2026)162.2")).size(), 1U);
    EXPECT_EQ(shipped().pairsOfDuty(refOf("生态环境法典(2026)162.2")).front().liability,
              refOf("建设项目环境保护管理条例(2017)23.1"));
    // 19.1 asks for the assessment, 19.2 forbids to build without it.
    EXPECT_TRUE(shipped().pairsOfDuty(refOf("环境保护法(2014)19.1")).empty());
    EXPECT_FALSE(shipped().pairsOfDuty(refOf("环境保护法(2014)19.2")).empty());
}

TEST(LawPack, pairsFaultsOfMonitoringWithTheDutiesOfEveryLawThatSetsThem) {
    const auto punishes = [](const char* liability, const char* duty) {
        const std::vector<LiabilityPair> pairs = shipped().pairsOfDuty(refOf(duty));
        return std::any_of(pairs.begin(), pairs.end(), [&](const LiabilityPair& pair) {
            return pair.liability == refOf(liability);
        });
    };
    EXPECT_TRUE(punishes("生态环境监测条例(2025)42.1-1", "生态环境监测条例(2025)21.1"));
    EXPECT_TRUE(punishes("生态环境监测条例(2025)42.1-1", "排污许可管理条例(2021)19.1"));
    EXPECT_TRUE(punishes("生态环境监测条例(2025)42.1-2", "生态环境法典(2026)77.3"));
    EXPECT_TRUE(punishes("生态环境监测条例(2025)42.1-3", "生态环境监测条例(2025)21.2"));
    EXPECT_TRUE(punishes("生态环境监测条例(2025)42.1-4", "噪声污染防治法(2021)38.2"));
    EXPECT_TRUE(punishes("生态环境监测条例(2025)42.1-4", "环境保护法(2014)42.3"));
}

TEST(LawPack, theCodeReplacesTheOldLawsOnItsDay) {
    const ArticleRef old = refOf("大气污染防治法100-2");
    EXPECT_EQ(shipped().resolve(old, dayOf("2026-08-14")).standing, Standing::InForce);
    const Resolution after = shipped().resolve(old, dayOf("2026-08-15"));
    EXPECT_EQ(after.standing, Standing::Repealed);
    EXPECT_THAT(after.successors, testing::ElementsAre(refOf("生态环境法典(2026)1086.1-1")));
    EXPECT_EQ(shipped().resolve(refOf("生态环境监测条例42"), dayOf("2025-12-31")).standing,
              Standing::NotYet);
    EXPECT_EQ(shipped().resolve(refOf("排污许可管理条例36-5"), dayOf("2026-08-15")).standing,
              Standing::InForce);
}

TEST(LawPack, aRuleMadeUnderARepealedLawSaysSoAndNamesTheCode) {
    const LawDates after{dayOf("2026-09-01"), dayOf("2026-11-01")};
    const Applicability daily =
        applicableTo(refOf("环境保护主管部门实施按日连续处罚办法5"), after, shipped());
    EXPECT_EQ(daily.ground, Ground::Concurrent);
    EXPECT_THAT(daily.reason, testing::HasSubstr("《生态环境法典》第一千零六十条第一款"));
    EXPECT_THAT(daily.reason, testing::HasSubstr("上位法优先（《立法法》第九十九条）"));
    EXPECT_THAT(daily.reason, testing::HasSubstr(
                                  "制定依据《环境保护法》2026年8月15日起失效，它自己没有查到废止"));
    const Applicability detention = applicableTo(
        refOf("行政主管部门移送适用行政拘留环境违法案件暂行办法6-1"), after, shipped());
    EXPECT_THAT(
        detention.reason,
        testing::HasSubstr("没有查到废止；同一规则《生态环境法典》第一千一百零八条也有规定"));
    for (const char* ref :
         {"环境保护主管部门实施查封、扣押办法4", "环境保护主管部门实施限制生产、停产整治办法5",
          "排污许可管理办法1", "危险废物转移管理办法1", "排污许可管理条例19.1"}) {
        EXPECT_THAT(applicableTo(refOf(ref), after, shipped()).reason,
                    testing::HasSubstr("没有查到废止"))
            << ref;
    }
    const LawDates before{dayOf("2025-09-01"), dayOf("2025-11-01")};
    EXPECT_FALSE(applicableTo(refOf("环境保护主管部门实施按日连续处罚办法5"), before, shipped())
                     .hasEndedBasis);
}

TEST(LawPack, anActUnderAnAmendedLawLeadsToTheCode) {
    const LawDates dates{dayOf("2017-05-01"), dayOf("2026-11-01")};
    const Applicability same = applicableTo(refOf("大气污染防治法99-2"), dates, shipped());
    EXPECT_EQ(same.onOffence, "2015");
    ASSERT_FALSE(same.later.empty());
    EXPECT_THAT(
        same.reason,
        testing::HasSubstr(
            "2018年10月26日起是2018年修正的版本（条号不变，要旨没有变），2026年8月15日起换成"));
}

TEST(LawPack, doubtsAWeightInItsOwnColumnOnly) {
    for (const CrosswalkRow& row : shipped().crosswalk()) {
        for (const char* mark : {"same 存疑", "lighter 存疑", "heavier 存疑", "mixed 存疑"})
            EXPECT_THAT(row.note, testing::Not(testing::HasSubstr(mark))) << row.from.compact();
    }
    const LawDates dates{dayOf("2025-05-01"), dayOf("2026-11-01")};
    for (const char* ref :
         {"固体废物污染环境防治法102.1-4", "土壤污染防治法90", "噪声污染防治法75"})
        EXPECT_THAT(applicableTo(refOf(ref), dates, shipped()).reason,
                    testing::HasSubstr("轻重存疑"))
            << ref;
}

// --- Against the official texts
// ---------------------------------------------------------------------------------------

using TextArticles = std::map<ArticleNumber, StatuteArticle>;

TextArticles readText(const fs::path& path) {
    TextArticles articles;
    ReadStatute read = readStatute(base::readFile(path).value(), path.filename().string()).value();
    for (const StatuteFinding& finding : read.findings) {
        ADD_FAILURE() << path << ":" << finding.line << ": " << finding.what;
    }
    for (StatuteArticle& article : read.statute.articles) articles.emplace(article.number, std::move(article));
    return articles;
}

/// Every number of a text, with what it counts in tens of thousands folded in: 二十万元 and 20万元
/// are both 200000.
std::set<std::int64_t> figures(std::string_view text) {
    std::set<std::int64_t> all;
    while (!text.empty()) {
        if (const auto numeral = base::readNumeral(text)) {
            all.insert(numeral->value);
            text.remove_prefix(numeral->bytes);
        } else {
            text.remove_prefix(base::readCodePoint(text).bytes);
        }
    }
    return all;
}

class LawTexts : public testing::Test {
protected:
    void SetUp() override {
        const char* folder = std::getenv("LIANBING_LAW_TEXTS");
        const char* required = std::getenv("LIANBING_REQUIRE_LAW_TEXTS");
        if (folder != nullptr && *folder != '\0') {
            folder_ = folder;
            return;
        }
        if (required != nullptr && std::string_view{required} == "1") {
            FAIL() << "LIANBING_REQUIRE_LAW_TEXTS=1, but LIANBING_LAW_TEXTS names no folder";
        }
        std::cout << "NOT RUN: LIANBING_LAW_TEXTS does not name the folder of the official texts\n";
    }

    [[nodiscard]] bool isRun() const { return !folder_.empty(); }

    /// The text of a version; the files are called by short title and year, interpretations by
    /// their number.
    [[nodiscard]] fs::path fileOf(const Law& law, const Version& version) const {
        const fs::path plain = folder_ / (law.id.value + "-" + version.id + ".md");
        if (fs::exists(plain) || law.level != Level::Interpretation) return plain;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with(law.id.value + "-法释" + version.id)) return entry.path();
        }
        return plain;
    }

    /// All words of the article that a reference with version points at.
    std::string wordsOf(const ArticleRef& ref) {
        const Law& law = *shipped().find(ref.law.value);
        const fs::path path = fileOf(law, *shipped().version(law.id, ref.version));
        const auto text = texts_.try_emplace(path).first;
        if (text->second.empty()) text->second = readText(path);
        std::string words;
        for (const StatuteParagraph& paragraph : text->second.at({ref.article, ref.sub}).paragraphs) {
            words += paragraph.text + "\n";
            for (const StatuteItem& item : paragraph.items) words += item.text + "\n";
        }
        return words;
    }

    fs::path folder_;
    std::map<fs::path, TextArticles> texts_;
};

TEST_F(LawTexts, haveTheArticlesParagraphsAndItemsOfThePacks) {
    if (!isRun()) return;
    std::size_t compared = 0;
    for (const Law& law : shipped().laws()) {
        for (const Version& version : law.versions) {
            if (version.articles.empty()) continue;
            const fs::path path = fileOf(law, version);
            ASSERT_TRUE(fs::exists(path)) << path;
            const TextArticles articles = readText(path);
            EXPECT_EQ(articles.size(), version.articles.size()) << path;
            for (const auto& [number, article] : articles) {
                const auto shape = version.articles.find(number);
                ASSERT_NE(shape, version.articles.end())
                    << path << " " << number.first << "之" << number.second;
                std::vector<int> items;
                for (const StatuteParagraph& paragraph : article.paragraphs)
                    items.push_back(static_cast<int>(paragraph.items.size()));
                if (!shape->second.items.empty()) {
                    EXPECT_EQ(shape->second.items, items)
                        << path << " " << number.first << "之" << number.second;
                }
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 6000U);
}

/// What stands above the first article: title, note and preface.
std::string headOf(const fs::path& path) {
    const std::string text = base::readFile(path).value();
    return text.substr(0, text.find("第一条"));
}

TEST_F(LawTexts, giveAChangedVersionTheNumberOfItsChange) {
    if (!isRun()) return;
    // A number right behind which the first publication is told is that of the first version.
    for (const Law& law : shipped().laws()) {
        for (const Version& version : law.versions) {
            if (version.origin == "制定" || version.number.empty()) continue;
            const std::string head = headOf(fileOf(law, version));
            for (const char* published : {"公布", "发布"})
                EXPECT_THAT(head, testing::Not(testing::HasSubstr(version.number + published)))
                    << law.id.value;
        }
    }
}

TEST_F(LawTexts, nameTheBasesOfThePacks) {
    if (!isRun()) return;
    std::size_t compared = 0;
    for (const Law& law : shipped().laws()) {
        for (const Version& version : law.versions) {
            const std::vector<LawId> bases = shipped().basesOf(law.id, version.id);
            if (bases.empty()) continue;
            const std::string text = base::readFile(fileOf(law, version)).value();
            const std::string head = text.substr(0, text.find("第二条"));
            for (const LawId& basis : bases) {
                // 排污许可管理办法 names its five laws by their field:
                // 大气、水、固体废物、土壤、噪声等专项污染防治法律.
                const bool isByField = head.find("专项污染防治法律") != std::string::npos &&
                                       basis.value.find("防治法") != std::string::npos;
                EXPECT_TRUE(isByField || head.find(basis.value) != std::string::npos)
                    << law.id.value << " " << basis.value;
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 40U);
}

TEST_F(LawTexts, punishInEveryLiabilityOfAPairAndInNoDuty) {
    if (!isRun()) return;
    // Some articles only detain, one only stops production.
    const testing::Matcher<std::string> punishes = testing::AnyOf(
        testing::HasSubstr("罚款"), testing::HasSubstr("拘留"), testing::HasSubstr("停产整治"));
    for (const LiabilityPair& pair : shippedPairs()) {
        EXPECT_THAT(wordsOf(pair.liability), punishes) << pair.liability.compact();
        for (const ArticleRef& duty : pair.duties) {
            EXPECT_THAT(wordsOf(duty), testing::Not(testing::HasSubstr("罚款"))) << duty.compact();
        }
    }
}

/// The digits of a gist and the 千 and 万 right behind them; everything else is blank. Words such
/// as 一般 are no figures: gists write theirs in digits.
std::string figuresOnly(std::string_view gist) {
    std::string digits;
    for (const char32_t c : base::toCodePoints(gist)) {
        const bool isDigit = c >= U'0' && c <= U'9';
        const bool isScale = (c == U'千' || c == U'万') && !digits.empty() && digits.back() != ' ';
        if (isDigit || isScale) {
            base::appendCodePoint(digits, c);
        } else {
            digits += ' ';
        }
    }
    return digits;
}

TEST_F(LawTexts, haveEveryFigureOfTheGists) {
    if (!isRun()) return;
    for (const GistLine& line : gistLines()) {
        for (const std::string& id : line.versions) {
            const std::set<std::int64_t> known = figures(wordsOf(line.inVersion(id)));
            for (const std::int64_t figure : figures(figuresOnly(line.text))) {
                EXPECT_TRUE(known.contains(figure))
                    << line.ref << "（" << id << "）的要旨写了条文里没有的数字 " << figure;
            }
        }
    }
}

TEST_F(LawTexts, areNotCopiedIntoTheGists) {
    if (!isRun()) return;
    // So many letters in a row that also stand in the article are a sentence of the statute, not a
    // term of art.
    constexpr std::size_t kCopied = 22;
    for (const GistLine& line : gistLines()) {
        const std::string words = wordsOf(line.inVersion(line.versions.front()));
        const std::u32string gist = base::toCodePoints(line.text);
        for (std::size_t at = 0; at + kCopied <= gist.size(); ++at) {
            const std::string part =
                base::fromCodePoints(std::u32string_view{gist}.substr(at, kCopied));
            EXPECT_EQ(words.find(part), std::string::npos) << line.ref << ": " << part;
        }
    }
}

TEST(LawPack, powersAndStepsFollowTheDayOnWhichTheyAreTaken) {
    const LawDates dates{dayOf("2026-07-01"), dayOf("2026-09-20")};
    for (const char* ref : {"环境保护法24", "环境保护法25", "大气污染防治法30"}) {
        const Applicability found = applicableTo(refOf(ref), dates, shipped());
        EXPECT_EQ(found.ground, Ground::MustCompare) << ref;
        EXPECT_THAT(found.reason, testing::HasSubstr("是职权或者程序")) << ref;
    }
}

TEST(LawPack, theTimeLimitOfPursuitIsLeftToAPerson) {
    const LawDates dates{dayOf("2026-07-01"), dayOf("2026-09-20")};
    const Applicability found = applicableTo(refOf("行政处罚法36.1"), dates, shipped());
    EXPECT_EQ(found.ground, Ground::MustCompare);
    EXPECT_THAT(found.reason, testing::HasSubstr("没有查到权威答复"));
}

TEST(LawPack, anActUnderAStandingRegulationThatWentOnIntoTheCodeStraddlesIt) {
    const LawDates dates{dayOf("2026-08-20"), dayOf("2026-10-20"), dayOf("2026-08-01")};
    for (const char* ref : {"排污许可管理条例39", "排污许可管理条例34-2", "生态环境监测条例44"})
        EXPECT_EQ(applicableTo(refOf(ref), dates, shipped()).ground, Ground::Straddles) << ref;
}

}  // namespace
}  // namespace lianbing::law
