#include "game/base/text.h"
#include "game/law/statute.h"
#include "game/law/text_cursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::string_view kExcerptMark = "节选";
constexpr std::string_view kContents = "目录";

/// A number with its unit at the head of a line, and what follows it.
struct Head {
    int number = 0;
    int sub = 0;
    bool isApart = false;  ///< a blank or the end of the line follows
    std::string_view rest;
};

/// `head` with what stands behind it on its line.
Head withRest(Head head, const TextCursor& behind) {
    head.rest = base::trim(behind.rest());
    head.isApart = behind.atEnd() || head.rest.size() != behind.rest().size();
    return head;
}

/// 第九十九条, 第十七条之一.
std::optional<Head> articleHead(std::string_view line) {
    TextCursor at{line};
    if (!at.take("第")) return std::nullopt;
    const auto number = at.takeNumber();
    if (!number || !at.take("条")) return std::nullopt;
    Head head;
    head.number = *number;
    TextCursor ahead = at;
    if (ahead.take("之")) {
        if (const auto sub = ahead.takeNumber()) {
            head.sub = *sub;
            at = ahead;
        }
    }
    return withRest(head, at);
}

std::optional<HeadingLevel> takeLevel(TextCursor& cursor) {
    if (cursor.take("分编")) return HeadingLevel::Subbook;
    if (cursor.take("编")) return HeadingLevel::Book;
    if (cursor.take("章")) return HeadingLevel::Chapter;
    if (cursor.take("节")) return HeadingLevel::Section;
    return std::nullopt;
}

/// The level of 第二编, 第一分编, 第三章, 第四节 with its words, as a line of its own.
std::optional<HeadingLevel> headingLevel(std::string_view line) {
    constexpr std::size_t kLongest =
        60;  // characters; a sentence that begins 第一章 is longer or ends in a stop
    if (base::length(line) > kLongest || line.ends_with("。") || line.ends_with("；"))
        return std::nullopt;
    TextCursor at{line};
    if (!at.take("第") || !at.takeNumber()) return std::nullopt;
    const auto level = takeLevel(at);
    return level && withRest({}, at).isApart ? level : std::nullopt;
}

