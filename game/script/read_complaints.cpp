#include "game/script/read_complaints.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::script {

namespace {

bool isNameCharacter(char letter) {
    const bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    return isLetter || (letter >= '0' && letter <= '9') || letter == '_';
}

/// Whether `text` ends with `id =`, the name standing by itself.
bool endsWithIdField(std::string_view text) {
    const auto skipSpaces = [&] {
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    };
    skipSpaces();
    if (!text.ends_with('=')) return false;
    text.remove_suffix(1);
    skipSpaces();
    if (!text.ends_with("id")) return false;
    text.remove_suffix(2);
    return text.empty() || !isNameCharacter(text.back());
}

/// Where `id = "<id>"` is written in a text, each as an offset.
std::vector<std::size_t> placesOfId(std::string_view text, std::string_view id) {
    std::vector<std::size_t> places;
    const std::string quoted = fmt::format("\"{}\"", id);
    for (std::size_t at = 0; (at = text.find(quoted, at)) != text.npos; at += quoted.size()) {
        if (endsWithIdField(text.substr(0, at))) places.push_back(at);
    }
    return places;
}

/// Whether `inner` is `outer` or lies inside it.
bool isWithin(std::string_view inner, std::string_view outer) {
    if (!inner.starts_with(outer)) return false;
    return inner.size() == outer.size() || outer.empty() || inner[outer.size()] == '.' ||
           inner[outer.size()] == '[';
}

/// The element around a path: `things[3]` for `things[3].place`; empty when there is none.
std::string_view around(std::string_view path) {
    const std::size_t end = path.find_last_of(".[");
    return end == path.npos ? std::string_view{} : path.substr(0, end);
}

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

/// `file:line` of the innermost element around `path` whose id is written once, or empty.
std::string Complaints::placeOf(const std::string& path,
                                const std::vector<scenario::ContentFile>& files) const {
    for (std::string_view element = path; !element.empty(); element = around(element)) {
        const auto named = ids_.find(std::string(element));
        if (named == ids_.end()) continue;
        std::string place;
        std::size_t count = 0;
        for (const scenario::ContentFile& file : files) {
            const auto places = placesOfId(file.bytes, named->second);
            count += places.size();
            if (places.empty()) continue;
            const auto before = file.bytes.begin() + static_cast<std::ptrdiff_t>(places.front());
            place =
                fmt::format("{}:{}", file.path, std::count(file.bytes.begin(), before, '\n') + 1);
        }
        if (count == 1) return place;
    }
    return {};
}

Errors Complaints::placed(const std::vector<scenario::ContentFile>& files,
                          const std::string& mainFile) const {
    Errors errors;
    for (const Complaint& complaint : complaints_) {
        std::string place = placeOf(complaint.path, files);
        if (place.empty()) place = mainFile;
        const bool isWhole = complaint.path.empty();
        errors.push_back({isWhole ? complaint.sentence
                                  : fmt::format("{}：{}", complaint.path, complaint.sentence),
                          place});
    }
    return errors;
}

}  // namespace lianbing::script
