#include "game/store/open.h"

#include "game/store/schema.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sqlite3.h>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <utility>

namespace lianbing::store {

namespace {

namespace fs = std::filesystem;

constexpr int kBusyTimeoutMs = 5000;

/// Whose file it is, by the numbers that SQLite keeps in a file's header for the application.
struct Mark {
    int application = 0;
    int version = 0;
};

base::Status accept(const Mark& mark, bool isEmpty, const std::string& where) {
    if (isEmpty) return {};
    if (mark.application != kApplicationId || mark.version < 1) {
        return base::fail("这个文件不是练兵的资料库", where);
    }
    if (mark.version > kSchemaVersion) {
        return base::fail(fmt::format("这个资料库由更新版本的练兵建立（第 {} 版，本程序只认到第 {} "
                                      "版），请先更新程序；文件没有改动",
                                      mark.version, kSchemaVersion),
                          where);
    }
    return {};
}

int bigEndian(const std::array<char, 100>& head, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(head.at(i));
    }
    return static_cast<int>(value);
}

/// Looks at a file without SQLite, which would make files beside it and tidy up what a newer
/// program left. Places in the header: https://www.sqlite.org/fileformat.html, section 1.3.
base::Status peek(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return base::fail("这是文件夹，不是资料库文件", path.string());
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};  // not there yet, or SQLite will say why it cannot be opened
    std::array<char, 100> head{};
    file.read(head.data(), head.size());
    if (file.gcount() == 0) return {};
    const std::string_view magic{head.data(), 16};
    if (magic != std::string_view{"SQLite format 3\0", 16} || file.gcount() < 100) {
        return base::fail("这个文件不是练兵的资料库", path.string());
    }
    // Zero and zero is also a file whose first transaction is still in the log beside it.
    const Mark mark{bigEndian(head, 68), bigEndian(head, 60)};
    return accept(mark, mark.application == 0 && mark.version == 0, path.string());
}

int pragmaNumber(SQLite::Database& database, const char* pragma) {
    return database.execAndGet(pragma).getInt();
}

Mark readMark(SQLite::Database& database) {
    return {pragmaNumber(database, "PRAGMA application_id"),
            pragmaNumber(database, "PRAGMA user_version")};
}

bool hasNoTables(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

/// A name that no earlier copy has: an old copy may be the only good one.
fs::path freeBackupName(const fs::path& path, int version) {
    const std::string first = fmt::format("{}.v{}.bak", path.string(), version);
    fs::path name = first;
    for (int copy = 2; fs::exists(name); ++copy) name = fmt::format("{}{}", first, copy);
    return name;
}

/// Copies the file as last committed, what is still in its log included. Under another name until
/// it is whole.
void keepCopy(const fs::path& path, int version) {
    const fs::path copy = freeBackupName(path, version);
    const fs::path unfinished = copy.string() + ".part";
    fs::remove(unfinished);
    {
        SQLite::Database source(path.string(), SQLite::OPEN_READONLY, kBusyTimeoutMs);
        SQLite::Database target(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(target, source);
        backup.executeStep(-1);
    }
    fs::rename(unfinished, copy);
}

bool isCurrent(SQLite::Database& database) {
    const Mark mark = readMark(database);
    return mark.application == kApplicationId && mark.version == kSchemaVersion;
}

/// Two programs may start at once on the same old or missing file: the second finds the work done,
/// because the version is read again under the write lock.
base::Status bringForward(Connection& connection, const fs::path& path) {
    WriteTransaction transaction(connection);
    const Mark mark = readMark(connection.database());
    const bool isEmpty = mark.version == 0 && hasNoTables(connection.database());
    if (base::Status known = accept(mark, isEmpty, path.string()); !known) return known;
    if (mark.version == kSchemaVersion) return {};
    if (isEmpty) {
        transaction.script(schemaSql(kSchemaVersion));
    } else {
        keepCopy(path, mark.version);
        for (int from = mark.version; from < kSchemaVersion; ++from) {
            transaction.script(migrationSql(from));
        }
    }
    transaction.commit();
    return {};
}

void protect(SQLite::Database& database) {
    database.exec("PRAGMA foreign_keys = ON");
    // What a damaged or prepared file may not do to us.
    database.exec("PRAGMA trusted_schema = OFF");
    database.exec("PRAGMA cell_size_check = ON");
}

/// A path as an address with a parameter; see https://www.sqlite.org/uri.html.
std::string uriOf(const fs::path& path, const char* parameter) {
    std::string uri = "file:";
    for (const char c : path.string()) {
        const bool isSpecial = c == '%' || c == '?' || c == '#';
        uri +=
            isSpecial ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
    }
    return uri + "?" + parameter;
}

/// Reads the write-ahead log too, when the files beside the database are there; nothing when SQLite
/// would have to make them.
std::optional<SQLite::Database> openedWithItsLog(const fs::path& path) {
    try {
        SQLite::Database database(uriOf(path, "mode=ro"), SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                                  kBusyTimeoutMs);
        static_cast<void>(hasNoTables(database));
        return database;
    } catch (const SQLite::Exception& thrown) {
        const int code = thrown.getErrorCode() & 0xff;
        if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) return {};
        throw;
    }
}

/// Going over to the write-ahead log needs the file alone for a moment, and SQLite does not wait
/// for that by itself.
void useWriteAheadLog(SQLite::Database& database) {
    for (int attempt = 1;; ++attempt) {
        try {
            database.exec("PRAGMA journal_mode = WAL");
            return;
        } catch (const SQLite::Exception& thrown) {
            if (thrown.getErrorCode() != SQLITE_BUSY || attempt == 200) throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

}  // namespace

bool isWritable(const fs::path& path) {
    const auto may = [](const fs::path& what, int mode) {
        return ::faccessat(AT_FDCWD, what.c_str(), mode, AT_EACCESS) == 0;
    };
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
    if (!may(folder, F_OK)) return true;
    return may(folder, W_OK | X_OK) && (!may(path, F_OK) || may(path, W_OK));
}

base::Result<Connection> openForReading(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        return base::fail("这个文件夹是只读的，里面没有资料库", path.string());
    if (const base::Status known = peek(path); !known) return base::Unexpected{known.error()};
    std::optional<SQLite::Database> database = openedWithItsLog(path);
    if (!database) {
        // What is in the log would be passed over in silence.
        if (fs::file_size(path.string() + "-wal", error) > 0 && !error) {
            return base::fail(
                "最近的操作还在旁边的 -wal "
                "文件里，在只读的文件夹里读不全；请把整个文件夹复制到能写的地方再看",
                path.string());
        }
        database.emplace(uriOf(path, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                         kBusyTimeoutMs);
    }
    protect(*database);
    if (!isCurrent(*database)) {
        return base::fail("这个资料库由旧版本的练兵建立，要先在能写的地方打开一次", path.string());
    }
    return Connection(std::move(*database));
}

base::Result<Connection> openAndSetUp(const fs::path& path) {
    const bool inMemory = path == kMemory;
    if (!inMemory) {
        if (const base::Status known = peek(path); !known) return base::Unexpected{known.error()};
    }
    Connection connection(SQLite::Database(
        path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs));
    SQLite::Database& database = connection.database();
    protect(database);
    // The usual case needs no write lock, so that it never waits for another program.
    if (!isCurrent(database)) {
        const base::Status ready = bringForward(connection, path);
        if (!ready) return base::Unexpected{ready.error()};
    }
    if (!inMemory) useWriteAheadLog(database);
    database.exec("PRAGMA synchronous = FULL");
    return connection;
}

}  // namespace lianbing::store
