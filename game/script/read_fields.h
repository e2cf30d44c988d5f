#pragma once

// Internal to game/script: typed reads of tables that know where they are.

#include "game/base/date.h"
#include "game/law/article_ref.h"
#include "game/score/points.h"
#include "game/script/lua_state.h"
#include "game/script/read_complaints.h"

#include <lua.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// Whether a field must be there.
enum class Need { Needed, Optional };

/// What a text may be: a name of up to 60 characters, a line of up to 400, or up to 4000 characters
/// in several lines. None may hold characters that nobody sees.
enum class Form { Name, Line, Text };

/// A field's key: a name, or a place in a list.
struct FieldKey {
    FieldKey(const char* field)
        : name(field) {}  // NOLINT(google-explicit-constructor): fields are named in plain words

    FieldKey(lua_Integer at) : place(at) {}  // NOLINT(google-explicit-constructor): the same

    const char* name = nullptr;
    lua_Integer place = 0;
};

/// Reads one table of a scenario. What is missing or of the wrong type is complained of and read as
/// empty, so that all that is wrong comes out at once. Reads fields as they are, past metatables.
class FieldReader {
public:
    /// Reads the value at `index`, which must be a table (checked), until the reader goes.
    FieldReader(lua_State* lua, int index, std::string path, Complaints& complaints);
    ~FieldReader();
    FieldReader(const FieldReader&) = delete;
    FieldReader& operator=(const FieldReader&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

    [[nodiscard]] std::string pathOf(FieldKey key) const;

    void complain(FieldKey key, std::string_view sentence) {
        complaints_.add(pathOf(key), sentence);
    }

    void complain(std::string_view sentence) { complaints_.add(path_, sentence); }

    [[nodiscard]] Complaints& complaints() { return complaints_; }

    [[nodiscard]] bool has(FieldKey key);
    std::string text(FieldKey key, Need need = Need::Needed, Form form = Form::Line);

    std::string name(FieldKey key, Need need = Need::Needed) { return text(key, need, Form::Name); }

    std::string id();
    std::int64_t integer(FieldKey key);
    std::int64_t integer(FieldKey key, std::int64_t otherwise);
    double number(FieldKey key, Need need = Need::Needed);
    bool boolean(FieldKey key, bool otherwise = false);
    /// Points with at most two decimals; zero when missing and not needed.
    score::Points points(FieldKey key, Need need = Need::Needed);
    base::Date date(FieldKey key);
    base::Moment moment(FieldKey key);
    /// An article in compact notation.
    std::optional<law::ArticleRef> article(FieldKey key);
    std::vector<std::string> texts(FieldKey key, Need need = Need::Needed);
    std::vector<law::ArticleRef> articles(FieldKey key, Need need = Need::Needed);
    /// Only looks whether it is a function: functions stay in Lua.
    void function(FieldKey key);

    /// Calls `read(reader)` with the table in a field.
    template <class Read>
    void table(FieldKey key, Need need, Read read) {
        const StackGuard guard(lua_);
        if (!pushTable(key, need)) return;
        FieldReader reader(lua_, lua_gettop(lua_), pathOf(key), complaints_);
        read(reader);
    }

    /// Calls `read(reader)` with each table in the list in a field; fields that `read` did not ask
    /// for are complained of.
    template <class Read>
    void list(FieldKey key, Need need, Read read) {
        table(key, need, [&](FieldReader& all) {
            all.forEachPlace([&](lua_Integer place) {
                all.table(place, Need::Needed, [&](FieldReader& item) {
                    read(item);
                    item.refuseOthers();
                });
            });
        });
    }

    /// Calls `read(place)` for 1 to the last place of a list; complains of other keys.
    template <class Read>
    void forEachPlace(Read read) {
        const lua_Integer count = checkedLength();
        for (lua_Integer place = 1; place <= count; ++place) read(place);
    }

    /// The names of all fields, in order; complains of keys that are no names.
    std::vector<std::string> names();
    /// Whether the table is a list: no names, and a first place.
    [[nodiscard]] bool isList();
    /// The type of a field's value: LUA_TNIL and so on.
    [[nodiscard]] int typeOf(FieldKey key);

    /// Complains of every field that was not asked for, with the closest that could be meant.
    void refuseOthers();

private:
    void note(const void* table);
    int push(FieldKey key);
    bool pushTable(FieldKey key, Need need);
    void complainType(FieldKey key, std::string_view wanted, int found);
    lua_Integer checkedLength();

    lua_State* lua_;
    int table_;
    std::string path_;
    Complaints& complaints_;
    std::vector<std::string> known_;
    lua_Integer knownPlaces_ = 0;
};

/// A date interval `{ from = "…", before = "…" }`: from the day included to the day excluded; what
/// is left out is open.
base::DateInterval readInterval(FieldReader& reader, FieldKey key);

}  // namespace lianbing::script
