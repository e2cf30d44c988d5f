#include "game/ui/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lianbing::ui {
namespace {

double luminance(Color color) {
    const auto linear = [&](unsigned shift) {
        const double c = channel(color, shift) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(16);
}

/// Contrast by WCAG 2.1, 1 to 21.
double contrast(Color a, Color b) {
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return std::max(la, lb) / std::min(la, lb);
}

struct Ink {
    std::string name;
    Color ink, under;
};

std::vector<Ink> inksOf(const Palette& p) {
    std::vector<Ink> out{{"ink on card", p.ink, p.card},
                         {"ink on ground", p.ink, p.ground},
                         {"second on card", p.second, p.card},
                         {"second on ground", p.second, p.ground},
                         {"on primary button", p.onJade, p.jade},
                         {"quiet button", p.jade, p.card},
                         {"quiet button on ground", p.jade, p.ground},
                         {"danger", p.vermilion, p.card}};
    for (const Tone tone : {Tone::Plain, Tone::Jade, Tone::Indigo, Tone::Amber, Tone::Vermilion}) {
        const ToneColors colors = toneColors(p, tone);
        const std::string name = "tone " + std::to_string(static_cast<int>(tone));
        out.push_back({name + " on its wash", colors.ink, colors.wash});
        out.push_back({name + " on card", colors.ink, p.card});
    }
    return out;
}

TEST(Theme, everyTextHasAContrastOfFourAndAHalf) {
    for (const Palette& palette : {kLight, kDark}) {
        for (const Ink& pair : inksOf(palette)) {
            EXPECT_GE(contrast(pair.ink, pair.under), 4.5) << pair.name;
        }
    }
}

TEST(Theme, scalesToWholePixels) {
    EXPECT_EQ((Theme{Ground::Light, 1.25F}).px(10), 13);
    EXPECT_EQ((Theme{Ground::Light, 2}).hair(), 2);
    EXPECT_EQ((Theme{Ground::Light, 1.5F}).hair(), 1);
}

TEST(Color, mixesChannelByChannel) {
    EXPECT_EQ(mixed(rgb(0x000000), rgb(0xFF8040), 0.5F), rgb(0x804020));
}

TEST(Color, readsHexAsRedGreenBlue) {
    EXPECT_EQ(channel(rgb(0x123456), 0), 0x12U);
    EXPECT_EQ(channel(rgb(0x123456), 16), 0x56U);
}

}  // namespace
}  // namespace lianbing::ui
