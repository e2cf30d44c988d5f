#include "game/ui/gallery.h"

#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

namespace lianbing::ui {
namespace {

constexpr std::string_view kReading =
    "执法人员到达现场后，先出示证件、说明来意，再按《排污许可管理条例》的要求核对许可证。烟气中 "
    "SO₂ 折算浓度为 "
    "42 mg/m³，氧含量 3～5%，低于 GB 13271-2014 的限值；但自动监测数据在 9:40 前后有 12 "
    "分钟缺失，须查明原因，"
    "并在笔录中写明（第九十九条第二项）。";

void drawTop(Frame& frame, Rect& screen) {
    const TopBar bar(frame, screen.cutTop(frame.px(kBarHeight)));
    const float height = frame.px(kBarHeight);
    textInRow(frame, "锅炉房", height, {kBodyBold, frame.colors().ink});
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "2024年12月10日  09:40", height, {kBody, frame.colors().second});
    frame.sameLine(frame.px(kGap));
    const std::string_view saved = "已保存 09:40";
    alignRight(frame, textWidth(frame, kSmall, saved));
    textInRow(frame, saved, height, {kSmall, frame.colors().jadeHover});
}

void drawButtons(Frame& frame, GalleryState& state) {
    if (button(frame, "开始检查###start", {ButtonKind::Primary})) ++state.pressed;
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "打开法条###law", {ButtonKind::Secondary, true, 0, "L"})) state.sheet = true;
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "稍后###later", {ButtonKind::Quiet})) state.toast = !state.toast;
    button(frame, "结束并评分###finish", {ButtonKind::Danger});
    frame.sameLine(frame.px(kUnit));
    button(frame, "尚不能进行###disabled", {ButtonKind::Secondary, false});
}

void drawVerbs(Frame& frame, GalleryState& state) {
    constexpr std::array<std::string_view, 4> kLabels{"查看###look", "拍照###photo",
                                                      "核对铭牌###plate", "询问###ask"};
    constexpr std::array<std::string_view, 4> kNotes{"1 分钟", "2 分钟", "3 分钟", ""};
    for (int i = 0; i < 4; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const VerbStyle style{kNotes[at], state.verb == i};
        if (i > 0) frame.sameLine(frame.px(kUnit));
        if (verbChipWidth(frame, kLabels[at], style) > frame.availableWidth()) frame.newLine();
        if (verbChip(frame, kLabels[at], style)) state.verb = i;
    }
}

void drawChips(Frame& frame) {
    chip(frame, "环境保护税法 第三条###basis", Tone::Indigo);
    frame.sameLine(frame.px(kUnit));
    chip(frame, "09:05###moment", Tone::Amber);
    frame.sameLine(frame.px(kUnit));
    tag(frame, "已完成", Tone::Jade);
    frame.sameLine(frame.px(kUnit));
    tag(frame, "已废止", Tone::Vermilion);
}

void drawLeft(Frame& frame, GalleryState& state) {
    text(frame, "检查锅炉房", {kTitle, {}});
    paragraph(frame, kReading);
    space(frame, kGap);
    drawButtons(frame, state);
    space(frame, kGap);
    drawVerbs(frame, state);
    space(frame, kGap);
    drawChips(frame);
    space(frame, kGap);
    InputStyle style;
    style.placeholder = "例如：《大气污染防治法》第九十九条第二项";
    textInput(frame, "引用法条###citation", state.empty, style);
    space(frame, kGap);
    textInput(frame, "已写的引用###written", state.citation);
}

