#pragma once

#include "game/law/library.h"

#include <string>
#include <string_view>

namespace lianbing::law {

/// The version that a note behind or inside a title names: （2018年修正）, （国务院令第682号）,
/// （2005年1月1日起施行）. Empty: the note names none. `law` is null for an act that the packs do
/// not know: then only a year says something.
///
/// A document number goes before a year, since it names one version only; a year of an amendment
/// told behind it goes before it: （主席令第三十一号公布，2018年修正）. A number under which the
/// law has no version is given back as it is, 国务院令第9号, so that what the packs do not have is
/// not taken for the version of the day.
std::string versionNamedIn(std::string_view note, const Law* law);

}  // namespace lianbing::law
