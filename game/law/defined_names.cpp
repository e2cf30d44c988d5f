#include "game/law/defined_names.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/text_cursor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::size_t kMostNameBytes = 120;
constexpr std::size_t kDelicateLetters = 3;  // names so short hide inside other words

bool isBlankOrColon(const TextCursor& cursor) {
    return cursor.seesAny({" ", "　", "为", "：", ":"});
}

/// 条例 of ：条例）: without marks, a name is letters up to the end of the bracket.
std::string_view unmarkedName(std::string_view words) {
    TextCursor at{words};
    while (isBlankOrColon(at)) at.step();
    const std::size_t begin = at.at();
    while (!at.atEnd() && base::isHan(base::readCodePoint(at.rest()).value)) at.step();
    return at.seesAny({"）", ")", "〕"}) ? words.substr(begin, at.at() - begin)
                                         : std::string_view{};
}

bool standsApart(std::string_view before, std::string_view name) {
    return base::length(name) > kDelicateLetters ||
           isLinked(before.substr(0, before.size() - name.size()));
}

}  // namespace

std::string_view definedNameIn(std::string_view bracket) {
    const std::size_t says = std::min(bracket.find("简称"), bracket.find("下称"));
    if (says == std::string_view::npos) return {};
    const std::string_view words = bracket.substr(says + std::string_view("简称").size());
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMarks{
        {{"《", "》"}, {"“", "”"}, {"「", "」"}, {"\"", "\""}}};
    for (const auto& [open, close] : kMarks) {
        const std::size_t mark = words.find(open);
        if (mark == std::string_view::npos) continue;
        const std::size_t from = mark + open.size();
        const std::size_t to = words.find(close, from);
        if (to != std::string_view::npos) return base::trim(words.substr(from, to - from));
    }
    return unmarkedName(words);
}

void DefinedNames::define(std::string_view name, CitedAct act) {
    if (name.empty() || name.size() > kMostNameBytes) return;
    longest_ = std::max(longest_, name.size());
    acts_.insert_or_assign(std::string{name}, std::move(act));
}

const CitedAct* DefinedNames::find(std::string_view name) const {
    const auto found = acts_.find(name);
    return found == acts_.end() ? nullptr : &found->second;
}

std::optional<NameMatch> DefinedNames::endingIn(std::string_view before) const {
    std::optional<NameMatch> found;
    TextCursor at{before, before.size()};
    while (at.at() > 0 && before.size() - at.at() < longest_) {
        at.stepBack();
        const CitedAct* act = find(at.rest());
        if (act != nullptr && standsApart(before, at.rest()))
            found = NameMatch{act, at.rest().size()};
    }
    return found;
}

}  // namespace lianbing::law
