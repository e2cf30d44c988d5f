#pragma once

#include "game/base/date.h"
#include "game/law/draft_check.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::exchange {

/// A heading and what is said under it.
struct ReportField {
    std::string label;
    std::string text;
    std::optional<law::Weight> weight;  ///< when the text is a judgement
    std::string pairLaw =
        {};  ///< of what is said of a duty and its liability: their law; else empty
    std::string pairState = {};  ///< 成对, 缺义务 and so on
};

/// One citation, as a reader of the report sees it.
struct DraftReportRow {
    int number = 0;  ///< from 1, in reading order
    int line = 0;    ///< of the draft
    law::Weight weight = law::Weight::Fine;
    std::string words;
    std::string official;
    std::string gist;
    std::string existence;
    std::string onFirstDay;  ///< empty for an act of one day
    std::string onOffence;
    std::string onDecision;
    std::string ground;
    std::vector<std::string> related;
    std::vector<std::string> form;
    std::vector<std::string> mend;
    std::vector<std::string> decide;

    /// What is not empty of existence, days, ground, related places, form and what is to be done,
    /// in that order; each sentence once, with its weight where it is one that must be mended or
    /// decided.
    [[nodiscard]] std::vector<ReportField> fields() const;
};

/// All that a report shows, in words and in order; the same for PDF and spreadsheet.
struct DraftReport {
    std::string title;
    std::string fileName;  ///< of the draft, without its folder
    std::string offence;   ///< in Chinese; of an act that lasted both its days
    std::string decision;
    base::Date fixedDay;  ///< written into files as the day they were made, so that the same input
                          ///< gives the same bytes
    std::string counts;   ///< `共 8 处引用：2 处有错，3 处要定，3 处可以`
    std::vector<DraftReportRow> rows;
    std::vector<ReportField> whole;  ///< interval, pairs, old and new law; each label in one run
    std::string disclaimer;
};

DraftReport draftReport(const law::DraftCheck& check, std::string fileName);

}  // namespace lianbing::exchange
