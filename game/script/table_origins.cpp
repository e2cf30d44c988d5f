#include "game/script/table_origins.h"

#include <lua.hpp>

#include <algorithm>
#include <cstring>

namespace lianbing::script {

void TableOrigins::note(lua_State* lua, const void* table) {
    Places places;
    lua_Debug frame;
    for (int level = 0; lua_getstack(lua, level, &frame) != 0; ++level) {
        lua_getinfo(lua, "Sl", &frame);
        if (level == 0 && frame.currentline <= 0) break;  // made by a function of ours
        if (frame.currentline <= 0) continue;
        const Place place{fileNumber(frame.source[0] == '@' ? frame.source + 1 : frame.source),
                          frame.currentline};
        const bool isOutside = std::strcmp(frame.what, "main") == 0;
        if (level == 0) places.made = place;
        if (!isOutside) continue;
        if (level > 0) places.called = place;
        break;
    }
    places_.insert_or_assign(table, places);
}

std::size_t TableOrigins::fileNumber(std::string_view source) {
    const auto known = std::find(files_.begin(), files_.end(), source);
    if (known == files_.end()) files_.emplace_back(source);
    return static_cast<std::size_t>(std::find(files_.begin(), files_.end(), source) -
                                    files_.begin());
}

SourceLine TableOrigins::lineOf(const Place& place) const {
    if (place.line == 0) return {};
    return {files_[place.file], place.line};
}

TableOrigin TableOrigins::find(const void* table) const {
    const auto found = places_.find(table);
    if (found == places_.end()) return {};
    return {lineOf(found->second.made), lineOf(found->second.called)};
}

}  // namespace lianbing::script
