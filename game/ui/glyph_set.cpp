#include "game/ui/glyph_set.h"

#include "game/base/text.h"

namespace lianbing::ui {

bool GlyphSet::add(std::string_view text) {
    bool isNew = false;
    while (!text.empty()) {
        const base::CodePoint point = base::readCodePoint(text);
        if (add(point.value)) isNew = true;
        text.remove_prefix(point.bytes);
    }
    return isNew;
}

bool GlyphSet::add(char32_t value) {
    if (value < ' ' || value >= kLimit || set_[value]) return false;
    set_.set(value);
    return true;
}

std::vector<unsigned short> GlyphSet::ranges() const {
    std::vector<unsigned short> out;
    for (std::size_t i = 0; i < kLimit; ++i) {
        if (!set_[i]) continue;
        const auto value = static_cast<unsigned short>(i);
        if (out.empty() || out.back() + 1 != value) {
            out.push_back(value);
            out.push_back(value);
        } else {
            out.back() = value;
        }
    }
    out.push_back(0);
    return out;
}

char32_t standIn(char32_t value) {
    for (const StandIn& entry : kStandIns) {
        if (entry.value == value) return entry.instead;
    }
    return 0;
}

SmallSign smallSign(char32_t value) {
    if (value >= 0x2080 && value <= 0x2089) return {U'0' + (value - 0x2080), false};
    if (value >= 0x2070 && value <= 0x2079) return {U'0' + (value - 0x2070), true};
    switch (value) {
        case 0x207A:
            return {U'+', true};
        case 0x207B:
            return {U'-', true};
        case 0x208A:
            return {U'+', false};
        case 0x208B:
            return {U'-', false};
        case 0x2093:
            return {U'x', false};
        case 0x2099:
            return {U'n', false};
        default:
            return {};
    }
}

}  // namespace lianbing::ui
