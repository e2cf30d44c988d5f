#include "game/present/discretion_model.h"
#include "game/present/discretion_words.h"
#include "game/procedure/basis.h"
#include "game/procedure/penalty.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lianbing::present {

namespace {

/// Where a rule stands, in compact notation and parted by `;`; of several the ones in force count.
constexpr std::string_view kRuleBasis =
    "环境保护法(2014)59.1;生态环境法典(2026)1060.1;环境保护主管部门实施按日连续处罚办法(2014)12.1";
/// What penalty.h names as the source of its rule: from which day to which, and how much a day.
constexpr std::string_view kDaysBasis =
    "环境保护主管部门实施按日连续处罚办法(2014)17;生态环境法典(2026)1060.1;环境保护法(2014)59.1";
constexpr std::string_view kSumBasis =
    "环境保护主管部门实施按日连续处罚办法(2014)19.2;生态环境法典(2026)1060.1;环境保护法(2014)59.1";
constexpr std::string_view kRecheckBasis = "环境保护主管部门实施按日连续处罚办法(2014)10";

/// What somebody has to have looked at before a fine runs on by the day. A line is shown while one
/// of its provisions is in force.
struct CheckRow {
    std::string_view words;
    std::string_view basis;
};

constexpr std::array<CheckRow, 9> kChecklist = {{
    {"行为是违法排放污染物（超标超总量、逃避监管、排禁排物等）或者违法倾倒危险废物",
     "环境保护主管部门实施按日连续处罚办法(2014)5;环境保护法(2014)59.1"},
    {"行为是违法排放、倾倒或者处置污染物、废弃物、其他物质", "生态环境法典(2026)1060.1"},
    {"地方性法规增加的种类也可以",
     "环境保护主管部门实施按日连续处罚办法(2014)6;环境保护法(2014)59.3;生态环境法典(2026)1060.3"},
    {"责令改正决定书写明了拒不改正可能按日连续处罚，有送达回证",
     "环境保护主管部门实施按日连续处罚办法(2014)9-5"},
    {"送达之日起30日内暗查复查，仍在违法排放，或者拒绝、阻挠复查",
     "环境保护主管部门实施按日连续处罚办法(2014)10;环境保护主管部门实施按日连续处罚办法(2014)13"},
    {"复查时没有改正，也没有停产、停业、关闭；不是因为限产停产或者查封扣押停了排污",
     "环境保护主管部门实施按日连续处罚办法(2014)12.2;环境保护主管部门实施按日连续处罚办法(2014)20"},
    {"原来的罚款决定已经作出，按日连续处罚决定在它以后",
     "环境保护主管部门实施按日连续处罚办法(2014)7.2"},
    {"拒不改正的，再次责令改正、再次复查；仍不改的，计罚日数累计",
     "环境保护主管部门实施按日连续处罚办法(2014)14;环境保护主管部门实施按日连续处罚办法(2014)17"},
    {"涉嫌犯罪的先移送；移送以后还没有决定罚款的，原则上等刑事处理完了再定",
     "行政处罚法(2021)27.1;环境保护行政执法与刑事司法衔接工作办法(2017)16"},
}};

std::vector<law::ArticleRef> refsOf(std::string_view basis) {
    std::vector<law::ArticleRef> refs;
    while (!basis.empty()) {
        const std::size_t end = basis.find(';');
        refs.push_back(law::ArticleRef::parse(basis.substr(0, end)).value());
        basis.remove_prefix(end == std::string_view::npos ? basis.size() : end + 1);
    }
    return refs;
}

std::vector<BasisMark> marksOn(std::string_view basis, const law::Library& laws, base::Date day) {
    std::vector<BasisMark> marks;
    for (const std::string& words : procedure::basisOn(refsOf(basis), laws, day))
        marks.push_back({words, words});
    return marks;
}

/// Of a rule in laws that the packs do not have, nobody can say that it was not in force.
bool knowsAny(std::string_view basis, const law::Library& laws) {
    const std::vector<law::ArticleRef> refs = refsOf(basis);
    return std::any_of(refs.begin(), refs.end(), [&](const law::ArticleRef& ref) {
        return laws.find(ref.law.value) != nullptr;
    });
}

BasisMark firstOf(std::string_view basis, const law::Library& laws, base::Date day) {
    const std::vector<BasisMark> marks = marksOn(basis, laws, day);
    return marks.empty() ? BasisMark{} : marks.front();
}

std::vector<CheckItem> checklistOn(base::Date day, const law::Library& laws) {
    std::vector<CheckItem> items;
    for (const CheckRow& row : kChecklist) {
        std::vector<BasisMark> basis = marksOn(row.basis, laws, day);
        if (!basis.empty()) items.push_back({std::string(row.words), std::move(basis)});
    }
    return items;
}

/// That the recheck came late. The rule itself says thirty days from service, that day not counted.
std::vector<ReckoningWarning> warningsOf(base::Date served, base::Date recheck,
                                         const law::Library& laws) {
    constexpr int kRecheckDays = 30;
    const int days = recheck.days() - served.days();
    const std::vector<BasisMark> basis = marksOn(kRecheckBasis, laws, served);
    if (days <= kRecheckDays || basis.empty()) return {};
    return {{fmt::format(
                 "复查在送达后第{}日，超过{}日（{}）；过了期限的复查能不能按日连续处罚，要由人判断",
                 days, kRecheckDays, basis.front().words),
             true}};
}

}  // namespace

DailyResult makeDaily(const DailyLook& look, const law::Library& laws) {
    DailyResult result;
    if (look.fine.empty() || look.served.empty() || look.recheck.empty()) return result;
    const std::optional<std::int64_t> fine = readYuan(look.fine);
    if (!fine) {
        result.problem = "原处罚的罚款写成整数的元，例如 450000";
        return result;
    }
    const base::Result<base::Date> served = base::Date::parse(look.served);
    const base::Result<base::Date> recheck = base::Date::parse(look.recheck);
    if (!served || !recheck) {
        result.problem = "日期写成 2026-09-01 的样子";
        return result;
    }
    const base::Result<procedure::DailyFine> daily = procedure::dailyFine(*fine, *served, *recheck);
    if (!daily) {
        result.problem = daily.error().text();
        return result;
    }
    if (knowsAny(kRuleBasis, laws) && marksOn(kRuleBasis, laws, *served).empty()) {
        result.problem =
            fmt::format("送达那天（{}）没有查到按日连续处罚的规定，不算", served->chinese());
        return result;
    }
    result.total = groupedYuan(daily->total) + " 元";
    result.steps = {
        {"计罚日数",
         fmt::format("送达次日{}至复查日{}，{}日", daily->firstDay.chinese(),
                     daily->lastDay.chinese(), daily->days),
         firstOf(kDaysBasis, laws, *recheck), false},
        {"按日连续处罚", daily->shown, firstOf(kSumBasis, laws, *recheck), true},
    };
    result.basis = marksOn(kRuleBasis, laws, *recheck);
    result.warnings = warningsOf(*served, *recheck, laws);
    result.checklist = checklistOn(*recheck, laws);
    return result;
}

}  // namespace lianbing::present
