#include "game/procedure/local_pack.h"

#include "game/law/standing_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace lianbing::procedure {

namespace {

std::string element(std::string_view list, std::size_t index) {
    return fmt::format("{}[{}]", list, index + 1);
}

void addLawFaults(const std::vector<law::ArticleRef>& refs, const std::string& where,
                  const law::Library& laws, std::vector<base::Error>& faults) {
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const std::string absence = law::absenceText(refs[i], laws);
        if (!absence.empty()) faults.push_back({absence, element(where, i)});
    }
}

class PackFaults {
public:
    explicit PackFaults(const LocalPack& pack) : pack_(pack) {}

    std::vector<base::Error> find() {
        requireId(pack_.id, "id");
        if (!pack_.inside.empty()) requireId(pack_.inside, "inside");
        if (!pack_.id.empty() && pack_.inside == pack_.id) add("inside", "不能是自己");
        for (std::size_t i = 0; i < pack_.hearings.size(); ++i) checkHearing(i);
        for (std::size_t i = 0; i < pack_.leniency.size(); ++i) checkLeniency(i);
        for (std::size_t i = 0; i < pack_.tables.size(); ++i) checkTable(i);
        for (std::size_t i = 0; i < pack_.ladders.size(); ++i) checkLadder(i);
        return std::move(faults_);
    }

private:
    void add(const std::string& where, std::string what) {
        faults_.push_back({std::move(what), where});
    }

    void requireId(const std::string& id, const std::string& where) {
        if (!id.empty() && !isPackId(id))
            add(where, fmt::format("编号“{}”不对，只能用小写英文字母、数字和“-”", id));
    }

    void requireNewId(const std::string& id, const std::string& where) {
        requireId(id, where);
        if (!id.empty() && !ids_.insert(id).second) add(where, fmt::format("编号“{}”用了两次", id));
    }

    void checkHearing(std::size_t index) {
        const HearingThreshold& one = pack_.hearings[index];
        const std::string where = element("hearings", index);
        if (!one.person && !one.organisation) add(where, "公民和单位的数额至少要写一个");
        if (one.person.value_or(1) < 1 || one.organisation.value_or(1) < 1)
            add(where, "数额要大于零");
        for (std::size_t i = 0; i < index; ++i) {
            if (pack_.hearings[i].valid.overlaps(one.valid))
                add(where, fmt::format("施行期间和第 {} 个重叠", i + 1));
        }
    }

    void checkLeniency(std::size_t index) {
        const LeniencyRule& rule = pack_.leniency[index];
        const std::string where = element("leniency", index);
        requireNewId(rule.id, where + ".id");
        if (rule.conditions.empty()) add(where + ".conditions", "至少写一个条件");
        if (rule.basis.empty()) add(where + ".basis", "至少写一个依据");
    }

    void checkTable(std::size_t index) {
        const DiscretionTable& table = pack_.tables[index];
        const std::string where = element("tables", index);
        requireNewId(table.id, where + ".id");
        if (table.unverified && table.note.empty())
            add(where + ".note", "没有核实的，要写明没有核实什么");
        for (const base::Error& fault : findFaults(table))
            add(where + "." + fault.where, fault.what);
    }

    void checkLadder(std::size_t index) {
        const LadderRule& one = pack_.ladders[index];
        const base::Fraction none(0);
        const bool areShares = one.lighterOfMost > none && one.lighterOfMost <= one.normalOfMost &&
                               one.normalOfMost <= base::Fraction(1);
        if (!areShares)
            add(element("ladders", index),
                "从轻的比例（lighter_of_most）要大于零、不大于一般的（normal_of_"
                "most），一般的不大于100%");
    }

    const LocalPack& pack_;
    std::set<std::string> ids_;
    std::vector<base::Error> faults_;
};

}  // namespace

bool isPackId(std::string_view text) {
    return !text.empty() && text.front() != '-' && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::vector<base::Error> findFaults(const LocalPack& pack) {
    return PackFaults{pack}.find();
}

std::vector<base::Error> findLawFaults(const LocalPack& pack, const law::Library& laws) {
    std::vector<base::Error> faults;
    for (std::size_t i = 0; i < pack.leniency.size(); ++i)
        addLawFaults(pack.leniency[i].basis, element("leniency", i) + ".basis", laws, faults);
    for (std::size_t i = 0; i < pack.tables.size(); ++i)
        addLawFaults(pack.tables[i].liability, element("tables", i) + ".liability", laws, faults);
    return faults;
}

namespace {

const HearingThreshold* hearingIn(const LocalPack& pack, base::Date day) {
    const auto found =
        std::find_if(pack.hearings.begin(), pack.hearings.end(),
                     [&](const HearingThreshold& one) { return one.valid.contains(day); });
    return found == pack.hearings.end() ? nullptr : &*found;
}

}  // namespace

const HearingThreshold* hearingOn(const std::vector<LocalPack>& packs, base::Date day) {
    for (const LocalPack& pack : packs) {
        if (const HearingThreshold* one = hearingIn(pack, day)) return one;
    }
    return nullptr;
}

const LadderRule* ladderOn(const std::vector<LocalPack>& packs, base::Date day) {
    for (const LocalPack& pack : packs) {
        for (const LadderRule& one : pack.ladders) {
            if (one.valid.contains(day)) return &one;
        }
    }
    return nullptr;
}

const LocalPack* hearingFrom(const std::vector<LocalPack>& packs, base::Date day) {
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const LocalPack& pack) {
        return hearingIn(pack, day) != nullptr;
    });
    return found == packs.end() || found == packs.begin() ? nullptr : &*found;
}

}  // namespace lianbing::procedure
