#include "game/script/read_complaints.h"

#include "game/scenario/shown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace lianbing::script {

namespace {

using Tables = std::map<std::string, ReadTable, std::less<>>;

/// Whether `inner` is `outer` or lies inside it.
bool isWithin(std::string_view inner, std::string_view outer) {
    if (!inner.starts_with(outer)) return false;
    return inner.size() == outer.size() || outer.empty() || inner[outer.size()] == '.' ||
           inner[outer.size()] == '[';
}

/// The table around a path: `things[3]` for `things[3].place`; empty for a field of the scenario
/// itself.
std::string_view around(std::string_view path) {
    const std::size_t end = path.find_last_of(".[");
    return end == path.npos ? std::string_view{} : path.substr(0, end);
}

/// The last part of a path, as a field: a name, or a place in a list.
WrittenField keyOf(std::string_view path) {
    const std::size_t end = path.find_last_of(".[");
    if (end == path.npos) return {std::string(path), 0, 0};
    const std::string_view key = path.substr(end + 1);
    if (path[end] == '.') return {std::string(key), 0, 0};
    WrittenField field;
    std::from_chars(key.data(), key.data() + key.size(), field.place);
    return field;
}

const WrittenField* findField(const Constructor& constructor, const WrittenField& key) {
    const auto found = std::find_if(
        constructor.fields.begin(), constructor.fields.end(),
        [&](const WrittenField& one) { return one.name == key.name && one.place == key.place; });
    return found == constructor.fields.end() ? nullptr : &*found;
}

bool has(const ReadTable& table, const WrittenField& key) {
    if (key.name.empty()) return key.place <= table.length;
    return std::find(table.names.begin(), table.names.end(), key.name) != table.names.end();
}

/// How well a table fits what is written: several may be made on one line.
int likeness(const ReadTable& table, const Constructor& constructor) {
    int sum = 0;
    lua_Integer places = 0;
    for (const WrittenField& field : constructor.fields) {
        if (field.name.empty()) ++places;
        if (!field.name.empty()) sum += has(table, field) ? 2 : -1;
    }
    for (const std::string& name : table.names) {
        if (findField(constructor, {name, 0, 0}) == nullptr) sum -= 1;
    }
    if (places == table.length) return sum + 1;
    return places == 0 || table.length == 0 ? sum - 2 : sum;
}

/// Finds the lines of fields.
class Places {
public:
    Places(const Tables& tables, const std::vector<scenario::ContentFile>& files)
        : tables_(tables) {
        for (const scenario::ContentFile& file : files)
            written_.emplace(file.path, readConstructors(file.bytes));
    }

    struct Place {
        SourceLine line;
        SourceLine called;
    };

    /// Of the innermost field around `path` that is written somewhere.
    [[nodiscard]] Place find(std::string_view path) const {
        for (std::string_view element = path; !element.empty(); element = around(element)) {
            if (auto place = findWritten(element)) return *place;
        }
        const auto root = tables_.find(std::string_view{});
        if (root == tables_.end()) return {};
        return {root->second.origin.made, root->second.origin.called};
    }

private:
    [[nodiscard]] std::optional<Place> findWritten(std::string_view element) const {
        const auto table = tables_.find(around(element));
        if (table == tables_.end()) return std::nullopt;
        const TableOrigin& origin = table->second.origin;
        const Constructor* constructor = constructorOf(table->second);
        if (constructor == nullptr) return std::nullopt;
        const WrittenField key = keyOf(element);
        const Place whole{{origin.made.file, constructor->line}, origin.called};
        if (const WrittenField* field = findField(*constructor, key)) {
            return Place{{origin.made.file, field->line}, origin.called};
        }
        if (has(table->second, key)) return std::nullopt;  // filled in by code
        const bool isElement = !table->first.empty();
        const WrittenField* id = isElement ? findField(*constructor, {"id", 0, 0}) : nullptr;
        return id == nullptr ? whole : Place{{origin.made.file, id->line}, origin.called};
    }

    [[nodiscard]] const Constructor* constructorOf(const ReadTable& table) const {
        const auto file = written_.find(table.origin.made.file);
        if (file == written_.end()) return nullptr;
        const Constructor* best = nullptr;
        int most = 0;
        for (const Constructor& one : file->second) {
            if (one.codeLine != table.origin.made.line) continue;
            const int alike = likeness(table, one);
            if (best == nullptr || alike > most) {
                best = &one;
                most = alike;
            }
        }
        return best;
    }

    const Tables& tables_;
    std::map<std::string, std::vector<Constructor>, std::less<>> written_;
};

}  // namespace

void Complaints::add(const std::string& path, std::string_view sentence) {
    complaints_.push_back({path, std::string(sentence)});
}

void Complaints::addDefect(const std::string& path, std::string_view sentence) {
    const std::string real = realPath(path);
    const bool isSaid =
        !real.empty() &&
        std::any_of(complaints_.begin(), complaints_.end(), [&](const Complaint& said) {
            return !said.path.empty() && (isWithin(real, said.path) || isWithin(said.path, real));
        });
    if (!isSaid) add(real, sentence);
}

std::string Complaints::realPath(const std::string& path) const {
    for (std::string_view element = path; !element.empty(); element = around(element)) {
        const auto moved = moved_.find(std::string(element));
        if (moved != moved_.end()) return moved->second + path.substr(element.size());
    }
    return path;
}

Errors Complaints::placed(const std::vector<scenario::ContentFile>& files,
                          const std::string& mainFile) const {
    Errors errors;
    if (complaints_.empty()) return errors;
    const Places places(tables_, files);
    for (const Complaint& complaint : complaints_) {
        const Places::Place place = places.find(complaint.path);
        std::string sentence = complaint.path.empty()
                                   ? complaint.sentence
                                   : fmt::format("{}：{}", complaint.path, complaint.sentence);
        if (place.called.line > 0) {
            sentence += fmt::format("（这张表是 {}:{} 调用函数造的）", place.called.file,
                                    place.called.line);
        }
        const bool isKnown = place.line.line > 0;
        errors.push_back({scenario::withoutHidden(sentence),
                          fmt::format("{}:{}", isKnown ? place.line.file : mainFile,
                                      isKnown ? place.line.line : 1)});
    }
    return errors;
}

}  // namespace lianbing::script
