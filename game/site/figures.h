#pragma once

#include "game/base/result.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace lianbing::site {

/// The figures of a plant by name, as a scenario writes them.
using Figures = std::map<std::string, double, std::less<>>;

/// Where a figure goes, and between what it may lie.
struct FigurePlace {
    std::string_view name;
    double* value = nullptr;
    double low = 0;
    double high = 0;
};

/// Puts every figure into its place. Errors, in Chinese, name the plant (`废气排放口`): a figure
/// that has no place, one beyond its bounds.
base::Status putFigures(const Figures& figures, std::span<const FigurePlace> places,
                        std::string_view plant);

}  // namespace lianbing::site
