#pragma once

// Internal to exchange: the archives of XML that Word and Excel write.

#include "game/base/result.h"

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace lianbing::exchange {

/// An archive in memory and its parts.
class OfficeFile {
public:
    /// `bytes` must outlive the file. `kind` is how people call it (`.docx`), `where` its name for
    /// errors. Errors: encrypted, of the years before 2007, no archive.
    static base::Result<OfficeFile> open(std::string_view bytes, std::string_view kind,
                                         const std::string& where);

    [[nodiscard]] bool has(const std::string& name) const;
    /// Unpacks a part that it has. Errors: encrypted, damaged, larger than 64 MB.
    [[nodiscard]] base::Result<std::string> part(const std::string& name) const;

    [[nodiscard]] base::Unexpected damaged() const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };

    OfficeFile() = default;

    std::unique_ptr<zip, Close> archive_;
    std::string kind_;
    std::string where_;
};

/// Without the prefix of its namespace; writers choose it freely.
std::string_view localName(const char* name);
pugi::xml_node childOf(const pugi::xml_node& node, std::string_view name);
std::string_view attributeOf(const pugi::xml_node& node, std::string_view name);

}  // namespace lianbing::exchange
