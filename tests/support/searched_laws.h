#pragma once

#include "game/base/check.h"
#include "game/law/library.h"

#include <string>
#include <string_view>

namespace lianbing::tests {

/// Laws to search in: 甲水法 of 2000 and 2004, 乙气法 of 2010 (laws), 丙条例 of 2012 (a
/// regulation). Gists of 甲水法1 and 2 in both versions, of 乙气法3 and of 丙条例1. `lawRows` is
/// the order of the packs.
inline law::Library searchedLibrary(std::string_view lawRows =
                                        "甲水法\t中华人民共和国甲水法\t法律\t有\t甲法\n"
                                        "乙气法\t中华人民共和国乙气法\t法律\t无\t\n"
                                        "丙条例\t丙条例\t行政法规\t无\t\n") {
    auto library = law::Library::load({
        {"laws.tsv", "#laws\n" + std::string(lawRows)},
        {"versions.tsv",
         "#versions\n"
         "甲水法\t2000\t制定\t\t2000-06-01\t2001-01-01\t2005-01-01\t甲水法(2004)\n"
         "甲水法\t2004\t修正\t\t2004-09-01\t2005-01-01\t\t\n"
         "乙气法\t2010\t制定\t\t2010-06-01\t2011-01-01\t\t\n"
         "丙条例\t2012\t制定\t\t2012-06-01\t2013-01-01\t\t\n"},
        {"s1.tsv", "#structure\t甲水法\t2000\n1\t0\n2\t0\n"},
        {"s2.tsv", "#structure\t甲水法\t2004\n1\t0\n2\t0,2\n"},
        {"s3.tsv", "#structure\t乙气法\t2010\n1\t0\n2\t0\n3\t0\n"},
        {"s4.tsv", "#structure\t丙条例\t2012\n1\t0\n"},
        {"gists.tsv",
         "#gists\n"
         "甲水法1\t2000;2004\t\t水要管\n"
         "甲水法2.2-2\t2004\t\t不装水表的要罚\n"
         "乙气法3\t2010\t\t烟囱要装表\n"
         "丙条例1\t2012\t\t管水的人要看表\n"},
    });
    LIANBING_CHECK(library.has_value(), library.error().text().c_str());
    return std::move(*library);
}

inline constexpr std::string_view kWaterLawOf2000 =
    "# 中华人民共和国甲水法\n（2000年6月1日通过）\n第一条　水归县里管。\n第二条　用水要装水表。\n";
inline constexpr std::string_view kWaterLawOf2004 =
    "# 中华人民共和国甲水法\n（2000年6月1日通过　2004年9月1日修正）\n## "
    "第一章　总则\n第一条　水归省里管。\n"
    "第二条　用水要装水表。\n有下列情形的，罚一元：\n（一）不量水；\n（二）不装水表、ＧＢ表的。\n";
inline constexpr std::string_view kAirLawOf2010 =
    "# "
    "中华人民共和国乙气法\n（2010年6月1日通过）\n第一条　烟囱排气要量，\n第二条　水气也是气。\n第三"
    "条　烟囱要装仪表。\n";
inline constexpr std::string_view kRegulationOf2012 =
    "# 丙条例\n（2012年6月1日通过）\n第一条　装水表的钱由用水的人出。\n";

}  // namespace lianbing::tests
