#include "game/law/pack_reader.h"

#include "game/base/digest.h"
#include "game/base/numerals.h"
#include "game/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <utility>

namespace lianbing::law {

namespace {

using Columns = std::vector<std::string_view>;

constexpr std::string_view kNone = "无";
constexpr int kSaturday = 6;
constexpr std::string_view kStructure = "#structure";

Columns splitAt(std::string_view text, char separator) {
    Columns parts;
    std::size_t from = 0;
    while (true) {
        const std::size_t to = text.find(separator, from);
        parts.push_back(text.substr(from, to - from));
        if (to == std::string_view::npos) return parts;
        from = to + 1;
    }
}

/// Parts of a cell that holds several values; an empty cell holds none.
Columns valuesOf(std::string_view cell) {
    return cell.empty() ? Columns{} : splitAt(cell, ';');
}

template <class T>
struct Word {
    std::string_view word;
    T value;
};

constexpr std::array<Word<Level>, 7> kLevels{{{"法律", Level::Law},
                                              {"行政法规", Level::Regulation},
                                              {"部门规章", Level::Rule},
                                              {"司法解释", Level::Interpretation},
                                              {"规范性文件", Level::Normative},
                                              {"地方性法规", Level::Local},
                                              {"标准", Level::Standard}}};
constexpr std::array<Word<Change>, 6> kChanges{{{"同", Change::Same},
                                                {"新轻", Change::Lighter},
                                                {"新重", Change::Heavier},
                                                {"互见", Change::Mixed},
                                                {"未定", Change::Unknown},
                                                {"不比较", Change::NotCompared}}};
constexpr std::array<Word<ProvisionKind>, 3> kKinds{{{"义务", ProvisionKind::Obligation},
                                                     {"罚则", ProvisionKind::Liability},
                                                     {"程序", ProvisionKind::Procedure}}};
constexpr std::array<Word<bool>, 2> kWorked{{{"班", true}, {"休", false}}};
constexpr std::array<Word<bool>, 2> kOlder{{{"有", true}, {"无", false}}};
constexpr std::array<Word<int>, 3> kOrigins{{{"制定", 0}, {"修正", 1}, {"修订", 2}}};
constexpr std::array<Word<int>, 5> kConfidences{
    {{"high", 0}, {"medium-high", 1}, {"medium", 2}, {"low-medium", 3}, {"low", 4}}};

/// Reads the lines of one file and knows where it is, for messages.
class PackFileReader {
public:
    PackFileReader(const PackFile& file, PackRows& rows, PackErrors& errors)
        : path_(file.path), text_(file.text), rows_(rows), errors_(errors) {}

    void read() {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
        if (!base::isValidUtf8(text_)) return errors_.add(path_ + ":1", "文件不是 UTF-8 文字");
        const Columns kind = splitAt(nextLine(), '\t');
        if (kind[0] == "#laws") return readRows({5}, &PackFileReader::readLaw);
        if (kind[0] == "#versions") return readRows({8}, &PackFileReader::readVersion);
        if (kind[0] == "#gists") return readRows({4}, &PackFileReader::readGist);
        // A play keeps the packs it began with; those of before the column of doubts are read too.
        if (kind[0] == "#crosswalk") return readRows({7, 8}, &PackFileReader::readCrosswalk);
        if (kind[0] == "#pairs") return readRows({3}, &PackFileReader::readPair);
        if (kind[0] == "#holidays") return readRows({3}, &PackFileReader::readHoliday);
        if (kind[0] == "#bases") return readRows({2}, &PackFileReader::readBasis);
        if (kind[0] == "#principles") return readRows({2}, &PackFileReader::readPrinciple);
        if (kind[0] == kStructure) return readStructures(kind);
        error("第一行要写明是哪种法律包：#laws、#versions、#structure、#gists、#crosswalk、#pairs、#holidays、#bases 或 #principles");
    }

private:
    using RowReader = void (PackFileReader::*)(const Columns&);

    [[nodiscard]] std::string where() const { return path_ + ":" + std::to_string(line_); }

    void error(std::string_view sentence) { errors_.add(where(), sentence); }

    std::string_view nextLine() {
        const std::size_t end = text_.find('\n');
        std::string_view line = text_.substr(0, end);
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        ++line_;
        return line;
    }

    void readRows(std::initializer_list<std::size_t> columns, RowReader readRow) {
        while (!text_.empty()) {
            const std::string_view line = nextLine();
            const bool isHead = hasHeads_ && line.starts_with(kStructure);
            if (isHead) startStructure(splitAt(line, '\t'));
            if (line.empty() || line.front() == '#') continue;
            const Columns row = splitAt(line, '\t');
            if (std::find(columns.begin(), columns.end(), row.size()) != columns.end()) {
                (this->*readRow)(row);
            } else {
                error("这一行要有" + std::to_string(std::max(columns)) + "列，实际有" +
                      std::to_string(row.size()) + "列");
            }
        }
    }

