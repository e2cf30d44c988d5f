#pragma once

#include <string>

/// What the two desks that reckon, fines and deadlines, both show.
namespace lianbing::present {

/// What something rests on, in a few words.
struct BasisMark {
    std::string words;
    std::string law;  ///< what the law desk opens; empty for what is no law, such as a table

    bool operator==(const BasisMark&) const = default;
};

/// One step of a reckoning.
struct ReckoningStep {
    std::string what;
    std::string shown;
    BasisMark basis;      ///< without words where the step needs none
    bool isLast = false;  ///< what it comes to

    bool operator==(const ReckoningStep&) const = default;
};

/// What somebody must know before relying on a result.
struct ReckoningWarning {
    std::string words;
    bool isGrave = false;  ///< else only to be looked at

    bool operator==(const ReckoningWarning&) const = default;
};

/// What a person's own answer is worth.
struct ReckoningMark {
    bool isRight = false;
    std::string sentence;

    bool operator==(const ReckoningMark&) const = default;
};

}  // namespace lianbing::present
