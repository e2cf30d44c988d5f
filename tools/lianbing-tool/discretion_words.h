#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/procedure/local_pack.h"

#include <string>
#include <vector>

namespace lianbing::tool {

/// `2022年1月1日起，2027年1月1日失效`; says so where a day is not stated.
std::string spokenInterval(const base::DateInterval& span);

/// Each provision with its standing on the day, and where it went when it was repealed.
std::vector<std::string> spokenBasis(const std::vector<law::ArticleRef>& basis,
                                     const law::Library& laws, base::Date day);

/// `公民5000元、单位5万元以上`, with what is not known or not verified.
std::string spokenHearing(const procedure::HearingThreshold& hearing);

/// 不予处罚, 可以不予处罚, 从轻或者减轻.
std::string spokenLeniency(procedure::Leniency leads);

/// Everything that a table says.
void printTable(const procedure::DiscretionTable& table);

}  // namespace lianbing::tool
