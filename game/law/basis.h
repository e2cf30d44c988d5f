#pragma once

#include "game/law/library.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// Says of an act that is in force on the day that laws it was made under have ended by then, and
/// since when: that no repeal of the act itself is known does not mean that its rules still hold.
/// Empty when all of them stand, or the packs name none.
std::string endedBasisText(const LawId& act, base::Date day, const Library& library);

/// Whether an act of this level only carries out a law: without it, a person must decide whether
/// its rules still hold. A regulation of the State Council or an interpretation stands by itself
/// until it is repealed.
bool onlyCarriesOut(Level level);

/// A principle as the packs name it, in words of the caller's own, with the provisions that say so
/// on the day in brackets; without brackets where the packs have none for the day.
std::string withPrinciple(std::string_view words, std::string_view principle, base::Date day,
                          const Library& library);

/// The names of principles in the packs.
inline constexpr std::string_view kSpecialLawFirst = "特别法优先";
inline constexpr std::string_view kHeaviestFine = "罚款从一重";

/// 上位法优先（《立法法》第九十九条）, with the provisions that say so on the day.
std::string higherLawFirst(base::Date day, const Library& library);

}  // namespace lianbing::law
