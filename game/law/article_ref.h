#pragma once

#include "game/base/id.h"
#include "game/base/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace lianbing::law {

/// Names a law by its short official title, without 中华人民共和国: 大气污染防治法.
using LawId = base::Id<struct LawTag>;

/// Points at one provision of a law: 条 (with 之一), 款, 项, 目. Numbers start at 1; 0 means "not given", so a reference
/// with article 0 is the whole act. An item without a paragraph (第一百条第二项) is the commonest form and is kept as written.
struct ArticleRef {
    LawId law;
    /// Version id such as "2018"; empty when the text does not say which. A document number,
    /// 国务院令第9号, when the text names the version by one under which the packs have none.
    std::string version;
    int article = 0;
    int sub = 0;  ///< 之一 is 1
    int paragraph = 0;
    int item = 0;
    int subitem = 0;

    /// Reads the compact notation of content files: `大气污染防治法100-2`, `生态环境法典1086.1-1`, `刑法338`,
    /// `行政处罚法(2021)55.1`, `刑法287之一.1`, `大气污染防治法` (whole act). `.` opens a paragraph, the first `-` an item, the
    /// second a subitem. The title is kept as written. Errors: anything else, with the part that was not understood.
    static base::Result<ArticleRef> parse(std::string_view compact);

    /// Prints the same notation back.
    [[nodiscard]] std::string compact() const;
    /// Prints the form of official papers: 《大气污染防治法》第一百条第二项.
    [[nodiscard]] std::string official() const;
    /// The part after the title: 第一百条第二项; empty for a whole act.
    [[nodiscard]] std::string provision() const;

    /// Whether `other` is this provision or lies inside it; versions and laws must be equal.
    [[nodiscard]] bool covers(const ArticleRef& other) const;

    /// By law, version, then by number: 12.9 before 12.10.
    auto operator<=>(const ArticleRef&) const = default;
};

}  // namespace lianbing::law
