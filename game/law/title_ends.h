#pragma once

#include "game/law/text_cursor.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace lianbing::law {

inline constexpr std::string_view kCountry = "中华人民共和国";
inline constexpr std::string_view kOpenTitle = "《";
inline constexpr std::string_view kCloseTitle = "》";

/// The place of the 》 that closes the 《 at the cursor, over titles inside the title. Nothing when
/// it does not close soon.
std::optional<std::size_t> closingMark(const TextCursor& cursor);

/// Where a title without 《》 ends that begins with 中华人民共和国 and that no pack knows: at 法,
/// 条例 and the like, with an article, a mark or a linking word behind.
std::optional<std::size_t> nationalTitleEnd(const TextCursor& cursor);

/// The same for an interpretation: 最高人民法院关于执行《…》若干问题的解释.
std::optional<std::size_t> courtTitleEnd(const TextCursor& cursor);

}  // namespace lianbing::law
