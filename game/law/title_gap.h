#pragma once

#include "game/law/text_cursor.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace lianbing::law {

/// The end of the bracket that opens at the cursor, over brackets inside it, both ends included;
/// nothing when it does not close soon.
std::optional<std::size_t> bracketEnd(const TextCursor& cursor);

/// The end of the brackets at the cursor that hold the name of an article and no provision:
/// 【某某罪】, （某某罪）.
std::optional<std::size_t> articleNameEnd(const TextCursor& cursor);

/// Takes 2018年10月26日修正 and shorter forms, 2021版 too.
bool takeDate(TextCursor& cursor);

/// Takes 第三章 and the like, with the name of the chapter: 第七章“法律责任”; the name alone only
/// before 第, 总则第十八条.
bool takeHeading(TextCursor& cursor);

/// Takes a mark that does not part a title from its article. A full stop at the end of a line does:
/// the next line may be an article of a statute.
bool takePunctuation(TextCursor& cursor);

/// Whether a bracket opens here around what is cited, （第三条至第四条）, and not around a number,
/// （第七十号主席令）.
bool opensProvision(const TextCursor& cursor);

/// Whether the bracket that opens right before the title at `begin` closes here, before an article:
/// （《甲法》）第九十九条.
bool closesAroundTitle(const TextCursor& cursor, std::size_t begin);

/// Takes what joins a title to 第: 的, 中的.
bool takeTitleJoint(TextCursor& cursor);

/// The last year that a note such as （2000年通过，2018年修正） names: notes list older ones first.
/// The year of a document number, 法释（2023）7号, is none. 0: none.
int lastYearIn(std::string_view note);

}  // namespace lianbing::law
