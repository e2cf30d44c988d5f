#pragma once

// Internal to game/exchange: what the documents of a site have in common.

#include "game/site/source.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <string>

namespace lianbing::exchange {

using Json = nlohmann::ordered_json;

/// 2026-03-01T08:00.
inline std::string timeOf(site::Minute minute) {
    std::string text = site::momentOf(minute).text();
    text[text.find(' ')] = 'T';
    return text;
}

/// Null for what is missing.
inline Json numberOf(double value) {
    return std::isnan(value) ? Json(nullptr) : Json(value);
}

inline Json numberOf(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

/// Empty for what is missing.
inline std::string textOf(const std::optional<double>& value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : std::string{};
}

/// One JSON list of whatever `make` makes of each.
template <class All, class Make>
Json listOf(const All& all, Make make) {
    Json list = Json::array();
    for (const auto& one : all) list.push_back(make(one));
    return list;
}

}  // namespace lianbing::exchange
