#include "game/store/errors.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <filesystem>
#include <new>
#include <sqlite3.h>

namespace lianbing::store {

namespace {

std::string sentence(int code, const char* words) {
    switch (code & 0xff) {  // the low byte is the kind, the rest its variety
        case SQLITE_FULL:
            return "磁盘已满，这一步没有保存";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "资料库正被另一个程序占用，请稍后再试";
        case SQLITE_CORRUPT:
            return "资料库文件已损坏，请换用备份";
        case SQLITE_NOTADB:
            return "这个文件不是练兵的资料库";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "资料库是只读的，不能保存";
        case SQLITE_CANTOPEN:
            return "打不开资料库，请检查文件夹是否存在、有没有权限";
        case SQLITE_IOERR:
            return "读写磁盘出错，这一步没有保存";
        case SQLITE_NOMEM:
            return "内存不足";
        default:
            return fmt::format("资料库出错（{}，代码 {}）", words, code);
    }
}

}  // namespace

base::Error translate(const std::exception& thrown, const std::string& where) {
    if (const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&thrown)) {
        return {sentence(sqlite->getErrorCode(), sqlite->what()), where};
    }
    if (dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr) return {"内存不足", where};
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&thrown)) {
        return {fmt::format("资料库的备份没有做成（{}）", file->code().message()), where};
    }
    return {fmt::format("资料库出错（{}）", thrown.what()), where};
}

}  // namespace lianbing::store
