#include "game/law/standing_text.h"

#include <fmt/format.h>

namespace lianbing::law {

std::string_view levelName(Level level) {
    switch (level) {
        case Level::Law:
            return "法律";
        case Level::Regulation:
            return "行政法规";
        case Level::Rule:
            return "部门规章";
        case Level::Interpretation:
            return "司法解释";
        case Level::Normative:
            return "规范性文件";
        case Level::Local:
            return "地方性法规";
        case Level::Standard:
            return "标准";
    }
    return {};
}

std::string versionName(const Version& version) {
    return fmt::format("{}年{}", version.id, version.origin);
}

std::string versionNames(const Law& law) {
    std::string names;
    for (const Version& version : law.versions)
        names += (names.empty() ? "" : "、") + versionName(version) + "的";
    return names;
}

std::string repealedByText(const Version& version) {
    if (version.repealedBy.empty()) return {};
    const base::Result<ArticleRef> by = ArticleRef::parse(version.repealedBy);
    if (!by) return "，由" + version.repealedBy + "代替";
    if (by->article == 0 && !by->version.empty()) {
        return fmt::format("，由《{}》{}年的版本代替", by->law.value, by->version);
    }
    return "，由" + by->official() + (by->article == 0 ? "代替" : "废止");
}

std::string standingText(const Resolution& found, const Version* version) {
    switch (found.standing) {
        case Standing::InForce: {
            std::string words = fmt::format("有效，{}起施行", found.since.chinese());
            if (version != nullptr && version->force.until) {
                words += fmt::format("；{}起失效{}", version->force.until->chinese(),
                                     repealedByText(*version));
            }
            return words;
        }
        case Standing::NotYet:
            return fmt::format("还没有施行，{}起施行", found.since.chinese());
        case Standing::Repealed:
            return fmt::format("已经失效，{}起失效{}", found.since.chinese(),
                               version == nullptr ? "" : repealedByText(*version));
        case Standing::UnknownLaw:
            return "法律包里没有这部法，效力不明";
        case Standing::ValidityUnknown:
            break;
    }
    if (version == nullptr) return "法律包里没有它的版本，效力不明";
    return fmt::format("法律包里没有那一天的版本，效力不明；最早的是 {} 年的版本，{}起施行",
                       version->id, version->force.from.chinese());
}

std::string outOfForceMark(const ArticleRef& ref, base::Date day, const Library& library) {
    const Version* version = library.version(ref.law, ref.version);
    if (version == nullptr || version->force.contains(day)) return {};
    if (day < version->force.from)
        return fmt::format("还没有施行，{}起施行", version->force.from.chinese());
    return fmt::format("已失效，{}起", version->force.until->chinese());
}

std::string changeText(Change change) {
    switch (change) {
        case Change::Same:
            return "轻重相同";
        case Change::Lighter:
            return "新轻";
        case Change::Heavier:
            return "新重";
        case Change::Mixed:
            return "轻重互见，要由人比较";
        case Change::Unknown:
            return "轻重未定，要由人比较";
        case Change::NotCompared:
            break;
    }
    return "义务或程序，不比轻重";
}

std::string missingText(Existence existence) {
    switch (existence) {
        case Existence::NoSuchArticle:
            return "没有这一条";
        case Existence::NoSuchParagraph:
            return "没有这一款";
        case Existence::NoSuchItem:
            return "没有这一项";
        case Existence::Exists:
        case Existence::StructureUnknown:
            break;
    }
    return {};
}

std::string absenceText(const ArticleRef& ref, const Library& library) {
    const Law* known = library.find(ref.law.value);
    if (known == nullptr) return fmt::format("法律库里没有《{}》", ref.law.value);
    if (known->id != ref.law)
        return fmt::format("《{}》在法律库里的名称是《{}》，要按它写", ref.law.value,
                           known->id.value);
    const bool isVersionKnown =
        ref.version.empty() || library.version(known->id, ref.version) != nullptr;
    if (!isVersionKnown)
        return fmt::format("法律库里的《{}》没有“{}”这一版", ref.law.value, ref.version);
    Existence latest = Existence::Exists;
    for (const Version& version : known->versions) {
        if (!ref.version.empty() && ref.version != version.id) continue;
        ArticleRef inVersion = ref;
        inVersion.version = version.id;
        latest = library.exists(inVersion);
        if (missingText(latest).empty()) return {};
    }
    if (missingText(latest).empty()) return {};
    return fmt::format("没有{}：法律库里的哪一版都{}", ref.official(), missingText(latest));
}

std::string_view uncheckedText(const Resolution& found) {
    const bool isUnchecked =
        found.existence == Existence::StructureUnknown && !found.version.empty();
    return isUnchecked ? "法律包里没有它的条款结构，有没有这一处没有核对" : std::string_view{};
}

std::string unknownVersionText(const ArticleRef& ref, const Library& library) {
    const Law* law = library.find(ref.law.value);
    const bool isUnknown = law != nullptr && !law->versions.empty() && !ref.version.empty() &&
                           library.version(law->id, ref.version) == nullptr;
    if (!isUnknown) return {};
    const bool isYear = ref.version.find_first_not_of("0123456789") == std::string::npos;
    const bool mayBeOlder = law->hasOlderVersions && ref.version < law->versions.front().id;
    if (!isYear || mayBeOlder)
        return fmt::format("写明的版本（{}）不在法律包里，效力不明", ref.version);
    return fmt::format("没有{}年的版本，有的是{}", ref.version, versionNames(*law));
}

}  // namespace lianbing::law
