#include "game/procedure/ladder.h"

#include <fmt/format.h>

namespace lianbing::procedure {

namespace {

using base::Fraction;

base::Result<LadderSpan> ofMost(const FineRange& range, const Fraction& share, Degree degree) {
    const Fraction amount = share * Fraction(range.most);
    const auto whole = amount.rounded();
    if (!whole) return base::fail("最高额太大，算不出来");
    return LadderSpan{
        *whole, *whole,
        fmt::format("只规定了最高额，{}按最高额的{}：{} × {} = {}", spokenDegree(degree),
                    share.percent(), spokenYuan(range.most), share.percent(), spokenYuan(*whole))};
}

}  // namespace

std::string_view spokenDegree(Degree degree) {
    switch (degree) {
        case Degree::Lighter:
            return "从轻";
        case Degree::Normal:
            return "一般";
        case Degree::Heavier:
            return "从重";
    }
    return "";
}

base::Result<LadderSpan> onLadder(const LadderRule& rule, const FineRange& range, Degree degree) {
    if (range.least == 0) {
        if (degree == Degree::Heavier)
            return base::fail("只规定最高额的，从重定多少，这条规则没有写");
        return ofMost(range, degree == Degree::Lighter ? rule.lighterOfMost : rule.normalOfMost,
                      degree);
    }
    const Fraction mean = (Fraction(range.least) + Fraction(range.most)) / Fraction(2);
    const auto below = mean.floor();
    const auto above = mean.ceiling();
    if (!below || !above) return base::fail("幅度太大，算不出来");
    const std::string shown = fmt::format("平均值（{} + {}）÷ 2 = {}元", spokenYuan(range.least),
                                          spokenYuan(range.most), mean.text());
    switch (degree) {
        case Degree::Lighter:
            if (*above - 1 < range.least) return base::fail("最低额和最高额一样，没有从轻的余地");
            return LadderSpan{range.least, *above - 1, shown + "，从轻要低于它"};
        case Degree::Normal:
            return LadderSpan{*below, *above, shown + "，一般按它"};
        case Degree::Heavier:
            break;
    }
    return LadderSpan{*above, range.most, shown + "，从重不低于它"};
}

}  // namespace lianbing::procedure
