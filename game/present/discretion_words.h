#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/procedure/local_pack.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::present {

/// `2022年1月1日起，2027年1月1日失效`; says so where a day is not stated.
std::string spokenInterval(const base::DateInterval& span);

/// Each provision with its standing on the day, and where it went when it was repealed.
std::vector<std::string> spokenBasis(const std::vector<law::ArticleRef>& basis,
                                     const law::Library& laws, base::Date day);

/// `公民5000元、单位5万元以上`, with what is not known or not verified.
std::string spokenHearing(const procedure::HearingThreshold& hearing);

/// Yuan as people write them: 450000, 450,000元, 45万元, 29.5万. Nothing for what is no whole
/// number of yuan from zero up.
std::optional<std::int64_t> readYuan(std::string_view written);
/// 450,000.
std::string groupedYuan(std::int64_t yuan);

}  // namespace lianbing::present
