#include "game/exchange/outline_text.h"

#include <pango/pangocairo.h>

#include <map>
#include <utility>
#include <vector>

namespace lianbing::exchange {

namespace {

struct Release {
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }

    void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }

    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

using FacePtr = std::unique_ptr<cairo_font_face_t, Release>;

const cairo_user_data_key_t kRealFace{};

/// Draws one glyph of the real face; one unit is an em.
cairo_status_t renderGlyph(cairo_scaled_font_t* font, unsigned long glyph, cairo_t* canvas,
                           cairo_text_extents_t* extents) {
    auto* real = static_cast<cairo_font_face_t*>(
        cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(font), &kRealFace));
    const std::unique_ptr<cairo_font_options_t, Release> options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(canvas, options.get());
    cairo_set_font_face(canvas, real);
    cairo_set_font_size(canvas, 1);
    const cairo_glyph_t drawn{glyph, 0, 0};
    cairo_text_extents_t measured{};
    cairo_glyph_extents(canvas, &drawn, 1, &measured);
    extents->x_advance = measured.x_advance;
    cairo_glyph_path(canvas, &drawn, 1);
    cairo_fill(canvas);
    return CAIRO_STATUS_SUCCESS;
}

FacePtr outlineFace(cairo_font_face_t* real) {
    FacePtr face{cairo_user_font_face_create()};
    cairo_user_font_face_set_render_glyph_func(face.get(), renderGlyph);
    cairo_font_face_set_user_data(
        face.get(), &kRealFace, cairo_font_face_reference(real),
        [](void* kept) { cairo_font_face_destroy(static_cast<cairo_font_face_t*>(kept)); });
    return face;
}

/// Glyphs of a run with their places, and which bytes of the text each stands for.
struct Run {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
};

Run readRun(const PangoGlyphItem& run, double& x, double baseline) {
    Run read;
    const PangoGlyphString& glyphs = *run.glyphs;
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
        const PangoGlyphInfo& info = glyphs.glyphs[i];
        const bool opensCluster = i == 0 || glyphs.log_clusters[i] != glyphs.log_clusters[i - 1];
        if (opensCluster) {
            if (i > 0)
                read.clusters.back().num_bytes =
                    glyphs.log_clusters[i] - glyphs.log_clusters[i - 1];
            read.clusters.push_back({run.item->length - glyphs.log_clusters[i], 0});
        }
        const bool isDrawn =
            info.glyph != PANGO_GLYPH_EMPTY && (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
        if (isDrawn) {
            read.glyphs.push_back({info.glyph, x + pango_units_to_double(info.geometry.x_offset),
                                   baseline + pango_units_to_double(info.geometry.y_offset)});
            ++read.clusters.back().num_glyphs;
        }
        x += pango_units_to_double(info.geometry.width);
    }
    return read;
}

}  // namespace

struct OutlineText::Faces {
    std::map<cairo_font_face_t*, FacePtr> byReal;

    cairo_font_face_t* of(cairo_font_face_t* real) {
        FacePtr& face = byReal[real];
        if (!face) face = outlineFace(real);
        return face.get();
    }
};

OutlineText::OutlineText() : faces_(std::make_unique<Faces>()) {}

OutlineText::OutlineText(OutlineText&&) noexcept = default;
OutlineText& OutlineText::operator=(OutlineText&&) noexcept = default;
OutlineText::~OutlineText() = default;

void OutlineText::draw(cairo_t* canvas, PangoLayoutLine* line, double x, double baseline) {
    const char* text = pango_layout_get_text(line->layout);
    for (GSList* at = line->runs; at != nullptr; at = at->next) {
        const auto& run = *static_cast<PangoGlyphItem*>(at->data);
        cairo_scaled_font_t* real =
            pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.item->analysis.font));
        const Run read = readRun(run, x, baseline);
        if (real == nullptr || read.glyphs.empty()) continue;
        cairo_matrix_t size;
        cairo_scaled_font_get_font_matrix(real, &size);
        cairo_set_font_face(canvas, faces_->of(cairo_scaled_font_get_font_face(real)));
        cairo_set_font_matrix(canvas, &size);
        cairo_show_text_glyphs(canvas, text + run.item->offset, run.item->length,
                               read.glyphs.data(), static_cast<int>(read.glyphs.size()),
                               read.clusters.data(), static_cast<int>(read.clusters.size()),
                               cairo_text_cluster_flags_t{});
    }
}

}  // namespace lianbing::exchange
