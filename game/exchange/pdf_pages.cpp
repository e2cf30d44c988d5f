#include "game/exchange/pdf_pages.h"

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

base::Result<std::string> pdfOf(const PdfHead& head, std::size_t pages,
                                const std::function<void(cairo_t*, std::size_t)>& draw) {
    std::string bytes;
    const std::unique_ptr<cairo_surface_t, Closer> surface{
        cairo_pdf_surface_create_for_stream(append, &bytes, head.width, head.height)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, head.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "练兵");
    const std::string made = head.made.iso() + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
    const std::unique_ptr<cairo_t, Closer> canvas{cairo_create(surface.get())};
    for (std::size_t page = 0; page < pages; ++page) {
        draw(canvas.get(), page);
        cairo_show_page(canvas.get());
    }
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return base::fail(std::string("PDF 没有做成：") + cairo_status_to_string(status));
    return bytes;
}

}  // namespace lianbing::exchange
