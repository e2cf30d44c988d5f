#include "game/law/version_note.h"

#include "game/law/decree_number.h"
#include "game/law/title_gap.h"

#include <algorithm>
#include <optional>

namespace lianbing::law {

namespace {

const Version* versionOfYear(const Law& law, int year) {
    const auto found =
        std::find_if(law.versions.begin(), law.versions.end(),
                     [&](const Version& version) { return version.id == std::to_string(year); });
    return found == law.versions.end() ? nullptr : &*found;
}

/// By the year of adoption, or, where the note says 施行, by the year in which a version came into
/// force.
std::string byYear(std::string_view note, const Law* law) {
    const int year = lastYearIn(note);
    if (year == 0) return {};
    const bool saysInForce =
        note.find("施行") != std::string_view::npos || note.find("实施") != std::string_view::npos;
    if (law != nullptr && saysInForce) {
        for (const Version& version : law->versions) {
            if (version.force.from.year() == year) return version.id;
        }
    }
    return std::to_string(year);
}

/// The last year of `words` behind which an amendment is told; 0 for none.
int amendmentYearIn(std::string_view words) {
    std::size_t end = 0;
    for (const std::string_view verb : {"修正", "修订", "修改"}) {
        const std::size_t at = words.rfind(verb);
        if (at != std::string_view::npos) end = std::max(end, at + verb.size());
    }
    return lastYearIn(words.substr(0, end));
}

}  // namespace

std::string versionNamedIn(std::string_view note, const Law* law) {
    std::optional<NotedNumber> numbered;
    if (law != nullptr && !law->versions.empty()) numbered = numberIn(note, *law);
    if (!numbered) return byYear(note, law);
    const int amended = amendmentYearIn(note.substr(numbered->end));
    const bool isAmended = amended != 0 && (numbered->version == nullptr ||
                                            amended > numbered->version->adopted.year());
    if (isAmended) return std::to_string(amended);
    if (numbered->version != nullptr) return numbered->version->id;
    // The packs do not know under which number every version was published.
    const Version* dated = versionOfYear(*law, lastYearIn(note));
    return dated != nullptr && dated->number.empty() ? dated->id : numbered->number;
}

}  // namespace lianbing::law
