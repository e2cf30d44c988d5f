#pragma once

#include "game/base/digest.h"
#include "game/score/points.h"
#include "game/store/session_id.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace lianbing::store {

/// One use of a prepared statement. Binds by name with the types of the program; resets the
/// statement when it goes. Throws SQLite::Exception.
class Query {
public:
    explicit Query(SQLite::Statement& statement) : statement_(&statement) {}

    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    Query(Query&&) = delete;
    Query& operator=(Query&&) = delete;

    Query& number(const char* name, std::int64_t value);
    /// 64 bits as they are; the highest is the sign in the file.
    Query& bits(const char* name, std::uint64_t value);
    Query& text(const char* name, const std::string& value);
    Query& blob(const char* name, std::string_view value);
    Query& digest(const char* name, const base::Digest& value);
    Query& points(const char* name, score::Points value);
    Query& session(const char* name, SessionId value);

    /// Runs a statement that gives no rows; says how many rows it changed.
    int run() { return statement_->exec(); }

    /// Goes to the next row; false after the last.
    bool next() { return statement_->executeStep(); }

    [[nodiscard]] bool isNull(int column) const { return statement_->getColumn(column).isNull(); }

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::uint64_t bits(int column) const;
    [[nodiscard]] std::string text(int column) const;

    [[nodiscard]] std::string blob(int column) const { return text(column); }

    /// Throws when the column does not hold 32 bytes (only in a damaged file).
    [[nodiscard]] base::Digest digest(int column) const;
    [[nodiscard]] score::Points points(int column) const;

    [[nodiscard]] SessionId session(int column) const { return SessionId{number(column)}; }

private:
    SQLite::Statement* statement_;
};

/// An open file with its prepared statements: each text is prepared once. Rows are reached through
/// transactions only.
class Connection {
public:
    explicit Connection(SQLite::Database database) : database_(std::move(database)) {}

    [[nodiscard]] SQLite::Database& database() { return database_; }

    /// `sql` must be a literal, because its address outlives the call.
    SQLite::Statement& prepared(std::string_view sql);

private:
    SQLite::Database database_;
    std::map<std::string_view, SQLite::Statement>
        statements_;  // after database_: they must go first
};

/// Reads the file as it was at the first query, whatever others write meanwhile.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection)
        : ReadTransaction(connection, SQLite::TransactionBehavior::DEFERRED) {}

    [[nodiscard]] Query query(std::string_view sql) const {
        return Query(connection_->prepared(sql));
    }

protected:
    ReadTransaction(Connection& connection, SQLite::TransactionBehavior behavior)
        : connection_(&connection), transaction_(connection.database(), behavior) {}

    [[nodiscard]] SQLite::Database& database() const { return connection_->database(); }

    void keep() { transaction_.commit(); }

private:
    Connection* connection_;
    SQLite::Transaction transaction_;
};

/// Reads and writes; all of it is undone unless commit() was called.
class WriteTransaction : public ReadTransaction {
public:
    explicit WriteTransaction(Connection& connection)
        : ReadTransaction(connection, SQLite::TransactionBehavior::IMMEDIATE) {}

    /// Returns when everything is on disk.
    void commit() { keep(); }

    /// Runs several statements without parameters (schemas).
    void script(std::string_view sql) const;

    [[nodiscard]] std::int64_t lastRowId() const { return database().getLastInsertRowid(); }
};

}  // namespace lianbing::store
