#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/law/library.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// （一）… with the 1. … below it.
struct StatuteItem {
    int number = 0;
    std::string text;  ///< without the number
    std::vector<std::string> subitems;  ///< 目, with their numbers
};

/// 款: its words, and the items that hang on it.
struct StatuteParagraph {
    std::string text;
    std::vector<StatuteItem> items;
};

/// 条.
struct StatuteArticle {
    ArticleNumber number;
    int line = 0;                       ///< of the text it was read from
    std::optional<std::size_t> heading;  ///< the nearest heading above, by its place in Statute::headings
    std::vector<StatuteParagraph> paragraphs;
};

enum class HeadingLevel { Book, Subbook, Chapter, Section, Other };

/// 编, 分编, 章, 节, or an unnumbered one such as 附则.
struct StatuteHeading {
    HeadingLevel level = HeadingLevel::Other;
    std::string text;  ///< with its number: 第二章 排放标准
    int line = 0;
};

/// What stands behind the last article: tables and lists, kept as text.
struct StatuteAnnex {
    std::string title;
    std::string text;
};

/// The official text of one version of an act.
struct Statute {
    std::string title;                ///< as the text has it
    std::string note;                 ///< the bracket below the title: when and by whom adopted, amended
    std::vector<std::string> preface;  ///< lines between the note and the first article or heading
    std::vector<StatuteHeading> headings;
    std::vector<StatuteArticle> articles;
    std::vector<std::string> points;  ///< of a text without articles, such as an amendment: its lines
    std::vector<StatuteAnnex> annexes;
    bool isExcerpt = false;  ///< says 节选 of itself: missing articles prove nothing
};

/// Something in a text that a person should look at: a gap, a double, a disorder.
struct StatuteFinding {
    int line = 0;
    std::string what;
};

struct ReadStatute {
    Statute statute;
    std::vector<StatuteFinding> findings;
    int titleLine = 0;  ///< what stands first in the text, whether or not it is a title
};

/// Reads an official text as people have it: Markdown, plain text with or without a table of contents, or the lines of a
/// .docx. An article begins at 第…条 at the head of a line; lines of it that do not begin with （一） are paragraphs; （一） are
/// items of the paragraph before, 1. below an item its subitems; a quoted article (“第十七条…) is text of the article that quotes it.
/// Errors: not UTF-8, empty, no title.
base::Result<ReadStatute> readStatute(std::string_view text, const std::string& where);

/// Whether the first line of a text can be the title of an act: not an article, a heading, a note
/// in brackets, a sentence or the head of a table of contents.
bool isTitle(std::string_view line);

/// How the articles are divided, as the packs have it.
std::map<ArticleNumber, ArticleShape> shapesOf(const Statute& statute);

/// Which law and version a text is.
struct StatuteName {
    LawId law;
    std::string version;
    bool isKnown = false;  ///< the packs have this version
};

/// By the title and the dates of the note; the file's name (大气污染防治法-2018) decides where they do not. A law or version that
/// the packs do not have is named by its short title and the latest year of the note. Errors: no year anywhere.
base::Result<StatuteName> nameStatute(const Statute& statute, std::string_view fileName, const Library& library);

}  // namespace lianbing::law
