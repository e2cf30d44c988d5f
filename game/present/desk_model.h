#pragma once

#include "game/scenario/inspection.h"

#include <string>
#include <vector>

namespace lianbing::present {

struct DeskOption {
    std::string id;
    std::string text;
    bool chosen = false;
    int order = 0;  ///< 1, 2, … for Ordering; 0 when not placed
};

enum class QuestionForm { Citation, Single, Multiple, Ordering };

struct DeskQuestion {
    std::string id;
    std::string title;
    std::string prompt;
    std::string points;  ///< 8 分
    QuestionForm form = QuestionForm::Single;
    std::vector<DeskOption> options;
    std::string text;    ///< the stored answer of a citation
    bool answered = false;
};

/// One citation as the program reads it while it is typed: no hint whether it is right.
struct ReadCitationRow {
    std::string official;  ///< 《大气污染防治法》第一百条第二项
    std::string status;    ///< 行为日现行有效 / 行为日已废止 / 没有这一项 / 未写明法律名称
    std::string gist;
    enum class Tone { Plain, Caution, Bad } tone = Tone::Plain;
};

/// A provision one can pick instead of typing.
struct PickRow {
    std::string official;
    std::string gist;
    std::string law;
};

struct DeskModel {
    std::string offence;   ///< 行为日 2024年11月30日
    std::string decision;
    std::vector<DeskQuestion> questions;
    std::vector<PickRow> picks;  ///< every provision that has a gist, by law, never filtered by what is right
    bool over = false;
};

DeskModel makeDesk(const scenario::Inspection& inspection, const law::Library& library);
/// How the words read, on the play's offence date.
std::vector<ReadCitationRow> readLive(const std::string& text, const law::LawDates& dates, const law::Library& library);

}  // namespace lianbing::present
