#include "game/base/text.h"
#include "game/scenario/intent.h"

#include <fmt/format.h>

#include <charconv>

namespace lianbing::scenario {

namespace {

constexpr std::string_view kTitle = "lianbing-inputs";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The value after `key ` on a header line; nothing when the line is another one.
std::string_view valueOf(std::string_view line, std::string_view key) {
    if (!line.starts_with(key)) return {};
    line.remove_prefix(key.size());
    return line.starts_with(' ') ? base::trim(line) : std::string_view{};
}

base::Status readTitle(std::string_view line) {
    const std::string_view version = valueOf(line, kTitle);
    if (version == "1") return {};
    if (version.empty()) {
        return base::fail("这不是输入文件，第一行应是 lianbing-inputs 1");
    }
    return base::fail(
        fmt::format("输入文件的版本是 {}，这个程序只认识版本 1，请更新程序", version));
}

base::Status readSeed(std::string_view value, std::uint64_t& seed) {
    const char* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, seed);
    if (read.ec == std::errc{} && read.ptr == end) return {};
    return base::fail(fmt::format("seed 后面要写一个不小于 0 的整数，不是“{}”", value));
}

/// Reads a head line into the recording; false when the line is another one. `number` is its line
/// in the file.
base::Result<bool> readHead(std::string_view line, int number, Recording& recording) {
    const struct {
        std::string_view key;
        int& at;
    } heads[] = {{"scenario", recording.head.scenario},
                 {"case", recording.head.caseId},
                 {"seed", recording.head.seed}};

    for (const auto& [key, at] : heads) {
        const std::string_view value = valueOf(line, key);
        if (value.empty()) continue;
        if (at != 0) return base::fail(fmt::format("{} 已经写在第 {} 行，不能再写一次", key, at));
        if (!recording.intents.empty())
            return base::fail(fmt::format("{} 要写在第一个输入之前", key));
        at = number;
        if (key == "scenario") recording.scenario = value;
        if (key == "case") recording.caseId = value;
        if (key == "seed") {
            if (auto status = readSeed(value, recording.seed); !status)
                return base::Unexpected{status.error()};
        }
        return true;
    }
    return false;
}

/// Reads one line after the title into the recording.
base::Status readLine(std::string_view line, int number, Recording& recording) {
    const auto isHead = readHead(line, number, recording);
    if (!isHead) return base::Unexpected{isHead.error()};
    if (*isHead) return {};
    auto intent = parseIntent(line);
    if (!intent) return base::Unexpected{intent.error()};
    recording.intents.push_back(std::move(*intent));
    recording.lines.push_back(number);
    return {};
}

bool isCommentOrBlank(std::string_view line) {
    const std::string_view trimmed = base::trim(line);
    return trimmed.empty() || trimmed.starts_with('#');
}

}  // namespace

std::string Recording::placeOf(std::size_t intent, std::string_view path) const {
    return intent < lines.size() ? fmt::format("{}:{}", path, lines[intent]) : std::string(path);
}

bool Recording::operator==(const Recording& other) const {
    return scenario == other.scenario && caseId == other.caseId && seed == other.seed &&
           intents == other.intents;
}

std::string toText(const Recording& recording) {
    std::string text = fmt::format("{} 1\n", kTitle);
    if (!recording.scenario.empty()) text += fmt::format("scenario {}\n", recording.scenario);
    if (!recording.caseId.empty()) text += fmt::format("case {}\n", recording.caseId);
    text += fmt::format("seed {}\n", recording.seed);
    for (const Intent& intent : recording.intents) text += toLine(intent) + '\n';
    return text;
}

base::Result<Recording> parseRecording(std::string_view text, std::string_view path) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    Recording recording;
    std::vector<std::string> errors;
    int number = 0;
    bool hasTitle = false;
    for (const std::string& whole : base::split(text, '\n')) {
        ++number;
        std::string_view line = whole;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (isCommentOrBlank(line)) continue;
        const base::Status read = hasTitle ? readLine(line, number, recording) : readTitle(line);
        if (!read) errors.push_back(fmt::format("{}:{}: {}", path, number, read.error().what));
        // Without its title the file is something else; its other lines would only make noise.
        if (!hasTitle && !read) break;
        hasTitle = true;
    }
    if (!hasTitle && errors.empty()) {
        errors.push_back(fmt::format("{}:1: 文件是空的，第一行应是 lianbing-inputs 1", path));
    }
    if (!errors.empty()) return base::fail(base::join(errors, "\n"));
    return recording;
}

}  // namespace lianbing::scenario
