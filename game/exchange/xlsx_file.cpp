#include "game/exchange/xlsx_file.h"

#include "game/base/file.h"
#include "game/base/text.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace lianbing::exchange {

namespace {

constexpr std::uint32_t kSecondsADay = 24U * 60U * 60U;

/// A folder of its own, gone at the end. The library writes to a path only.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::error_code error;
        std::string pattern =
            (std::filesystem::temp_directory_path(error) / "lianbing-xlsx-XXXXXX").string();
        if (!error && mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }

    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;  ///< empty: could not be made
};

/// What a cell holds at most; more is cut with …, else the library leaves the cell out.
std::string fitting(const std::string& text) {
    constexpr std::size_t kMostLetters = 32000;
    if (base::length(text) <= kMostLetters) return text;
    return base::fromCodePoints(
               std::u32string_view{base::toCodePoints(text)}.substr(0, kMostLetters)) +
           "…";
}

base::Unexpected notMade(const std::string& why) {
    return base::fail("表格没有做成：" + why);
}

}  // namespace

base::Result<std::string> makeXlsx(const std::string& title, base::Date created,
                                   const std::function<void(lxw_workbook*)>& fill) {
    const TemporaryFolder folder;
    if (folder.path().empty()) return notMade("临时文件夹写不了");
    const std::string path = (folder.path() / "book.xlsx").string();
    std::string workFolder = folder.path().string();
    lxw_workbook_options options{};
    options.tmpdir = workFolder.data();
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) return notMade("内存不够");
    std::string heading = title;
    std::string author = "练兵";
    lxw_doc_properties properties{};
    properties.title = heading.data();
    properties.author = author.data();
    properties.created = static_cast<time_t>(created.days()) * kSecondsADay;
    workbook_set_properties(book, &properties);
    fill(book);
    const lxw_error code = workbook_close(book);
    if (code != LXW_NO_ERROR) return notMade(lxw_strerror(code));
    return base::readFile(path);
}

lxw_format* cellFormat(lxw_workbook* book) {
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, "Noto Sans CJK SC");
    format_set_font_size(format, 10);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xDAD5C8);
    return format;
}

void writeText(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text,
               lxw_format* format) {
    worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                           fitting(text).c_str(), format);
}

}  // namespace lianbing::exchange
