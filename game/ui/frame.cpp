#include "game/ui/frame.h"

#include "game/base/check.h"
#include "game/ui/imgui_version.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

namespace lianbing::ui {
namespace {

constexpr const char* kRootWindow = "###root";
/// Children add one another's scope to their names with this between.
constexpr char kScopeMark = '/';

ImVec4 toVec(Color color) {
    return ImGui::ColorConvertU32ToFloat4(color.abgr);
}

/// Keys that edit text in ImGui. Tab, Escape and Enter are ours; see Frame::feedKeyToText.
ImGuiKey editingKey(const KeyPress& press) {
    switch (press.key) {
        case Key::Backspace:
            return ImGuiKey_Backspace;
        case Key::Delete:
            return ImGuiKey_Delete;
        case Key::Left:
            return ImGuiKey_LeftArrow;
        case Key::Right:
            return ImGuiKey_RightArrow;
        case Key::Up:
            return ImGuiKey_UpArrow;
        case Key::Down:
            return ImGuiKey_DownArrow;
        case Key::Home:
            return ImGuiKey_Home;
        case Key::End:
            return ImGuiKey_End;
        case Key::PageUp:
            return ImGuiKey_PageUp;
        case Key::PageDown:
            return ImGuiKey_PageDown;
        case Key::Enter:
            return ImGuiKey_Enter;
        default:
            break;
    }
    if (!press.ctrl) return ImGuiKey_COUNT;
    switch (press.letter) {
        case 'A':
            return ImGuiKey_A;
        case 'C':
            return ImGuiKey_C;
        case 'V':
            return ImGuiKey_V;
        case 'X':
            return ImGuiKey_X;
        case 'Y':
            return ImGuiKey_Y;
        case 'Z':
            return ImGuiKey_Z;
        default:
            return ImGuiKey_COUNT;
    }
}

std::optional<Direction> directionOf(Key key) {
    switch (key) {
        case Key::Left:
            return Direction::Left;
        case Key::Right:
            return Direction::Right;
        case Key::Up:
            return Direction::Up;
        case Key::Down:
            return Direction::Down;
        default:
            return std::nullopt;
    }
}

bool isVertical(Key key) {
    return key == Key::Up || key == Key::Down;
}

}  // namespace

std::string_view readingOf(std::string_view label) {
    return label.substr(0, label.find("###"));
}

std::string_view nameOf(std::string_view label) {
    const std::size_t mark = label.find("###");
    return mark == std::string_view::npos ? label : label.substr(mark + 3);
}

void Frame::ContextDeleter::operator()(ImGuiContext* context) const {
    ImGui::SetCurrentContext(context);
    ImGui::DestroyContext(context);
}

base::Result<std::unique_ptr<Frame>> Frame::open(Theme theme, Raster raster) {
    base::Result<std::unique_ptr<Fonts>> fonts = Fonts::open(theme.scale);
    if (!fonts) return base::Unexpected{fonts.error()};
    return std::unique_ptr<Frame>(new Frame(theme, raster, std::move(*fonts)));
}

Frame::Frame(Theme theme, Raster raster, std::unique_ptr<Fonts> fonts)
    : theme_(theme), raster_(raster), fonts_(std::move(fonts)), texts_(*fonts_) {
    fonts_->rebuild();
    context_.reset(ImGui::CreateContext(&fonts_->atlas()));
    makeCurrent();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    // A blinking caret would draw two frames a second while people think.
    io.ConfigInputTextCursorBlink = false;
    prepareKeys(io);
    applyStyle();
}

Frame::~Frame() = default;

void Frame::makeCurrent() {
    ImGui::SetCurrentContext(context_.get());
}

void Frame::setTheme(Theme theme) {
    theme_ = theme;
    fonts_->setScale(theme.scale);
    texts_.clear();
    makeCurrent();
    applyStyle();
}

void Frame::setGround(Ground ground) {
    if (theme_.ground == ground) return;
    theme_.ground = ground;
    applyStyle();
}

void Frame::rebuildFonts() {
    makeCurrent();
    fonts_->rebuild();
    texts_.clear();
}

void Frame::applyStyle() {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.ChildBorderSize = 0;
    style.ItemSpacing = {px(kUnit), px(kUnit)};
    style.FrameBorderSize = 0;
    style.ScrollbarSize = px(kUnit);
    style.ScrollbarRounding = px(kUnit / 2);
    style.AntiAliasedLines = raster_ == Raster::Hardware;
    style.AntiAliasedLinesUseTex = false;
    const Palette& palette = colors();
    const Color clear{};
    for (ImVec4& color : style.Colors) color = toVec(clear);
    style.Colors[ImGuiCol_Text] = toVec(palette.ink);
    style.Colors[ImGuiCol_TextDisabled] = toVec(palette.second);
    style.Colors[ImGuiCol_TextSelectedBg] = toVec(faded(palette.jade, 0.28F));
    style.Colors[ImGuiCol_ScrollbarGrab] = toVec(palette.line);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = toVec(palette.strongLine);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = toVec(palette.faint);
}

void Frame::begin(Point size, const Input& input) {
    makeCurrent();
    size_ = size;
    input_ = input;
    seconds_ += input.seconds;
    keyTaken_ = false;
    nextFrame_.reset();
    overButton_ = overText_ = false;
    arrowsTaken_ = std::exchange(arrowsWanted_, false);
    editing_ = std::exchange(editingNow_, 0);
    feed(input);
    ImGui::NewFrame();
    probe_.beginFrame();
    focus_.beginFrame();
    rights_.assign(1, size.x);
    steer();

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({size.x, size.y});
    constexpr ImGuiWindowFlags kBare =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
        ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::Begin(kRootWindow, nullptr, kBare);
    ImGui::PushFont(fonts_->font({Type::Body, Weight::Regular}));
}

ImDrawData* Frame::end() {
    LIANBING_CHECK(rights_.size() == 1 && rows_.empty() && scopes_.empty(),
                   "every scope of a screen is closed");
    ImGui::PopFont();
    ImGui::End();
    const ImVec2 caret = inputMethodPosition(*context_);
    caret_ = {caret.x, caret.y, px(2), fonts_->boxHeight({Type::Body, Weight::Regular})};
    focus_.endFrame();
    probe_.endFrame();
    texts_.endFrame();
    ImGui::Render();
    return ImGui::GetDrawData();
}

void Frame::feed(const Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size_.x, size_.y};
    // ImGui refuses a frame that takes no time at all.
    io.DeltaTime = std::max(static_cast<float>(input.seconds), 1e-4F);
    const ImVec2 nowhere{-FLT_MAX, -FLT_MAX};
    const bool buttons[3] = {input.buttons[0], input.buttons[1], input.buttons[2]};
    setPointer(io, input.pointer ? ImVec2{input.pointer->x, input.pointer->y} : nowhere, buttons,
               input.wheel);
    releaseKeys(io);
    setModifiers(io, input.key && input.key->ctrl, input.key && input.key->shift);
    if (input.key && editing_ != 0) feedKeyToText(*input.key);
    if (!input.text.empty()) io.AddInputCharactersUTF8(input.text.c_str());
}

