// What a writer that is killed leaves behind: nothing that was promised is lost, and nothing is
// half there.

#include "game/law/search_text.h"
#include "game/store/law_search.h"
#include "tests/support/searched_laws.h"
#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>

#include <array>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace lianbing::store {
namespace {

/// A child process that runs `body` with the writing end of a pipe; killed and reaped at the latest
/// in the destructor.
class Child {
public:
    explicit Child(const std::function<void(int pipe)>& body) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) std::abort();
        pid_ = fork();
        if (pid_ == 0) {
            close(ends[0]);
            body(ends[1]);
            _exit(0);
        }
        close(ends[1]);
        pipe_ = ends[0];
    }

    ~Child() {
        kill();
        reap();
        close(pipe_);
    }

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&&) = delete;
    Child& operator=(Child&&) = delete;

    /// The next number the child sent; 0 when it is gone.
    [[nodiscard]] std::uint64_t read() const {
        std::uint64_t number = 0;
        return ::read(pipe_, &number, sizeof number) == sizeof number ? number : 0;
    }

    void kill() const {
        if (pid_ > 0) ::kill(pid_, SIGKILL);
    }

    /// Waits until it is dead, and leaves it a zombie.
    void waitUntilDead() const {
        siginfo_t info;
        waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT);
    }

    void reap() {
        if (pid_ > 0) waitpid(pid_, nullptr, 0);
        pid_ = 0;
    }

private:
    pid_t pid_ = 0;
    int pipe_ = -1;
};

void send(int pipe, std::uint64_t number) {
    if (write(pipe, &number, sizeof number) != sizeof number) _exit(1);
}

/// In the child: goes on with the session and says each number after its commit came back.
void playOn(const std::filesystem::path& path, SessionId session, int pipe) {
    auto store = Store::open(path);
    if (!store) _exit(2);
    const auto entries = store->entries(session);
    const auto journal = store->lease(session);
    if (!entries || !journal) _exit(3);
    for (std::uint64_t next = entries->size() + 1;; ++next) {
        if (!(*journal)->commit(anEntry(next))) _exit(4);
        send(pipe, next);
    }
}

TEST(KilledWriter, isTakenOverAtOnceEvenBeforeItIsReaped) {
    const TemporaryFolder folder;
    const auto path = folder / "a.db";
    const SessionId session = [&] {
        Store store = openStore(path);
        return aSession(store);
    }();
    const Child child([&](int pipe) { playOn(path, session, pipe); });
    ASSERT_EQ(child.read(), 1U);
    Store store = openStore(path);
    ASSERT_FALSE(store.lease(session)) << "the holder lives";

    child.kill();
    child.waitUntilDead();

    EXPECT_TRUE(store.lease(session));
}

/// Lets a child go on for a while, a little longer each time, and kills it in the midst of its
/// commits. Gives the last number it said.
std::uint64_t playOnAndKill(const std::filesystem::path& path, SessionId session, unsigned round) {
    std::uint64_t promised = 0;
    const Child child([&](int pipe) { playOn(path, session, pipe); });
    for (unsigned heard = 0; heard <= round % 5; ++heard) promised = child.read();
    usleep(round * 137 % 2000);
    child.kill();
    for (std::uint64_t more = child.read(); more != 0; more = child.read()) promised = more;
    return promised;
}

/// Checks that the file holds what was promised, at most one more, whole and without a gap; gives
/// the number of entries.
std::uint64_t keptAfter(const std::filesystem::path& path, SessionId session,
                        std::uint64_t promised) {
    Store store = openStore(path);
    const auto entries = store.entries(session).value();
    EXPECT_GE(entries.size(), promised);
    EXPECT_LE(entries.size(), promised + 1) << "at most the one whose promise was cut off";
    EXPECT_EQ(entries, entriesUpTo(entries.size()));
    EXPECT_TRUE(store.verify(session));
    return entries.size();
}

TEST(KilledWriter, losesNothingItPromisedAndLeavesNoGap) {
    const TemporaryFolder folder;
    const auto path = folder / "a.db";
    const SessionId session = [&] {
        Store store = openStore(path);
        return aSession(store);
    }();
    std::uint64_t kept = 0;
    for (unsigned round = 0; round < 30; ++round) {
        const std::uint64_t promised = playOnAndKill(path, session, round);
        ASSERT_GT(promised, kept) << "the child could not go on";
        kept = keptAfter(path, session, promised);
    }
}

TEST(FreshFile, mayBeOpenedByManyProgramsAtOnce) {
    const TemporaryFolder folder;
    const auto path = folder / "a.db";
    std::vector<std::unique_ptr<Child>> children;
    children.reserve(6);
    for (int i = 0; i < 6; ++i) {
        children.push_back(std::make_unique<Child>([&](int pipe) {
            auto store = Store::open(path);
            if (!store || !store->putBlob("content") || !store->putBlob("laws")) _exit(1);
            const auto session = store->createSession(aHeader());
            if (session) send(pipe, static_cast<std::uint64_t>(session->value));
        }));
    }
    for (const auto& child : children) EXPECT_GT(child->read(), 0U);
    EXPECT_EQ(openStore(path).sessions().value().size(), children.size());
}

/// In the child: opens the old file, fills its index in, says when it begins and when it is done.
void fillIndexIn(const std::filesystem::path& path, int pipe) {
    auto store = Store::open(path);
    if (!store) _exit(2);
    send(pipe, 1);
    if (!LawSearch(*store).prepare(tests::searchedLibrary())) _exit(3);
    send(pipe, 2);
}

TEST(KilledWriter, leavesTheIndexOfAnOldFileWholeOrEmpty) {
    for (unsigned round = 0; round < 20; ++round) {
        const TemporaryFolder folder;
        const auto path = folder / "a.db";
        std::filesystem::copy_file(LIANBING_SOURCE_DIR "/tests/unit/store/fixtures/v3.db", path);
        {
            const Child child([&](int pipe) { fillIndexIn(path, pipe); });
            ASSERT_EQ(child.read(), 1U);
            usleep(round * 211 % 2500);
            child.kill();
            child.waitUntilDead();
        }
        Store store = openStore(path);
        SQLite::Database other(path.string());
        const int texts = other.execAndGet("SELECT count(*) FROM law_index").getInt();
        EXPECT_EQ(other.execAndGet("SELECT count(*) FROM law_passages").getInt(),
                  texts == 0 ? 0 : 10);
        EXPECT_TRUE(LawSearch(store).prepare(tests::searchedLibrary()));
        const auto all = [](const law::LawId&, const std::string&) { return true; };
        EXPECT_EQ(LawSearch(store).find(law::searchWords("表"), all, 9).value().size(), 3U);
    }
}

}  // namespace
}  // namespace lianbing::store
