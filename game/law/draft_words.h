#pragma once

#include "game/law/draft_check.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// 可以, 要定, 有错.
std::string_view weightWord(Weight weight);

/// 同, 新轻, 新重, 互见, 未定, 不比较.
std::string_view changeWord(Change change);

/// 成对, 缺义务, 缺罚则, 不配套, 并列, 没有核对.
std::string_view pairWord(PairState state);

/// Whether this is the code of a standard, GB 37822-2019, and no title.
bool isStandardCode(const LawId& law);

/// Whether the provision exists, and in which version: `有这一条（2018年版本）`.
std::string existenceSentence(const DraftCitation& cited);

/// How it stands on one day: `有效（2018年版本，2018年10月26日起施行）`.
std::string standingSentence(const DayStanding& day);

/// `新条《…》第…条：新轻；要旨`.
std::string relatedSentence(const RelatedPlace& place);

/// Official names, each once, joined by 、.
std::string namesOf(const std::vector<ArticleRef>& places);

}  // namespace lianbing::law
