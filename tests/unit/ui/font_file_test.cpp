#include "game/ui/font_file.h"

#include "game/ui/fonts.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace lianbing::ui {
namespace {

/// Sets LIANBING_FONT for one test.
class FontVariable {
public:
    explicit FontVariable(const char* value) { ::setenv("LIANBING_FONT", value, 1); }

    FontVariable(const FontVariable&) = delete;
    FontVariable& operator=(const FontVariable&) = delete;

    ~FontVariable() { ::unsetenv("LIANBING_FONT"); }
};

TEST(FontFile, findsNotoWhereThePackagePutsIt) {
    const base::Result<FontFile> file = FontFile::find(Weight::Regular);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_GT(file->bytes().size(), 1000000U);
    EXPECT_EQ(file->index(), 2);
}

TEST(FontFile, namesTheFileThatCannotBeOpened) {
    const FontVariable variable("/nowhere/font.ttc");
    const base::Result<FontFile> file = FontFile::find(Weight::Bold);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().text(), "/nowhere/font.ttc: 打不开字体文件。");
}

TEST(Fonts, refuseAFileThatIsNoFont) {
    const FontVariable variable("/etc/passwd");
    const auto fonts = Fonts::open(1);
    ASSERT_FALSE(fonts);
    EXPECT_EQ(fonts.error().what, "这个字体文件读不出来。");
}

TEST(Fonts, areStaleFromANewCharacterUntilTheRebuild) {
    const auto fonts = Fonts::open(1);
    ASSERT_TRUE(fonts);
    (*fonts)->rebuild();
    const Face body;
    EXPECT_FALSE((*fonts)->isStale());
    (*fonts)->need(body, "检查");
    EXPECT_TRUE((*fonts)->isStale());
    (*fonts)->rebuild();
    (*fonts)->need(body, "检查");
    EXPECT_FALSE((*fonts)->isStale());
    EXPECT_FLOAT_EQ((*fonts)->advance(body, U'检'), 18);
}

TEST(Fonts, coverTheSignsThatTheFontLacks) {
    const auto fonts = Fonts::open(1);
    ASSERT_TRUE(fonts);
    for (const char32_t sign : {U'₂', U'⁺', U'✔', U'³', U'℃', U'\u2009', U'〇'}) {
        EXPECT_TRUE((*fonts)->covers(sign)) << static_cast<int>(sign);
    }
    EXPECT_FALSE((*fonts)->covers(U'\uE000'));
}

TEST(Fonts, drawALoweredDigitNarrowerThanAPlainOne) {
    const auto fonts = Fonts::open(1);
    ASSERT_TRUE(fonts);
    const Face body;
    (*fonts)->need(body, "SO₂");
    (*fonts)->rebuild();
    EXPECT_LT((*fonts)->advance(body, U'₂'), (*fonts)->advance(body, U'2'));
}

}  // namespace
}  // namespace lianbing::ui
