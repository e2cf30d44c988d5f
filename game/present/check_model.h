#pragma once

#include "game/base/date.h"

#include <string>
#include <vector>

namespace lianbing::present {

enum class CheckTone { Fine, Decide, Wrong, Plain };

struct CheckField {
    std::string label;
    std::string text;
    CheckTone tone = CheckTone::Plain;
};

/// One citation of a draft.
struct CheckRow {
    int number = 0;
    int line = 0;
    CheckTone tone = CheckTone::Fine;
    std::string verdict;   ///< 有错, 要定, 可以
    std::string words;     ///< as written
    std::string official;  ///< as it should be written
    std::string gist;
    std::vector<CheckField> fields;
};

/// What is said of the duties and liabilities of one law, folded into a line.
struct CheckPairs {
    std::string law;
    std::string counts;                ///< 缺义务 1 处，成对 5 处
    CheckTone tone = CheckTone::Fine;  ///< the gravest of the lines
    std::vector<CheckField> lines;
};

/// The check of a draft, or why there is none.
struct CheckModel {
    bool isDone = false;
    std::string name;  ///< of the file, or 粘贴的文稿
    base::Date offence;
    std::string days;  ///< 行为日 … 决定日 …
    std::string counts;
    std::vector<CheckRow> rows;     ///< wrong, to decide, form alone, the rest
    std::vector<CheckField> whole;  ///< without the pairs
    std::vector<CheckPairs> pairs;  ///< what must be decided first
    std::string disclaimer;
    std::string problem;  ///< why the draft could not be checked
    std::string saveTo;   ///< where a report would go, without its ending
};

}  // namespace lianbing::present
