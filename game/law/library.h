#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/base/work_calendar.h"
#include "game/law/article_ref.h"
#include "game/law/title_index.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::law {

enum class Level { Law, Regulation, Rule, Interpretation, Normative, Local, Standard };

/// How many items each paragraph of an article has; one entry a paragraph. Without entries the article exists, but how it
/// is divided is not known.
struct ArticleShape {
    std::vector<int> items;

    bool operator==(const ArticleShape&) const = default;
};

/// Articles by number and 之-number.
using ArticleNumber = std::pair<int, int>;

struct Version {
    std::string id;      ///< year of adoption, "2018"
    std::string origin;  ///< 制定, 修正 or 修订
    std::string number;  ///< decree or 法释 number; may be empty
    base::Date adopted;
    base::DateInterval force;
    std::string repealedBy;  ///< compact reference such as 生态环境法典1242, or the same law's next version; may be empty
    std::map<ArticleNumber, ArticleShape> articles;  ///< empty when the pack has no structure for it
};

struct Law {
    LawId id;
    std::string title;  ///< full official title
    std::vector<std::string> aliases;
    Level level = Level::Law;
    std::vector<Version> versions;  ///< by first day in force
    bool hasOlderVersions = false;  ///< versions before the first one exist but are not in the packs
};

/// The gist of a provision in our own words, never statute text.
struct Gist {
    ArticleRef ref;
    std::string text;
    bool verified = false;
};

/// How the new rule compares with the old one for the person punished. NotCompared: the row is about a duty or a power.
enum class Change { Same, Lighter, Heavier, Mixed, Unknown, NotCompared };

enum class ProvisionKind { Obligation, Liability, Procedure };

struct CrosswalkRow {
    ArticleRef from;
    std::vector<ArticleRef> to;  ///< empty: looked for and not found
    Change change = Change::Unknown;
    std::string confidence;
    std::string topic;
    ProvisionKind kind = ProvisionKind::Liability;
    std::string note;
    std::string doubt;  ///< what speaks against `change`; empty for nothing

    bool operator==(const CrosswalkRow&) const = default;
};

/// A penalty and the duties whose breach it punishes: any one of them goes with it.
struct LiabilityPair {
    ArticleRef liability;
    std::vector<ArticleRef> duties;
    std::string topic;

    bool operator==(const LiabilityPair&) const = default;
};

/// StructureUnknown: the packs do not say. They count no 目, and of some versions, or some
/// articles, no parts at all.
enum class Existence { Exists, NoSuchArticle, NoSuchParagraph, NoSuchItem, StructureUnknown };

/// ValidityUnknown: before the first version in the packs of a law that is older than that.
enum class Standing { InForce, NotYet, Repealed, UnknownLaw, ValidityUnknown };

/// What a reference means on a day.
struct Resolution {
    Standing standing = Standing::UnknownLaw;
    Existence existence = Existence::StructureUnknown;
    std::string version;  ///< the version meant: the named one, else the one in force, else the last before the day
    base::Date since;     ///< first day of that standing (in force since, repealed since, in force from)
    std::vector<ArticleRef> successors;  ///< today's places, by the crosswalk, when repealed
};

/// One text file of a law pack: the path is only for messages.
struct PackFile {
    std::string path;
    std::string text;
};

/// All laws the program knows, as versions with intervals. Loaded once from packs, then immutable.
class Library {
public:
    /// Reads pack files (TSV; see assets/laws/README.md for the columns). Files are told apart by
    /// their first line (`#laws`, `#versions`, `#structure <law> <version>`, `#gists`,
    /// `#crosswalk`, `#pairs`, `#bases`, `#principles`, `#holidays`). Reports every error, one a line, as
    /// `path:line: sentence`, joined by newlines.
    static base::Result<Library> load(const std::vector<PackFile>& files);

