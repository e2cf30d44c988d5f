#pragma once

#include "game/base/result.h"
#include "game/exchange/draft_report.h"

#include <memory>
#include <string>
#include <vector>

using cairo_t =
    struct _cairo;  // NOLINT(bugprone-reserved-identifier): the name that Cairo gives it

namespace lianbing::exchange {

/// A report set in type on A4 pages, to be drawn on paper or on a picture: one unit is a point.
class DraftPages {
public:
    static constexpr double kWidth = 595.28;
    static constexpr double kHeight = 841.89;

    /// Errors: the font is not there.
    static base::Result<DraftPages> set(const DraftReport& report);

    [[nodiscard]] int count() const;
    /// `page` from 0.
    void draw(cairo_t* canvas, int page) const;
    /// What stands on a page, from the top down and from the left: each line of a column apart.
    [[nodiscard]] std::vector<std::string> words(int page) const;

    DraftPages(DraftPages&&) noexcept;
    DraftPages& operator=(DraftPages&&) noexcept;
    DraftPages(const DraftPages&) = delete;
    DraftPages& operator=(const DraftPages&) = delete;
    ~DraftPages();

private:
    struct Sheets;

    explicit DraftPages(std::unique_ptr<Sheets> sheets);

    std::unique_ptr<Sheets> sheets_;
};

}  // namespace lianbing::exchange
