#include "game/law/title_index.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/library.h"

#include <algorithm>

namespace lianbing::law {

TitleIndex::TitleIndex(const std::vector<std::pair<std::string, const Law*>>& names) {
    std::vector<Name> sorted;
    sorted.reserve(names.size());
    for (const auto& [name, law] : names) {
        const bool isFull =
            name == law->title || name == law->id.value || name == withoutCourts(law->title);
        sorted.push_back({base::toCodePoints(name), law, !isFull});
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const Name& a, const Name& b) { return a.letters < b.letters; });
    for (const Name& name : sorted) addFront(name.letters);
    nodes_.emplace_back();
    addChildren(0, sorted, 0, sorted.size(), 0);
}

void TitleIndex::addFront(const std::u32string& name) {
    constexpr char32_t kFirstWide = 0x3000;
    const auto wide = [](char32_t letter) {
        return letter >= kFirstWide && letter < kPlane ? letter : 0;
    };
    if (name.empty()) return;
    const char32_t first = wide(name.front());
    if (name.size() > 1) {
        fronts_.set(frontOf(first, wide(name[1])));
        return;
    }
    for (char32_t second = 0; second < kPlane; ++second) fronts_.set(frontOf(first, second));
}

/// Names from..to share their first `depth` letters, which lead to `parent`.
void TitleIndex::addChildren(std::uint32_t parent, const std::vector<Name>& names, std::size_t from,
                             std::size_t to, std::size_t depth) {
    if (from < to && names[from].letters.size() == depth) {
        nodes_[parent].law = names[from].law;
        nodes_[parent].isAlias = names[from].isAlias;
        ++from;
    }
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t begin = from; begin < to;) {
        const char32_t letter = names[begin].letters[depth];
        std::size_t end = begin + 1;
        while (end < to && names[end].letters[depth] == letter) ++end;
        groups.emplace_back(begin, end);
        begin = end;
    }
    const auto firstChild = static_cast<std::uint32_t>(nodes_.size());
    nodes_[parent].firstChild = firstChild;
    nodes_[parent].childCount = static_cast<std::uint32_t>(groups.size());
    for (const auto& group : groups)
        nodes_.push_back({names[group.first].letters[depth], 0, 0, nullptr, false});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        addChildren(firstChild + static_cast<std::uint32_t>(i), names, groups[i].first,
                    groups[i].second, depth + 1);
    }
}

std::optional<TitleMatch> TitleIndex::match(std::string_view text) const {
    std::optional<TitleMatch> best;
    if (nodes_.empty()) return best;
    std::size_t at = 0;
    const Node* node = &nodes_.front();
    while (at < text.size()) {
        const base::CodePoint point = base::readCodePoint(text.substr(at));
        const auto begin = nodes_.begin() + node->firstChild;
        const auto end = begin + node->childCount;
        const auto child = std::lower_bound(
            begin, end, point.value,
            [](const Node& candidate, char32_t letter) { return candidate.letter < letter; });
        if (child == end || child->letter != point.value) break;
        at += point.bytes;
        node = &*child;
        if (node->law != nullptr) best = TitleMatch{node->law, at, node->isAlias};
    }
    return best;
}

}  // namespace lianbing::law
