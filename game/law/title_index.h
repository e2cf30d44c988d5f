#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::law {

struct Law;

/// A name of a law found at the front of a text.
struct TitleMatch {
    const Law* law = nullptr;
    std::size_t bytes = 0;
    bool isAlias = false;  ///< a short form, which needs more care than a full title
};

/// Finds the names of laws in running text: a tree of code points, so that a text is read once
/// however many laws there are. Names in full and without 中华人民共和国 are both found; the prefix
/// itself is the caller's business.
class TitleIndex {
public:
    TitleIndex() = default;
    /// `names` with the law each means, which must outlive the index.
    explicit TitleIndex(const std::vector<std::pair<std::string, const Law*>>& names);

    /// The longest name that `text` begins with.
    [[nodiscard]] std::optional<TitleMatch> match(std::string_view text) const;

    /// Whether a name may begin with these two characters: never false where one does, and true for
    /// so few others that most places of a text end here. Any character that is not of U+3000 to
    /// U+FFFF may be given as 0.
    [[nodiscard]] bool mayBegin(char32_t first, char32_t second) const {
        return fronts_.test(frontOf(first, second));
    }

private:
    static constexpr std::size_t kPlane = 0x10000;

    static std::size_t frontOf(char32_t first, char32_t second) {
        constexpr char32_t kSpread = 31;
        return (first * kSpread + second) % kPlane;
    }

    void addFront(const std::u32string& name);

    struct Node {
        char32_t letter = 0;
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        const Law* law = nullptr;
        bool isAlias = false;
    };

    struct Name {
        std::u32string letters;
        const Law* law = nullptr;
        bool isAlias = false;
    };

    void addChildren(std::uint32_t parent, const std::vector<Name>& names, std::size_t from,
                     std::size_t to, std::size_t depth);

    std::vector<Node> nodes_;  // children of a node stand side by side, in order
    std::bitset<kPlane> fronts_;  // by frontOf of their first two letters
};

}  // namespace lianbing::law
