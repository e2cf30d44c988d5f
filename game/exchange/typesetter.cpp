#include "game/exchange/typesetter.h"

#include <pango/pangocairo.h>

#include <string_view>
#include <utility>

namespace lianbing::exchange {

namespace {

struct FreeDescription {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

Description describe(const Type& type) {
    Description font{pango_font_description_new()};
    pango_font_description_set_family_static(font.get(), Typesetter::kFont);
    pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
    pango_font_description_set_weight(
        font.get(), type.face == Face::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return font;
}

}  // namespace

void Typesetter::Unref::operator()(void* object) const {
    g_object_unref(object);
}

Typesetter::Typesetter()
    : context_(pango_font_map_create_context(pango_cairo_font_map_get_default())) {
    constexpr double kPointsAnInch = 72;
    pango_cairo_context_set_resolution(context_.get(), kPointsAnInch);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string("zh-cn"));
}

bool Typesetter::hasFont() const {
    const Description wanted = describe({});
    const std::unique_ptr<PangoFont, Unref> font{
        pango_context_load_font(context_.get(), wanted.get())};
    if (!font) return false;
    const Description found{pango_font_describe(font.get())};
    const char* family = pango_font_description_get_family(found.get());
    return family != nullptr && std::string_view{family} == kFont;
}

std::vector<Line> Typesetter::paragraph(const std::string& text, const Type& type, double width,
                                        double x) {
    constexpr double kLeading = 1.5;
    constexpr double kBaseline = 1.1;
    std::unique_ptr<PangoLayout, Unref> layout{pango_layout_new(context_.get())};
    pango_layout_set_font_description(layout.get(), describe(type).get());
    pango_layout_set_width(layout.get(), pango_units_from_double(width));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    std::vector<Line> lines;
    for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
        PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), i);
        lines.push_back({{{line, x, type.ink}}, type.size * kLeading, type.size * kBaseline});
    }
    layouts_.push_back(std::move(layout));
    return lines;
}

double Typesetter::widthOf(const Line& line) {
    PangoRectangle extent{};
    pango_layout_line_get_extents(line.pieces.front().line, nullptr, &extent);
    return pango_units_to_double(extent.width);
}

}  // namespace lianbing::exchange
