#pragma once

#include "game/base/text.h"
#include "game/scenario/definition.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::scenario {

/// Collects what is wrong with a definition.
class DefectList {
public:
    void add(std::string where, std::string what) {
        errors_.push_back({std::move(what), std::move(where)});
    }

    void requireText(std::string_view text, const std::string& where) {
        if (base::trim(text).empty()) add(where, "不能是空的");
    }

    /// An id that has the right form and was not used before among `used`.
    void requireNewId(const std::string& id, const std::string& where,
                      std::set<std::string>& used) {
        if (!isId(id)) {
            add(where, fmt::format("编号“{}”不对，只能用英文字母、数字、“-”、“_”和“.”", id));
        } else if (!used.insert(id).second) {
            add(where, fmt::format("编号“{}”用了两次", id));
        }
    }

    [[nodiscard]] std::vector<base::Error> take() { return std::move(errors_); }

private:
    std::vector<base::Error> errors_;
};

/// `things[3]`, counted from 1 as Lua does.
inline std::string element(std::string_view list, std::size_t index) {
    return fmt::format("{}[{}]", list, index + 1);
}

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

template <class T>
bool holdsId(const std::vector<T>& all, std::string_view id) {
    return std::any_of(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
}

/// The parts of findDefects.
void findWorldDefects(const Definition& definition, DefectList& defects);
void findRuleDefects(const Definition& definition, DefectList& defects);
void findQuestionDefects(const Definition& definition, DefectList& defects);

}  // namespace lianbing::scenario
