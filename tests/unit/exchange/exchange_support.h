#pragma once

#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::exchange {

/// A folder of its own for one test, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "lianbing-exchange-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }

    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] std::filesystem::path write(const char* name, std::string_view bytes) const {
        const std::filesystem::path file = path_ / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// A file of an archive: its name and its bytes.
using ArchivePart = std::pair<std::string, std::string>;

/// The bytes of an archive of these parts, with `password` when it is not empty.
inline std::string archiveOf(const std::vector<ArchivePart>& parts,
                             const std::string& password = {}) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.docx";
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, &code);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
        EXPECT_GE(index, 0);
        if (password.empty()) continue;
        EXPECT_EQ(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                          password.c_str()),
                  0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The bytes of a .docx of one part.
inline std::string docxWith(const std::string& part, const std::string& name = "word/document.xml",
                            const std::string& password = {}) {
    return archiveOf({{name, part}}, password);
}

/// A document.xml whose body is `body`.
inline std::string documentOf(const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>" + body +
           "</w:body></w:document>";
}

inline std::string docxOf(const std::string& body) {
    return docxWith(documentOf(body));
}

}  // namespace lianbing::exchange
