#pragma once

#include "game/law/citation.h"
#include "game/law/key_place.h"
#include "game/law/library.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// The sentences of findings: plain, complete, with the gist of the provisions where the packs have
/// one.
class CitationSentences {
public:
    CitationSentences(const Library& library, const LawDates& dates)
        : library_(library), dates_(dates) {}

    [[nodiscard]] std::string exact(const ArticleRef& given, const KeyPlace& place) const;
    [[nodiscard]] std::string partMissing(const ArticleRef& given, const KeyPlace& place) const;
    [[nodiscard]] std::string partWrong(const ArticleRef& given, const KeyPlace& place) const;
    /// `missed` are the provisions that were required in its stead, the alternatives behind the
    /// one that was meant: what a wrong article earns must not hide that none of them was cited.
    [[nodiscard]] std::string wrongArticle(const ArticleRef& given,
                                           const std::vector<ArticleRef>& missed,
                                           const std::string& note) const;
    /// For a law named without an article while the article is named elsewhere in the answer.
    [[nodiscard]] std::string titleOnly(const ArticleRef& given) const;
    /// `version` is the one that the citation means, which does not apply on the day of `place`.
    [[nodiscard]] std::string wrongVersion(const ArticleRef& given, const std::string& version,
                                           const KeyPlace& place) const;
    /// For the same beside a better citation of the place.
    [[nodiscard]] std::string outdatedBeside(const ArticleRef& given, const std::string& version,
                                             const KeyPlace& place) const;
    /// For a provision the key asks for although its law is in force on neither day.
    [[nodiscard]] std::string outOfForce(const ArticleRef& given) const;
    /// For general law where the special provision is not cited.
    [[nodiscard]] std::string generalLaw(const ArticleRef& given, const KeyPlace& special) const;
    /// For general law beside the special provision.
    [[nodiscard]] std::string generalBeside(const ArticleRef& given) const;
    [[nodiscard]] std::string nonexistent(const ArticleRef& given, const std::string& version,
                                          Existence existence) const;
    [[nodiscard]] std::string optional(const ArticleRef& given) const;
    /// What the key says of a citation that many take for right.
    [[nodiscard]] std::string trap(const ArticleRef& given, const std::string& explanation) const;
    [[nodiscard]] std::string irrelevant(const Citation& citation) const;
    [[nodiscard]] std::string notACitation() const;
    [[nodiscard]] std::string missed(const std::vector<ArticleRef>& places,
                                     const std::string& note) const;

private:
    /// 《…》第…条 with its gist in brackets.
    [[nodiscard]] std::string described(const ArticleRef& ref) const;
    /// Each described, with `between` them.
    [[nodiscard]] std::string listed(const std::vector<ArticleRef>& refs,
                                     std::string_view between) const;
    [[nodiscard]] std::string named(const ArticleRef& ref) const;
    [[nodiscard]] std::string dayName(base::Date day) const;
    /// 特别规定…适用特别规定, with the provision that says so where the packs have it.
    [[nodiscard]] std::string specialFirst() const;
    /// Why a version does not apply on a day; empty when it does or nothing is known.
    [[nodiscard]] std::string whyNot(const LawId& law, const std::string& version,
                                     base::Date day) const;
    /// The same, and never empty: that it is not the version of this case.
    [[nodiscard]] std::string whyOutdated(const LawId& law, const std::string& version,
                                          base::Date day) const;

    const Library& library_;
    LawDates dates_;
};

}  // namespace lianbing::law
