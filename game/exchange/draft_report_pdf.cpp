#include "game/exchange/draft_report_pdf.h"

#include "game/exchange/draft_report_pages.h"
#include "game/exchange/pdf_pages.h"

namespace lianbing::exchange {

base::Result<std::string> draftReportPdf(const DraftReport& report) {
    const base::Result<DraftPages> pages = DraftPages::set(report);
    if (!pages) return base::Unexpected{pages.error()};
    const PdfHead head{report.title, report.fixedDay, DraftPages::kWidth, DraftPages::kHeight};
    return pdfOf(head, static_cast<std::size_t>(pages->count()),
                 [&](cairo_t* canvas, std::size_t page) {
                     pages->draw(canvas, static_cast<int>(page));
                 });
}

}  // namespace lianbing::exchange
