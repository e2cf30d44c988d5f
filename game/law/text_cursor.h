#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace lianbing::law {

/// A place in a text that moves forward over what it recognises. Copy it to look ahead; every
/// `take` either moves past the whole of what it names or stays.
class TextCursor {
public:
    explicit TextCursor(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }

    [[nodiscard]] bool atEnd() const { return at_ >= text_.size(); }

    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin);
    }

    /// Most tries fail within the first character, where comparing in place beats a call.
    [[nodiscard]] bool sees(std::string_view words) const {
        if (at_ + words.size() > text_.size()) return false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (text_[at_ + i] != words[i]) return false;
        }
        return true;
    }

    [[nodiscard]] bool seesAny(std::initializer_list<std::string_view> words) const {
        for (const std::string_view word : words) {
            if (sees(word)) return true;
        }
        return false;
    }

    /// The character before this place; 0 at the front.
    [[nodiscard]] char32_t before() const;

    void moveTo(std::size_t at) { at_ = at; }

    void skip(std::size_t bytes) { at_ += bytes; }

    /// Moves one character on.
    void step();
    /// Moves one character back.
    void stepBack();

    bool take(std::string_view words);
    /// The first of the words that stands here; put longer ones first.
    bool takeAny(std::initializer_list<std::string_view> words);
    /// Blanks of all widths and line ends; whether there were any.
    bool takeBlanks();
    /// Blanks with one line end among them at most; whether there was a line end.
    bool takeWrap();
    /// Blanks within a line.
    bool takeSpaces();
    /// A number in any form people write; nothing for 0 and for what is no number.
    std::optional<int> takeNumber();

private:
    /// Where the character before this place begins; the place itself at the front.
    [[nodiscard]] std::size_t placeBefore() const;

    std::string_view text_;
    std::size_t at_;
};

}  // namespace lianbing::law
