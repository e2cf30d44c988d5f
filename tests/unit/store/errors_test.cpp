#include "game/store/errors.h"

#include <SQLiteCpp/Exception.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <new>
#include <sqlite3.h>
#include <stdexcept>

namespace lianbing::store {
namespace {

using ::testing::HasSubstr;

struct Case {
    const char* name;
    int code;
    const char* words;
};

class Translate : public ::testing::TestWithParam<Case> {};

TEST_P(Translate, saysItInOneSentence) {
    const base::Error error = translate(SQLite::Exception("raw words", GetParam().code), "a.db");
    EXPECT_THAT(error.what, HasSubstr(GetParam().words));
    EXPECT_EQ(error.where, "a.db");
}

INSTANTIATE_TEST_SUITE_P(Codes, Translate,
                         ::testing::Values(Case{"full", SQLITE_FULL, "磁盘已满"},
                                           Case{"busy", SQLITE_BUSY, "占用"},
                                           Case{"locked", SQLITE_LOCKED, "占用"},
                                           Case{"corrupt", SQLITE_CORRUPT, "已损坏"},
                                           Case{"notADatabase", SQLITE_NOTADB, "不是练兵的资料库"},
                                           Case{"readOnly", SQLITE_READONLY, "只读"},
                                           Case{"cannotOpen", SQLITE_CANTOPEN, "打不开资料库"},
                                           Case{"ioError", SQLITE_IOERR_WRITE, "读写磁盘出错"},
                                           Case{"noMemory", SQLITE_NOMEM, "内存不足"},
                                           Case{"other", SQLITE_CONSTRAINT, "raw words"}),
                         [](const auto& row) { return row.param.name; });

TEST(Guarded, turnsWhateverIsThrownIntoAnError) {
    EXPECT_THAT(guarded("a.db", []() -> base::Status { throw std::bad_alloc(); }).error().what,
                HasSubstr("内存不足"));
    EXPECT_THAT(
        guarded("a.db", []() -> base::Status { throw std::runtime_error("words"); }).error().what,
        HasSubstr("words"));
}

TEST(Guarded, letsAResultThrough) {
    EXPECT_EQ(guarded("a.db", []() -> base::Result<int> { return 3; }).value(), 3);
}

}  // namespace
}  // namespace lianbing::store
