// The matcher gives what stock Lua gives, on thousands of generated patterns and texts.

#include "tests/support/lua_attacks.h"
#include "tests/unit/script/stock_lua.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace lianbing {
namespace {

std::string literal(std::string_view text) {
    std::string result = "\"";
    for (const char letter : text) {
        char buffer[8];
        std::snprintf(buffer, sizeof buffer, "\\%03d", static_cast<unsigned char>(letter));
        result += buffer;
    }
    return result + "\"";
}

class Generator {
public:
    explicit Generator(std::uint64_t seed) : chance_(seed) {}

    std::string text() {
        constexpr std::string_view kLetters = "aab b(1)[x].%-A_\n\xE4";
        std::string result;
        for (std::uint32_t left = chance_.below(14); left > 0; --left) result += pick(kLetters);
        return result;
    }

    std::string pattern() {
        constexpr std::array<std::string_view, 30> kItems = {
            "a",    "b",     ".",      "%a",  "%d", "%s", "%w", "%p",   "%A",     "[ab]",
            "[^a]", "[a-x]", "[%d%s]", "[]]", "(",  ")",  "()", "%b()", "%f[%w]", "%1",
            "%.",   "$",     "^",      "%",   "[",  "x",  "%x", "%g",   "%l",     "1"};
        constexpr std::array<std::string_view, 8> kRepeats = {"", "", "", "*", "+", "-", "?", ""};
        std::string result = chance_.below(6) == 0 ? "^" : "";
        for (std::uint32_t left = 1 + chance_.below(6); left > 0; --left) {
            // Mostly well formed: lone brackets and percents are rare.
            const std::uint32_t item = chance_.below(chance_.below(4) == 0 ? 30 : 13);
            result += kItems.at(item);
            result += kRepeats.at(chance_.below(8));
        }
        if (chance_.below(4) == 0)
            result = "(" + result + ")" + std::string(kItems.at(chance_.below(13)));
        return result;
    }

private:
    char pick(std::string_view letters) {
        return letters[chance_.below(static_cast<std::uint32_t>(letters.size()))];
    }

    base::Rng chance_;
};

TEST(Pattern, givesWhatStockLuaGives) {
    support::AttackedHost host;
    StockLua stock;
    Generator generator(20240815);
    for (int batch = 0; batch < 100; ++batch) {
        std::string calls;
        for (int step = 0; step < 50; ++step) {
            const std::string text = literal(generator.text());
            calls +=
                "lines[#lines + 1] = all(" + text + ", " + literal(generator.pattern()) + ")\n";
        }
        const std::string body = std::string(kCompare) + "local lines = {}\n" + calls;
        const std::string ours =
            host.run(body + "for _, line in ipairs(lines) do print(line) end return 1");
        ASSERT_EQ(ours, stock.run(body + "return table.concat(lines, '\\n') .. '\\n'")) << calls;
    }
}

}  // namespace
}  // namespace lianbing
