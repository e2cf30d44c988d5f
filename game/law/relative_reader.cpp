#include "game/law/relative_reader.h"

#include "game/law/provision_reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace lianbing::law {

namespace {

constexpr int kMostPreceding = 20;

bool readPartsOfLast(TextCursor& cursor, std::size_t begin, std::vector<Citation>& citations) {
    if (citations.empty() || citations.back().ref.article == 0) return false;
    const Citation last = citations.back();
    return readParts(cursor, placeAround(last.ref, Unit::Article), last.known, begin, citations);
}

}  // namespace

bool RelativeReader::read(TextCursor& cursor, std::vector<Citation>& citations) const {
    const std::size_t begin = cursor.at();
    TextCursor at = cursor;
    bool isRead = false;
    if (at.takeAny({"其中", "该条", "同条"})) {
        isRead = readPartsOfLast(at, begin, citations);
    } else if (at.take("前")) {
        isRead = readPreceding(at, begin, citations);
    } else if (at.take("本")) {
        const std::optional<Unit> unit = takeUnit(at);
        if (unit && within_.article == 0) {
            isRead = *unit == Unit::Article && readPartsOfLast(at, begin, citations);
        } else if (unit && numberAt(within_, *unit) != 0) {
            isRead = readParts(at, placeAround(within_, *unit), isOwnKnown(), begin, citations);
        }
    }
    if (isRead) cursor = at;
    return isRead;
}

bool RelativeReader::readOwnParts(TextCursor& cursor, std::vector<Citation>& citations) const {
    const ArticleRef paragraph = aroundItems(citations);
    const std::array<ArticleRef, 3> wholes{
        within_.item == 0 ? paragraph : placeAround(within_, Unit::Item), paragraph,
        placeAround(within_, Unit::Article)};
    const std::size_t begin = cursor.at();
    return std::any_of(wholes.begin(), wholes.end(), [&](const ArticleRef& whole) {
        return readParts(cursor, whole, isOwnKnown(), begin, citations);
    });
}

/// Whose items 第三项 means: those of the own paragraph, or, where the version has none there,
/// of the paragraph named last: 犯第一款罪，有第三项情形的.
ArticleRef RelativeReader::aroundItems(const std::vector<Citation>& citations) const {
    if (!lacksItems(within_)) return placeAround(within_, Unit::Paragraph);
    ArticleRef article = placeAround(within_, Unit::Article);
    if (citations.empty() || placeAround(citations.back().ref, Unit::Article) != article)
        return article;
    return placeAround(citations.back().ref, Unit::Paragraph);
}

bool RelativeReader::lacksItems(const ArticleRef& place) const {
    const Version* version = library_.version(place.law, place.version);
    if (version == nullptr || place.paragraph == 0) return false;
    const auto shape = version->articles.find({place.article, place.sub});
    const auto paragraph = static_cast<std::size_t>(place.paragraph);
    return shape != version->articles.end() && paragraph <= shape->second.items.size() &&
           shape->second.items[paragraph - 1] == 0;
}

bool RelativeReader::isOwnKnown() const {
    return library_.find(within_.law.value) != nullptr;
}

/// Behind 前: the last one or the last few before the provision that the text belongs to. The last
/// of them may be said more exactly.
bool RelativeReader::readPreceding(TextCursor& cursor, std::size_t begin,
                                   std::vector<Citation>& citations) const {
    if (within_.article == 0) return false;
    const int count = cursor.takeNumber().value_or(1);
    const std::optional<Unit> unit = takeUnit(cursor);
    if (!unit || count > kMostPreceding) return false;
    std::vector<ArticleRef> places;
    ArticleRef place = placeAround(within_, *unit);
    while (static_cast<int>(places.size()) < count) {
        if (!stepBack(place, *unit)) return false;
        places.push_back(place);
    }
    for (std::size_t i = places.size(); i-- > 1;)
        citations.push_back({places[i], begin, cursor.at(), isOwnKnown()});
    if (!readParts(cursor, places.front(), isOwnKnown(), begin, citations))
        citations.push_back({places.front(), begin, cursor.at(), isOwnKnown()});
    return true;
}

/// Moves a place to the one before it; whether there is one.
bool RelativeReader::stepBack(ArticleRef& place, Unit unit) const {
    if (unit == Unit::Article) return stepBackArticle(place);
    const int number = numberAt(place, unit);
    if (number > 1) place = placeAt(place, unit, number - 1);
    return number > 1;
}

/// By the articles of the version where they are known, so that 第八条 comes behind 第七条之一.
bool RelativeReader::stepBackArticle(ArticleRef& place) const {
    ArticleNumber before{place.article, place.sub - 1};
    if (place.sub == 0) before = {place.article - 1, 0};
    if (const Version* version = library_.version(place.law, place.version)) {
        const auto own = version->articles.find({place.article, place.sub});
        if (own == version->articles.begin()) return false;
        if (own != version->articles.end()) before = std::prev(own)->first;
    }
    place = placeAt(place, Unit::Article, before.first, before.second);
    return place.article > 0;
}

}  // namespace lianbing::law
