#pragma once

#include "game/base/text.h"
#include "game/scenario/definition.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
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

    void add(std::vector<base::Error> more) {
        errors_.insert(errors_.end(), std::make_move_iterator(more.begin()),
                       std::make_move_iterator(more.end()));
    }

    void requireText(std::string_view text, const std::string& where) {
        if (base::trim(text).empty()) add(where, "不能是空的");
    }

    /// One of the names of pictures; empty is the usual picture.
    template <std::size_t count>
    void requirePicture(std::string_view name, const std::array<std::string_view, count>& known,
                        const std::string& where) {
        if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
        add(where, fmt::format("没有名为“{}”的图画，可以用：{}", name, fmt::join(known, "、")));
    }

    /// Every {name} must be a word of the case, or one of `others` that the program fills in
    /// itself.
    void requireWords(std::string_view text, const Case& current, const std::string& where,
                      std::initializer_list<std::string_view> others = {}) {
        while (true) {
            const std::string_view name = unknownWord(text, current);
            if (name.empty()) return;
            if (std::find(others.begin(), others.end(), name) == others.end()) {
                return add(where, fmt::format("情形的 words 里没有“{}”", name));
            }
            text.remove_prefix(static_cast<std::size_t>(name.data() - text.data()) + name.size());
        }
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

inline void requireSection(const Definition& definition, const std::string& section,
                           const std::string& where, DefectList& defects) {
    if (holdsId(definition.sections, section)) return;
    defects.add(where + ".section", fmt::format("没有编号为“{}”的部分", section));
}

/// Names no verb or event that exists, or asks of it what never occurs.
void findPatternDefects(const Definition& definition, const procedure::Pattern& pattern,
                        const std::string& where, DefectList& defects);

/// The parts of findDefects.
void findWorldDefects(const Definition& definition, DefectList& defects);
void findRuleDefects(const Definition& definition, DefectList& defects);
void findClockDefects(const Definition& definition, DefectList& defects);
void findQuestionDefects(const Definition& definition, DefectList& defects);
void findEvidenceDefects(const Definition& definition, DefectList& defects);
void findDocumentDefects(const Definition& definition, DefectList& defects);

/// An act that finds, takes or opens something: whether it can ever happen.
void findDeedDefects(const Definition& definition, const Deed& deed, const std::string& where,
                     DefectList& defects);

/// Where a mark stands: `documents[2].marks[3]`.
std::string whereOf(const Definition& definition, const DocumentMark& mark);

}  // namespace lianbing::scenario
