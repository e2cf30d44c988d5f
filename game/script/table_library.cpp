#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::script {
namespace {

// More than any table holds; with room to count on from.
constexpr lua_Integer kMaxLength = 1LL << 40;

std::int64_t lengthOf(lua_State* lua, int index) {
    tableArgument(lua, index);
    lua_len(lua, index);
    int isInteger = 0;
    const lua_Integer length = lua_tointegerx(lua, -1, &isInteger);
    if (isInteger == 0) raise(lua, "__len 必须返回整数");
    if (length < 0 || length > kMaxLength) raise(lua, "__len 返回的长度不对");
    lua_pop(lua, 1);
    return length;
}

// Entries from `first` to `last`, none when they cross; breaks the limit when there are too many.
// Pays for them.
std::int64_t countedEntries(lua_State* lua, std::int64_t first, std::int64_t last,
                            std::int64_t stepsEach) {
    if (first > last) return 0;
    // Unsigned: the difference of two far integers does not fit.
    const std::uint64_t distance =
        static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
    if (distance >= static_cast<std::uint64_t>(kMaxEntries))
        core(lua).meter.breakLimit(lua, Limit::EntryCount);
    const std::int64_t count = static_cast<std::int64_t>(distance) + 1;
    charge(lua, count * stepsEach);
    return count;
}

int insert(lua_State* lua) {
    const std::int64_t end = lengthOf(lua, 1) + 1;
    charge(lua, 4);
    const int given = lua_gettop(lua);
    if (given == 2) {
        lua_seti(lua, 1, end);
        return 0;
    }
    if (given != 3) raise(lua, "table.insert 要写两个或三个参数：表、（位置、）值");
    const std::int64_t place = integerArgument(lua, 2);
    if (place < 1 || place > end)
        raiseArgument(lua, 2, fmt::format("超出范围，应该在 1 到 {} 之间", end));
    countedEntries(lua, place, end - 1, 4);
    for (std::int64_t at = end; at > place; --at) {
        lua_geti(lua, 1, at - 1);
        lua_seti(lua, 1, at);
    }
    lua_seti(lua, 1, place);
    return 0;
}

int removeEntry(lua_State* lua) {
    const std::int64_t size = lengthOf(lua, 1);
    charge(lua, 4);
    const std::int64_t place = integerArgument(lua, 2, size);
    const bool isInside = place >= 1 && place <= size + 1;
    if (lua_gettop(lua) > 1 && !isInside && !(size == 0 && place == 0)) {
        raiseArgument(lua, 2, fmt::format("超出范围，应该在 1 到 {} 之间", size + 1));
    }
    lua_geti(lua, 1, place);
    countedEntries(lua, place, size, 4);
    for (std::int64_t at = place; at < size; ++at) {
        lua_geti(lua, 1, at + 1);
        lua_seti(lua, 1, at);
    }
    lua_pushnil(lua);
    lua_seti(lua, 1, std::max(place, size));
    return 1;
}

int join(lua_State* lua) {
    const std::int64_t size = lengthOf(lua, 1);
    const std::string_view separator =
        lua_isnoneornil(lua, 2) ? std::string_view() : textArgument(lua, 2);
    const std::int64_t first = integerArgument(lua, 3, 1);
    const std::int64_t count = countedEntries(lua, first, integerArgument(lua, 4, size), 4);
    std::string result;
    for (std::int64_t step = 0; step < count; ++step) {
        const int type = lua_geti(lua, 1, first + step);
        if (type != LUA_TSTRING && type != LUA_TNUMBER) {
            raise(lua, fmt::format("table.concat：第 {} 项不是文字或数，而是{}", first + step,
                                   typeName(type)));
        }
        std::size_t length = 0;
        const char* text = lua_tolstring(lua, -1, &length);
        if (step > 0) result += separator;
        result.append(text, length);
        lua_pop(lua, 1);
        charge(lua, static_cast<std::int64_t>(length + separator.size()) / 16);
        if (result.size() > kMaxTextBytes) core(lua).meter.breakLimit(lua, Limit::TextLength);
    }
    lua_pushlstring(lua, result.data(), result.size());
    return 1;
}

int pack(lua_State* lua) {
    const int count = lua_gettop(lua);
    charge(lua, 4 + count);
    lua_createtable(lua, count, 1);
    lua_insert(lua, 1);
    for (int place = count; place >= 1; --place) lua_seti(lua, 1, place);
    lua_pushinteger(lua, count);
    lua_setfield(lua, 1, "n");
    return 1;
}

int unpack(lua_State* lua) {
    const std::int64_t first = integerArgument(lua, 2, 1);
    const std::int64_t last = lua_isnoneornil(lua, 3) ? lengthOf(lua, 1) : integerArgument(lua, 3);
    // The list may then be copied from call to call: pays beforehand.
    const std::int64_t count = countedEntries(lua, first, last, 4);
    luaL_checkstack(lua, static_cast<int>(count), nullptr);
    for (std::int64_t step = 0; step < count; ++step) lua_geti(lua, 1, first + step);
    return static_cast<int>(count);
}

int move(lua_State* lua) {
    tableArgument(lua, 1);
    const std::int64_t first = integerArgument(lua, 2);
    const std::int64_t last = integerArgument(lua, 3);
    const std::int64_t target = integerArgument(lua, 4);
    const int into = lua_isnoneornil(lua, 5) ? 1 : 5;
    tableArgument(lua, into);
    const std::int64_t count = countedEntries(lua, first, last, 4);
    if (count > 0 && target > LUA_MAXINTEGER - count + 1) raiseArgument(lua, 4, "太大");
    const bool isUpward =
        into == 1 && target > first && target <= last;  // overlapping: begin at the end
    for (std::int64_t step = 0; step < count; ++step) {
        const std::int64_t offset = isUpward ? count - 1 - step : step;
        lua_geti(lua, 1, first + offset);
        lua_seti(lua, into, target + offset);
    }
    lua_pushvalue(lua, into);
    return 1;
}

// Merge sort: stable, and a comparison that contradicts itself can neither run for ever nor reach
// outside.
class Sorter {
public:
    // Stack: the table at 1, the comparison or nil at 2, the entries as they were at 3.
    Sorter(lua_State* lua, int count)
        : lua_(lua), order_(static_cast<std::size_t>(count)), spare_(order_) {
        for (int place = 0; place < count; ++place)
            order_[static_cast<std::size_t>(place)] = place + 1;
    }

