#pragma once

#include "game/base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace lianbing::ui {

enum class Weight { Regular, Bold };

/// A font file mapped into memory: pages that are never read cost nothing, and the collection is 19
/// MB.
class FontFile {
public:
    /// Looks where distributions put Noto Sans CJK (no fontconfig). The variable LIANBING_FONT
    /// names another file for both weights. Errors: no file found, in one Chinese sentence that
    /// names the package to install.
    static base::Result<FontFile> find(Weight weight);
    static base::Result<FontFile> open(const std::string& path);

    FontFile(FontFile&& other) noexcept;
    FontFile& operator=(FontFile&& other) noexcept;
    FontFile(const FontFile&) = delete;
    FontFile& operator=(const FontFile&) = delete;
    ~FontFile();

    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

    /// Which font of the collection is the simplified Chinese one.
    [[nodiscard]] int index() const { return index_; }

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    FontFile() = default;

    std::span<const std::byte> bytes_;
    int index_ = 0;
    std::string path_;
};

/// The paths that `find` tries, in order.
std::vector<std::string> fontPaths(Weight weight);

}  // namespace lianbing::ui
