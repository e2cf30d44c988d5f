#include "game/ui/probe.h"

#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

ProbeItem item(const char* label, const char* id, ItemKind kind) {
    ProbeItem out;
    out.label = label;
    out.id = id;
    out.kind = kind;
    return out;
}

TEST(Probe, showsTheLastCompleteFrame) {
    Probe probe;
    probe.beginFrame();
    probe.note(item("开始", "start", ItemKind::Button));
    EXPECT_EQ(probe.find("开始"), nullptr);
    probe.endFrame();
    ASSERT_NE(probe.find("开始"), nullptr);
    EXPECT_EQ(probe.find("start"), probe.find("开始"));
}

TEST(Probe, prefersWhatCanBeWorkedWithToWhatIsOnlyRead) {
    Probe probe;
    probe.beginFrame();
    probe.note(item("证据", "", ItemKind::Text));
    probe.note(item("证据", "evidence", ItemKind::Tab));
    probe.endFrame();
    EXPECT_EQ(probe.find("证据")->kind, ItemKind::Tab);
}

TEST(Probe, readsWordsAnywhereOnTheScreen) {
    Probe probe;
    probe.beginFrame();
    probe.note(item("已保存 09:40", "", ItemKind::Text));
    probe.endFrame();
    EXPECT_TRUE(probe.reads("已保存"));
    EXPECT_FALSE(probe.reads("未记录"));
}

}  // namespace
}  // namespace lianbing::ui
