#pragma once

#include "game/law/citation.h"
#include "game/law/text_cursor.h"

#include <cstddef>
#include <vector>

namespace lianbing::law {

/// The act that a provision belongs to, as far as the text says.
struct CitedAct {
    LawId law;            ///< empty: the text names none
    std::string version;  ///< empty: the text does not say which
    bool known = false;
    std::size_t begin = 0;  ///< where its words begin
};

/// Whether words such as 100条 may stand without 第: only right behind the title they belong to.
enum class Ordinal { Needed, MayBeLeftOut };

/// Reads the provision at the cursor and all that are listed with it
/// (第二十四条第一款、第二十九条和第九十九条（三）), appends one citation for each and moves the
/// cursor behind the last. Otherwise nothing is appended, and the cursor stays or moves behind
/// numbers that turned out to count something else (第一、第二、第三).
///
/// Grammar, with blanks between any two parts:
///
///     list      = provision { mark provision | range-mark provision | mark 之 number }
///     provision = run [ run of a deeper unit ]...
///     run       = [第] number { mark number } unit        unit = 条 [之 number] | 款 | 项 | 目
///               | （number）{ [mark] （number） } [项]       an item in brackets; behind another
///               item only with 项
///               | sign { [mark] sign } 项 | 目               ③ or Ⅲ; with 第 in front a 款 too
///
/// ㈢ and ⑶ are （三）. A sign with no unit behind it, 第三条 ③企业, is a mark of a list.
/// A part of a list takes what it does not say from the part before it: 第一项、第三项 are items of
/// one article. Spans: the first citation begins where its act begins; each later one covers its
/// own words; the inner ones of a range cover the whole range.
bool readProvisions(TextCursor& cursor, const CitedAct& act, Ordinal ordinal,
                    std::vector<Citation>& citations);

/// Reads the 款, 项 and 目 at the cursor as parts of `whole` and all that are listed with them:
/// 第二款第三项 behind 其中 or 本条. The first citation begins at `begin`.
bool readParts(TextCursor& cursor, const ArticleRef& whole, bool known, std::size_t begin,
               std::vector<Citation>& citations);

}  // namespace lianbing::law