void drawMiddle(Frame& frame, GalleryState& state) {
    constexpr std::array<std::string_view, 3> kTabs{"对象###things", "谈话###talk",
                                                    "证据###evidence"};
    tabs(frame, "tabs", kTabs, state.tab);
    space(frame, kGap);
    {
        const Card card(frame, "list", {.padding = 8});
        if (listRow(frame, "燃气锅炉 1 号###boiler",
                    {"额定蒸发量 10 t/h，2019年5月投运", "", Tone::Plain, state.row == 0})) {
            state.row = 0;
        }
        if (listRow(frame, "自动监测站房###cems",
                    {"门已上锁，需请人开门", "2 项", Tone::Amber, state.row == 1})) {
            state.row = 1;
        }
        if (listRow(frame, "运行台账###log", {"", "已看", Tone::Jade, state.row == 2})) {
            state.row = 2;
        }
    }
    space(frame, kGap);
    overline(frame, "下列哪一项应当先做？");
    {
        const Card card(frame, "choices", {.padding = 8});
        if (choiceRow(frame, "出示执法证件，告知当事人有申请回避的权利###a",
                      {ChoiceKind::Radio, "A", state.radio == 0})) {
            state.radio = 0;
        }
        if (choiceRow(
                frame,
                "先对采样口拍照，再补告知；照片须能看出时间、地点和拍摄人，并由当事人签字确认###b",
                {ChoiceKind::Radio, "B", state.radio == 1})) {
            state.radio = 1;
        }
        for (int i = 0; i < 2; ++i) {
            const std::string_view label =
                i == 0 ? "已告知权利义务###told" : "当事人拒绝签字，已注明###refused";
            if (choiceRow(frame, label, {ChoiceKind::Check, "", state.checks[i]})) {
                state.checks[i] = !state.checks[i];
            }
        }
    }
}

void drawRight(Frame& frame, GalleryState& state) {
    sectionHeading(frame, "评分", "满分 100");
    {
        const Card card(frame, "score", {.padding = 24});
        const float ring = frame.px(176);
        alignRight(frame, std::floor((frame.availableWidth() + ring) / 2));
        scoreRing(frame, "86.5", "良好", 0.865F, ring);
        space(frame, kGap);
        progressBar(frame, "程序", "31 / 36", 31.F / 36);
        progressBar(frame, "引用法条", "24 / 32", 0.75F, Tone::Indigo);
        progressBar(frame, "时间", "4 / 8", 0.5F, Tone::Amber);
    }
    space(frame, kGap);
    notice(frame, "行为日 2024年11月30日，适用当时有效的版本。", Tone::Indigo);
    notice(frame, "没有告知申请回避的权利，本项不得分。", Tone::Vermilion);
    notice(frame, fmt::format("已完成 {} 项检查。", state.pressed + 6), Tone::Jade);
}

void drawFoot(Frame& frame, const Rect& rect) {
    const Panel panel(frame, "foot", rect, {Fill::None, 0});
    constexpr std::array<KeyHint, 5> kHints{
        {{"Tab", "移动"}, {"Enter", "选定"}, {"M", "平面图"}, {"L", "法条"}, {"Esc", "返回"}}};
    keyHints(frame, kHints);
}

void drawLawSheet(Frame& frame, GalleryState& state) {
    const Sheet sheet(frame, "law", Sheet::From::Left, {frame.px(560), 0});
    sectionHeading(frame, "法条");
    paragraph(frame, kReading);
    space(frame, kGap);
    if (button(frame, "关闭###close-law", {ButtonKind::Primary}) || sheet.wantsToClose()) {
        state.sheet = false;
    }
}

}  // namespace

void drawGallery(Frame& frame, GalleryState& state) {
    Rect screen = frame.screen();
    drawTop(frame, screen);
    const float margin = frame.px(kMargin);
    Rect foot = screen.cutBottom(frame.px(40));
    drawFoot(frame, foot.inset(margin, 0));
    const float column = std::floor((screen.w - 2 * margin - 2 * margin) / 3);
    Rect body = screen.inset(margin, margin);
    const float gap = margin;
    {
        const Panel panel(frame, "left", body.cutLeft(column), {Fill::None, 0, true});
        drawLeft(frame, state);
    }
    body.cutLeft(gap);
    {
        const Panel panel(frame, "middle", body.cutLeft(column), {Fill::None, 0, true});
        drawMiddle(frame, state);
    }
    body.cutLeft(gap);
    {
        const Panel panel(frame, "right", body, {Fill::None, 0, true});
        drawRight(frame, state);
    }
    if (state.toast) toast(frame, "已保存到证据盘");
    if (state.sheet) drawLawSheet(frame, state);
}

}  // namespace lianbing::ui
