#include "game/law/named_acts.h"

#include "game/law/act_kinds.h"

#include <algorithm>

namespace lianbing::law {

namespace {

struct BackReference {
    std::string_view words;
    std::string_view kind;  ///< the title referred to ends so
};

constexpr std::array<BackReference, 28> kBackReferences{
    {{"本法典", "法典"},   {"本法", "法"},       {"本条例", "条例"},   {"本办法", "办法"},
     {"本规定", "规定"},   {"同法典", "法典"},   {"该法典", "法典"},   {"同法", "法"},
     {"该法", "法"},       {"同条例", "条例"},   {"该条例", "条例"},   {"同办法", "办法"},
     {"该办法", "办法"},   {"同规定", "规定"},   {"该规定", "规定"},   {"本解释", "解释"},
     {"同解释", "解释"},   {"该解释", "解释"},   {"本细则", "细则"},   {"同细则", "细则"},
     {"该细则", "细则"},   {"本规则", "规则"},   {"同规则", "规则"},   {"该规则", "规则"},
     {"上述条例", "条例"}, {"上述办法", "办法"}, {"上述细则", "细则"}, {"上述规则", "规则"}}};

/// 《条例》 and the like name no act by themselves but the last of their kind.
constexpr std::array<std::string_view, 8> kKinds{"法",   "法典", "条例", "办法",
                                                 "规定", "解释", "细则", "规则"};

std::size_t kindOf(std::string_view title) {
    return static_cast<std::size_t>(std::find(kKinds.begin(), kKinds.end(), title) -
                                    kKinds.begin());
}

/// Whether an act with this title is meant by 该法, 该条例, …: a code is a 法, an 办法 is none.
bool isOfKind(std::string_view title, std::string_view kind) {
    const bool isCode = kind == "法" && title.ends_with("法典");
    const bool isMethod = kind == "法" && title.ends_with("办法");
    return (title.ends_with(kind) && !isMethod) || isCode;
}

/// 《甲法》和本法: who joins the two means two acts.
bool isJoint(std::string_view between) {
    return between == "和" || between == "与" || between == "及" || between == "以及" ||
           between == "或" || between == "、";
}

}  // namespace

bool isKindOfAct(std::string_view title) {
    return kindOf(title) < kKinds.size();
}

void NamedActs::remember(const CitedAct& act, std::size_t end) {
    end_ = end;
    const std::string_view title = withoutNote(act.law.value);
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
        if (!isOfKind(title, kKinds[kind])) continue;
        lastOfKinds_[kind] = act;
        lastOfKinds_[kind].version.clear();
    }
}

CitedAct NamedActs::lastOfKind(std::string_view kind) const {
    const std::size_t place = kindOf(kind);
    return place < lastOfKinds_.size() ? lastOfKinds_[place] : CitedAct{};
}

std::optional<CitedAct> NamedActs::readBackReference(TextCursor& cursor) const {
    if (!cursor.seesAny({"同", "该", "本", "上述"})) return std::nullopt;
    for (const BackReference& reference : kBackReferences) {
        TextCursor at = cursor;
        if (!at.take(reference.words)) continue;
        const std::size_t begin = cursor.at();
        const bool isOwn = cursor.sees("本") && !own_.law.empty();
        const bool isJoined = isJoint(cursor.between(std::min(end_, begin), begin));
        CitedAct act = isJoined ? CitedAct{} : lastOfKind(reference.kind);
        // Companies and games have rules too.
        if (!isOwn && reference.kind == "规则" && act.law.empty()) return std::nullopt;
        cursor = at;
        return isOwn ? own_ : std::move(act);
    }
    return std::nullopt;
}

}  // namespace lianbing::law
