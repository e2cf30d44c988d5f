#pragma once

#include "game/base/date.h"
#include "game/base/result.h"

#include <cstddef>
#include <functional>
#include <string>

using cairo_t =
    struct _cairo;  // NOLINT(bugprone-reserved-identifier): the name that Cairo gives it

namespace lianbing::exchange {

/// What a PDF says of itself, and its paper in points.
struct PdfHead {
    std::string title;
    base::Date made;  ///< given from outside, so that the same input gives the same bytes
    double width = 0;
    double height = 0;
};

/// The bytes of a PDF whose pages `draw` draws, counted from 0. Errors: Cairo could not make it.
base::Result<std::string> pdfOf(const PdfHead& head, std::size_t pages,
                                const std::function<void(cairo_t*, std::size_t)>& draw);

}  // namespace lianbing::exchange
