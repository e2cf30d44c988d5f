#include "game/law/statute_links.h"

#include "game/base/text.h"
#include "game/law/citation.h"
#include "game/law/statute_text.h"

#include <string>
#include <string_view>
#include <utility>

namespace lianbing::law {

namespace {

/// Walks the lines of articleText with the place that each belongs to.
class LinkFinder {
public:
    LinkFinder(const StatuteArticle& article, ArticleRef place, const Library& library)
        : article_(article),
          place_(std::move(place)),
          library_(library),
          lines_(base::split(articleText(article), '\n')) {}

    std::vector<StatuteLink> find() && {
        for (const StatuteParagraph& paragraph : article_.paragraphs) {
            ++place_.paragraph;
            place_.item = place_.subitem = 0;
            readNextLine(paragraph.text);
            for (const StatuteItem& item : paragraph.items) {
                place_.item = item.number;
                place_.subitem = 0;
                readNextLine(item.text);
                for (const std::string& subitem : item.subitems) {
                    ++place_.subitem;
                    readNextLine(subitem);
                }
            }
        }
        return std::move(links_);
    }

private:
    /// Before `words` the line has the number of its article or item.
    void readNextLine(std::string_view words) {
        const std::size_t shift = lines_[line_].size() - words.size();
        std::size_t free = 0;
        for (const Citation& citation : readCitationsWithin(words, place_, library_)) {
            if (!citation.known || citation.begin < free) continue;
            links_.push_back({line_, shift + citation.begin, shift + citation.end, citation.ref});
            free = citation.end;
        }
        ++line_;
    }

    const StatuteArticle& article_;
    ArticleRef place_;
    const Library& library_;
    std::vector<std::string> lines_;
    std::size_t line_ = 0;
    std::vector<StatuteLink> links_;
};

}  // namespace

std::vector<StatuteLink> linksIn(const StatuteArticle& article, const ArticleRef& place,
                                 const Library& library) {
    const ArticleRef whole{
        place.law, place.version, article.number.first, article.number.second, 0, 0, 0};
    return LinkFinder{article, whole, library}.find();
}

}  // namespace lianbing::law
