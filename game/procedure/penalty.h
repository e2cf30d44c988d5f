#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/procedure/discretion.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::procedure {

/// A statutory range of fines, whole yuan, 以上 and 以下 both included.
struct FineRange {
    law::ArticleRef article;
    std::int64_t least = 0;
    std::int64_t most = 0;
    /// What else the article lays on the offender, in words: 停产整治, or 可以停产整治 where it need not be.
    std::vector<std::string> besides;

    bool operator==(const FineRange&) const = default;
};

/// How the new range stands to the old one for the person fined: by both ends and by whether the same
/// measures must or only may be laid on besides. Mixed where these point different ways, or where the
/// measures are not the same; unknown where one of them is not known, such as a share of an investment
/// that nobody has stated.
law::Change compareRanges(const std::optional<FineRange>& old, const std::optional<FineRange>& now);

/// The range to use where one act breaks several rules: the one with the highest fine (most, then
/// least); of equals all, for the fine does not choose between them. `ranges` must not be empty
/// (checked). Source: 行政处罚法第二十九条, 生态环境法典第一千零五十五条.
std::vector<FineRange> heaviestOf(const std::vector<FineRange>& ranges);

/// The fine that runs on by the day (按日连续处罚).
struct DailyFine {
    base::Date firstDay;  ///< the day after the order to correct was served
    base::Date lastDay;   ///< the day of the re-check that found it not corrected
    int days = 0;
    std::int64_t total = 0;  ///< yuan, beside the first fine
    std::string shown;       ///< the arithmetic in one line
};

/// Errors: the re-check is not after the service, the fine is not above zero or beyond all fines.
/// Source: 环境保护主管部门 实施按日连续处罚办法第十七条、第十九条.
base::Result<DailyFine> dailyFine(std::int64_t fine, base::Date served, base::Date recheck);

}  // namespace lianbing::procedure
