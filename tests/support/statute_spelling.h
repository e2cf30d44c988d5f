#pragma once

#include "game/law/statute.h"

#include <string>

namespace lianbing::tests {

/// Everything in a statute, lines apart.
inline std::string spelledOut(const law::Statute& statute) {
    std::string all =
        statute.title + "\n" + statute.note + (statute.isExcerpt ? "\n节选" : "") + "\n";
    for (const std::string& words : statute.preface) all += "preface " + words + "\n";
    for (const law::StatuteHeading& heading : statute.headings) {
        all += "heading " + std::to_string(static_cast<int>(heading.level)) + " " + heading.text +
               "\n";
    }
    for (const law::StatuteArticle& article : statute.articles) {
        all += "article " + std::to_string(article.number.first) + "." +
               std::to_string(article.number.second) + " under " +
               (article.heading ? std::to_string(*article.heading) : "nothing") + "\n";
        for (const law::StatuteParagraph& paragraph : article.paragraphs) {
            all += "paragraph " + paragraph.text + "\n";
            for (const law::StatuteItem& item : paragraph.items) {
                all += "item " + std::to_string(item.number) + " " + item.text + "\n";
                for (const std::string& subitem : item.subitems) all += "subitem " + subitem + "\n";
            }
        }
    }
    for (const std::string& point : statute.points) all += "point " + point + "\n";
    for (const law::StatuteAnnex& annex : statute.annexes)
        all += "annex " + annex.title + "\n" + annex.text + "\n";
    return all;
}

}  // namespace lianbing::tests