    [[nodiscard]] const std::vector<Law>& laws() const { return laws_; }
    /// Finds a law by id, full title or alias. Null when unknown.
    [[nodiscard]] const Law* find(std::string_view name) const;
    /// The version in force on a day, or null.
    [[nodiscard]] const Version* inForce(const LawId& law, base::Date day) const;
    /// The version with this id, or null.
    [[nodiscard]] const Version* version(const LawId& law, std::string_view id) const;
    /// Whether articles keep their numbers from one version of a law to the other: nothing but 修正 lies
    /// between the two.
    [[nodiscard]] bool keepsNumbers(const LawId& law, std::string_view one, std::string_view other) const;
    /// Whether the provision exists in the version that `ref` names (checked: version given).
    [[nodiscard]] Existence exists(const ArticleRef& ref) const;
    /// The same provision with the paragraph filled in where the article leaves no doubt: an item of the only paragraph
    /// that has items, or the only paragraph of an article. Two ways to write one place become equal. `ref` must name a
    /// version (checked).
    [[nodiscard]] ArticleRef normalised(const ArticleRef& ref) const;
    /// What `ref` means on `day`; a named version is taken as named.
    [[nodiscard]] Resolution resolve(const ArticleRef& ref, base::Date day) const;
    /// The gist of the provision or of the nearest one around it; null when there is none. Without a version, of the
    /// latest version that has one.
    [[nodiscard]] const Gist* gist(const ArticleRef& ref) const;
    /// All gists, by reference.
    [[nodiscard]] const std::vector<Gist>& gists() const { return gists_; }
    /// Rows that lead from the provision, from a part of it or from what it is part of. Without a version, from any.
    [[nodiscard]] std::vector<CrosswalkRow> successors(const ArticleRef& ref) const;
    /// Rows that lead to it, in the same sense.
    [[nodiscard]] std::vector<CrosswalkRow> predecessors(const ArticleRef& ref) const;
    /// All rows, as they stand in the packs.
    [[nodiscard]] const std::vector<CrosswalkRow>& crosswalk() const { return crosswalk_; }
    /// Pairs whose liability is the provision, a part of it or what it is part of.
    [[nodiscard]] std::vector<LiabilityPair> pairsOfLiability(const ArticleRef& ref) const;
    /// Pairs one of whose duties it is, in the same sense.
    [[nodiscard]] std::vector<LiabilityPair> pairsOfDuty(const ArticleRef& ref) const;

    /// Which days are worked, by the notices in the packs.
    [[nodiscard]] const base::WorkCalendar& calendar() const { return calendar_; }

    /// The acts that a version of an act says it was made under, as far as the packs know them.
    [[nodiscard]] std::vector<LawId> basesOf(const LawId& law, std::string_view version) const;
    /// The provisions in force on a day that say a principle, such as 上位法优先.
    [[nodiscard]] std::vector<ArticleRef> principle(std::string_view name, base::Date day) const;

    /// All names (ids, titles, aliases) with the law each means, longest first.
    [[nodiscard]] const std::vector<std::pair<std::string, const Law*>>& names() const { return names_; }
    /// The same names, to be found at a place of a text. For the citation reader.
    [[nodiscard]] const TitleIndex& titles() const { return titles_; }

    Library(Library&&) noexcept = default;
    Library& operator=(Library&&) noexcept = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

private:
    friend class LibraryBuilder;  // the one way to make a library; it alone fills the members

    /// A normalised provision and the place in gists_, crosswalk_ or pairs_ that speaks of it.
    using Entry = std::pair<ArticleRef, std::size_t>;

    Library() = default;

    /// The rows, in their order, whose entries in `index` speak of the provision, a part of it or what it is part of.
    template <class Row>
    [[nodiscard]] std::vector<Row> rowsAt(const std::vector<Row>& rows, const std::vector<Entry>& index, const ArticleRef& ref) const;
    [[nodiscard]] const Gist* gistInVersion(ArticleRef ref) const;

    // names_ and titles_ point at elements of laws_. A move hands the elements over without moving them, so the pointers
    // stay good; a copy would not, and is deleted.
    std::vector<Law> laws_;
    std::map<std::string, std::size_t, std::less<>> byName_;
    std::vector<std::pair<std::string, const Law*>> names_;
    TitleIndex titles_;
    std::vector<Gist> gists_;
    std::vector<CrosswalkRow> crosswalk_;
    std::vector<LiabilityPair> pairs_;
    base::WorkCalendar calendar_;
    std::map<std::pair<LawId, std::string>, std::vector<LawId>> bases_;
    std::vector<std::pair<std::string, ArticleRef>> principles_;
    std::vector<Entry> gistIndex_;  // each sorted by reference
    std::vector<Entry> fromIndex_;
    std::vector<Entry> toIndex_;
    std::vector<Entry> liabilityIndex_;
    std::vector<Entry> dutyIndex_;
};

}  // namespace lianbing::law
