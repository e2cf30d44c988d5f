#include "game/store/chain.h"

#include "tests/unit/store/store_support.h"

#include <gmock/gmock.h>

namespace lianbing::store {
namespace {

TEST(EventRow, decodesToTheEntryItWasMadeOf) {
    EXPECT_EQ(EventRow::of(anEntry(3)).entry().value(), anEntry(3));
}

TEST(EventRow, saysWhichPartDoesNotDecode) {
    EventRow row = EventRow::of(anEntry(3));
    row.effects = "\x7f";
    EXPECT_THAT(row.entry().error().what, ::testing::StartsWith("后果读不出来"));
}

TEST(Chain, startsFromEveryFieldOfTheHeader) {
    std::vector<scenario::SessionHeader> headers(8, aHeader());
    headers[1].scenario += "x";
    headers[2].title += "x";
    headers[3].caseId += "x";
    headers[4].seed += 1;
    headers[5].engineRules += 1;
    headers[6].content = base::Digest::of("x");
    headers[7].lawPacks = base::Digest::of("x");
    std::set<base::Digest> starts;
    for (const auto& header : headers) starts.insert(chainStart(header));
    EXPECT_EQ(starts.size(), headers.size());
}

TEST(Chain, goesOnFromEveryFieldOfTheRowAndTheLinkBefore) {
    const base::Digest start = chainStart(aHeader());
    std::vector<EventRow> rows(6, EventRow::of(anEntry(1)));
    rows[1].sequence += 1;
    rows[2].intent += "x";
    rows[3].effects += "x";
    rows[4].scores += "x";
    rows[5].worldHash = base::Digest::of("x");
    std::set<base::Digest> links{chainNext(base::Digest{}, rows[0])};
    for (const EventRow& row : rows) links.insert(chainNext(start, row));
    EXPECT_EQ(links.size(), rows.size() + 1);
}

/// Stored chains must stay valid: this value changes only together with a new form of the row.
TEST(Chain, isTheSameOnEveryMachine) {
    const EventRow row{1, "intent", "effects", "scores", base::Digest::of("world")};
    EXPECT_EQ(chainNext(chainStart(aHeader()), row).hex(),
              "a1890fcd2939055d57f3fa5014141fb1f880d70963414a4336a2fdfa402e9b62");
}

}  // namespace
}  // namespace lianbing::store
