#pragma once

#include "game/base/result.h"
#include "game/ui/focus.h"
#include "game/ui/fonts.h"
#include "game/ui/input.h"
#include "game/ui/probe.h"
#include "game/ui/rect.h"
#include "game/ui/text_cache.h"
#include "game/ui/theme.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace lianbing::ui {

/// How the pixels are made. The software renderer fills a long slanting triangle slowly, so lines
/// are cut up for it.
enum class Raster { Hardware, Software };

/// What happened to one item in this frame.
struct Item {
    std::uint32_t id = 0;
    Rect rect;
    bool hovered = false;
    bool held = false;
    bool activated = false;  ///< clicked, or Enter or Space pressed on it
    bool focused = false;    ///< the keyboard is on it and shown to be
    bool visible = true;
};

/// What an item is, for the keyboard and for the probe.
struct ItemSpec {
    std::string_view label;  ///< `文字###id`
    ItemKind kind = ItemKind::Button;
    Rect rect;
    bool enabled = true;
    bool chosen = false;
    bool takesArrows = false;  ///< arrows work inside it while it has the keyboard
    std::string_view value{};  ///< what a text input holds
};

/// Everything that the screens of one window draw with, and what the window remembers between
/// frames. Two may live at once; begin() makes this one's ImGui context the current one.
class Frame {
public:
    /// Errors: no Chinese font (see Fonts).
    static base::Result<std::unique_ptr<Frame>> open(Theme theme, Raster raster);

    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;
    ~Frame();

    /// @name For the window
    /// @{
    void begin(Point size, const Input& input);
    /// Ends the frame. The draw data lives until the next begin().
    ImDrawData* end();

    /// True when the frame just drawn lacked characters: rebuild the fonts, draw it again, and only
    /// then show it.
    [[nodiscard]] bool isStale() const { return fonts_->isStale(); }

    /// Between frames; the new texture must be uploaded before the next one is shown.
    void rebuildFonts();

    /// When another frame is due without any event, in seconds from this one: 0 while something
    /// moves, nothing at rest.
    [[nodiscard]] std::optional<double> nextFrame() const { return nextFrame_; }

    /// True while a text is being edited; the place for the input method's window is then
    /// `caret()`.
    [[nodiscard]] bool isEditing() const { return editing_ != 0; }

    [[nodiscard]] const Rect& caret() const { return caret_; }

    [[nodiscard]] bool pointsAtButton() const { return overButton_; }

    [[nodiscard]] bool pointsAtText() const { return overText_; }

    void setTheme(Theme theme);
    /// For whoever draws the window's screens, before the first of them: light or dark from here on.
    void setGround(Ground ground);
    void makeCurrent();

    /// @}

    [[nodiscard]] const Theme& theme() const { return theme_; }

    [[nodiscard]] const Palette& colors() const { return theme_.colors(); }

    /// Design pixels to window pixels.
    [[nodiscard]] float px(float design) const { return theme_.px(design); }

    [[nodiscard]] Raster raster() const { return raster_; }

    [[nodiscard]] Rect screen() const { return {0, 0, size_.x, size_.y}; }

    [[nodiscard]] double seconds() const { return seconds_; }

    [[nodiscard]] const Input& input() const { return input_; }

    [[nodiscard]] Fonts& fonts() { return *fonts_; }

    [[nodiscard]] Probe& probe() { return probe_; }

    [[nodiscard]] Focus& focus() { return focus_; }

    [[nodiscard]] TextCache& texts() { return texts_; }

    [[nodiscard]] ImDrawList* drawList() const;
    /// What drawing is restricted to now.
    [[nodiscard]] Rect clipRect() const;

    /// Takes a press of `key` that nobody took before. Letters belong to the text while one is
    /// edited.
    bool takeKey(Key key);
    bool takeLetter(char letter);
    /// Whether the left button went down for the second time at one place.
    [[nodiscard]] bool isDoubleClicked() const;

    /// Adds an item: pointer, keyboard and probe. Does not draw and does not move the layout on.
    Item item(const ItemSpec& spec);
    /// The same for an item that follows the pointer by itself: keyboard and probe alone.
    Item watch(const ItemSpec& spec);
    /// Adds words that are only read, for the probe.
    void note(std::string_view words, const Rect& rect);
    /// Takes room from the layout: the next free place, `width` by `height` pixels.
    Rect place(float width, float height);
    /// Where the next free place begins.
    [[nodiscard]] Point cursor() const;
    /// Brings a part of the scroll area being laid out into view, its top first.
    void scrollTo(const Rect& rect);
    /// Pixels from the next free place to the right edge.
    [[nodiscard]] float availableWidth() const;
    /// The next item stands to the right of the last one.
    void sameLine(float gap);
    /// Undoes sameLine() for an item that would not fit.
    void newLine();

    void pushRight(float right) { rights_.push_back(right); }

    void popRight() { rights_.pop_back(); }

    /// While a row is open, lower items stand in the middle of its height; zero for none.
    void pushRow(float height) { rows_.push_back(height); }

    void popRow() { rows_.pop_back(); }

    void pushScope(std::string_view name);
    void popScope();

    /// A value that follows `target` within the theme's motion time, and asks for frames while it
    /// does. The first target is reached at once.
    float eased(std::uint32_t id, float target);
    void requestFrame(double inSeconds = 0);
    /// A number that a widget keeps for its next frame, such as its height; zero at first.
    void remember(std::uint32_t id, float value);
    [[nodiscard]] float remembered(std::uint32_t id) const;
    std::uint32_t idOf(std::string_view label) const;

    /// For text inputs: which one is being edited, and whether it has several lines.
    void setEditing(std::uint32_t id, bool multiline);
    void stopEditing();

    void setPointsAtText() { overText_ = true; }

private:
    struct ContextDeleter {
        void operator()(ImGuiContext* context) const;
    };

    struct Ease {
        float from = 0;
        float to = 0;
        double start = 0;
    };

    Frame(Theme theme, Raster raster, std::unique_ptr<Fonts> fonts);
    void applyStyle();
    void feed(const Input& input);
    void feedKeyToText(const KeyPress& press);
    void steer();
    void noteItem(const ItemSpec& spec, const Item& item);

    Theme theme_;
    Raster raster_;
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<ImGuiContext, ContextDeleter> context_;
    TextCache texts_;
    Probe probe_;
    Focus focus_;
    Input input_;
    Point size_;
    double seconds_ = 0;
    bool keyTaken_ = false;
    std::optional<double> nextFrame_;
    bool overButton_ = false;
    bool overText_ = false;
    bool arrowsTaken_ = false;   ///< by the focused item of the last frame
    bool arrowsWanted_ = false;  ///< by that of this frame
    std::uint32_t editing_ = 0;
    std::uint32_t editingNow_ = 0;
    bool multiline_ = false;
    Rect caret_;
    std::vector<float> rights_;
    std::vector<float> rows_;
    std::vector<std::string> scopes_;
    std::map<std::uint32_t, Ease> eases_;
    std::map<std::uint32_t, float> remembered_;
};

/// The part of `文字###id` that is read, and the part that names it (the reading itself where there
/// is no ###).
std::string_view readingOf(std::string_view label);
std::string_view nameOf(std::string_view label);

/// Puts everything inside under a name, so that equal labels in two rows are two items.
class Scope {
public:
    Scope(Frame& frame, std::string_view name) : frame_(frame) { frame_.pushScope(name); }

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

    ~Scope() { frame_.popScope(); }

private:
    Frame& frame_;
};

}  // namespace lianbing::ui
