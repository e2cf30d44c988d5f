#pragma once

#include "game/base/fraction.h"
#include "game/base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// Whether a text can be a name in a formula: a Latin letter, then letters, digits and `_`.
bool isFormulaName(std::string_view text);

/// An arithmetic formula as bureaus publish it: numbers, percentages, names, + - * / (or × ÷ and
/// full-width signs), brackets, and min(a, b), max(a, b). Exact; it can show itself with its values
/// put in.
class Formula {
public:
    /// What a name stands for; no number for a name that is not known.
    using Values = std::function<base::Fraction(std::string_view name)>;
    /// How a name, or its value, is shown.
    using Words = std::function<std::string(std::string_view name)>;

    /// Errors: what cannot be read, with the character where it stands, from 1.
    static base::Result<Formula> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return text_; }

    /// Every name in it, each once, in order.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

    /// No number where a name has none or a division by zero or an overflow occurs.
    [[nodiscard]] base::Fraction value(const Values& values) const;
    /// The formula with each name replaced, × and ÷ for * and /, and the brackets it was written
    /// with.
    [[nodiscard]] std::string shown(const Words& words) const;

private:
    friend class FormulaParser;

    enum class Kind { Number, Name, Add, Subtract, Multiply, Divide, Least, Most, Bracket };

    /// A node; its parts stand before it in `nodes_`.
    struct Node {
        Kind kind = Kind::Number;
        base::Fraction number;
        std::string word;  ///< the name, or the number as it was written
        std::size_t left = 0;
        std::size_t right = 0;
    };

    Formula() = default;

    std::string text_;
    std::vector<Node> nodes_;  // the root is the last
    std::vector<std::string> names_;
};

}  // namespace lianbing::procedure
