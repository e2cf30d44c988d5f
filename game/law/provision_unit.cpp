#include "game/law/provision_unit.h"

namespace lianbing::law {

std::optional<Unit> takeUnit(TextCursor& cursor) {
    TextCursor ahead = cursor;
    std::optional<Unit> unit;
    if (ahead.takeAny({"条", "條"})) {
        // 第一条 目的, whose blank is gone, is none of 条目.
        const bool isEntry = ahead.sees("目") && !ahead.seesAny({"目的", "目标"});
        if (!isEntry && !ahead.seesAny({"件", "例", "约", "形", "纹", "码", "幅"}))
            unit = Unit::Article;
    } else if (ahead.take("款")) {
        if (!ahead.seesAny({"式", "项", "产品", "待"})) unit = Unit::Paragraph;
    } else if (ahead.takeAny({"项", "項"})) {
        if (!ahead.seesAny({"目", "链"})) unit = Unit::Item;
    } else if (ahead.take("目")) {
        if (!ahead.seesAny({"标", "录", "的", "前"})) unit = Unit::Subitem;
    }
    if (unit) cursor = ahead;
    return unit;
}

int numberAt(const ArticleRef& ref, Unit unit) {
    switch (unit) {
        case Unit::Article:
            return ref.article;
        case Unit::Paragraph:
            return ref.paragraph;
        case Unit::Item:
            return ref.item;
        case Unit::Subitem:
            return ref.subitem;
    }
    return 0;
}

ArticleRef placeAt(ArticleRef near, Unit unit, int number, int sub) {
    switch (unit) {
        case Unit::Article:
            near.article = number;
            near.sub = sub;
            near.paragraph = near.item = near.subitem = 0;
            break;
        case Unit::Paragraph:
            near.paragraph = number;
            near.item = near.subitem = 0;
            break;
        case Unit::Item:
            near.item = number;
            near.subitem = 0;
            break;
        case Unit::Subitem:
            near.subitem = number;
            break;
    }
    return near;
}

Unit smallestUnit(const ArticleRef& ref) {
    for (const Unit unit : {Unit::Subitem, Unit::Item, Unit::Paragraph}) {
        if (numberAt(ref, unit) != 0) return unit;
    }
    return Unit::Article;
}

ArticleRef placeAround(const ArticleRef& near, Unit unit) {
    return placeAt(near, unit, numberAt(near, unit), near.sub);
}

}  // namespace lianbing::law
