#include "game/law/basis.h"

#include "game/law/draft_words.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>

namespace lianbing::law {

namespace {

constexpr std::string_view kHigherFirst = "上位法优先";  // as the packs name the principle

/// The first day on which no version of the law was in force any more; nothing while one is, or
/// before the first.
std::optional<base::Date> endedBy(const LawId& id, base::Date day, const Library& library) {
    const Law* law = library.find(id.value);
    if (law == nullptr || law->versions.empty() || library.inForce(id, day) != nullptr)
        return std::nullopt;
    std::optional<base::Date> end;
    for (const Version& version : law->versions) {
        if (version.force.until && *version.force.until <= day) end = version.force.until;
    }
    return end;
}

}  // namespace

std::string endedBasisText(const LawId& act, base::Date day, const Library& library) {
    const Version* version = library.inForce(act, day);
    if (version == nullptr) return {};
    std::map<base::Date, std::string> ended;
    for (const LawId& law : library.basesOf(act, version->id)) {
        if (const std::optional<base::Date> end = endedBy(law, day, library))
            ended[*end] += "《" + law.value + "》";
    }
    if (ended.empty()) return {};
    std::string words = "制定依据";
    for (const auto& [since, laws] : ended)
        words += fmt::format("{}{}{}起失效", since == ended.begin()->first ? "" : "、", laws,
                             since.chinese());
    return words + "，它自己没有查到废止";
}

bool onlyCarriesOut(Level level) {
    return level == Level::Rule || level == Level::Normative;
}

std::string withPrinciple(std::string_view words, std::string_view principle, base::Date day,
                          const Library& library) {
    const std::vector<ArticleRef> places = library.principle(principle, day);
    if (places.empty()) return std::string{words};
    return fmt::format("{}（{}）", words, namesOf(places));
}

std::string higherLawFirst(base::Date day, const Library& library) {
    return withPrinciple(kHigherFirst, kHigherFirst, day, library);
}

}  // namespace lianbing::law
