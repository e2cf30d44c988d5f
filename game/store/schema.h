#pragma once

#include <string_view>

namespace lianbing::store {

/// The schema this program writes. A shipped schema file is never edited: a change is a new version
/// with its migration.
inline constexpr int kSchemaVersion = 4;

/// The number in a file's header that says it is ours ('LBNG'); the schema files set it.
inline constexpr int kApplicationId = 0x4C424E47;

/// A file of schema/ by its name; empty when there is none.
std::string_view embeddedSql(std::string_view name);

/// Makes an empty file one of this version.
std::string_view schemaSql(int version);
/// Brings a file of version `from` to the next one.
std::string_view migrationSql(int from);

}  // namespace lianbing::store
