#include "game/law/search_passages.h"

#include "game/base/text.h"
#include "game/law/statute_text.h"

#include <string_view>
#include <utility>

namespace lianbing::law {

namespace {

/// The lines of one paragraph as articleText has them, without the number of the article.
std::string paragraphText(const StatuteArticle& article, const StatuteParagraph& paragraph) {
    constexpr std::string_view kBehindNumber = "　";
    StatuteArticle alone;
    alone.number = article.number;
    alone.paragraphs.push_back(paragraph);
    const std::string lines = articleText(alone);
    return std::string(base::trim(
        std::string_view(lines).substr(lines.find(kBehindNumber) + kBehindNumber.size())));
}

class Collector {
public:
    std::vector<Passage> collect(const Statute& statute) && {
        add(statute.title);
        add(statute.note);
        for (const std::string& line : statute.preface) add(line);
        for (const StatuteArticle& article : statute.articles) addArticle(statute, article);
        addHeadings(statute, statute.headings.size());
        for (const std::string& point : statute.points) add(point);
        for (const StatuteAnnex& annex : statute.annexes) {
            addHeading(annex.title);
            for (const std::string& line : base::split(annex.text, '\n')) add(line);
        }
        return std::move(passages_);
    }

private:
    void add(std::string text, ArticleNumber article = {}, int paragraph = 0) {
        if (!text.empty()) passages_.push_back({article, paragraph, heading_, std::move(text)});
    }

    void addHeading(const std::string& text) {
        if (text.empty()) return;
        heading_.reset();
        add(text);
        heading_ = passages_.size() - 1;
    }

    void addHeadings(const Statute& statute, std::size_t until) {
        for (; headings_ < until; ++headings_) addHeading(statute.headings[headings_].text);
    }

    void addArticle(const Statute& statute, const StatuteArticle& article) {
        if (article.heading) addHeadings(statute, *article.heading + 1);
        for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
            add(paragraphText(article, article.paragraphs[i]), article.number,
                static_cast<int>(i) + 1);
        }
    }

    std::vector<Passage> passages_;
    std::optional<std::size_t> heading_;
    std::size_t headings_ = 0;
};

}  // namespace

std::vector<Passage> passagesOf(const Statute& statute) {
    return Collector().collect(statute);
}

}  // namespace lianbing::law
