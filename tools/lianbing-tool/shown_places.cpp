#include "tools/lianbing-tool/shown_places.h"

#include "game/base/text.h"
#include "game/law/citation.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::tool {

namespace {

std::vector<std::string> piecesOf(const std::vector<std::string>& words) {
    constexpr std::string_view kWideBlank = "　";
    std::vector<std::string> pieces;
    for (std::string word : words) {
        for (std::size_t at = word.find(kWideBlank); at != std::string::npos;
             at = word.find(kWideBlank))
            word.replace(at, kWideBlank.size(), " ");
        std::replace(word.begin(), word.end(), '\t', ' ');
        for (std::string& piece : base::split(word, ' ')) {
            if (!piece.empty()) pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

/// Whether words that no citation took could be a provision, or a part of one: 99至101, 四款.
bool looksLikePlace(std::string_view words) {
    constexpr std::u32string_view kSigns = U"条條款项項目章节節一二三四五六七八九十百〇";
    const std::u32string letters = base::toCodePoints(words);
    return std::any_of(letters.begin(), letters.end(), [&](char32_t c) {
        const bool isDigit = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
        return isDigit || kSigns.find(c) != std::u32string_view::npos;
    });
}

class ShownReader {
public:
    ShownReader(const law::Library& library, const std::set<law::LawId>& imported)
        : library_(library), imported_(imported) {}

    base::Result<std::vector<law::ArticleRef>> read(const std::vector<std::string>& words) {
        for (const std::string& piece : piecesOf(words)) {
            if (std::optional<law::ArticleRef> place = compact(piece)) {
                readText();
                found_.push_back(*std::move(place));
            } else {
                text_ += piece;
            }
        }
        readText();
        if (!lost_.empty()) {
            return base::fail(
                fmt::format("“{}”没有看懂，写成“大气法第九十九条至第一百零一条”或“大气污染防治法99-"
                            "3”这样的条文",
                            lost_));
        }
        if (found_.empty()) {
            return base::fail(
                fmt::format("“{}”里没有认得的条文，例如“大气法第99条第三项”或“大气污染防治法99-3”",
                            base::join(words, " ")));
        }
        return std::move(found_);
    }

private:
    /// A piece that names a place by itself, or by the law of the place before.
    std::optional<law::ArticleRef> compact(const std::string& piece) {
        base::Result<law::ArticleRef> place = law::ArticleRef::parse(piece);
        const bool isNumber = piece.front() >= '0' && piece.front() <= '9';
        if (!place && isNumber && text_.empty() && !found_.empty()) {
            place = law::ArticleRef::parse(found_.back().law.value + piece);
            if (place) place->version = found_.back().version;
        }
        if (!place) return std::nullopt;
        // A title alone may be the first word of 大气法 第99条.
        const bool isKnown =
            library_.find(place->law.value) != nullptr || imported_.contains(place->law);
        return isKnown && place->article != 0 ? std::optional{std::move(*place)} : std::nullopt;
    }

    /// What was gathered since the last compact place.
    void readText() {
        const std::string text = std::exchange(text_, {});
        if (text.empty()) return;
        const base::Result<law::ArticleRef> whole = law::ArticleRef::parse(text);
        if (whole &&
            (library_.find(whole->law.value) != nullptr || imported_.contains(whole->law))) {
            found_.push_back(*whole);
            return;
        }
        std::size_t behind = 0;
        for (const law::Citation& citation : law::readCitations(text, library_)) {
            if (citation.begin > behind)
                lose(std::string_view{text}.substr(behind, citation.begin - behind));
            behind = std::max(behind, citation.end);
            if (citation.ref.law.empty())
                lose(std::string_view{text}.substr(citation.begin, citation.end - citation.begin));
            if (!citation.ref.law.empty()) found_.push_back(citation.ref);
        }
        lose(std::string_view{text}.substr(behind));
    }

    void lose(std::string_view words) {
        if (lost_.empty() && looksLikePlace(words)) lost_ = words;
    }

    const law::Library& library_;
    const std::set<law::LawId>& imported_;
    std::vector<law::ArticleRef> found_;
    std::string text_;
    std::string lost_;  ///< the first words that were not understood
};

}  // namespace

base::Result<std::vector<law::ArticleRef>> readShown(const std::vector<std::string>& words,
                                                     const law::Library& library,
                                                     const std::set<law::LawId>& imported) {
    return ShownReader{library, imported}.read(words);
}

}  // namespace lianbing::tool
