#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/present/discretion_look.h"
#include "game/present/hearing_words.h"
#include "game/present/reckoning.h"
#include "game/procedure/local_pack.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// The rules of a place: its pack and those it lies in, innermost first, and the laws with what
/// they add.
struct LocalPlace {
    std::vector<procedure::LocalPack> packs;
    std::shared_ptr<const law::Library> laws;
};

struct JurisdictionRow {
    std::string id;
    std::string title;
    std::string detail;  ///< 3 张表 · 这一天 2 张有效
    bool isChosen = false;
};

struct TableRow {
    std::string id;
    std::string title;
    std::string detail;  ///< 2022年1月1日起，2027年1月1日失效
    bool isValid = false;
    bool isValidityUnknown = false;  ///< its first day is not stated
    bool isChosen = false;
};

struct GradeRow {
    std::string id;
    std::string title;
    std::string weight;  ///< 20%
    bool isChosen = false;
    bool isAssumed = false;  ///< nothing was chosen and this one is taken
};

struct FactorRows {
    std::string id;
    std::string title;
    std::vector<GradeRow> grades;
};

struct QuantityField {
    std::string id;
    std::string label;  ///< 总投资额（元）
    std::string text;   ///< as typed
    std::string problem;
};

struct AdjustmentRow {
    std::string id;
    std::string label;  ///< 公开道歉并作出守法承诺（-50% 到 -30%）
    bool isTaken = false;
    std::string text;   ///< its share as typed
    std::string usual;  ///< what it is taken with at first
    std::string problem;
    std::vector<std::string> unless;  ///< what does not allow it, for people to judge
};

/// What a table comes to.
struct AmountResult {
    std::string amount;  ///< 450,000 元
    std::string words;   ///< 45万元; empty where it says the same
    std::string arithmetic;  ///< the formula with its numbers, in one line
    std::string least;   ///< 10万元
    std::string most;
    float place = 0;                   ///< of the amount in the range, 0 to 1
    std::optional<float> answerPlace;  ///< of the person's own, where it lies in the range
    std::vector<ReckoningStep> steps;
};

struct LeniencyRow {
    std::string id;
    std::string title;
    std::string leads;                    ///< 可以不予处罚
    std::vector<std::string> conditions;  ///< all must be so
    std::vector<BasisMark> basis;         ///< in force on the day
    bool isTaken = false;
};

/// What somebody has to have looked at, and where it stands.
struct CheckItem {
    std::string words;
    std::vector<BasisMark> basis;
};

struct DailyResult {
    std::string problem;  ///< why there is none; empty while nothing is typed
    std::string total;    ///< 4,500,000 元; empty without a result
    std::vector<ReckoningStep> steps;
    std::vector<BasisMark> basis;  ///< what allows it at all
    std::vector<ReckoningWarning> warnings;
    std::vector<CheckItem> checklist;
};

struct DiscretionModel {
    DiscretionLook look;  ///< with its place and table filled in
    base::Date firstDay;  ///< the ends of the date slider
    base::Date lastDay;
    std::vector<base::Date> days;       ///< on which a table of the place begins or ends
    std::vector<base::Date> tableDays;  ///< the same of the table, and of the law it is for
    std::vector<JurisdictionRow> places;
    std::vector<TableRow> tables;

    std::string place;  ///< 广东省
    std::string title;  ///< of the table; empty where the place has none
    std::string source;
    std::string validity;
    bool isValid = false;
    bool isValidityUnknown = false;  ///< its first day is not stated
    bool isUnverified = false;
    std::string note;
    std::vector<BasisMark> liability;
    bool isLiabilityOver = false;  ///< none of it is in force on the day
    std::vector<FactorRows> factors;
    std::vector<QuantityField> quantities;
    std::vector<AdjustmentRow> adjustments;

    std::string problem;    ///< why there is no result
    bool isHidden = false;  ///< there is one, but not before an answer
    std::optional<AmountResult> result;
    std::vector<ReckoningWarning> warnings;
    std::optional<ReckoningMark> mark;
    std::string answerProblem;

    std::string hearing;     ///< from which fine on a hearing must be offered
    std::string hearingFor;  ///< what that means for the result; empty without one
    HearingAlways hearingAlways;
    std::vector<LeniencyRow> leniency;
    DailyResult daily;
};

/// What the desk shows for a look. Without any place everything is empty.
DiscretionModel makeDiscretion(const DiscretionLook& look, const std::vector<LocalPlace>& places);

/// The fine by the day. `laws`: what its basis is looked up in.
DailyResult makeDaily(const DailyLook& look, const law::Library& laws);

}  // namespace lianbing::present
