#include "game/law/text_diff.h"

#include "game/base/text.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace lianbing::law {

namespace {

/// Characters that must stay together to count as kept between two changes.
constexpr std::size_t kShortest = 3;
/// Pairs of characters beyond which a text is shown as wholly changed: a hostile file, not an
/// article.
constexpr std::size_t kMostPairs = 25'000'000;

/// A text as characters, with the byte at which each begins and one more for the end.
struct Characters {
    explicit Characters(std::string_view text) {
        while (!text.empty()) {
            const base::CodePoint point = base::readCodePoint(text);
            values.push_back(point.value);
            begins.push_back(begins.back() + point.bytes);
            text.remove_prefix(point.bytes);
        }
    }

    std::u32string values;
    std::vector<std::size_t> begins{0};
};

/// A pair of runs that are the same in both texts, by their first characters.
struct Kept {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t length = 0;
};

/// The longest common subsequence of two texts, as runs.
class Comparison {
public:
    Comparison(std::u32string_view before, std::u32string_view after)
        : before_(before),
          after_(after),
          width_(after.size() + 1),
          common_((before.size() + 1) * width_, 0) {
        for (std::size_t i = before_.size(); i-- > 0;) {
            for (std::size_t j = after_.size(); j-- > 0;) {
                at(i, j) = before_[i] == after_[j]
                               ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                               : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    std::vector<Kept> runs() {
        std::vector<Kept> kept;
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < before_.size() && j < after_.size()) {
            if (before_[i] == after_[j]) {
                const bool goesOn = !kept.empty() && kept.back().before + kept.back().length == i &&
                                    kept.back().after + kept.back().length == j;
                if (!goesOn) kept.push_back({i, j, 0});
                ++kept.back().length;
                ++i;
                ++j;
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
        return kept;
    }

private:
    std::uint16_t& at(std::size_t i, std::size_t j) { return common_[i * width_ + j]; }

    std::u32string_view before_;
    std::u32string_view after_;
    std::size_t width_;
    std::vector<std::uint16_t>
        common_;  // lengths from each pair of places to the ends; an article is far below 65,536
};

/// Runs of the whole texts: what both begin and end with needs no comparing.
std::vector<Kept> keptRuns(const std::u32string& before, const std::u32string& after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const std::u32string_view a =
        std::u32string_view(before).substr(head, before.size() - head - tail);
    const std::u32string_view b =
        std::u32string_view(after).substr(head, after.size() - head - tail);
    std::vector<Kept> kept{{0, 0, head}};
    if ((a.size() + 1) * (b.size() + 1) <= kMostPairs) {
        for (Kept run : Comparison(a, b).runs()) {
            if (run.length < kShortest) continue;
            kept.push_back({run.before + head, run.after + head, run.length});
        }
    }
    kept.push_back({before.size() - tail, after.size() - tail, tail});
    return kept;
}

void addSpan(const Characters& text, std::size_t from, std::size_t to, TextSpans& spans) {
    if (from < to) spans.emplace_back(text.begins[from], text.begins[to]);
}

}  // namespace

TextDiff compareTexts(std::string_view before, std::string_view after) {
    const Characters a(before);
    const Characters b(after);
    TextDiff diff;
    std::size_t fromA = 0;
    std::size_t fromB = 0;
    for (const Kept& run : keptRuns(a.values, b.values)) {
        addSpan(a, fromA, run.before, diff.gone);
        addSpan(b, fromB, run.after, diff.came);
        fromA = run.before + run.length;
        fromB = run.after + run.length;
    }
    return diff;
}

}  // namespace lianbing::law
