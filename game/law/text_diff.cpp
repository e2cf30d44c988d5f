#include "game/law/text_diff.h"

#include "game/base/text.h"
#include "game/law/common_runs.h"

#include <algorithm>
#include <string>

namespace lianbing::law {

namespace {

/// Characters that must stay together to count as kept between two changes.
constexpr std::size_t kShortest = 3;
/// Pairs of characters beyond which a text is shown as wholly changed: a hostile file, not an
/// article.
constexpr std::size_t kMostPairs = 16'000'000;

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

/// Runs of the whole texts: what both begin and end with needs no comparing.
std::vector<CommonRun> keptRuns(const std::u32string& before, const std::u32string& after) {
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
    std::vector<CommonRun> kept{{0, 0, head}};
    if ((a.size() + 1) * (b.size() + 1) <= kMostPairs) {
        for (const CommonRun& run : commonRuns(a, b)) {
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
    for (const CommonRun& run : keptRuns(a.values, b.values)) {
        addSpan(a, fromA, run.before, diff.gone);
        addSpan(b, fromB, run.after, diff.came);
        fromA = run.before + run.length;
        fromB = run.after + run.length;
    }
    return diff;
}

}  // namespace lianbing::law
