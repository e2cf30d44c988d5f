#include "game/site/figures.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::site {

base::Status putFigures(const Figures& figures, std::span<const FigurePlace> places,
                        std::string_view plant) {
    for (const auto& [name, value] : figures) {
        const auto place = std::find_if(places.begin(), places.end(),
                                        [&name = name](const auto& one) { return one.name == name; });
        if (place == places.end()) return base::fail(fmt::format("{}没有参数“{}”。", plant, name));
        if (!(value >= place->low && value <= place->high))
            return base::fail(fmt::format("{}的参数“{}”应当在{:g}到{:g}之间。", plant, name,
                                          place->low, place->high));
        *place->value = value;
    }
    return {};
}

}  // namespace lianbing::site
