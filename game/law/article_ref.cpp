#include "game/law/article_ref.h"

#include "game/base/numerals.h"
#include "game/base/text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::string_view kExample = "例如“大气污染防治法100-2”";
constexpr std::size_t kMostDigits = 5;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes the compact notation apart from left to right; remembers the first thing it did not
/// understand.
class CompactReader {
public:
    explicit CompactReader(std::string_view text) : text_(text), rest_(text) {}

    base::Result<ArticleRef> read() {
        ArticleRef ref;
        if (!readTitle(ref) || !readVersion(ref) || !readNumbers(ref))
            return base::fail(std::move(error_));
        return ref;
    }

private:
    bool fail(std::string_view why) {
        if (error_.empty()) error_ = "条文“" + std::string{text_} + "”看不懂：" + std::string{why};
        return false;
    }

    bool take(std::string_view mark) {
        if (!rest_.starts_with(mark)) return false;
        rest_.remove_prefix(mark.size());
        return true;
    }

    bool readTitle(ArticleRef& ref) {
        std::size_t length = 0;
        while (length < rest_.size() && !isDigit(rest_[length]) && rest_[length] != '(') ++length;
        const std::string_view title = rest_.substr(0, length);
        rest_.remove_prefix(length);
        ref.law = LawId{std::string{title}};
        return titleIsPlain(title);
    }

    bool titleIsPlain(std::string_view title) {
        if (title.empty()) return fail("前面缺少法名，" + std::string{kExample});
        if (!base::isValidUtf8(title)) return fail("不是 UTF-8 文字");
        if (base::trim(title) != title) return fail("法名前后不能有空格");
        for (const char32_t c : base::toCodePoints(title)) {
            if (c < 0x20) return fail("里面有控制字符");
            if (c == U'第') return fail("要用紧凑写法，" + std::string{kExample});
            if (c == U'《' || c == U'》') return fail("紧凑写法里法名不加书名号");
            const bool isWideDigit = c >= U'０' && c <= U'９';
            if (isWideDigit || c == U'－' || c == U'．') return fail("数字和符号要用半角");
        }
        if (title.ends_with("（")) return fail("版本要用半角括号，例如“行政处罚法(2021)55.1”");
        return true;
    }

    bool readVersion(ArticleRef& ref) {
        if (!take("(")) return true;
        const std::string_view version = rest_.substr(0, rest_.find(')'));
        if (!isVersion(version)) return fail("括号里要写四位数的版本年份，例如“(2018)”");
        ref.version = std::string{version};
        rest_.remove_prefix(version.size());
        return take(")") || fail("版本年份后面缺少“)”");
    }

    /// A year, or a document number under which the packs have no version: 国务院令第9号.
    static bool isVersion(std::string_view version) {
        constexpr std::size_t kYearDigits = 4;
        constexpr std::size_t kMostBytes = 150;
        if (version.size() == kYearDigits)
            return std::all_of(version.begin(), version.end(), isDigit);
        return version.size() <= kMostBytes && version.ends_with("号") &&
               base::isValidUtf8(version) &&
               version.find_first_of(" (\t\n\r") == std::string_view::npos;
    }

    bool readNumbers(ArticleRef& ref) {
        if (rest_.empty()) return true;
        if (!readNumber("条号", ref.article)) return false;
        if (take("之") && !readSub(ref)) return false;
        if (take(".") && !readNumber("“.”后面的款号", ref.paragraph)) return false;
        if (take("-") && !readNumber("“-”后面的项号", ref.item)) return false;
        if (take("-") && !readNumber("“-”后面的目号", ref.subitem)) return false;
        return rest_.empty() ||
               fail("不认识“" + std::string{rest_} + "”，" + std::string{kExample});
    }

    bool readSub(ArticleRef& ref) {
        const std::optional<base::Numeral> numeral = base::readNumeral(rest_);
        if (!numeral || numeral->value < 1) return fail("“之”后面缺少数字，例如“刑法287之一”");
        ref.sub = static_cast<int>(numeral->value);
        rest_.remove_prefix(numeral->bytes);
        return true;
    }

    bool readNumber(std::string_view what, int& number) {
        std::size_t digits = 0;
        while (digits < rest_.size() && isDigit(rest_[digits])) ++digits;
        const std::string_view written = rest_.substr(0, digits);
        if (written.empty()) return fail(std::string{what} + "没有写，" + std::string{kExample});
        if (written.front() == '0') return fail(std::string{what} + "不能以 0 开头");
        if (digits > kMostDigits) return fail(std::string{what} + "太大");
        std::from_chars(written.data(), written.data() + digits, number);
        rest_.remove_prefix(digits);
        return true;
    }

    std::string_view text_;
    std::string_view rest_;
    std::string error_;
};

void appendNumber(std::string& text, std::string_view mark, int number) {
    if (number == 0) return;
    text += mark;
    text += std::to_string(number);
}

void appendOrdinal(std::string& text, int number, std::string_view unit) {
    if (number == 0) return;
    text += "第";
    text += base::chineseNumeral(number);
    text += unit;
}

}  // namespace

base::Result<ArticleRef> ArticleRef::parse(std::string_view compact) {
    return CompactReader{compact}.read();
}

std::string ArticleRef::compact() const {
    std::string text = law.value;
    if (!version.empty()) text.append("(").append(version).append(")");
    if (article == 0) return text;
    appendNumber(text, "", article);
    if (sub != 0) text.append("之").append(base::chineseNumeral(sub));
    appendNumber(text, ".", paragraph);
    appendNumber(text, "-", item);
    appendNumber(text, "-", subitem);
    return text;
}

std::string ArticleRef::official() const {
    return law.empty() ? provision() : "《" + law.value + "》" + provision();
}

std::string ArticleRef::provision() const {
    std::string text;
    appendOrdinal(text, article, "条");
    if (sub != 0) text.append("之").append(base::chineseNumeral(sub));
    appendOrdinal(text, paragraph, "款");
    appendOrdinal(text, item, "项");
    appendOrdinal(text, subitem, "目");
    return text;
}

bool ArticleRef::covers(const ArticleRef& other) const {
    if (law != other.law || version != other.version) return false;
    if (article == 0) return true;
    if (article != other.article || sub != other.sub) return false;
    if (paragraph == 0 && item == 0 && subitem == 0) return true;
    if (paragraph != other.paragraph) return false;
    if (item == 0 && subitem == 0) return true;
    return item == other.item && (subitem == 0 || subitem == other.subitem);
}

}  // namespace lianbing::law