    void sort() {
        for (std::size_t width = 1; width < order_.size(); width *= 2) {
            for (std::size_t from = 0; from < order_.size(); from += 2 * width)
                mergeAt(from, width);
            std::swap(order_, spare_);
        }
        for (std::size_t at = 1; at < order_.size(); ++at) {
            if (isLess(order_[at], order_[at - 1])) {
                raise(lua_,
                      "排序的比较函数前后矛盾：a 排在 b 前面时，b 就不能也排在 a "
                      "前面；相等的两项要返回 false");
            }
        }
    }

    void store() {
        for (std::size_t at = 0; at < order_.size(); ++at) {
            lua_rawgeti(lua_, 3, order_[at]);
            lua_seti(lua_, 1, static_cast<lua_Integer>(at + 1));
        }
    }

private:
    void mergeAt(std::size_t from, std::size_t width) {
        const std::size_t middle = std::min(from + width, order_.size());
        const std::size_t end = std::min(from + 2 * width, order_.size());
        std::size_t left = from;
        std::size_t right = middle;
        for (std::size_t at = from; at < end; ++at) {
            const bool takesRight =
                left == middle || (right < end && isLess(order_[right], order_[left]));
            spare_[at] = takesRight ? order_[right++] : order_[left++];
        }
    }

    bool isLess(int first, int second) {
        charge(lua_, 3);
        const StackGuard guard(lua_);
        if (!lua_isnil(lua_, 2)) {
            lua_pushvalue(lua_, 2);
            lua_rawgeti(lua_, 3, first);
            lua_rawgeti(lua_, 3, second);
            lua_call(lua_, 2, 1);
            return lua_toboolean(lua_, -1) != 0;
        }
        lua_rawgeti(lua_, 3, first);
        lua_rawgeti(lua_, 3, second);
        if (lua_type(lua_, -1) == LUA_TSTRING)
            charge(lua_, static_cast<std::int64_t>(lua_rawlen(lua_, -1)) / 16);
        return lua_compare(lua_, -2, -1, LUA_OPLT) != 0;
    }

    lua_State* lua_;
    std::vector<int> order_;
    std::vector<int> spare_;
};

int sortTable(lua_State* lua) {
    const std::int64_t size = lengthOf(lua, 1);
    const std::int64_t count = countedEntries(lua, 1, size, 4);
    if (!lua_isnoneornil(lua, 2)) functionArgument(lua, 2);
    lua_settop(lua, 2);
    lua_createtable(lua, static_cast<int>(count), 0);
    for (std::int64_t place = 1; place <= count; ++place) {
        if (lua_geti(lua, 1, place) == LUA_TNIL)
            raise(lua, fmt::format("要排序的表第 {} 项是空值（nil）", place));
        lua_rawseti(lua, 3, place);
    }
    Sorter sorter(lua, static_cast<int>(count));
    sorter.sort();
    sorter.store();
    return 0;
}

}  // namespace

void pushTableLibrary(lua_State* lua) {
    lua_newtable(lua);
    addFunction<insert>(lua, "insert");
    addFunction<removeEntry>(lua, "remove");
    addFunction<join>(lua, "concat");
    addFunction<pack>(lua, "pack");
    addFunction<unpack>(lua, "unpack");
    addFunction<move>(lua, "move");
    addFunction<sortTable>(lua, "sort");
}

}  // namespace lianbing::script
