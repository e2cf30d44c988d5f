#pragma once

#include "game/base/result.h"
#include "game/scenario/definition.h"
#include "game/scenario/world.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::exchange {

/// A document of a play as it prints, as the bytes of a PDF: A4 upright, fonts embedded, dated by
/// the day of arrival, the same bytes for the same world. Over the title stands the bureau where
/// the case has the word `bureau`. Records, decisions and orders are written on lines, what is left
/// of them is struck out; sheets and lists stand in cells. In a list a text of lines `名称|数量|…`
/// is a table, headed by its first line where that begins with a name such as 名称, else by the
/// label of the field and those of the empty fields behind it, which then stand nowhere else. At
/// the end stands who signed when and how. Errors: no such document, with those there are; the font
/// is not there; out of memory.
base::Result<std::string> formPdf(const scenario::Definition& definition,
                                  const scenario::Case& current, const scenario::World& world,
                                  std::string_view document);

/// What stands on each page of the same form, from the top down and from the left: each line of a
/// cell apart. Errors: as formPdf.
base::Result<std::vector<std::vector<std::string>>> formWords(
    const scenario::Definition& definition, const scenario::Case& current,
    const scenario::World& world, std::string_view document);

}  // namespace lianbing::exchange
