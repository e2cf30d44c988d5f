#include "game/store/schema.h"

#include "game/base/check.h"

#include <fmt/format.h>

namespace lianbing::store {

namespace {

std::string_view shipped(const std::string& name) {
    const std::string_view sql = embeddedSql(name);
    LIANBING_CHECK(!sql.empty(), "a schema file is missing from the program");
    return sql;
}

}  // namespace

std::string_view schemaSql(int version) {
    return shipped(fmt::format("schema_v{}.sql", version));
}

std::string_view migrationSql(int from) {
    return shipped(fmt::format("migrate_v{}_v{}.sql", from, from + 1));
}

}  // namespace lianbing::store
