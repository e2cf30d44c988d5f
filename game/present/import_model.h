#pragma once

#include <string>
#include <vector>

namespace lianbing::present {

enum class ImportTone { Good, Quiet, Look, Bad };

struct ImportRow {
    std::string state;  ///< 新增, 更新, 没有变化, 读不了
    std::string file;   ///< name without folder
    std::string what;
    std::vector<std::string> findings;  ///< 第 12 行：…
    ImportTone tone = ImportTone::Good;
};

/// An import of law texts, running or over.
struct ImportModel {
    bool isRunning = false;
    std::string at;      ///< the file it is at
    double share = 0;    ///< 0 to 1
    std::string figure;  ///< 12 / 75
    std::vector<ImportRow> rows;
    std::string summary;  ///< once it is over; empty before
    std::string problem;  ///< why nothing could be imported
};

}  // namespace lianbing::present
