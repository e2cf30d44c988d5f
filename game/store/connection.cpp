#include "game/store/connection.h"

#include <SQLiteCpp/Exception.h>

#include <bit>
#include <cstring>
#include <sqlite3.h>

namespace lianbing::store {

Query::~Query() {
    statement_->tryReset();
    // Bound bytes are copies inside the statement; a large blob should not stay there until the
    // next use.
    statement_->clearBindings();
}

Query& Query::number(const char* name, std::int64_t value) {
    statement_->bind(name, value);
    return *this;
}

Query& Query::bits(const char* name, std::uint64_t value) {
    return number(name, std::bit_cast<std::int64_t>(value));
}

Query& Query::text(const char* name, const std::string& value) {
    statement_->bind(name, value);
    return *this;
}

Query& Query::blob(const char* name, std::string_view value) {
    // A null pointer would bind NULL instead of no bytes.
    statement_->bind(name, value.empty() ? "" : value.data(), static_cast<int>(value.size()));
    return *this;
}

Query& Query::digest(const char* name, const base::Digest& value) {
    statement_->bind(name, value.bytes.data(), static_cast<int>(value.bytes.size()));
    return *this;
}

Query& Query::points(const char* name, score::Points value) {
    return number(name, value.inHundredths());
}

Query& Query::session(const char* name, SessionId value) {
    return number(name, value.value);
}

std::int64_t Query::number(int column) const {
    return statement_->getColumn(column).getInt64();
}

std::uint64_t Query::bits(int column) const {
    return std::bit_cast<std::uint64_t>(number(column));
}

std::string Query::text(int column) const {
    return statement_->getColumn(column).getString();
}

base::Digest Query::digest(int column) const {
    const SQLite::Column cell = statement_->getColumn(column);
    base::Digest digest;
    const void* bytes = cell.getBlob();
    if (bytes == nullptr || cell.getBytes() != static_cast<int>(digest.bytes.size())) {
        throw SQLite::Exception("digest of the wrong length", SQLITE_CORRUPT);
    }
    std::memcpy(digest.bytes.data(), bytes, digest.bytes.size());
    return digest;
}

score::Points Query::points(int column) const {
    return score::Points::hundredths(number(column));
}

SQLite::Statement& Connection::prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        found = statements_.emplace(sql, SQLite::Statement(database_, std::string(sql))).first;
    }
    return found->second;
}

void WriteTransaction::script(std::string_view sql) const {
    database().exec(std::string(sql));
}

}  // namespace lianbing::store
