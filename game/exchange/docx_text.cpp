#include "game/exchange/docx_text.h"

#include "game/base/text.h"
#include "game/exchange/office_file.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::exchange {

namespace {

constexpr int kDeepest = 200;  // elements in elements; Word's own papers stay below 40

base::Unexpected tooDeep(const std::string& where) {
    return base::fail("文件里一层套一层太深，不读", where);
}

/// Footnotes or endnotes by their ids. Each is put into the text once.
using Notes = std::map<std::string, std::string, std::less<>>;

struct AllNotes {
    Notes footnotes;
    Notes endnotes;
};

class Reader {
public:
    /// `notes` are those that the text refers to; null in a note.
    explicit Reader(AllNotes* notes = nullptr) : notes_(notes) {}

    /// Adds the text below a node. False where elements stand too deep in one another.
    bool read(const pugi::xml_node& node, int depth = 0) {
        if (depth > kDeepest) return false;
        return std::ranges::all_of(node.children(), [&](const pugi::xml_node& child) {
            return child.type() != pugi::node_element || readElement(child, depth + 1);
        });
    }

    std::string text() && {
        text_ += behind_;
        return std::move(text_);
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
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            addNote(node, name == "footnoteReference");
        } else if (name == "txbxContent") {
            return readTextBox(node, depth);
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
        isMerged_ = isMergedWithTheNext;
        if (isMergedWithTheNext) return true;
        text_ += '\n';
        text_ += std::exchange(behind_, {});
        return true;
    }

    void addNote(const pugi::xml_node& reference, bool isFootnote) {
        if (notes_ == nullptr) return;
        Notes& notes = isFootnote ? notes_->footnotes : notes_->endnotes;
        const auto note = notes.find(attributeOf(reference, "id"));
        if (note == notes.end()) return;
        behind_ += note->second;
        notes.erase(note);
    }

    /// A text box stands in the middle of a paragraph, whose words go on behind it.
    bool readTextBox(const pugi::xml_node& node, int depth) {
        Reader inside{notes_};
        if (!inside.read(node, depth)) return false;
        behind_ += std::move(inside).text();
        return true;
    }

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
                Reader inside{notes_};
                if (!inside.read(cell, depth + 2)) return false;
                line += " " + onOneLine(std::move(inside).text()) + " |";
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

    AllNotes* notes_;
    std::string text_;
    std::string behind_;  ///< lines that follow the paragraph that is being read
    bool isMerged_ = false;
};

/// Reads the XML of one part of the file.
bool load(pugi::xml_document& document, std::string& xml) {
    return static_cast<bool>(document.load_buffer_inplace(
        xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
}

/// The notes of `part`, a line each; none when the file has no such part. The lines that Word draws
/// above notes are notes with a type.
base::Result<Notes> readNotes(const OfficeFile& file, const char* part, std::string_view element,
                              const std::string& where) {
    if (!file.has(part)) return Notes{};
    base::Result<std::string> xml = file.part(part);
    if (!xml) return base::Unexpected(xml.error());
    pugi::xml_document document;
    if (!load(document, *xml)) return file.damaged();
    Notes notes;
    for (const pugi::xml_node& note : document.document_element().children()) {
        const std::string_view type = attributeOf(note, "type");
        if (localName(note.name()) != element || !(type.empty() || type == "normal")) continue;
        Reader reader;
        if (!reader.read(note)) return tooDeep(where);
        const std::string line = Reader::onOneLine(std::move(reader).text());
        if (!line.empty()) notes.emplace(attributeOf(note, "id"), line + "\n");
    }
    return notes;
}

}  // namespace

base::Result<std::string> docxText(std::string_view bytes, const std::string& where) {
    const base::Result<OfficeFile> file = OfficeFile::open(bytes, ".docx", where);
    if (!file) return base::Unexpected{file.error()};
    if (!file->has("word/document.xml"))
        return base::fail("这不是 Word 的 .docx 文件：里面没有正文", where);
    base::Result<std::string> xml = file->part("word/document.xml");
    if (!xml) return xml;
    pugi::xml_document document;
    const bool isLoaded = load(document, *xml);
    const pugi::xml_node body = childOf(document.document_element(), "body");
    if (!isLoaded || body.empty()) return file->damaged();
    base::Result<Notes> footnotes = readNotes(*file, "word/footnotes.xml", "footnote", where);
    if (!footnotes) return base::Unexpected(footnotes.error());
    base::Result<Notes> endnotes = readNotes(*file, "word/endnotes.xml", "endnote", where);
    if (!endnotes) return base::Unexpected(endnotes.error());
    AllNotes notes{*std::move(footnotes), *std::move(endnotes)};
    Reader reader{&notes};
    if (!reader.read(body)) return tooDeep(where);
    std::string text = std::move(reader).text();
    if (!base::isValidUtf8(text)) return file->damaged();
    return text;
}

}  // namespace lianbing::exchange