    template <class T, std::size_t N>
    T word(std::string_view written, const std::array<Word<T>, N>& words, std::string_view what) {
        for (const Word<T>& known : words) {
            if (known.word == written) return known.value;
        }
        std::string choices;
        for (const Word<T>& known : words)
            choices += (choices.empty() ? "" : "、") + std::string{known.word};
        error(std::string{what} + "“" + std::string{written} + "”不认识，只能写：" + choices);
        return words.front().value;
    }

    base::Date date(std::string_view written, std::string_view what) {
        const base::Result<base::Date> day = base::Date::parse(written);
        if (!day)
            error(std::string{what} + "“" + std::string{written} + "”不是日期，要写成 2001-02-03");
        return day.value_or(base::Date{});
    }

    std::optional<ArticleRef> reference(std::string_view written) {
        base::Result<ArticleRef> ref = ArticleRef::parse(written);
        if (ref) return std::move(*ref);
        error(ref.error().what);
        return std::nullopt;
    }

    std::string versionId(std::string_view written) {
        const bool isYear = written.size() == 4 &&
                            written.find_first_not_of("0123456789") == std::string_view::npos;
        if (!isYear) error("版本“" + std::string{written} + "”要写四位数的年份");
        return std::string{written};
    }

    void readLaw(const Columns& row) {
        LawRow read;
        read.where = where();
        if (row[0].empty() || row[1].empty()) return error("编号和全称都要写");
        read.law.id = LawId{std::string{row[0]}};
        read.law.title = row[1];
        read.law.level = word(row[2], kLevels, "级别");
        read.law.hasOlderVersions = word(row[3], kOlder, "更早版本");
        for (const std::string_view alias : valuesOf(row[4])) {
            if (alias.empty()) error("简称里有空的一个");
            read.law.aliases.emplace_back(alias);
        }
        rows_.laws.push_back(std::move(read));
    }

    void readVersion(const Columns& row) {
        VersionRow read;
        read.where = where();
        read.law = LawId{std::string{row[0]}};
        read.version.id = versionId(row[1]);
        word(row[2], kOrigins, "由来");
        read.version.origin = row[2];
        read.version.number = row[3];
        read.version.adopted = date(row[4], "通过日");
        read.version.force.from = date(row[5], "施行日");
        if (!row[6].empty()) {
            read.version.force.until = date(row[6], "失效日");
            if (*read.version.force.until <= read.version.force.from) error("失效日要在施行日之后");
        }
        if (!row[7].empty() && reference(row[7])) read.version.repealedBy = row[7];
        rows_.versions.push_back(std::move(read));
    }

    void readGist(const Columns& row) {
        GistRow read;
        read.where = where();
        std::optional<ArticleRef> ref = reference(row[0]);
        if (!ref) return;
        if (ref->article == 0 || !ref->version.empty())
            return error("要旨的条文要写到条，版本写在第二列");
        read.ref = std::move(*ref);
        for (const std::string_view id : valuesOf(row[1])) read.versions.push_back(versionId(id));
        if (read.versions.empty()) error("要写明要旨适用的版本");
        if (row[3].empty()) error("要旨是空的");
        read.text = row[3];
        read.verified = row[2] == gistSeal(row[0], row[1], row[3]);
        rows_.gists.push_back(std::move(read));
    }

    void readCrosswalk(const Columns& row) {
        CrosswalkRowAt read;
        read.where = where();
        std::optional<ArticleRef> from = reference(row[0]);
        if (!from) return;
        read.row.from = std::move(*from);
        for (const std::string_view place : row[1] == kNone ? Columns{} : splitAt(row[1], ';')) {
            if (std::optional<ArticleRef> to = reference(place))
                read.row.to.push_back(std::move(*to));
        }
        read.row.kind = word(row[2], kKinds, "类别");
        read.row.change = word(row[3], kChanges, "轻重");
        word(row[4], kConfidences, "把握");
        read.row.confidence = row[4];
        read.row.topic = row[5];
        read.row.note = row[6];
        if (row.size() > 7) read.row.doubt = row[7];
        const bool isWeighed =
            read.row.change != Change::NotCompared && read.row.change != Change::Unknown;
        if (!read.row.doubt.empty() && !isWeighed) error("轻重没有写，谈不上存疑：存疑一列要空着");
        rows_.crosswalk.push_back(std::move(read));
    }

