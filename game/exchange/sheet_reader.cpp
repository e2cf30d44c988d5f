#include "game/exchange/sheet_reader.h"

#include "game/base/text.h"
#include "game/exchange/office_file.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace lianbing::exchange {

namespace {

constexpr int kLetters = 26;
constexpr int kMostColumns = 16384;   // of Excel
constexpr int kMostRows = 1'048'576;  // of Excel

std::optional<CellPlace> placeOf(std::string_view name) {
    int column = 0;
    while (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') {
        column = column * kLetters + (name.front() - 'A' + 1);
        if (column > kMostColumns) return std::nullopt;
        name.remove_prefix(1);
    }
    int row = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), row);
    const bool isWhole = code == std::errc{} && end == name.data() + name.size();
    if (!isWhole || column == 0 || row < 1 || row > kMostRows) return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

std::string plainTextIn(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& child : node.children()) {
        if (localName(child.name()) == "t") text += child.child_value();
    }
    return text;
}

/// Plain text and text in runs, as shared strings and cells with their own text have it. Phonetic
/// guides are no text. Runs hold no runs, so that no file can lead too deep.
std::string textIn(const pugi::xml_node& node) {
    std::string text = plainTextIn(node);
    for (const pugi::xml_node& child : node.children()) {
        if (localName(child.name()) == "r") text += plainTextIn(child);
    }
    return text;
}

/// A number without what binary fractions add to it.
std::string numberText(const std::string& written) {
    double value = 0;
    const auto [end, code] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    const bool isNumber = code == std::errc{} && end == written.data() + written.size();
    return isNumber ? fmt::format("{:.12g}", value) : written;
}

class BookReader {
public:
    BookReader(const OfficeFile& file, std::size_t most) : file_(file), most_(most) {}

    base::Result<std::vector<SheetCells>> read() {
        pugi::xml_document book;
        if (const base::Status done = load("xl/workbook.xml", book); !done)
            return base::Unexpected{done.error()};
        if (const base::Status done = readStrings(); !done) return base::Unexpected{done.error()};
        if (const base::Status done = readTargets(); !done) return base::Unexpected{done.error()};
        std::vector<SheetCells> sheets;
        for (const pugi::xml_node& one : childOf(book.document_element(), "sheets").children()) {
            if (localName(one.name()) != "sheet") continue;
            const auto target = targets_.find(relationOf(one));
            if (target == targets_.end()) return file_.damaged();
            base::Result<SheetCells> sheet = readSheet(target->second);
            if (!sheet) return base::Unexpected{sheet.error()};
            sheet->name = attributeOf(one, "name");
            sheets.push_back(std::move(*sheet));
        }
        return sheets;
    }

private:
    base::Status load(const std::string& part, pugi::xml_document& document) const {
        const base::Result<std::string> xml = file_.part(part);
        if (!xml) return base::Unexpected{xml.error()};
        const auto parsed = document.load_buffer(xml->data(), xml->size(),
                                                 pugi::parse_default | pugi::parse_ws_pcdata);
        if (!parsed || !base::isValidUtf8(*xml)) return file_.damaged();
        return {};
    }

    /// `r:id`; a sheet has no other attribute of that name.
    static std::string relationOf(const pugi::xml_node& sheet) {
        return std::string(attributeOf(sheet, "id"));
    }

    base::Status readStrings() {
        if (!file_.has("xl/sharedStrings.xml")) return {};
        pugi::xml_document document;
        if (base::Status done = load("xl/sharedStrings.xml", document); !done) return done;
        for (const pugi::xml_node& one : document.document_element().children()) {
            if (localName(one.name()) == "si") strings_.push_back(textIn(one));
        }
        return {};
    }

    base::Status readTargets() {
        pugi::xml_document document;
        if (base::Status done = load("xl/_rels/workbook.xml.rels", document); !done) return done;
        for (const pugi::xml_node& one : document.document_element().children()) {
            std::string target(attributeOf(one, "Target"));
            target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
            targets_.insert_or_assign(std::string(attributeOf(one, "Id")), std::move(target));
        }
        return {};
    }

    base::Result<SheetCells> readSheet(const std::string& part) {
        pugi::xml_document document;
        if (const base::Status done = load(part, document); !done)
            return base::Unexpected{done.error()};
        SheetCells sheet;
        for (const pugi::xml_node& row :
             childOf(document.document_element(), "sheetData").children()) {
            for (const pugi::xml_node& cell : row.children()) {
                const auto place = placeOf(attributeOf(cell, "r"));
                const auto text = textOf(cell);
                if (!place || !text || ++cellCount_ > most_) return file_.damaged();
                const std::string_view words = base::trim(*text);
                if (!words.empty()) sheet.cells.insert_or_assign(*place, std::string(words));
            }
        }
        return sheet;
    }

    /// Nothing for a cell that points at a string that is not there.
    [[nodiscard]] std::optional<std::string> textOf(const pugi::xml_node& cell) const {
        const std::string_view type = attributeOf(cell, "t");
        if (type == "inlineStr") return textIn(childOf(cell, "is"));
        const std::string value = childOf(cell, "v").child_value();
        if (type != "s") return type.empty() || type == "n" ? numberText(value) : value;
        std::size_t index = 0;
        const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), index);
        if (code != std::errc{} || index >= strings_.size()) return std::nullopt;
        return strings_[index];
    }

    const OfficeFile& file_;
    std::size_t most_;
    std::vector<std::string> strings_;
    std::map<std::string, std::string> targets_;
    std::size_t cellCount_ = 0;
};

}  // namespace

std::string cellName(CellPlace place) {
    std::string letters;
    for (int left = place.second + 1; left > 0; left = (left - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
    return letters + std::to_string(place.first + 1);
}

std::string SheetCells::at(int row, int column) const {
    const auto cell = cells.find({row, column});
    return cell == cells.end() ? "" : cell->second;
}

int SheetCells::rowCount() const {
    return cells.empty() ? 0 : cells.rbegin()->first.first + 1;
}

base::Result<std::vector<SheetCells>> readSheets(std::string_view bytes, const std::string& where,
                                                 std::size_t most) {
    const base::Result<OfficeFile> file = OfficeFile::open(bytes, ".xlsx", where);
    if (!file) return base::Unexpected{file.error()};
    if (!file->has("xl/workbook.xml"))
        return base::fail("这不是 Excel 的 .xlsx 文件：里面没有表格", where);
    return BookReader{*file, most}.read();
}

}  // namespace lianbing::exchange
