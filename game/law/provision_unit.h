#pragma once

#include "game/law/article_ref.h"
#include "game/law/text_cursor.h"

#include <optional>

namespace lianbing::law {

/// What an article is divided into, from the article down: 条, 款, 项, 目.
enum class Unit { Article, Paragraph, Item, Subitem };

/// Takes the word of a unit, unless it is part of another word: 条件, 款项, 项目, 目标.
std::optional<Unit> takeUnit(TextCursor& cursor);

/// The number that `ref` gives for a unit; 0 for none.
int numberAt(const ArticleRef& ref, Unit unit);

/// The smallest unit that `ref` names; the article where it names none.
Unit smallestUnit(const ArticleRef& ref);

/// The provision with `number` at `unit` that shares what is above it with `near`; says nothing
/// below it.
ArticleRef placeAt(ArticleRef near, Unit unit, int number, int sub = 0);

/// The one at `unit` that `near` is or lies in.
ArticleRef placeAround(const ArticleRef& near, Unit unit);

}  // namespace lianbing::law
