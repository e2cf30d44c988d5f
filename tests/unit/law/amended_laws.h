#pragma once

#include "game/law/pack_reader.h"
#include "tests/unit/law/synthetic_laws.h"

#include <string>
#include <vector>

namespace lianbing::law {

/// The synthetic laws and more of that country:
///
/// * 己气法 of 2001, amended (修正) in 2003 and 2006, repealed by 丙环境典 in 2015; article 5 stayed
///   as it was, article 7 was left out in 2003.
/// * 庚土法 of 2001, numbered anew (修订) in 2003, amended in 2006.
/// * 辛处罚办法 of 2006, a rule made under 甲水法, which ended in 2015; 乙监测条例 was, too.
///
/// 丁罚法 9 says that higher law goes first, 7 that special law does.
inline std::vector<PackFile> amendedPacks() {
    std::vector<PackFile> files = syntheticPacks();
    const std::string seal = gistSeal("己气法5", "2001;2003;2006", "冒烟的，罚1元");
    files.push_back({"more_laws.tsv",
                     "#laws\n"
                     "己气法\t中华人民共和国己气法\t法律\t无\t\n"
                     "庚土法\t中华人民共和国庚土法\t法律\t无\t\n"
                     "辛处罚办法\t辛处罚办法\t部门规章\t无\t\n"});
    files.push_back({"more_versions.tsv",
                     "#versions\n"
                     "己气法\t2001\t制定\t\t2001-01-01\t2001-01-01\t2003-01-01\t己气法(2003)\n"
                     "己气法\t2003\t修正\t\t2003-01-01\t2003-01-01\t2006-01-01\t己气法(2006)\n"
                     "己气法\t2006\t修正\t\t2006-01-01\t2006-01-01\t2015-01-01\t丙环境典90\n"
                     "庚土法\t2001\t制定\t\t2001-01-01\t2001-01-01\t2003-01-01\t庚土法(2003)\n"
                     "庚土法\t2003\t修订\t\t2003-01-01\t2003-01-01\t2006-01-01\t庚土法(2006)\n"
                     "庚土法\t2006\t修正\t\t2006-01-01\t2006-01-01\t\t\n"
                     "辛处罚办法\t2006\t制定\t\t2006-01-01\t2006-01-01\t\t\n"});
    files.push_back({"e1.tsv", "#structure\t己气法\t2001\n5\t0\n6\t0\n7\t0\n"});
    files.push_back({"e2.tsv", "#structure\t己气法\t2003\n5\t0\n6\t0\n"});
    files.push_back({"e3.tsv", "#structure\t己气法\t2006\n5\t0\n6\t0\n"});
    files.push_back({"f1.tsv", "#structure\t庚土法\t2001\n1\t0\n"});
    files.push_back({"f2.tsv", "#structure\t庚土法\t2003\n1\t0\n2\t0\n"});
    files.push_back({"f3.tsv", "#structure\t庚土法\t2006\n1\t0\n2\t0\n"});
    files.push_back({"g.tsv", "#structure\t辛处罚办法\t2006\n3\t0\n4\t0\n5\t0\n"});
    files.push_back(
        {"more_gists.tsv", "#gists\n己气法5\t2001;2003;2006\t" + seal + "\t冒烟的，罚1元\n"});
    files.push_back(
        {"more_crosswalk.tsv",
         "#crosswalk\n"
         "己气法(2006)5\t丙环境典(2014)41.1-1\t罚则\t新轻\thigh\t冒烟\t\t\n"
         "己气法(2006)6\t丙环境典(2014)41.1-2\t罚则\t新重\thigh\t臭气\t\t\n"
         "甲水法(2004)31-1\t丙环境典(2014)41.2\t罚则\t同\thigh\t漏水\t\t新的没有写漏多少\n"
         "辛处罚办法(2006)3\t丙环境典(2014)40\t程序\t不比较\thigh\t连罚\t\t\n"
         "辛处罚办法(2006)4\t丙环境典(2014)41.1-1\t程序\t新重\thigh\t停产\t\t\n"});
    files.push_back(
        {"bases.tsv", "#bases\n乙监测条例(2009)\t甲水法\n辛处罚办法(2006)\t甲水法;丁罚法\n"});
    files.push_back(
        {"principles.tsv", "#principles\n上位法优先\t丁罚法(1999)9\n特别法优先\t丁罚法(1999)7\n"});
    return files;
}

}  // namespace lianbing::law
