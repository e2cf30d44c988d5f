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

/// Reads one line after the title into the recording.
base::Status readLine(std::string_view line, Recording& recording) {
    if (const auto value = valueOf(line, "scenario"); !value.empty()) {
        recording.scenario = value;
        return {};
    }
    if (const auto value = valueOf(line, "case"); !value.empty()) {
        recording.caseId = value;
        return {};
    }
    if (const auto value = valueOf(line, "seed"); !value.empty()) {
        return readSeed(value, recording.seed);
    }
    auto intent = parseIntent(line);
    if (!intent) return base::Unexpected{intent.error()};
    recording.intents.push_back(std::move(*intent));
    return {};
}

bool isCommentOrBlank(std::string_view line) {
    const std::string_view trimmed = base::trim(line);
    return trimmed.empty() || trimmed.starts_with('#');
}

}  // namespace

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
    std::size_t number = 0;
    bool hasTitle = false;
    for (const std::string& whole : base::split(text, '\n')) {
        ++number;
        std::string_view line = whole;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (isCommentOrBlank(line)) continue;
        const base::Status read = hasTitle ? readLine(line, recording) : readTitle(line);
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
