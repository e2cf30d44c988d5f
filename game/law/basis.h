#pragma once

#include "game/law/library.h"

#include <string>
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

/// 上位法优先（《立法法》第九十九条）, with the provisions that say so on the day.
std::string higherLawFirst(base::Date day, const Library& library);

}  // namespace lianbing::law
