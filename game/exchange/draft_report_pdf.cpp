#include "game/exchange/draft_report_pdf.h"

#include "game/exchange/draft_report_pages.h"

#include <cairo-pdf.h>
#include <cairo.h>

#include <memory>

namespace lianbing::exchange {

namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

struct Closer {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }

    void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};

}  // namespace

base::Result<std::string> draftReportPdf(const DraftReport& report) {
    const base::Result<DraftPages> pages = DraftPages::set(report);
    if (!pages) return base::Unexpected{pages.error()};
    std::string bytes;
    const std::unique_ptr<cairo_surface_t, Closer> surface{cairo_pdf_surface_create_for_stream(
        append, &bytes, DraftPages::kWidth, DraftPages::kHeight)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, report.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "练兵");
    const std::string made = report.fixedDay.iso() + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
    const std::unique_ptr<cairo_t, Closer> canvas{cairo_create(surface.get())};
    for (int page = 0; page < pages->count(); ++page) {
        pages->draw(canvas.get(), page);
        cairo_show_page(canvas.get());
    }
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return base::fail(std::string("PDF 没有做成：") + cairo_status_to_string(status));
    return bytes;
}

}  // namespace lianbing::exchange
