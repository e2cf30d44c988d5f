#include "game/law/statute_text.h"

#include "game/base/numerals.h"

#include <fmt/format.h>

#include <cstddef>

namespace lianbing::law {

namespace {

std::string_view marksOf(HeadingLevel level) {
    switch (level) {
        case HeadingLevel::Book:
            return "##";
        case HeadingLevel::Subbook:
            return "###";
        case HeadingLevel::Chapter:
            return "####";
        case HeadingLevel::Section:
            return "#####";
        case HeadingLevel::Other:
            break;
    }
    return "##";
}

class Writer {
public:
    std::string write(const Statute& statute) && {
        line("# " + statute.title);
        if (!statute.note.empty()) line(statute.note);
        for (const std::string& words : statute.preface) line(words);
        for (const StatuteArticle& article : statute.articles) {
            if (article.heading) addHeadings(statute, *article.heading + 1);
            text_ += articleText(article);
        }
        addHeadings(statute, statute.headings.size());
        for (const std::string& point : statute.points) line(point);
        for (const StatuteAnnex& annex : statute.annexes) {
            line("## " + annex.title);
            if (!annex.text.empty()) line(annex.text);
        }
        return std::move(text_);
    }

private:
    void line(std::string_view words) {
        text_ += words;
        text_ += '\n';
    }

    void addHeadings(const Statute& statute, std::size_t until) {
        for (; headings_ < until; ++headings_) {
            const StatuteHeading& heading = statute.headings[headings_];
            line(fmt::format("{} {}", marksOf(heading.level), heading.text));
        }
    }

    std::string text_;
    std::size_t headings_ = 0;
};

std::string headOf(const ArticleNumber& number) {
    std::string head = "第" + base::chineseNumeral(number.first) + "条";
    if (number.second != 0) head += "之" + base::chineseNumeral(number.second);
    return head;
}

}  // namespace

std::string articleText(const StatuteArticle& article) {
    std::string text = headOf(article.number) + "　";
    if (article.paragraphs.empty()) text += '\n';
    for (const StatuteParagraph& paragraph : article.paragraphs) {
        text += paragraph.text + '\n';
        for (const StatuteItem& item : paragraph.items) {
            text += "（" + base::chineseNumeral(item.number) + "）" + item.text + '\n';
            for (const std::string& subitem : item.subitems) text += subitem + '\n';
        }
    }
    return text;
}

std::string statuteText(const Statute& statute) {
    return Writer().write(statute);
}

}  // namespace lianbing::law
