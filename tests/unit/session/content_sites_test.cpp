#include "game/session/content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace lianbing::session {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

Content ours() {
    return Content::at(LIANBING_SOURCE_DIR).value();
}

/// A trainer's own folder with one file in it.
class OwnFile {
public:
    OwnFile(const std::string& name, const std::string& text) {
        std::string pattern = (fs::temp_directory_path() / "lianbing-site-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        path_ = folder_ / name;
        std::ofstream(path_) << text;
    }

    ~OwnFile() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    OwnFile(const OwnFile&) = delete;
    OwnFile& operator=(const OwnFile&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path folder_;
    fs::path path_;
};

const site::CauseInfo* causeOf(const site::Plant& plant, const std::string& word) {
    for (const site::CauseInfo& one : site::causesOf(plant.kind)) {
        if (one.word == word) return &one;
    }
    return nullptr;
}

bool isFraudulent(const site::Plant& plant) {
    return std::any_of(plant.causes.begin(), plant.causes.end(),
                       [&](const auto& cause) { return causeOf(plant, cause.word)->isFraud(); });
}

/// The rules that honest causes of this plant may trip: those of its causes, a low load by night
/// and a standstill.
std::set<site::Rule> weakRulesOf(const site::Plant& plant) {
    std::set<site::Rule> weak{site::Rule::NightPattern};
    for (const auto& cause : plant.causes) {
        for (const site::Rule rule : causeOf(plant, cause.word)->weak) weak.insert(rule);
    }
    return weak;
}

TEST(SiteContent, shipsSitesThatOpen) {
    EXPECT_GE(ours().siteIds().size(), 10U);
    for (const std::string& id : ours().siteIds()) {
        const auto site = ours().loadSite(id);
        ASSERT_TRUE(site) << site.error().text();
        EXPECT_GE(site->days, 60) << id;
        EXPECT_FALSE(site->note.empty()) << id;
        EXPECT_FALSE(site->station->plan().name.empty()) << id;
        for (const auto& cause : site->station->plan().causes) {
            EXPECT_GE(cause.from, site->from()) << id << " " << cause.word;
            EXPECT_LT(cause.from, site->until()) << id << " " << cause.word;
        }
    }
}

TEST(SiteContent, isTwentyToSixtyLinesEach) {
    for (const std::string& id : ours().siteIds()) {
        std::ifstream file(fs::path(LIANBING_SOURCE_DIR) / "assets" / "sites" / (id + ".lua"));
        int lines = 0;
        for (std::string line; std::getline(file, line);) ++lines;
        EXPECT_GE(lines, 20) << id;
        EXPECT_LE(lines, 60) << id;
    }
}

TEST(SiteContent, givesItsFraudsAwayAndItsHonestSitesNoMoreThanWeakly) {
    for (const std::string& id : ours().siteIds()) {
        const auto site = ours().loadSite(id);
        ASSERT_TRUE(site) << site.error().text();
        const site::Plant& plant = site->station->plan();
        const auto findings = site->station->findings(site->from(), site->until());
        if (isFraudulent(plant)) {
            EXPECT_FALSE(findings.empty()) << id;
            continue;
        }
        const std::set<site::Rule> weak = weakRulesOf(plant);
        for (const site::Finding& finding : findings) {
            EXPECT_TRUE(weak.count(finding.rule) > 0) << id << ": " << finding.says;
        }
    }
}

constexpr const char* kOwn =
    "return { api = 1, id = 'mine', title = '自己的厂', plant = { kind = 'stack', seed = 1, trade "
    "= 'brick-kiln', since = "
    "'2026-03-01' } }\n";

TEST(SiteContent, readsATrainersOwnFile) {
    const OwnFile file("mine.lua", kOwn);
    const auto site = ours().loadSite(file.path());
    ASSERT_TRUE(site) << site.error().text();
    EXPECT_EQ(site->title, "自己的厂");
}

TEST(SiteContent, namesTheTrainersFileAndLine) {
    const OwnFile file("yours.lua", "\n" + std::string(kOwn));
    const auto site = ours().loadSite(file.path());
    ASSERT_FALSE(site);
    EXPECT_THAT(site.error().text(), HasSubstr("yours.lua:2: id：应该和文件同名，写成 yours"));
}

TEST(SiteContent, saysWhereNothingIs) {
    const auto site = ours().loadSite("atlantis");
    ASSERT_FALSE(site);
    EXPECT_THAT(site.error().text(), HasSubstr("找不到这个模拟现场"));
}

}  // namespace

}  // namespace lianbing::session
