#include "game/law/statute_diff.h"

#include "game/law/common_runs.h"
#include "game/law/statute_text.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>

namespace lianbing::law {

namespace {

/// An article as sentences: each ends at 。；： or at the end of its line.
using Sentences = std::vector<std::string>;

void addSentences(std::string_view line, Sentences& sentences) {
    while (!line.empty()) {
        std::size_t end = line.size();
        for (const std::string_view stop : {"。", "；", "："}) {
            const std::size_t at = line.find(stop);
            if (at != std::string_view::npos) end = std::min(end, at + stop.size());
        }
        sentences.emplace_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

Sentences sentencesOf(const StatuteArticle& article) {
    Sentences sentences;
    for (const StatuteParagraph& paragraph : article.paragraphs) {
        addSentences(paragraph.text, sentences);
        for (const StatuteItem& item : paragraph.items) {
            addSentences(item.text, sentences);
            for (const std::string& subitem : item.subitems) addSentences(subitem, sentences);
        }
    }
    return sentences;
}

/// An article that a hostile file made of a million sentences is shown as wholly changed.
constexpr std::size_t kMostPairs = 4'000'000;

void addChangedSentences(const Sentences& a, const Sentences& b, ArticleChange& change) {
    if (a.size() * b.size() > kMostPairs) {
        change.before = a;
        change.after = b;
        return;
    }
    std::size_t i = 0;
    std::size_t j = 0;
    const auto addUntil = [&](std::size_t before, std::size_t after) {
        change.before.insert(change.before.end(), a.begin() + static_cast<std::ptrdiff_t>(i),
                             a.begin() + static_cast<std::ptrdiff_t>(before));
        change.after.insert(change.after.end(), b.begin() + static_cast<std::ptrdiff_t>(j),
                            b.begin() + static_cast<std::ptrdiff_t>(after));
    };
    for (const CommonRun& run : commonRuns(a, b)) {
        addUntil(run.before, run.after);
        i = run.before + run.length;
        j = run.after + run.length;
    }
    addUntil(a.size(), b.size());
}

/// The words of an article without its number. Where a number stands twice, the first counts.
struct Words {
    std::string text;
    const StatuteArticle* article = nullptr;
};

std::map<ArticleNumber, Words> wordsOf(const Statute& statute) {
    std::map<ArticleNumber, Words> words;
    for (const StatuteArticle& article : statute.articles) {
        StatuteArticle bare = article;
        bare.number = {0, 0};
        words.try_emplace(article.number, Words{articleText(bare), &article});
    }
    return words;
}

using Places = std::map<ArticleNumber, Words>;

/// Takes out what stayed in its place.
void dropUnchanged(Places& before, Places& after) {
    for (auto old = before.begin(); old != before.end();) {
        const auto now = after.find(old->first);
        if (now == after.end() || now->second.text != old->second.text) {
            ++old;
            continue;
        }
        after.erase(now);
        old = before.erase(old);
    }
}

/// Takes out what stands unchanged under another number, in the order of the numbers.
void takeRenumbered(Places& before, Places& after, std::vector<ArticleChange>& changes) {
    std::multimap<std::string, ArticleNumber> byText;
    for (const auto& [number, words] : after) byText.emplace(words.text, number);
    for (auto old = before.begin(); old != before.end();) {
        const auto now = byText.find(old->second.text);
        if (now == byText.end()) {
            ++old;
            continue;
        }
        changes.push_back({ArticleChangeKind::Renumbered, old->first, now->second, {}, {}});
        after.erase(now->second);
        byText.erase(now);
        old = before.erase(old);
    }
}

}  // namespace

std::vector<ArticleChange> compareStatutes(const Statute& before, const Statute& after) {
    std::vector<ArticleChange> changes;
    Places old = wordsOf(before);
    Places now = wordsOf(after);
    dropUnchanged(old, now);
    takeRenumbered(old, now, changes);
    for (const auto& [number, words] : old) {
        const auto same = now.find(number);
        if (same == now.end()) {
            changes.push_back(
                {ArticleChangeKind::Removed, number, number, sentencesOf(*words.article), {}});
            continue;
        }
        ArticleChange change{ArticleChangeKind::Changed, number, number, {}, {}};
        addChangedSentences(sentencesOf(*words.article), sentencesOf(*same->second.article),
                            change);
        changes.push_back(std::move(change));
        now.erase(same);
    }
    for (const auto& [number, words] : now) {
        changes.push_back(
            {ArticleChangeKind::Added, number, number, {}, sentencesOf(*words.article)});
    }
    std::sort(changes.begin(), changes.end(), [](const ArticleChange& a, const ArticleChange& b) {
        return std::tie(a.number, a.kind, a.newNumber) < std::tie(b.number, b.kind, b.newNumber);
    });
    return changes;
}

}  // namespace lianbing::law
