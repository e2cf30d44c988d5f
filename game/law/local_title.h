#pragma once

#include <string_view>

namespace lianbing::law {

/// The title of a local act that ends right here, as far back as it reaches:
/// 山东省辐射污染防治条例. Empty when there is none. Behind an article only: for running text it
/// takes too much.
std::string_view localTitleAtEnd(std::string_view before);

/// The same over a note behind the title, （2020年修正） or without brackets
/// 2014年1月15日某会议通过. The title alone.
std::string_view notedLocalTitleAtEnd(std::string_view before);

/// The whole of `between`, which begins behind an act and ends here, less the 和 or 、 that joins
/// the two, where only an administration issues what is called so: 和环境保护行政处罚办法. Empty
/// when it is none.
std::string_view listedTitleIn(std::string_view between);

/// The title of a local act that ends right here where its beginning is sure: the name of a place
/// behind a mark, a linking word or the front of the text. Empty when there is none.
std::string_view sureLocalTitleAtEnd(std::string_view before);

}  // namespace lianbing::law
