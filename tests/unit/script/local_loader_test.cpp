#include "game/script/local_loader.h"

#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

using ::testing::HasSubstr;

/// A sound pack of one table, a field to a line; `change` replaces `from` in it.
std::string packText() {
    return R"(return {
    api = 1,
    id = "here",
    title = "某市",
    tables = {
        {
            id = "one",
            title = "一张表",
            source = "某文件",
            valid = { from = "2022-01-01", before = "2027-01-01" },
            liability = { "示例法10" },
            least = 20000,
            most = "200000",
            amount = "(Y + sum * (1 - Y)) * most",
            constants = { Y = "10%" },
            factors = { { id = "repeats", title = "次数", grades = { { "one", "1次", 0 }, { "two", "2次", "5%" } } } },
            adjustments = { { id = "apology", title = "道歉", from = "-50%", to = "-30%" } },
        },
    },
}
)";
}

base::Result<procedure::LocalPack> load(const std::string& text) {
    return loadLocal(support::MemorySource().with("local/here/local.lua", text), "local/here");
}

std::string errorsWith(const std::string& from, const std::string& to) {
    std::string text = packText();
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    const auto loaded = load(text.replace(at, from.size(), to));
    return loaded ? "" : loaded.error().text();
}

TEST(LocalLoader, readsATable) {
    const auto pack = load(packText());
    ASSERT_TRUE(pack) << pack.error().text();
    ASSERT_EQ(pack->tables.size(), 1U);
    const procedure::DiscretionTable& table = pack->tables[0];
    EXPECT_EQ(table.jurisdiction, "here");
    EXPECT_EQ(table.leastFormula, "20000");
    EXPECT_EQ(table.constants.at("Y"), base::Fraction::of(1, 10));
    EXPECT_EQ(table.factors[0].grades[1].share, base::Fraction::of(1, 20));
    EXPECT_EQ(table.adjustments[0].from, base::Fraction::of(-1, 2));
    EXPECT_EQ(table.valid.until, base::Date::parse("2027-01-01").value());
    EXPECT_EQ(table.roundTo, 1);
    EXPECT_FALSE(table.unverified);
}

TEST(LocalLoader, takesALargeTableFromAFileBesideIt) {
    const auto pack = loadLocal(
        support::MemorySource()
            .with("local/here/local.lua",
                  "return { api = 1, id = 'here', title = 'x', tables = { require('here.big') } }")
            .with("local/here/big.lua",
                  "return { id = 'big', title = 'x', source = 'x', liability = { '示例法10' },\n"
                  "least = 1, most = 9, amount = 'mots' }"),
        "local/here");
    ASSERT_FALSE(pack);
    EXPECT_EQ(pack.error().text(),
              "local/here/big.lua:2: tables[1].amount：“mots”不是因素、常数，也不是要填的数");
}

TEST(LocalLoader, namesTheLineOfEachFault) {
    EXPECT_EQ(errorsWith("\"5%\"", "\"5％\""),
              "local/here/local.lua:16: tables[1].factors[1].grades[2][3]：“5％”不是数，要写成 "
              "10%、0.5、-30% 这样");
    EXPECT_EQ(errorsWith("(1 - Y)", "(1 - Z)"),
              "local/here/local.lua:14: tables[1].amount：“Z”不是因素、常数，也不是要填的数");
    EXPECT_EQ(errorsWith("id = \"here\"", "id = \"there\""),
              "local/here/local.lua:3: id：应该和文件夹同名，写成 here");
    EXPECT_THAT(errorsWith("least = 20000", "least = 0.1"),
                HasSubstr(":12: tables[1].least：应该是整数"));
    EXPECT_THAT(errorsWith("source = \"某文件\",", ""), HasSubstr("tables[1].source：缺少这一项"));
    EXPECT_THAT(errorsWith("api = 1", "api = 2"), HasSubstr("这个程序只认到 1；请更新程序"));
    EXPECT_THAT(errorsWith("amount =", "amuont ="), HasSubstr("不认识这个字段，是不是想写 amount"));
    EXPECT_THAT(errorsWith("\"2022-01-01\"", "\"2028-01-01\""),
                HasSubstr("before 应该在 from 之后"));
}

