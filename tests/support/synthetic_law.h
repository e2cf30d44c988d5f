#pragma once

#include "game/base/check.h"
#include "game/base/date.h"
#include "game/law/library.h"

#include <string>
#include <vector>

namespace lianbing::tests {

/// A made-up law with four intervals: 示例法 of 2001, its revision of 2004, then 示例法典 of 2007
/// and its revision of 2010, each in force from the first of January until the next takes over.
/// Article 10 has one paragraph in 2001, two later; 示例法典 has the rule in article 20.
inline law::Library syntheticLibrary() {
    const std::vector<law::PackFile> files{
        {"laws.tsv",
         "#laws\n"
         "示例法\t中华人民共和国示例法\t法律\t无\t\n"
         "示例法典\t中华人民共和国示例法典\t法律\t无\t\n"},
        {"versions.tsv",
         "#versions\n"
         "示例法\t2001\t制定\t\t2000-06-01\t2001-01-01\t2004-01-01\t示例法(2004)\n"
         "示例法\t2004\t修订\t\t2003-06-01\t2004-01-01\t2007-01-01\t示例法典20\n"
         "示例法典\t2007\t制定\t\t2006-06-01\t2007-01-01\t2010-01-01\t示例法典(2010)\n"
         "示例法典\t2010\t修订\t\t2009-06-01\t2010-01-01\t\t\n"},
        {"s1.tsv", "#structure\t示例法\t2001\n9\t0\n10\t0\n11\t0\n"},
        {"s2.tsv", "#structure\t示例法\t2004\n9\t0\n10\t0,3\n11\t0\n12\t0\n"},
        {"s3.tsv", "#structure\t示例法典\t2007\n19\t0\n20\t0,3\n21\t0\n"},
        {"s4.tsv", "#structure\t示例法典\t2010\n19\t0\n20\t0,3\n21\t0\n"},
        {"crosswalk.tsv",
         "#crosswalk\n示例法(2004)10.2\t示例法典(2007)20.2\t罚则\t同\thigh\t超标排放\t\n"},
    };
    auto library = law::Library::load(files);
    LIANBING_CHECK(library.has_value(), library.error().text().c_str());
    return std::move(*library);
}

inline base::Date dayOf(int year, int month = 6, int day = 1) {
    return *base::Date::fromYmd(year, month, day);
}

}  // namespace lianbing::tests
