#include "game/law/library_builder.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::law {

Library LibraryBuilder::build() && {
    addLaws();
    addVersions();
    addStructures();
    addNames();
    addGists();
    addCrosswalk();
    addPairs();
    addHolidays();
    addBases();
    addPrinciples();
    return std::move(library_);
}

void LibraryBuilder::addLaws() {
    library_.laws_.reserve(rows_.laws.size());
    for (LawRow& row : rows_.laws) {
        const std::size_t place = library_.laws_.size();
        addName(row.law.id.value, place, row.where);
        if (row.law.title != row.law.id.value) addName(row.law.title, place, row.where);
        for (const std::string& alias : row.law.aliases) addName(alias, place, row.where);
        library_.laws_.push_back(std::move(row.law));
    }
    addTitlesWithoutCourts();
}

/// 关于办理…案件适用法律若干问题的解释, as people write behind 两高: a name of the interpretation
/// where it is the title of one only and no name of the packs.
void LibraryBuilder::addTitlesWithoutCourts() {
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t place = 0; place < library_.laws_.size(); ++place) {
        const std::string_view rest = withoutCourts(library_.laws_[place].title);
        if (!rest.empty()) places[std::string{rest}].push_back(place);
    }
    for (const auto& [name, laws] : places) {
        if (laws.size() == 1) library_.byName_.emplace(name, laws.front());
    }
}

void LibraryBuilder::addName(const std::string& name, std::size_t law, const std::string& where) {
    const auto [known, isNew] = library_.byName_.emplace(name, law);
    if (isNew) return;
    errors_.add(where, known->second == law ? "名称“" + name + "”写了两次"
                                            : "名称“" + name + "”已经是另一部法的名称");
}

Law* LibraryBuilder::lawOf(const LawId& id, const std::string& where) {
    const auto known = library_.byName_.find(id.value);
    if (known != library_.byName_.end() && library_.laws_[known->second].id == id)
        return &library_.laws_[known->second];
    errors_.add(where, "法律包里没有编号为“" + id.value + "”的法");
    return nullptr;
}

void LibraryBuilder::addVersions() {
    std::map<LawId, std::string> lastPlace;
    for (VersionRow& row : rows_.versions) {
        Law* law = lawOf(row.law, row.where);
        if (law == nullptr) continue;
        const bool isKnown = library_.version(law->id, row.version.id) != nullptr;
        if (isKnown)
            errors_.add(row.where, "《" + law->id.value + "》的版本" + row.version.id + "写了两次");
        if (!row.version.repealedBy.empty())
            lawOf(ArticleRef::parse(row.version.repealedBy)->law, row.where);
        law->versions.push_back(std::move(row.version));
        lastPlace[law->id] = row.where;
    }
    for (const auto& [id, where] : lastPlace) {
        Law& law = *lawOf(id, where);
        std::stable_sort(
            law.versions.begin(), law.versions.end(),
            [](const Version& a, const Version& b) { return a.force.from < b.force.from; });
        checkIntervals(law, where);
    }
}

void LibraryBuilder::checkIntervals(const Law& law, const std::string& where) {
    for (std::size_t i = 1; i < law.versions.size(); ++i) {
        const Version& earlier = law.versions[i - 1];
        const Version& later = law.versions[i];
        if (!earlier.force.overlaps(later.force)) continue;
        errors_.add(where, "《" + law.id.value + "》的版本" + earlier.id + "和" + later.id +
                               "施行期间重叠");
    }
}

void LibraryBuilder::addStructures() {
    for (StructureRows& rows : rows_.structures) {
        Law* law = lawOf(rows.law, rows.where);
        if (law == nullptr) continue;
        const auto version =
            std::find_if(law->versions.begin(), law->versions.end(),
                         [&](const Version& candidate) { return candidate.id == rows.version; });
        if (version == law->versions.end()) {
            errors_.add(rows.where, "《" + law->id.value + "》没有版本" + rows.version);
        } else if (!version->articles.empty()) {
            errors_.add(rows.where,
                        "《" + law->id.value + "》版本" + rows.version + "的结构写了两次");
        } else {
            version->articles = std::move(rows.articles);
        }
    }
}