/// （一） or (一).
std::optional<Head> itemHead(std::string_view line) {
    TextCursor at{line};
    if (!at.takeAny({"（", "("})) return std::nullopt;
    const auto number = at.takeNumber();
    if (!number || !at.takeAny({"）", ")"})) return std::nullopt;
    Head head;
    head.number = *number;
    return withRest(head, at);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// 1. or 1． or 1、 in digits.
bool isSubitem(std::string_view line) {
    if (line.empty() || !isDigit(line.front())) return false;
    TextCursor at{line};
    return at.takeNumber() && at.takeAny({".", "．", "、"}) &&
           (at.atEnd() || !isDigit(at.rest().front()));
}

std::string withoutBlanks(std::string_view text) {
    std::string out;
    for (const char32_t c : base::toCodePoints(text)) {
        if (c != U' ' && c != U'\u3000' && c != U'\u00A0' && c != U'\t')
            base::appendCodePoint(out, c);
    }
    return out;
}

bool isAnnexTitle(std::string_view line) {
    constexpr std::size_t kLongest = 40;
    const std::string words = withoutBlanks(line);
    const bool begins = words.starts_with("附件") || words.starts_with("附表") ||
                        words.starts_with("附录") || words == "附" || words.starts_with("附：");
    return begins && base::length(words) <= kLongest && !words.ends_with("。");
}

/// A page number of a printed text: - 3 -, — 3 —.
bool isPageNumber(std::string_view line) {
    std::string words = withoutBlanks(line);
    for (const std::string_view dash : {"—", "－", "-", "·"}) {
        std::string_view middle = words;
        while (middle.starts_with(dash)) middle.remove_prefix(dash.size());
        while (middle.ends_with(dash)) middle.remove_suffix(dash.size());
        if (middle.size() == words.size() || middle.empty()) continue;
        if (std::all_of(middle.begin(), middle.end(), isDigit)) return true;
    }
    return false;
}

class Reader {
public:
    explicit Reader(std::string_view text) : lines_(base::split(text, '\n')) {}

    ReadStatute read() && {
        for (const std::string& raw : lines_) {
            ++line_;
            std::string_view words = base::trim(raw);
            const bool isMarked = words.starts_with('#');
            words.remove_prefix(std::min(words.find_first_not_of('#'), words.size()));
            words = base::trim(words);
            if (words.empty() || isPageNumber(words)) continue;
            accept(words, isMarked);
        }
        finish();
        return std::move(out_);
    }

private:
    void accept(std::string_view words, bool isMarked) {
        Statute& statute = out_.statute;
        if (statute.title.empty()) {
            statute.title = withoutBlanks(words);
            out_.titleLine = line_;
        } else if (takeContents(words)) {
            return;
        } else if (const auto level = headingLevel(words)) {
            addHeading(*level, words);
        } else if (const auto head = articleHead(words); head && isArticle(*head)) {
            inAnnex_ ? addAnnexLine(words) : addArticle(*head);
        } else if (isAnnexTitle(words) && (isMarked || inAnnex_ || !statute.articles.empty())) {
            inAnnex_ = true;
            statute.annexes.push_back({std::string(words), {}});
        } else if (isMarked || (withoutBlanks(words) == "附则")) {
            addHeading(HeadingLevel::Other, words);
        } else if (inAnnex_) {
            addAnnexLine(words);
        } else if (!statute.articles.empty()) {
            addLine(words);
        } else {
            addPreface(words);
        }
    }

    /// The table of contents repeats every heading: it ends where the first of them comes again.
    bool takeContents(std::string_view words) {
        if (!inContents_) {
            inContents_ = out_.statute.articles.empty() && withoutBlanks(words) == kContents;
            return inContents_;
        }
        const std::string plain = withoutBlanks(words);
        if (!contents_.empty() && plain == contents_) {
            inContents_ = false;
            return false;
        }
        if (const auto head = articleHead(words); head && head->isApart) {
            inContents_ = false;
            return false;
        }
        if (contents_.empty() && plain != kContents) contents_ = plain;
        return true;
    }

    void addAnnexLine(std::string_view words) {
        std::string& text = out_.statute.annexes.back().text;
        if (!text.empty()) text += '\n';
        text += words;
    }

    void addHeading(HeadingLevel level, std::string_view words) {
        inAnnex_ = false;
        out_.statute.headings.push_back({level, std::string(words), line_});
        heading_ = out_.statute.headings.size() - 1;
    }

    /// 第二十条 without a blank behind it may open a paragraph: 第二十条规定的…. It is an article
    /// only where the next one is due.
    [[nodiscard]] bool isArticle(const Head& head) const {
        if (head.isApart) return true;
        const ArticleNumber last = lastNumber();
        const bool isNext = head.sub == 0
                                ? head.number == last.first + 1
                                : head.number == last.first && head.sub == last.second + 1;
        constexpr std::array<std::string_view, 7> kGoesOn = {"第", "规定", "、", "和",
                                                             "至", "的",   "所"};
        return isNext && !head.rest.empty() &&
               std::none_of(kGoesOn.begin(), kGoesOn.end(),
                            [&](std::string_view w) { return head.rest.starts_with(w); });
    }

    [[nodiscard]] ArticleNumber lastNumber() const {
        return out_.statute.articles.empty() ? ArticleNumber{0, 0}
                                             : out_.statute.articles.back().number;
    }

    void addArticle(const Head& head) {
        const ArticleNumber number{head.number, head.sub};
        checkOrder(number);
        if (!head.isApart) find(fmt::format("{}后面没有空格", articleText(number)));
        StatuteArticle article{number, line_, heading_, {}};
        if (!head.rest.empty()) article.paragraphs.push_back({std::string(head.rest), {}});
        out_.statute.articles.push_back(std::move(article));
    }

    void checkOrder(const ArticleNumber& number) {
        const ArticleNumber last = lastNumber();
        const bool isNext = number.second == 0
                                ? number.first == last.first + 1
                                : number.first == last.first && number.second == last.second + 1;
        if (isNext) return;
        const auto& all = out_.statute.articles;
        const bool isKnown =
            std::any_of(all.begin(), all.end(),
                        [&](const StatuteArticle& article) { return article.number == number; });
        if (isKnown) {
            find(fmt::format("{}出现了两次", articleText(number)));
        } else if (number < last) {
            find(fmt::format("{}排在{}后面，次序不对", articleText(number), articleText(last)));
        } else if (all.empty()) {
            find(fmt::format("从{}开始，前面的条缺了", articleText(number)));
        } else {
            find(fmt::format("{}以后是{}，中间缺了", articleText(last), articleText(number)));
        }
    }

    static std::string articleText(const ArticleNumber& number) {
        return number.second == 0 ? fmt::format("第{}条", number.first)
                                  : fmt::format("第{}条之{}", number.first, number.second);
    }

    void addLine(std::string_view words) {
        StatuteArticle& article = out_.statute.articles.back();
        if (const auto item = itemHead(words); item && !article.paragraphs.empty()) {
            addItem(article.paragraphs.back(), *item);
            return;
        }
        if (!article.paragraphs.empty() && !article.paragraphs.back().items.empty() &&
            isSubitem(words)) {
            article.paragraphs.back().items.back().subitems.emplace_back(words);
            return;
        }
        article.paragraphs.push_back({std::string(words), {}});
    }

    void addItem(StatuteParagraph& paragraph, const Head& item) {
        const int due = static_cast<int>(paragraph.items.size()) + 1;
        if (item.number != due) {
            find(fmt::format("{}的项号是（{}），应当是（{}）", articleText(lastNumber()),
                             item.number, due));
        }
        paragraph.items.push_back({item.number, std::string(item.rest), {}});
    }

    void addPreface(std::string_view words) {
        Statute& statute = out_.statute;
        const bool opens =
            statute.note.empty() && (words.starts_with("（") || words.starts_with("("));
        if (!opens && openNote_.empty()) {
            statute.preface.emplace_back(words);
            return;
        }
        openNote_.emplace_back(words);
        if (words.ends_with("）") || words.ends_with(")"))
            statute.note = base::join(std::exchange(openNote_, {}), "");
    }

    void finish() {
        Statute& statute = out_.statute;
        std::move(openNote_.begin(), openNote_.end(), std::back_inserter(statute.preface));
        statute.isExcerpt =
            statute.title.find(kExcerptMark) != std::string::npos ||
            std::any_of(statute.preface.begin(), statute.preface.end(),
                        [](const std::string& line) { return line.starts_with("〔节选"); });
        if (!statute.articles.empty()) return;
        statute.points = std::exchange(statute.preface, {});
        if (statute.title.find("修正案") == std::string::npos &&
            statute.title.find("决定") == std::string::npos) {
            find("没有找到“第…条”，只当作文字收下");
        }
    }

    void find(std::string what) { out_.findings.push_back({line_, std::move(what)}); }

    std::vector<std::string> lines_;
    int line_ = 0;
    ReadStatute out_;
    std::optional<std::size_t> heading_;
    std::string contents_;  ///< the first line of the table of contents
    bool inContents_ = false;
    bool inAnnex_ = false;
    std::vector<std::string> openNote_;  ///< lines of a note whose bracket has not closed; the
                                         ///< preface has them if it never does
};

}  // namespace

base::Result<ReadStatute> readStatute(std::string_view text, const std::string& where) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!base::isValidUtf8(text)) return base::fail("不是 UTF-8 编码的文本", where);
    ReadStatute read = Reader(text).read();
    if (read.statute.title.empty()) return base::fail("文件是空的，没有题名", where);
    return read;
}

bool isTitle(std::string_view line) {
    const bool isNote = line.starts_with("（") || line.starts_with("(");
    const bool isSentence = line.ends_with("。") || line.ends_with("；") || line.ends_with("：");
    return !line.empty() && !isNote && !isSentence && !articleHead(line) && !headingLevel(line) &&
           withoutBlanks(line) != kContents;
}

std::map<ArticleNumber, ArticleShape> shapesOf(const Statute& statute) {
    std::map<ArticleNumber, ArticleShape> shapes;
    for (const StatuteArticle& article : statute.articles) {
        ArticleShape& shape = shapes[article.number];
        for (const StatuteParagraph& paragraph : article.paragraphs) {
            shape.items.push_back(static_cast<int>(paragraph.items.size()));
        }
    }
    return shapes;
}

}  // namespace lianbing::law
