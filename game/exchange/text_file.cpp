#include "game/exchange/text_file.h"

#include "game/base/file.h"
#include "game/base/text.h"
#include "game/exchange/docx_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <iconv.h>
#include <memory>
#include <optional>
#include <system_error>

namespace lianbing::exchange {

namespace {

constexpr std::uintmax_t kLargest = 64U << 20U;

/// Null when the bytes are not in that encoding.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
    const auto close = [](void* handle) { iconv_close(handle); };
    iconv_t opened = iconv_open("UTF-8", encoding);
    if (reinterpret_cast<std::intptr_t>(opened) == -1) return {};
    const std::unique_ptr<void, decltype(close)> converter(opened);
    std::string input(bytes);  // iconv wants to write to its input
    char* from = input.data();
    std::size_t left = input.size();
    std::string text;
    std::array<char, 16384> part{};
    while (left > 0) {
        char* to = part.data();
        std::size_t room = part.size();
        const std::size_t done = iconv(converter.get(), &from, &left, &to, &room);
        text.append(part.data(), part.size() - room);
        if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return {};
    }
    return text;
}

/// Line feeds alone, and one behind the last line.
std::string unifyLines(std::string text) {
    std::string out;
    out.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out += '\n';
        }
    }
    if (!out.empty() && out.back() != '\n') out += '\n';
    return out;
}

std::string extensionOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

}  // namespace

base::Result<std::string> decodeText(std::string_view bytes, const std::string& where) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        std::optional<std::string> text = convert(bytes, "UTF-16");
        if (!text) return base::fail("开头说是 UTF-16 编码，后面却不是，文件坏了", where);
        return unifyLines(std::move(*text));
    }
    if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
    if (bytes.find('\0') != std::string_view::npos) return base::fail("不是文本文件", where);
    if (base::isValidUtf8(bytes)) return unifyLines(std::string(bytes));
    std::optional<std::string> text = convert(bytes, "GB18030");
    if (!text) return base::fail("不是文本文件：既不是 UTF-8 也不是 GB18030 编码", where);
    return unifyLines(std::move(*text));
}

bool isTextFileName(const std::filesystem::path& path) {
    const std::string extension = extensionOf(path);
    return extension == ".md" || extension == ".txt" || extension == ".docx";
}

base::Result<std::string> readTextFile(const std::filesystem::path& path) {
    std::error_code error;
    // What is not there is no file of a kind that is not read.
    if (std::filesystem::status(path, error).type() == std::filesystem::file_type::not_found)
        return base::fail("找不到文件", path.string());
    const std::string extension = extensionOf(path);
    if (!isTextFileName(path)) {
        const bool isOld = extension == ".doc" || extension == ".wps" || extension == ".rtf";
        return base::fail(
            isOld ? "读不了这种文件，请先另存为 .docx" : "只读 .md、.txt 和 .docx 文件",
            path.string());
    }
    error.clear();
    const std::uintmax_t size =
        std::filesystem::file_size(path, error);  // of what is no file, reading says more
    if (!error && size > kLargest) return base::fail("文件大于 64 MB，不读", path.string());
    base::Result<std::string> bytes = base::readFile(path);
    if (!bytes) return bytes;
    if (extension != ".docx") return decodeText(*bytes, path.string());
    base::Result<std::string> text = docxText(*bytes, path.string());
    if (!text) return text;
    return unifyLines(std::move(*text));
}

}  // namespace lianbing::exchange