void Frame::feedKeyToText(const KeyPress& press) {
    // ImGui would undo what was typed on Escape, leave the field on Enter, and walk by rules of its
    // own on Tab.
    if (press.key == Key::Enter && !multiline_) return;
    if (isVertical(press.key) && !multiline_) return;
    const ImGuiKey key = editingKey(press);
    if (key == ImGuiKey_COUNT) return;
    tapKey(ImGui::GetIO(), key);
    keyTaken_ = true;
}

/// Moves the keyboard before anything is drawn, by what stood on the screen in the last frame.
void Frame::steer() {
    if (input_.buttons[0]) focus_.show(false);
    if (!input_.key || keyTaken_) return;
    if (editing_ != 0 && takeKey(Key::Escape)) {
        stopEditing();
        return;
    }
    if (takeKey(Key::Tab)) {
        if (editing_ != 0) stopEditing();
        focus_.step(input_.key->shift ? -1 : 1);
        return;
    }
    const std::optional<Direction> direction = directionOf(input_.key->key);
    if (!direction || arrowsTaken_ || input_.key->ctrl || !takeKey(input_.key->key)) return;
    if (editing_ != 0) stopEditing();
    focus_.move(*direction);
}

bool Frame::takeKey(Key key) {
    if (keyTaken_ || !input_.key || input_.key->key != key) return false;
    keyTaken_ = true;
    return true;
}

bool Frame::takeLetter(char letter) {
    if (editing_ != 0 || !input_.key || input_.key->letter != letter || input_.key->ctrl) {
        return false;
    }
    return takeKey(Key::Letter);
}

ImDrawList* Frame::drawList() const {
    return ImGui::GetWindowDrawList();
}

std::uint32_t Frame::idOf(std::string_view label) const {
    return ImGui::GetCurrentWindowRead()->GetID(label.data(), label.data() + label.size());
}

bool Frame::isDoubleClicked() const {
    return ImGui::IsMouseDoubleClicked(0);
}

Item Frame::item(const ItemSpec& spec) {
    const std::uint32_t id = idOf(spec.label);
    const ImRect box(spec.rect.x, spec.rect.y, spec.rect.right(), spec.rect.bottom());
    bool hovered = false;
    bool held = false;
    bool clicked = false;
    const bool isVisible = ImGui::ItemAdd(box, id);
    if (isVisible && spec.enabled) clicked = ImGui::ButtonBehavior(box, id, &hovered, &held);
    if (held && input_.buttons[0]) {
        focus_.set(id);
        focus_.show(false);
    }
    Item out = watch(spec);
    out.visible = isVisible;
    out.hovered = hovered;
    out.held = held;
    out.activated = out.activated || clicked;
    if (hovered) overButton_ = true;
    return out;
}

