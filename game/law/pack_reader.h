#pragma once

#include "game/law/library.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// Where a row stands, `path:line`, and the sentence to say about it.
class PackErrors {
public:
    void add(const std::string& where, std::string_view sentence) {
        lines_.push_back(where + ": " + std::string{sentence});
    }

    [[nodiscard]] bool empty() const { return lines_.empty(); }

    /// All of them, one a line.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::string> lines_;
};

struct LawRow {
    Law law;
    std::string where;
};

struct VersionRow {
    LawId law;
    Version version;
    std::string where;
};

struct StructureRows {
    LawId law;
    std::string version;
    std::map<ArticleNumber, ArticleShape> articles;
    std::string where;  ///< the first line of the file
};

struct GistRow {
    ArticleRef ref;  ///< without version
    std::vector<std::string> versions;
    std::string text;
    bool verified = false;
    std::string where;
};

struct CrosswalkRowAt {
    CrosswalkRow row;
    std::string where;
};

/// A day of a holiday notice.
struct HolidayRow {
    base::Date day;
    bool isWorked = false;
    std::string notice;
    std::string where;
};

struct PairRow {
    LiabilityPair pair;
    std::string where;
};

struct BasisRow {
    ArticleRef act;  ///< a whole act, with its version
    std::vector<LawId> laws;
    std::string where;
};

struct PrincipleRow {
    std::string name;
    std::vector<ArticleRef> places;
    std::string where;
};

/// The rows of all packs, each read by itself; what they say about one another is checked by
/// LibraryBuilder.
struct PackRows {
    std::vector<LawRow> laws;
    std::vector<VersionRow> versions;
    std::vector<StructureRows> structures;
    std::vector<GistRow> gists;
    std::vector<CrosswalkRowAt> crosswalk;
    std::vector<PairRow> pairs;
    std::vector<HolidayRow> holidays;
    std::vector<BasisRow> bases;
    std::vector<PrincipleRow> principles;
};

/// Reads one file into `rows`; columns are described in assets/laws/README.md.
void readPack(const PackFile& file, PackRows& rows, PackErrors& errors);

/// The mark that a person who checked a gist against the article leaves beside it: the first 12
/// hexadecimal digits of the SHA-256 of `ref<TAB>versions<TAB>text`, as they stand in the file.
std::string gistSeal(std::string_view ref, std::string_view versions, std::string_view text);

}  // namespace lianbing::law
