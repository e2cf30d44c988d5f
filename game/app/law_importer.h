#pragma once

#include "game/law/library.h"
#include "game/present/import_model.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace lianbing::app {

/// Imports law texts on a thread of its own, with its own connection to the data file, and wakes
/// the frame loop with news.
class LawImporter {
public:
    /// An empty `dataFile`: there is nowhere to import to.
    LawImporter(std::shared_ptr<const law::Library> laws, std::filesystem::path dataFile);
    LawImporter(const LawImporter&) = delete;
    LawImporter& operator=(const LawImporter&) = delete;
    /// Stops after the file it is at.
    ~LawImporter() = default;

    /// Begins; while another import runs, the paths follow it.
    void start(std::vector<std::string> paths);
    void stop();
    /// Copies how far it is; false when nothing changed since the last call.
    bool takeNews(present::ImportModel& model);

private:
    void run(const std::stop_token& closing);
    base::Status importAll(const std::vector<std::string>& paths, const std::function<bool()>& isStopped);
    void change(const std::function<void(present::ImportModel&)>& change);

    std::shared_ptr<const law::Library> laws_;
    std::filesystem::path dataFile_;
    std::mutex mutex_;  // over the members up to worker_
    present::ImportModel news_;
    bool hasNews_ = false;
    std::vector<std::string> waiting_;
    std::uint64_t started_ = 0;  // times that start() was called
    std::uint64_t stopped_ = 0;  // what was started up to here is to end
    std::jthread worker_;  // last: it joins before the others go
};

}  // namespace lianbing::app
