#pragma once

#include "game/store/store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace lianbing::store {

/// A folder of its own for one test, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "lianbing-store-XXXXXX").string();
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

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// Opens or ends the test.
inline Store openStore(const std::filesystem::path& path, Options options = {}) {
    auto store = Store::open(path, std::move(options));
    if (!store) ADD_FAILURE() << store.error().text();
    return std::move(store.value());
}

inline Store inMemory() {
    return openStore(":memory:", {.now = [] { return 1'700'000'000; }});
}

inline scenario::SessionHeader aHeader() {
    return {.scenario = "first-visit",
            .title = "初次检查",
            .caseId = "act-2024",
            .seed = 0xFEDC'BA98'7654'3210U,
            .engineRules = 1,  // those of the stored fixtures
            .content = base::Digest::of("content"),
            .lawPacks = base::Digest::of("laws")};
}

inline SessionId aSession(Store& store) {
    EXPECT_TRUE(store.putBlob("content"));
    EXPECT_TRUE(store.putBlob("laws"));
    return store.createSession(aHeader()).value();
}

/// Entry number `sequence` of a play in which every kind of column has something in it.
inline scenario::Entry anEntry(std::uint64_t sequence) {
    const std::string n = std::to_string(sequence);
    return {.sequence = sequence,
            .intent = scenario::Act{"photo", "ledger-" + n, {"scale", "taker"}},
            .effects = {scenario::Say{"manager", "这是第" + n + "本台账。"},
                        scenario::Collect{"photo-" + n, {{"at", n}}}},
            .scores = {{"record/" + n, score::Points{}, score::Points::hundredths(250)}},
            .worldHash = base::Digest::of("world " + n)};
}

inline std::vector<scenario::Entry> entriesUpTo(std::uint64_t last) {
    std::vector<scenario::Entry> entries;
    for (std::uint64_t sequence = 1; sequence <= last; ++sequence) {
        entries.push_back(anEntry(sequence));
    }
    return entries;
}

inline std::unique_ptr<scenario::Journal> leaseOf(Store& store, SessionId session) {
    auto journal = store.lease(session);
    if (!journal) ADD_FAILURE() << journal.error().text();
    return std::move(journal.value());
}

/// Takes the lease and commits entries 1 to `last`.
inline void play(Store& store, SessionId session, std::uint64_t last) {
    const auto journal = leaseOf(store, session);
    for (const scenario::Entry& entry : entriesUpTo(last)) {
        const base::Status done = journal->commit(entry);
        ASSERT_TRUE(done) << done.error().text();
    }
}

}  // namespace lianbing::store
