#pragma once

#include "game/law/library.h"

#include <string>
#include <string_view>

namespace lianbing::law {

/// 法律, 行政法规, …
std::string_view levelName(Level level);
/// 2018年修正.
std::string versionName(const Version& version);
/// All that the packs have: 2015年修订的、2018年修正的.
std::string versionNames(const Law& law);
/// Who ended a version, as the packs have it: ，由《生态环境法典》第一千二百四十二条废止. Empty
/// when they do not say.
std::string repealedByText(const Version& version);
/// What a reference is worth on the day it was resolved for: 有效，2018年10月26日起施行；….
/// `version` is the one it came to, or null.
std::string standingText(const Resolution& found, const Version* version);
/// For a list, of a provision with its version: 已失效，2026年8月15日起, or that it is not in force
/// yet. Empty for what is in force on the day and for what the packs do not know.
std::string outOfForceMark(const ArticleRef& ref, base::Date day, const Library& library);
/// 新轻, 轻重相同, ….
std::string changeText(Change change);
/// 没有这一款; empty for what exists or cannot be told.
std::string missingText(Existence existence);
/// Why a provision stands in no version of the packs, or not in the one it names; empty when it
/// stands, or when the packs do not know how its law is divided.
std::string absenceText(const ArticleRef& ref, const Library& library);
/// That nobody could look for a provision of a version in the packs; empty for one that was looked
/// for, and where the packs do not even have the version.
std::string_view uncheckedText(const Resolution& found);

/// Of a reference that names a version which the packs do not have: that there is none of that
/// year, or, of a year before the first that they have and of a document number, that it is not
/// known. Empty where the version is known or none is named.
std::string unknownVersionText(const ArticleRef& ref, const Library& library);

}  // namespace lianbing::law
