#include "game/law/defined_names.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing::law {
namespace {

CitedAct actCalled(const char* title) {
    return {LawId{title}, {}, false, 0};
}

/// The act that the words end in; empty for none.
std::string endOf(const DefinedNames& names, std::string_view before) {
    const std::optional<NameMatch> match = names.endingIn(before);
    return match ? match->act->law.value : std::string{};
}

TEST(DefinedNames, areReadFromTheirBracket) {
    EXPECT_EQ(definedNameIn("（以下简称《条例》）"), "条例");
    EXPECT_EQ(definedNameIn("（以下简称“水 法”）"), "水 法");
    EXPECT_EQ(definedNameIn("（2018年修正，下称\"水法\"）"), "水法");
    EXPECT_EQ(definedNameIn("（以下简称为：水法）"), "水法");
    EXPECT_EQ(definedNameIn("(简称水法)"), "水法");
}

TEST(DefinedNames, areNoneWhereNothingIsDefined) {
    for (const char* bracket : {"（以下简称《》）", "（以下简称“ ”）", "（以下简称）",
                                "（以下简称，略）", "（2018年修正）", ""})
        EXPECT_EQ(definedNameIn(bracket), "") << bracket;
    DefinedNames names;
    names.define("", actCalled("甲水法"));
    EXPECT_EQ(endOf(names, "按照"), "");
}

TEST(DefinedNames, countAsTheyWereDefinedLast) {
    DefinedNames names;
    names.define("水法", actCalled("甲水法"));
    names.define("水法", actCalled("乙条例"));
    ASSERT_NE(names.find("水法"), nullptr);
    EXPECT_EQ(names.find("水法")->law.value, "乙条例");
    EXPECT_EQ(names.find("水"), nullptr);
}

TEST(DefinedNames, standApartAtTheEndOfWords) {
    DefinedNames names;
    names.define("条例", actCalled("甲水条例"));
    names.define("市水条例", actCalled("乙市水条例"));
    EXPECT_EQ(endOf(names, "违反条例"), "甲水条例");
    EXPECT_EQ(endOf(names, "条例"), "甲水条例");
    EXPECT_EQ(endOf(names, "管理条例"), "");
    EXPECT_EQ(endOf(names, "本案市水条例"), "乙市水条例");
    EXPECT_EQ(endOf(names, "条例的"), "");
}

}  // namespace
}  // namespace lianbing::law
