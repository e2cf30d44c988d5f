#include "game/exchange/office_file.h"

#include <fmt/format.h>
#include <zip.h>

namespace lianbing::exchange {

namespace {

constexpr std::size_t kLargest = 64U << 20U;

using Part = std::unique_ptr<zip_file_t, decltype([](zip_file_t* part) { zip_fclose(part); })>;

}  // namespace

void OfficeFile::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

base::Result<OfficeFile> OfficeFile::open(std::string_view bytes, std::string_view kind,
                                          const std::string& where) {
    // What Office makes of a paper with a password, and its papers from before 2007, begin like
    // this.
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return base::fail(fmt::format("文件加了密码，或者是旧式格式，请去掉密码、另存为 {}", kind),
                          where);
    OfficeFile file;
    file.kind_ = kind;
    file.where_ = where;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive =
        source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr && source != nullptr) zip_source_free(source);  // else the archive's
    if (archive == nullptr)
        return base::fail(fmt::format("这不是 {} 文件，或者文件坏了", kind), where);
    file.archive_.reset(archive);
    return file;
}

bool OfficeFile::has(const std::string& name) const {
    return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

/// What the part says of its own size is not believed.
base::Result<std::string> OfficeFile::part(const std::string& name) const {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat(archive_.get(), name.c_str(), ZIP_FL_NOCASE, &about) != 0) return damaged();
    const bool isEncrypted =
        (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE;
    if (isEncrypted) return base::fail("文件加了密码，请先去掉密码", where_);
    const Part part(zip_fopen_index(archive_.get(), about.index, 0));
    if (!part) return damaged();
    std::string text;
    constexpr std::size_t kStep = 1U << 16U;
    while (true) {
        const std::size_t have = text.size();
        text.resize(have + kStep);
        const zip_int64_t got = zip_fread(part.get(), text.data() + have, kStep);
        if (got < 0) return damaged();
        text.resize(have + static_cast<std::size_t>(got));
        if (got == 0) return text;
        if (text.size() > kLargest) return base::fail("展开以后大于 64 MB，不读", where_);
    }
}

base::Unexpected OfficeFile::damaged() const {
    return base::fail(fmt::format("这个 {} 文件坏了，读不出来", kind_), where_);
}

std::string_view localName(const char* name) {
    const std::string_view whole = name;
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node childOf(const pugi::xml_node& node, std::string_view name) {
    return node.find_child(
        [&](const pugi::xml_node& child) { return localName(child.name()) == name; });
}

std::string_view attributeOf(const pugi::xml_node& node, std::string_view name) {
    return node
        .find_attribute(
            [&](const pugi::xml_attribute& one) { return localName(one.name()) == name; })
        .value();
}

}  // namespace lianbing::exchange