Item Frame::watch(const ItemSpec& spec) {
    Item out;
    out.id = idOf(spec.label);
    out.rect = spec.rect;
    if (spec.enabled && focus_.add(out.id, spec.rect)) {
        if (focus_.hasMoved() && focus_.isShown()) scrollTo(spec.rect);
        if (spec.takesArrows) arrowsWanted_ = true;
        if (editing_ == 0 && (takeKey(Key::Enter) || takeKey(Key::Space))) out.activated = true;
        out.focused = focus_.isShown();
    }
    if (probe_.isEnabled()) noteItem(spec, out);
    return out;
}

void Frame::noteItem(const ItemSpec& spec, const Item& item) {
    std::string id;
    for (const std::string& scope : scopes_) id.append(scope).push_back(kScopeMark);
    id.append(nameOf(spec.label));
    probe_.note({std::string(readingOf(spec.label)), std::move(id), spec.kind, spec.rect,
                 spec.rect.intersected(clipRect()), spec.enabled, item.focused, spec.chosen,
                 std::string(spec.value)});
}

Rect Frame::clipRect() const {
    const ImRect& clip = ImGui::GetCurrentWindowRead()->ClipRect;
    return {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()};
}

void Frame::note(std::string_view words, const Rect& rect) {
    if (!probe_.isEnabled()) return;
    probe_.note({std::string(words),
                 {},
                 ItemKind::Text,
                 rect,
                 rect.intersected(clipRect()),
                 true,
                 false,
                 false,
                 {}});
}

void Frame::scrollTo(const Rect& rect) {
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    const float margin = px(kMargin);
    const float above = window->InnerClipRect.Min.y + margin - rect.y;
    const float below = std::min(rect.bottom() - (window->InnerClipRect.Max.y - margin), -above);
    if (above > 0) {
        ImGui::SetScrollY(std::max(0.F, ImGui::GetScrollY() - above));
    } else if (below > 0) {
        // No upper bound here: what was added in this frame is not in the maximum yet.
        ImGui::SetScrollY(ImGui::GetScrollY() + below);
    } else {
        return;
    }
    requestFrame();
}

Rect Frame::place(float width, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float row = std::max(rows_.empty() ? 0.F : rows_.back(), height);
    ImGui::ItemSize(ImVec2(width, row));
    return {std::round(at.x), std::round(at.y + (row - height) / 2), width, height};
}

Point Frame::cursor() const {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {at.x, at.y};
}

float Frame::availableWidth() const {
    return std::max(0.F, rights_.back() - ImGui::GetCursorScreenPos().x);
}

void Frame::sameLine(float gap) {
    ImGui::SameLine(0, gap);
}

void Frame::newLine() {
    ImGui::NewLine();
}

void Frame::pushScope(std::string_view name) {
    scopes_.emplace_back(name);
    ImGui::PushID(name.data(), name.data() + name.size());
}

void Frame::popScope() {
    ImGui::PopID();
    scopes_.pop_back();
}

void Frame::requestFrame(double inSeconds) {
    nextFrame_ = std::min(nextFrame_.value_or(inSeconds), inSeconds);
}

void Frame::remember(std::uint32_t id, float value) {
    float& kept = remembered_[id];
    // Something was laid out by the old value: once more.
    if (kept != value) requestFrame();
    kept = value;
}

float Frame::remembered(std::uint32_t id) const {
    const auto found = remembered_.find(id);
    return found == remembered_.end() ? 0 : found->second;
}

float Frame::eased(std::uint32_t id, float target) {
    auto [found, isNew] = eases_.try_emplace(id, Ease{target, target, -1});
    Ease& ease = found->second;
    const auto at = [this](const Ease& e) {
        const float t =
            std::clamp(static_cast<float>(seconds_ - e.start) / kMotionSeconds, 0.F, 1.F);
        if (t >= 1) return e.to;
        const float left = 1 - t;
        return e.from + (e.to - e.from) * (1 - left * left * left);
    };
    if (!isNew && ease.to != target) ease = {at(ease), target, seconds_};
    const float value = at(ease);
    if (value != ease.to) requestFrame();
    return value;
}

void Frame::setEditing(std::uint32_t id, bool multiline) {
    editingNow_ = id;
    multiline_ = multiline;
    if (multiline) arrowsWanted_ = true;
}

void Frame::stopEditing() {
    ImGui::ClearActiveID();
    editing_ = 0;
}

}  // namespace lianbing::ui
