#include "game/base/file.h"
#include "game/base/text.h"
#include "game/ui/fonts.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace lianbing {
namespace {

bool isShown(const std::filesystem::path& path) {
    const std::set<std::string> kinds{".lua", ".tsv", ".cpp", ".h"};
    return kinds.contains(path.extension().string());
}

/// Every character of the texts that people may see; a few are written in code as what to refuse.
void collect(const std::filesystem::path& folder, std::set<char32_t>& out) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || !isShown(entry.path())) continue;
        const base::Result<std::string> bytes = base::readFile(entry.path());
        ASSERT_TRUE(bytes) << bytes.error().text();
        for (const char32_t value : base::toCodePoints(*bytes)) out.insert(value);
    }
}

TEST(ShippedContent, hasAGlyphForEveryCharacter) {
    const auto fonts = ui::Fonts::open(1);
    ASSERT_TRUE(fonts) << fonts.error().text();
    std::set<char32_t> characters;
    const std::filesystem::path root = LIANBING_SOURCE_DIR;
    for (const char* folder : {"scenarios", "scripts", "assets", "game/present", "game/ui"}) {
        collect(root / folder, characters);
    }
    EXPECT_GT(characters.size(), 500U);
    for (const char32_t value : characters) {
        const bool isInvisible = value < 0x20 || value == 0x3000 || value == 0xFEFF;
        EXPECT_TRUE(isInvisible || (*fonts)->covers(value)) << fmt::format(
            "U+{:04X} {}", static_cast<unsigned>(value), base::fromCodePoints({&value, 1}));
    }
}

}  // namespace
}  // namespace lianbing
