#pragma once

#include "game/law/library.h"

#include <string>
#include <vector>

namespace lianbing::law {

inline base::Date dayOf(std::string_view iso) {
    return base::Date::parse(iso).value();
}

inline ArticleRef refOf(std::string_view compact) {
    return ArticleRef::parse(compact).value();
}

/// Laws of a country that is not there, so that no test of marking rests on a real date:
///
///     2001     2005     2010     2015
///     | 甲水法 2000 | 甲水法 2004 |          甲水法 was rewritten in 2005 and repealed in 2015
///     |        |        | 乙监测条例 2009 ->  a state of its own from 2010 to 2015
///     |        |        |        | 丙环境典 2014 ->
inline std::vector<PackFile> syntheticPacks() {
    return {
        {"laws.tsv",
         "#laws\n"
         "甲水法\t中华人民共和国甲水法\t法律\t无\t甲法\n"
         "乙监测条例\t乙监测条例\t行政法规\t无\t乙条例\n"
         "丙环境典\t中华人民共和国丙环境典\t法律\t无\t丙典\n"
         "丁罚法\t中华人民共和国丁罚法\t法律\t有\t\n"
         "戊典\t中华人民共和国戊典\t法律\t有\t\n"},
        {"versions.tsv",
         "#versions\n"
         "甲水法\t2000\t制定\t\t2000-06-01\t2001-01-01\t2005-01-01\t甲水法(2004)\n"
         "甲水法\t2004\t修订\t\t2004-09-01\t2005-01-01\t2015-01-01\t丙环境典90\n"
         "乙监测条例\t2009\t制定\t\t2009-10-01\t2010-01-01\t\t\n"
         "丙环境典\t2014\t制定\t\t2014-03-01\t2015-01-01\t\t\n"
         "丁罚法\t1999\t修正\t\t1999-01-01\t1999-07-01\t\t\n"},
        {"a1.tsv", "#structure\t甲水法\t2000\n10\t0\n20\t3\n21\t0,0\n"},
        {"a2.tsv", "#structure\t甲水法\t2004\n10\t0\n30\t0\n31\t4\n32\t0,2\n"},
        {"b.tsv", "#structure\t乙监测条例\t2009\n5\t0,0\n8\t2,0\n"},
        {"c.tsv", "#structure\t丙环境典\t2014\n40\t0\n41\t3,0\n42\t0\n90\t0\n"},
        {"d.tsv", "#structure\t丁罚法\t1999\n1\t0\n7\t0,0,0\n7之一\t0\n9\t2,3\n"},
        {"gists.tsv",
         "#gists\n"
         "甲水法20-2\t2000\t\t不测水的，罚1千元\n"
         "甲水法31-2\t2004\t\t不测水的，罚1万元\n"
         "甲水法31-3\t2004\t\t不装表的，罚1万元\n"
         "丙环境典41.1-1\t2014\t\t不监测的，罚2万元\n"
         "丁罚法7\t1999\t\t从旧兼从轻\n"},
        {"crosswalk.tsv",
         "#crosswalk\n"
         "甲水法(2000)20-2\t甲水法(2004)31-2\t罚则\t新重\thigh\t不监测\t\n"
         "甲水法(2004)31-2\t丙环境典(2014)41.1-1\t罚则\t新轻\thigh\t不监测\t\n"
         "甲水法(2004)31-3\t丙环境典(2014)41.1-2\t罚则\t互见\tmedium\t不装表\t说明\n"
         "甲水法(2004)30\t丙环境典(2014)40;丙环境典(2014)42\t义务\t不比较\thigh\t监测义务\t\n"
         "甲水法(2004)32\t无\t程序\t未定\tlow\t没有对应\t\n"
         "乙监测条例(2009)8.1-2\t丙环境典(2014)41.1-3\t罚则\t新轻\thigh\t不校准\t乙监测条例没有废止\n"
         "乙监测条例(2009)8.2\t丙环境典(2014)41.2\t罚则\t新重\thigh\t造假\t乙监测条例没有废止\n"},
        {"pairs.tsv",
         "#pairs\n"
         "甲水法(2004)31-2\t甲水法(2004)30\t监测\n"
         "乙监测条例(2009)8.1-2\t甲水法(2004)30\t校准\n"
         "丙环境典(2014)41.1-1\t丙环境典(2014)40;丙环境典(2014)42\t监测\n"},
    };
}

inline Library syntheticLibrary() {
    return Library::load(syntheticPacks()).value();
}

}  // namespace lianbing::law
