#pragma once

#include "game/law/library.h"
#include "game/scenario/definition.h"
#include "game/scenario/world.h"
#include "game/score/score_sheet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// The manner of a signature that says: he would not sign; noted, with the reason and a witness.
inline constexpr std::string_view kNoted = "noted";
/// Whoever of the officers signs, in a mark; two of them must.
inline constexpr std::string_view kOfficers = "officers";

bool isNoted(const Sign& sign);

/// What stands in a field: what was written there, else what was prefilled; words filled in.
std::string fieldText(const Document& document, const DocumentField& field, const Case& current,
                      const World& world);

/// Whether nothing can be written into it any more: somebody other than the officers has signed, or an officer where only
/// officers sign.
bool isClosed(const Document& document, const WrittenDocument& written, const Definition& definition);

/// Marks the documents in score lines appended to `sheet`.
void judgeDocuments(const Definition& definition, const Case& current, const law::Library& library,
                    const World& world, score::ScoreSheet& sheet);

}  // namespace lianbing::scenario
