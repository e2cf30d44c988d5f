# Writes OUTPUT, a source file that holds every SQL file of FILES (divided by '|') under its name.
# Usage: cmake -DOUTPUT=<file> -DFILES=<a|b> -P embed_sql.cmake
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" sql)
    string(APPEND entries "    if (name == \"${name}\") return R\"sql(${sql})sql\";\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"game/store/schema.h\"

namespace lianbing::store {

std::string_view embeddedSql(std::string_view name) {
${entries}    return {};
}

}  // namespace lianbing::store
")