TEST(LocalLoader, findsAllFaultsAtOnce) {
    const std::string errors =
        errorsWith("amount = \"(Y + sum * (1 - Y)) * most\"", "amount = \"(A + B) * most\"");
    EXPECT_EQ(errors,
              "local/here/local.lua:14: tables[1].amount："
              "“A”不是因素、常数，也不是要填的数；“B”不是因素、常数，也不是要填的数\n"
              "local/here/local.lua:16: tables[1].factors[1]：计算公式没有用到这个因素\n"
              "local/here/local.lua:15: tables[1].constants.Y：没有一个公式用到这个常数");
}

TEST(LocalLoader, saysAMissingFieldOnce) {
    EXPECT_EQ(errorsWith("liability = { \"示例法10\" },", ""),
              "local/here/local.lua:7: tables[1].liability：缺少这一项");
}

TEST(LocalLoader, readsHearingsStandardsAndLeniency) {
    const auto pack = load(
        "return { api = 1, id = 'here', title = 'x', inside = 'national',\n"
        "hearings = { { organisation = 30000, source = '条例' } },\n"
        "standards = { { code = 'DB00/ 1', title = '标准', valid = { from = '2022-09-01' } } },\n"
        "leniency = { { id = 'minor', title = '轻微', leads = 'shall_not_punish',\n"
        "conditions = { '轻微' }, basis = { '示例法33.1' } } } }");
    ASSERT_TRUE(pack) << pack.error().text();
    EXPECT_EQ(pack->inside, "national");
    EXPECT_EQ(pack->hearings[0].person, std::nullopt);
    EXPECT_EQ(pack->hearings[0].organisation, 30000);
    EXPECT_EQ(pack->standards[0].valid.from, base::Date::parse("2022-09-01").value());
    EXPECT_EQ(pack->leniency[0].leads, procedure::Leniency::ShallNotPunish);
}

TEST(LocalLoader, readsDoubtfulFiguresEveryKindOfLeniencyAndLadders) {
    const auto pack = load(
        "return { api = 1, id = 'here', title = 'x',\n"
        "hearings = { { organisation = 30000, source = '条例', figure_doubtful = true } },\n"
        "leniency = { { id = 'partly', title = '部分', leads = 'may_lighten', conditions = { 'x' "
        "}, basis = { '示例法31' } },\n"
        "{ id = 'grave', title = '恶意', leads = 'aggravate', conditions = { 'x' }, basis = { "
        "'示例法(2021)32' } } },\n"
        "ladders = { { valid = { from = '2022-01-01' }, lighter_of_most = '20%', normal_of_most = "
        "'50%', source = '规定' } } }");
    ASSERT_TRUE(pack) << pack.error().text();
    EXPECT_TRUE(pack->hearings[0].isFigureDoubtful);
    EXPECT_EQ(pack->leniency[0].leads, procedure::Leniency::MayLighten);
    EXPECT_EQ(pack->leniency[1].leads, procedure::Leniency::Aggravate);
    EXPECT_EQ(pack->leniency[1].basis[0].version, "2021");
    EXPECT_EQ(pack->ladders[0].normalOfMost, base::Fraction::of(1, 2));
}

TEST(LocalLoader, looksUpTheLawsItIsGiven) {
    const law::Library none = law::Library::load({}).value();
    const auto pack = loadLocal(support::MemorySource().with("local/here/local.lua", packText()),
                                "local/here", &none);
    ASSERT_FALSE(pack);
    EXPECT_EQ(pack.error().text(),
              "local/here/local.lua:11: tables[1].liability[1]：法律库里没有《示例法》");
}

TEST(LocalLoader, refusesWhatIsNoTable) {
    EXPECT_EQ(load("return 1").error().text(),
              "local/here/local.lua: 这个文件应该 return 一张表，现在是数（number）");
}

}  // namespace
}  // namespace lianbing::script