    void readHoliday(const Columns& row) {
        if (row[2].empty()) error("要写明是哪一份通知");
        const base::Date day = date(row[0], "日期");
        const bool isWorked = word(row[1], kWorked, "休或者班");
        if (isWorked && day.weekday() < kSaturday)
            error("周一到周五本来就上班，“班”只写周六、周日");
        rows_.holidays.push_back({day, isWorked, std::string{row[2]}, where()});
    }

    void readPair(const Columns& row) {
        PairRow read;
        read.where = where();
        std::optional<ArticleRef> liability = reference(row[0]);
        if (!liability) return;
        read.pair.liability = std::move(*liability);
        for (const std::string_view place : splitAt(row[1], ';')) {
            if (std::optional<ArticleRef> duty = reference(place)) read.pair.duties.push_back(std::move(*duty));
        }
        read.pair.topic = row[2];
        rows_.pairs.push_back(std::move(read));
    }

    void readBasis(const Columns& row) {
        BasisRow read;
        read.where = where();
        std::optional<ArticleRef> act = reference(row[0]);
        if (!act) return;
        if (act->article != 0) return error("制定依据是整部规定的，第一列不写条号");
        read.act = std::move(*act);
        for (const std::string_view law : valuesOf(row[1]))
            read.laws.emplace_back(std::string{law});
        if (read.laws.empty()) return error("要写明依据哪部法制定");
        rows_.bases.push_back(std::move(read));
    }

    void readPrinciple(const Columns& row) {
        PrincipleRow read;
        read.where = where();
        if (row[0].empty()) return error("要写明是什么规则");
        read.name = row[0];
        for (const std::string_view place : splitAt(row[1], ';')) {
            if (std::optional<ArticleRef> ref = reference(place))
                read.places.push_back(std::move(*ref));
        }
        rows_.principles.push_back(std::move(read));
    }

    /// A structure file holds many versions, each with a head of its own.
    void readStructures(const Columns& first) {
        hasHeads_ = true;
        startStructure(first);
        readRows({2}, &PackFileReader::readShape);
    }

    void startStructure(const Columns& head) {
        isInStructure_ = head.size() == 3;
        if (!isInStructure_) return error("要写成 #structure、法、版本三列");
        rows_.structures.push_back({LawId{std::string{head[1]}}, versionId(head[2]), {}, where()});
    }

    void readShape(const Columns& row) {
        if (!isInStructure_) return;  // its head was refused
        const std::optional<ArticleNumber> number = articleNumber(row[0]);
        if (!number)
            return error("条号“" + std::string{row[0]} + "”看不懂，要写成 99 或者 287之一");
        ArticleShape shape;
        if (row[1] != "?") {
            for (const std::string_view count : splitAt(row[1], ','))
                shape.items.push_back(itemCount(count));
        }
        if (!rows_.structures.back().articles.emplace(*number, std::move(shape)).second)
            error("条号“" + std::string{row[0]} + "”重复");
    }

    int itemCount(std::string_view written) {
        int count = -1;
        const auto [end, code] =
            std::from_chars(written.data(), written.data() + written.size(), count);
        if (code != std::errc{} || end != written.data() + written.size() || count < 0) {
            error("项数“" + std::string{written} + "”不是数字");
        }
        return std::max(count, 0);
    }

    static std::optional<ArticleNumber> articleNumber(std::string_view written) {
        int article = 0;
        const auto [end, code] =
            std::from_chars(written.data(), written.data() + written.size(), article);
        if (code != std::errc{} || article < 1) return std::nullopt;
        std::string_view rest = written.substr(static_cast<std::size_t>(end - written.data()));
        if (rest.empty()) return ArticleNumber{article, 0};
        constexpr std::string_view kSub = "之";
        if (!rest.starts_with(kSub)) return std::nullopt;
        const std::optional<std::int64_t> sub = base::parseNumeral(rest.substr(kSub.size()));
        if (!sub || *sub < 1) return std::nullopt;
        return ArticleNumber{article, static_cast<int>(*sub)};
    }

    std::string path_;
    std::string_view text_;
    PackRows& rows_;
    PackErrors& errors_;
    int line_ = 0;
    bool hasHeads_ = false;       ///< a structure file, with a head for each version
    bool isInStructure_ = false;  ///< behind a head that was understood
};

}  // namespace

std::string PackErrors::text() const {
    return base::join(lines_, "\n");
}

void readPack(const PackFile& file, PackRows& rows, PackErrors& errors) {
    PackFileReader{file, rows, errors}.read();
}

std::string gistSeal(std::string_view ref, std::string_view versions, std::string_view text) {
    constexpr std::size_t kDigits = 12;
    const std::string sealed =
        std::string{ref} + "\t" + std::string{versions} + "\t" + std::string{text};
    return base::Digest::of(sealed).hex().substr(0, kDigits);
}

}  // namespace lianbing::law
