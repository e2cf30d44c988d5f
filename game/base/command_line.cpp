#include "game/base/command_line.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <system_error>

namespace lianbing::base {

namespace {

/// What stands before and after a mark; both empty when it is not there.
struct Sides {
    std::string_view before;
    std::string_view after;
};

Sides around(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == text.npos) return {};
    return {text.substr(0, at), text.substr(at + mark.size())};
}

bool isAscii(std::string_view text) {
    return toCodePoints(text).size() == text.size();
}

std::string sentenceOfRequired(std::string_view words) {
    if (words.starts_with("A subcommand")) return "要写明做什么：缺少子命令";
    return fmt::format("缺少必须写的 {}", around(words, " is required").before);
}

/// `Could not convert: --seed = x` and its relatives.
std::string sentenceOfConversion(std::string_view words) {
    const Sides sides = around(words, ": ");
    const Sides value = around(sides.after, " = ");
    if (sides.before == "Could not convert" && !value.before.empty()) {
        return fmt::format("{} 的值“{}”读不懂", value.before, value.after);
    }
    return fmt::format("{} 的值读不懂", sides.before);
}

/// `--case: 1 required TEXT missing` and its relatives.
std::string sentenceOfMismatch(std::string_view words) {
    if (words.ends_with(" missing"))
        return fmt::format("{} 后面要写一个值", around(words, ":").before);
    if (const Sides flag = around(words, " was given"); !flag.before.empty()) {
        return fmt::format("{} 后面不能写值", flag.before);
    }
    return fmt::format("{} 写了几次，只能写一次", around(words, ":").before);
}

std::string sentenceOfRelation(std::string_view words, std::string_view mark,
                               std::string_view form) {
    const Sides sides = around(words, mark);
    return fmt::format(fmt::runtime(form), sides.before, sides.after);
}

}  // namespace

std::string commandLineSentence(std::string_view kind, std::string_view words) {
    if (kind == "RequiredError") return sentenceOfRequired(words);
    if (kind == "ConversionError") return sentenceOfConversion(words);
    if (kind == "ArgumentMismatch") return sentenceOfMismatch(words);
    // With a subcommand CLI11 2.1 puts the command's name where its errors have theirs.
    if (words.starts_with("The following argument"))
        return fmt::format("不认识“{}”，用 --help 看有哪些写法", around(words, ": ").after);
    if (kind == "RequiresError")
        return sentenceOfRelation(words, " requires ", "写了 {} 就要写 {}");
    if (kind == "ExcludesError")
        return sentenceOfRelation(words, " excludes ", "{} 和 {} 不能一起写");
    if (kind == "ValidationError") {
        const Sides own = around(words, ": ");
        if (!own.before.empty() && !isAscii(own.after))
            return fmt::format("{}：{}", own.before, own.after);
        return fmt::format("{} 的值不能用", own.before.empty() ? words : own.before);
    }
    return fmt::format("命令行写得不对（{}），用 --help 看有哪些写法", words);
}

std::optional<std::uint64_t> readWholeNumber(std::string_view text) {
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return value;
}

}  // namespace lianbing::base
