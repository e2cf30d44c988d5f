#include "game/exchange/docx_text.h"

#include "game/base/text.h"
#include "game/exchange/office_file.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lianbing::exchange {

namespace {

constexpr int kDeepest = 200;  // elements in elements; Word's own papers stay below 40

class Reader {
public:
    /// Adds the text below a node. False where elements stand too deep in one another.
    bool read(const pugi::xml_node& node, int depth = 0) {
        if (depth > kDeepest) return false;
        return std::ranges::all_of(node.children(), [&](const pugi::xml_node& child) {
            return child.type() != pugi::node_element || readElement(child, depth + 1);
        });
    }

    std::string text() && { return std::move(text_); }

private:
    bool readElement(const pugi::xml_node& node, int depth) {
        const std::string_view name = localName(node.name());
        if (name == "t") {
            text_ += node.child_value();
        } else if (name == "tab") {
            text_ += '\t';
        } else if (name == "br" || name == "cr") {
            text_ += '\n';
        } else if (name == "noBreakHyphen") {
            text_ += '-';
        } else if (name == "p") {
            return readParagraph(node, depth);
        } else if (name == "tbl") {
            return readTable(node, depth);
        } else if (!isNoText(name)) {
            return read(node, depth);
        }
        return true;
    }

    /// Properties hold tab stops, which are no tabs; the fallback of an alternative repeats what
    /// its choice says.
    static bool isNoText(std::string_view name) {
        return name == "del" || name == "moveFrom" || name == "Fallback" || name == "pPr" ||
               name == "rPr" || name == "instrText" || name == "delText" || name == "sectPr" ||
               name == "tblPr" || name == "sdtPr";
    }

    bool readParagraph(const pugi::xml_node& node, int depth) {
        openLine();
        const std::size_t begin = text_.size();
        if (!read(node, depth)) return false;
        if (isEntryOfContents(node)) dropPageNumber(begin);
        const bool isMergedWithTheNext =
            !childOf(childOf(childOf(node, "pPr"), "rPr"), "del").empty();
        if (!isMergedWithTheNext) text_ += '\n';
        isMerged_ = isMergedWithTheNext;
        return true;
    }

    /// A paragraph of a text box stands in the middle of another one.
    void openLine() {
        if (!isMerged_ && !text_.empty() && text_.back() != '\n') text_ += '\n';
        isMerged_ = false;
    }

    static bool isEntryOfContents(const pugi::xml_node& paragraph) {
        return attributeOf(childOf(paragraph, "hyperlink"), "anchor").starts_with("_Toc") ||
               attributeOf(childOf(childOf(paragraph, "pPr"), "pStyle"), "val").starts_with("TOC");
    }

    void dropPageNumber(std::size_t begin) {
        const std::size_t tab = text_.rfind('\t');
        if (tab == std::string::npos || tab < begin) return;
        if (text_.find_first_not_of("0123456789 ", tab + 1) == std::string::npos) text_.resize(tab);
    }

    bool readTable(const pugi::xml_node& table, int depth) {
        openLine();
        std::string rows;
        for (const pugi::xml_node& row : partsOf(table, "tr")) {
            if (!childOf(childOf(row, "trPr"), "del").empty()) continue;
            std::string line = "|";
            for (const pugi::xml_node& cell : partsOf(row, "tc")) {
                Reader inside;
                if (!inside.read(cell, depth + 2)) return false;
                line += " " + onOneLine(inside.text_) + " |";
            }
            rows += line + "\n";
        }
        text_ += rows;
        return true;
    }

    /// Rows of a table or cells of a row; fields that are filled in wrap them once more.
    static std::vector<pugi::xml_node> partsOf(const pugi::xml_node& node, std::string_view name) {
        std::vector<pugi::xml_node> parts;
        for (const pugi::xml_node& child : node.children()) {
            if (localName(child.name()) == name) parts.push_back(child);
            const pugi::xml_node content = childOf(child, "sdtContent");
            for (const pugi::xml_node& inside : content.children()) {
                if (localName(inside.name()) == name) parts.push_back(inside);
            }
        }
        return parts;
    }

    static std::string onOneLine(const std::string& text) {
        std::string line;
        for (const std::string& part : base::split(text, '\n')) {
            const std::string_view words = base::trim(part);
            if (words.empty()) continue;
            if (!line.empty()) line += ' ';
            line += words;
        }
        return line;
    }

    std::string text_;
    bool isMerged_ = false;
};

}  // namespace

base::Result<std::string> docxText(std::string_view bytes, const std::string& where) {
    const base::Result<OfficeFile> file = OfficeFile::open(bytes, ".docx", where);
    if (!file) return base::Unexpected{file.error()};
    if (!file->has("word/document.xml"))
        return base::fail("这不是 Word 的 .docx 文件：里面没有正文", where);
    base::Result<std::string> xml = file->part("word/document.xml");
    if (!xml) return xml;
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer_inplace(
        xml->data(), xml->size(), pugi::parse_default | pugi::parse_ws_pcdata);
    const pugi::xml_node body = childOf(document.document_element(), "body");
    if (!parsed || body.empty()) return file->damaged();
    Reader reader;
    if (!reader.read(body)) return base::fail("文件里一层套一层太深，不读", where);
    std::string text = std::move(reader).text();
    if (!base::isValidUtf8(text)) return file->damaged();
    return text;
}

}  // namespace lianbing::exchange
