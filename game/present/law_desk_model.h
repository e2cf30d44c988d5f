#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/law/search.h"
#include "game/law/statute.h"
#include "game/law/text_diff.h"
#include "game/present/law_look.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// How a version stands on the day that is looked at.
enum class ForceTone { InForce, NotYet, Repealed, Unknown };

/// A day on which some version came into force or lost it.
struct LawDay {
    base::Date day;
    bool isOfOpenLaw = false;
    std::string what;  ///< 生态环境法典施行；大气污染防治法失效
};

struct LawRow {
    law::LawId law;
    std::string title;
    std::string detail;  ///< 2018年修正 · 2026年8月15日起失效
    ForceTone tone = ForceTone::InForce;
    bool hasText = false;
};

struct LawGroup {
    std::string level;
    std::vector<LawRow> laws;
};

/// A heading or an article of the open law, in reading order.
struct TreeNode {
    std::string label;
    std::string detail;  ///< the gist of an article
    int depth = 0;
    std::optional<std::size_t> parent;          ///< the heading above
    std::optional<law::ArticleNumber> article;  ///< nothing for a heading
    bool isOpen = false;                        ///< what is shown
};

struct HitRow {
    law::ArticleRef ref;
    std::string title;  ///< 《大气污染防治法》第九十九条第一款
    std::string note;   ///< 2018年修正 · 已失效 · 要旨
    ForceTone tone = ForceTone::InForce;
    std::string heading;  ///< above the first of those that are not in force on the day
    std::string text;     ///< cut around the words
    law::TextSpans marks;
};

struct PaneLink {
    std::size_t begin = 0;
    std::size_t end = 0;
    law::ArticleRef ref;
};

/// A line of an article: a paragraph, an item or a subitem.
struct PaneLine {
    std::string margin;  ///< the number of a paragraph where there are several; items carry theirs
                         ///< in the text
    std::string text;
    int depth = 0;  ///< 0 款, 1 项, 2 目
    law::ArticleRef ref;
    bool isMeant = false;  ///< the reference that is looked at means this line
    std::vector<PaneLink> links;
    law::TextSpans changed;  ///< what the other pane does not have
};

/// One provision in one version.
struct ArticlePane {
    law::ArticleRef ref;  ///< with its version
    std::string law;
    std::string version;   ///< 2018年修正
    std::string standing;  ///< 已经失效，2026年8月15日起失效，由…废止
    ForceTone tone = ForceTone::Unknown;
    std::string stamp;    ///< 已废止 2026年8月15日; empty for what is in force
    std::string path;     ///< 第七章　法律责任
    std::string article;  ///< 第九十九条; the title of a whole act
    std::string missing;  ///< 没有这一条; empty when all is well
    std::vector<PaneLine> lines;
    std::string gist;
    bool isGistChecked = false;
    std::string source;  ///< where the words are from, or that none were imported
    bool hasText = false;
};

struct VersionRow {
    law::ArticleRef place;  ///< the same provision in that version
    std::string label;      ///< 2018年修正
    std::string detail;     ///< 2018-10-26 至 2026-08-14
    std::string note;       ///< 当日有效
    bool isShown = false;
    bool isBeside = false;
};

/// Where a rule stood or stands, by the crosswalk.
struct PlaceRow {
    bool isLater = false;  ///< 以后的位置, else 从前的位置
    law::ArticleRef place;
    std::string name;    ///< 《生态环境法典》第一千一百零八条第一项
    std::string change;  ///< 新重; empty for what is not compared
    law::Change kind = law::Change::NotCompared;
    std::string topic;
    std::string note;  ///< confidence and remarks
    std::string gist;
    bool isBeside = false;
};

struct LawDeskModel {
    LawLook look;
    std::string day;      ///< 2026年9月1日
    base::Date firstDay;  ///< the ends of the date slider
    base::Date lastDay;
    std::vector<LawDay> days;  ///< in order
    std::string dayNote;       ///< what changed on this very day; empty for most days

    std::vector<LawGroup> groups;  ///< while no law is open
    std::string openLaw;           ///< title of the open law
    std::vector<TreeNode> tree;
    bool isSearching = false;
    std::vector<HitRow> hits;
    std::string hitsNote;  ///< 找到 12 处，当日有效的 5 处在前; what to do when there is nothing

    std::optional<ArticlePane> pane;
    std::optional<ArticlePane> beside;  ///< of an earlier version when `isBesideEarlier`
    bool isBesideEarlier = false;
    std::vector<VersionRow> versions;
    std::vector<PlaceRow> places;
    std::optional<law::ArticleRef> previous;  ///< article before, for the arrow keys
    std::optional<law::ArticleRef> next;
    std::string citation;  ///< what 引用 puts into an answer; empty when nothing is open

    std::size_t importedTexts = 0;
};

/// The imported texts, as the desk sees them.
struct LawTextSource {
    /// The text of a version; null where there is none.
    std::function<const law::Statute*(const law::LawId& law, const std::string& version)> statute;
    std::vector<law::ArticleRef> imported;  ///< law and version of each, by law and version
};

/// What the desk shows for a look. `found` is what the look's words found.
LawDeskModel makeLawDesk(const LawLook& look, const law::Library& library,
                         const LawTextSource& texts, const law::SearchResult& found);

ForceTone toneOf(law::Standing standing);

/// The lines of an article; those that `asked` means are marked, none where it means the whole.
std::vector<PaneLine> articleLines(const law::StatuteArticle& article, law::ArticleRef asked,
                                   const law::Library& library);

/// One provision as a pane, in the version it names, else in that of the day.
ArticlePane makePane(const law::ArticleRef& place, base::Date day, const law::Library& library,
                     const LawTextSource& texts);

/// Marks in both what the other does not have.
void markDifferences(ArticlePane& before, ArticlePane& after);

/// The provision without its paragraph where the article has only one: nobody writes
/// 第九十九条第一款 then.
law::ArticleRef shortest(law::ArticleRef ref, const law::Library& library);

/// The provision in the form of official papers, with the version where that is not the one in
/// force on the day.
std::string citationOf(const law::ArticleRef& ref, base::Date day, const law::Library& library);

}  // namespace lianbing::present