void LibraryBuilder::addNames() {
    for (const auto& [name, place] : library_.byName_)
        library_.names_.emplace_back(name, &library_.laws_[place]);
    std::stable_sort(library_.names_.begin(), library_.names_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    library_.titles_ = TitleIndex{library_.names_};
}

bool LibraryBuilder::stands(const ArticleRef& ref, const std::string& where) {
    if (lawOf(ref.law, where) == nullptr) return false;
    if (ref.version.empty() || library_.version(ref.law, ref.version) == nullptr) {
        errors_.add(where, "“" + ref.compact() + "”要写明法律包里有的版本");
        return false;
    }
    const Existence existence = library_.exists(ref);
    if (existence == Existence::Exists || existence == Existence::StructureUnknown) return true;
    errors_.add(where, "“" + ref.compact() + "”不存在：这个版本没有这一条、款或项");
    return false;
}

void LibraryBuilder::addGists() {
    std::vector<std::string> places;
    for (GistRow& row : rows_.gists) {
        for (const std::string& version : row.versions) {
            ArticleRef ref = row.ref;
            ref.version = version;
            if (!stands(ref, row.where)) continue;
            library_.gistIndex_.emplace_back(library_.normalised(ref), library_.gists_.size());
            library_.gists_.push_back({std::move(ref), row.text, row.verified});
            places.push_back(row.where);
        }
    }
    std::vector<Library::Entry>& index = library_.gistIndex_;
    std::sort(index.begin(), index.end());
    for (std::size_t i = 1; i < index.size(); ++i) {
        if (index[i].first != index[i - 1].first) continue;
        const std::size_t second = index[i].second;
        errors_.add(places[second],
                    "“" + library_.gists_[second].ref.compact() + "”已经有一个要旨");
    }
}

void LibraryBuilder::addCrosswalk() {
    for (CrosswalkRowAt& at : rows_.crosswalk) {
        bool isSound = stands(at.row.from, at.where);
        for (const ArticleRef& to : at.row.to) isSound = stands(to, at.where) && isSound;
        if (!isSound) continue;
        const std::size_t place = library_.crosswalk_.size();
        library_.fromIndex_.emplace_back(library_.normalised(at.row.from), place);
        for (const ArticleRef& to : at.row.to)
            library_.toIndex_.emplace_back(library_.normalised(to), place);
        library_.crosswalk_.push_back(std::move(at.row));
    }
    // Stable order inside an article: by reference, then as the rows stand in the packs.
    std::sort(library_.fromIndex_.begin(), library_.fromIndex_.end());
    std::sort(library_.toIndex_.begin(), library_.toIndex_.end());
}

void LibraryBuilder::addPairs() {
    std::vector<std::string> places;
    for (PairRow& row : rows_.pairs) {
        bool isSound = stands(row.pair.liability, row.where);
        for (const ArticleRef& duty : row.pair.duties) isSound = stands(duty, row.where) && isSound;
        if (!isSound) continue;
        const std::size_t place = library_.pairs_.size();
        library_.liabilityIndex_.emplace_back(library_.normalised(row.pair.liability), place);
        for (const ArticleRef& duty : row.pair.duties) library_.dutyIndex_.emplace_back(library_.normalised(duty), place);
        library_.pairs_.push_back(std::move(row.pair));
        places.push_back(row.where);
    }
    std::sort(library_.liabilityIndex_.begin(), library_.liabilityIndex_.end());
    std::sort(library_.dutyIndex_.begin(), library_.dutyIndex_.end());
    for (std::size_t i = 1; i < library_.liabilityIndex_.size(); ++i) {
        const auto& [liability, place] = library_.liabilityIndex_[i];
        if (library_.liabilityIndex_[i - 1].first == liability) errors_.add(places[place], "罚则“" + liability.compact() + "”写了两行");
    }
}

void LibraryBuilder::addHolidays() {
    for (HolidayRow& row : rows_.holidays) {
        if (library_.calendar_.noted(row.day) != nullptr)
            errors_.add(row.where, row.day.iso() + "写了两次");
        library_.calendar_.set(row.day, row.isWorked, std::move(row.notice));
    }
}

void LibraryBuilder::addBases() {
    for (BasisRow& row : rows_.bases) {
        bool isSound = stands(row.act, row.where);
        for (const LawId& law : row.laws) isSound = lawOf(law, row.where) != nullptr && isSound;
        if (!isSound) continue;
        const bool isNew =
            library_.bases_.emplace(std::pair{row.act.law, row.act.version}, std::move(row.laws))
                .second;
        if (!isNew) errors_.add(row.where, "“" + row.act.compact() + "”的制定依据写了两行");
    }
}

void LibraryBuilder::addPrinciples() {
    for (PrincipleRow& row : rows_.principles) {
        for (ArticleRef& place : row.places) {
            if (stands(place, row.where))
                library_.principles_.emplace_back(row.name, std::move(place));
        }
    }
}

}  // namespace lianbing::law
