#include "game/law/act_reader.h"
#include "game/law/citation.h"
#include "game/law/provision_reader.h"
#include "game/law/text_cursor.h"

#include <optional>
#include <utility>

namespace lianbing::law {

namespace {

/// Decodes the characters that can begin a citation, those of three bytes from U+3000 on; 0 for any
/// other byte. The text may be broken UTF-8: what is not recognised is passed over byte by byte.
char32_t letterAt(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return 0;
    const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(text[i])}; };
    const char32_t first = byte(at);
    const bool isLetter = first >= 0xE3U && first <= 0xEFU &&
                          ((byte(at + 1) & 0xC0U) | (byte(at + 2) & 0xC0U) >> 2U) == 0xA0U;
    return isLetter ? (first & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU)
                    : 0;
}

/// Walks through a text once. Most characters begin nothing; the others are tried as the name of an
/// act or as a provision without one, and the walk goes on behind what was read.
class TextReader {
public:
    TextReader(std::string_view text, const Library& library) : text_(text), acts_(library) {}

    std::vector<Citation> read() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const char32_t letter = letterAt(text_, at);
            if (letter == 0) {
                ++at;
                continue;
            }
            const bool isTried = letter == U'第' || acts_.mayBegin(letter);
            const std::size_t end = isTried ? readAt(at, letter) : at;
            at = end > at ? end : at + kLetterBytes;
        }
        return std::move(citations_);
    }

private:
    static constexpr std::size_t kLetterBytes = 3;

    /// Reads what begins here; where it ends, or `at` when nothing does.
    std::size_t readAt(std::size_t at, char32_t letter) {
        TextCursor cursor{text_, at};
        if (letter == U'第') {
            CitedAct none;
            none.begin = at;
            readProvisions(cursor, none, Ordinal::Needed, citations_);
            return cursor.at();
        }
        std::optional<ActMention> mention = acts_.read(cursor);
        if (!mention) return cursor.at();
        TextCursor behindGap{text_, mention->end};
        acts_.readGap(behindGap, *mention);
        if (mention->isNoAct) {
            std::vector<Citation> ofNoAct;
            return readProvisions(behindGap, mention->act, mention->ordinal, ofNoAct)
                       ? behindGap.at()
                       : mention->end;
        }
        if (readProvisions(behindGap, mention->act, mention->ordinal, citations_))
            return behindGap.at();
        if (mention->standsAlone) addWholeAct(*mention);
        return mention->end;
    }

    void addWholeAct(const ActMention& mention) {
        ArticleRef ref;
        ref.law = mention.act.law;
        ref.version = mention.act.version;
        citations_.push_back({std::move(ref), mention.act.begin, mention.end, mention.act.known});
    }

    std::string_view text_;
    ActReader acts_;
    std::vector<Citation> citations_;
};

}  // namespace

std::vector<Citation> readCitations(std::string_view text, const Library& library) {
    return TextReader{text, library}.read();
}

}  // namespace lianbing::law
