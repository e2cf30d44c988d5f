#include "game/ui/map_view.h"

#include "game/ui/imgui_version.h"
#include "game/ui/map_labels.h"
#include "game/ui/map_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace lianbing::ui {
namespace {

using present::MapPicture;
using present::MapPlace;

constexpr float kMapMargin = 24;
constexpr float kRing = 13;
constexpr float kPersonHeight = 30;
constexpr float kSmallPerson = 20;
constexpr double kPersonMetres = 11;  ///< on a plan that is drawn small nobody covers more of it
constexpr float kLabelGap = 3;
constexpr float kReach = 22;  ///< around the middle of a place the pointer hits it
constexpr float kLeastReach = 8;
constexpr float kClockWidth = 104;
constexpr float kClockHeight = 38;
constexpr float kPersonWidth = 0.62F;  ///< of the height, with a little air
constexpr float kLabelPadding = 5;
constexpr double kWheelStep = 1.2;
constexpr double kKeyStep = 1.4;
constexpr float kPanStep = 60;
constexpr float kControl = 36;

/// One drawing of one plan.
class MapDrawing {
public:
    MapDrawing(Frame& frame, const Rect& rect, const MapPicture& picture, MapState& state,
               float covered)
        : frame_(frame),
          rect_(rect),
          bottom_(rect.bottom() - covered),
          picture_(picture),
          state_(state),
          camera_(rect, picture.width, picture.height, frame.px(kMapMargin), state) {}

    std::optional<std::string> draw() {
        const Clip clip(rect_);
        drawMapGround(frame_, rect_, camera_, picture_);
        for (const present::MapShape& shape : picture_.shapes) drawMapShape(frame_, camera_, shape);
        placeEverything();
        drawLeaders();
        std::optional<std::string> chosen = drawPlaces();
        drawPeople();
        for (const present::MapPlume& plume : picture_.plumes) drawMapPlume(frame_, camera_, plume);
        drawShapeLabels();
        drawLegend();
        drawControls();
        canvas();
        return chosen;
    }

private:
    [[nodiscard]] Face placeFace(const MapPlace& place) const {
        return place.current ? kSmallBold : kSmall;
    }

    [[nodiscard]] LabelWish wish(Point anchor, float radius, Face face, std::string_view label,
                                 bool centred) {
        const float padding = frame_.px(kLabelPadding);
        return {anchor, radius, textWidth(frame_, face, label) + 2 * padding,
                frame_.fonts().pitch(face), centred};
    }

    [[nodiscard]] float personHeight() const {
        return std::clamp(camera_.pixels(kPersonMetres), frame_.px(kSmallPerson),
                          frame_.px(kPersonHeight));
    }

    [[nodiscard]] Face personFace(const present::MapPerson& person) const {
        return person.isActing ? kSmallBold : kSmall;
    }

    /// People walk to where the plan puts them, or to the free spot beside it.
    void placePeople(const std::vector<Rect>& marks) {
        std::vector<Point> wanted;
        for (const present::MapPerson& person : picture_.people) {
            wanted.push_back(camera_.toScreen(person.position));
        }
        const float height = personHeight();
        const std::vector<Point> spots = standApart(wanted, height * kPersonWidth, height, marks);
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const present::MapPerson& person = picture_.people[i];
            const auto follow = [&](const char* part, double target) {
                return frame_.eased(frame_.idOf("###" + (part + person.id)),
                                    static_cast<float>(target));
            };
            const Point at = camera_.toScreen(
                {follow("x-", person.position.x), follow("y-", person.position.y)});
            feet_.push_back({at.x + follow("dx-", spots[i].x - wanted[i].x), at.y});
        }
    }

    /// Names of places come first, then of people, then of buildings.
    void placeEverything() {
        std::vector<Rect> marks = controlRects();
        marks.push_back(legendRect());
        if (picture_.clock) marks.push_back(clockRect());
        const float ring = frame_.px(kRing);
        for (const MapPlace& place : picture_.places) {
            const Point at = camera_.toScreen(place.anchor);
            marks.push_back({at.x - ring, at.y - ring, 2 * ring, 2 * ring});
            wishes_.push_back(wish(at, ring, placeFace(place), place.label, false));
            wishes_.back().led = rect_.contains(at);
        }
        placePeople(marks);
        const float height = personHeight();
        const float width = height * kPersonWidth;
        for (std::size_t i = 0; i < feet_.size(); ++i) {
            const Point feet = feet_[i];
            marks.push_back({feet.x - width / 2, feet.y - height, width, height});
            const present::MapPerson& person = picture_.people[i];
            wishes_.push_back(wish({feet.x, feet.y - height / 2}, width / 2, personFace(person),
                                   person.label, false));
            wishes_.back().led = rect_.contains(feet);
        }
        std::vector<Rect> shapes;
        for (const present::MapShape& shape : picture_.shapes) {
            wishes_.push_back(shapeWish(shape));
            const bool isWalled = shape.role == present::MapRole::Building ||
                                  shape.role == present::MapRole::Hatch ||
                                  shape.role == present::MapRole::Water;
            if (isWalled && shape.form != present::MapForm::Line) shapes.push_back(boundsOf(shape));
        }
        const Rect seen{rect_.x, rect_.y, rect_.w, bottom_ - rect_.y};
        labels_ =
            placeLabels(wishes_, marks, shapes, seen.inset(frame_.px(4)), frame_.px(kLabelGap));
    }

    /// Lines to labels that found no room beside their marks.
    void drawLeaders() {
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            const LabelWish& asked = wishes_[i];
            if (!asked.led || !labels_[i] || !needsLine(asked, *labels_[i], frame_.px(kLabelGap)))
                continue;
            drawLeader(frame_, asked.anchor, asked.radius, nearestIn(*labels_[i], asked.anchor));
        }
    }

    /// Half the way to the nearest other place, so that each can be hit in its middle.
    [[nodiscard]] float reachOf(std::size_t place) const {
        float reach = frame_.px(kReach);
        const Point at = camera_.toScreen(picture_.places[place].anchor);
        for (std::size_t i = 0; i < picture_.places.size(); ++i) {
            if (i == place) continue;
            const Point other = camera_.toScreen(picture_.places[i].anchor);
            reach =
                std::min(reach, std::max(std::abs(other.x - at.x), std::abs(other.y - at.y)) / 2);
        }
        return std::max(reach, frame_.px(kLeastReach));
    }

    [[nodiscard]] Rect boundsOf(const present::MapShape& shape) const {
        if (shape.points.empty()) return {};
        Point low = camera_.toScreen(shape.points.front());
        Point high = low;
        for (const present::MapPoint& point : shape.points) {
            const Point at = camera_.toScreen(point);
            low = {std::min(low.x, at.x), std::min(low.y, at.y)};
            high = {std::max(high.x, at.x), std::max(high.y, at.y)};
        }
        const float reach = shape.form == present::MapForm::Circle
                                ? std::max(camera_.pixels(shape.radius), frame_.px(7))
                                : 0;
        return Rect{low.x, low.y, high.x - low.x, high.y - low.y}.grown(reach);
    }

    /// Names stand inside what they name, or beside it where it is too small or round.
    LabelWish shapeWish(const present::MapShape& shape) {
        if (shape.label.empty() || shape.points.empty()) return {};
        const Rect bounds = boundsOf(shape);
        const bool isRound = shape.form == present::MapForm::Circle;
        LabelWish out = wish(bounds.center(), 0, kSmall, shape.label, !isRound);
        const bool isTooSmall = bounds.w < out.width || bounds.h < out.height;
        if (isRound || (isTooSmall && shape.form != present::MapForm::Line)) {
            out.centred = false;
            out.shy = true;
            out.radius = std::max(bounds.w, bounds.h) / 2;
        }
        return out;
    }

    std::optional<std::string> drawPlaces() {
        std::optional<std::string> chosen;
        for (std::size_t i = 0; i < picture_.places.size(); ++i) {
            const MapPlace& place = picture_.places[i];
            const Point at = camera_.toScreen(place.anchor);
            if (!rect_.contains(at)) continue;
            if (drawPlace(place, at, reachOf(i), labels_[i])) chosen = place.id;
        }
        return chosen;
    }

    bool drawPlace(const MapPlace& place, Point at, float reach, const std::optional<Rect>& label) {
        const Palette& colors = frame_.colors();
        const float ring = frame_.px(kRing);
        const std::string name = place.label + "###" + place.id;
        const Item item = frame_.item({name,
                                       ItemKind::Place,
                                       {at.x - reach, at.y - reach, 2 * reach, 2 * reach},
                                       place.visitable,
                                       place.current});
        Item labelItem;
        if (label && place.visitable) labelItem = hitLabel(place, *label);
        const bool hovered = item.hovered || labelItem.hovered;
        if (place.visitable) {
            const float halo = ring + frame_.px(hovered ? 7 : 5);
            fillCircle(frame_, at, halo, faded(colors.jade, hovered ? 0.26F : 0.14F));
        }
        const Color mark = place.visitable ? colors.jade : colors.faint;
        fillCircle(frame_, at, ring - frame_.px(3), place.current ? mark : colors.building);
        strokeCircle(frame_, at, ring - frame_.px(3), frame_.px(2), mark);
        if (place.current) {
            fillCircle(frame_, at, frame_.px(4), colors.onJade);
        } else if (place.visited) {
            fillCircle(frame_, at, frame_.px(4), mark);
        }
        if (label) {
            drawLabel(*label, place.label, placeFace(place),
                      hovered ? colors.jadeHover : colors.ink);
        }
        focusRing(frame_,
                  {item.id,
                   {std::round(at.x) - ring, std::round(at.y) - ring, 2 * ring, 2 * ring},
                   false,
                   false,
                   false,
                   item.focused},
                  ring);
        return item.activated || labelItem.activated;
    }

    /// The name of a place can be clicked like its mark; the keyboard knows only the mark.
    Item hitLabel(const MapPlace& place, const Rect& label) {
        const std::string name = "###label-" + place.id;
        const ImRect box(label.x, label.y, label.right(), label.bottom());
        Item out;
        const std::uint32_t id = frame_.idOf(name);
        if (ImGui::ItemAdd(box, id)) {
            out.activated = ImGui::ButtonBehavior(box, id, &out.hovered, &out.held);
        }
        return out;
    }

    void drawPeople() {
        for (std::size_t i = 0; i < picture_.people.size(); ++i) {
            const present::MapPerson& person = picture_.people[i];
            if (person.isActing) drawActingMark(frame_, feet_[i], personHeight());
            drawMapPerson(frame_, feet_[i], personHeight(), colorOf(person.side));
            if (person.isTalking) drawTalkingMark(frame_, feet_[i], personHeight());
            const std::optional<Rect>& label = labels_[picture_.places.size() + i];
            if (label) drawLabel(*label, person.label, personFace(person), colorOf(person.side));
        }
    }

    [[nodiscard]] Color colorOf(present::MapSide side) const {
        const Palette& colors = frame_.colors();
        switch (side) {
            case present::MapSide::Officer:
                return colors.officer;
            case present::MapSide::Company:
                return colors.company;
            case present::MapSide::Witness:
                return colors.witness;
        }
        return colors.ink;
    }

    void drawShapeLabels() {
        const std::size_t first = picture_.places.size() + picture_.people.size();
        for (std::size_t i = 0; i < picture_.shapes.size(); ++i) {
            const std::optional<Rect>& label = labels_[first + i];
            const present::MapShape& shape = picture_.shapes[i];
            if (!label || shape.label.empty()) continue;
            // Hatching and what lies around a small shape would run through the letters.
            const Palette& colors = frame_.colors();
            const bool isInside = shapeWish(shape).centred && shape.form != present::MapForm::Line;
            if (!isInside || shape.role == present::MapRole::Hatch) {
                fillRound(frame_, *label, frame_.px(4),
                          isInside ? colors.building : faded(colors.plot, 0.86F));
            }
            drawText(frame_, *label, shape.label, {kSmall, colors.second, Align::Center});
        }
    }

    /// Words over the drawing stand on a strip of paper so that no line runs through them.
    void drawLabel(const Rect& label, std::string_view words, Face face, Color ink) {
        fillRound(frame_, label, frame_.px(4), faded(frame_.colors().plot, 0.86F));
        drawText(frame_, label, words, {face, ink, Align::Center});
        frame_.note(words, label);
    }

    [[nodiscard]] Rect legendRect() const {
        return {rect_.x + frame_.px(kGap), rect_.bottom() - frame_.px(40), frame_.px(220),
                frame_.px(28)};
    }

    [[nodiscard]] Rect clockRect() const {
        return {rect_.x + frame_.px(kGap), rect_.y + frame_.px(kGap), frame_.px(kClockWidth),
                frame_.px(kClockHeight)};
    }

    void drawLegend() {
        if (picture_.clock) drawMapClock(frame_, clockRect(), *picture_.clock);
        const Rect legend = legendRect();
        drawScaleBar(frame_, {legend.x, legend.y + frame_.px(12)}, camera_);
        drawNorthArrow(frame_, {rect_.right() - frame_.px(36), rect_.y + frame_.px(56)},
                       frame_.px(18), picture_.northDegrees);
    }

    /// The three round buttons at the lower right: nearer, farther, the whole.
    [[nodiscard]] std::vector<Rect> controlRects() const {
        const float side = frame_.px(kControl);
        std::vector<Rect> out;
        float x = rect_.right() - frame_.px(kGap) - side;
        for (int i = 0; i < 3; ++i) {
            out.push_back(
                {std::round(x), std::round(bottom_ - frame_.px(kGap) - side), side, side});
            x -= side + frame_.px(kUnit);
        }
        return out;
    }

    void drawControls() {
        constexpr std::array<std::string_view, 3> kNames{"全图###map-fit", "缩小###map-out",
                                                         "放大###map-in"};
        const std::vector<Rect> rects = controlRects();
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            if (drawControl(rects[i], kNames[i], i)) apply(i);
        }
        if (!frame_.isEditing()) {
            if (frame_.takeKey(Key::Plus)) apply(2);
            if (frame_.takeKey(Key::Minus)) apply(1);
            if (frame_.takeLetter('0')) apply(0);
        }
    }

    bool drawControl(const Rect& rect, std::string_view name, std::size_t which) {
        const Palette& colors = frame_.colors();
        const Item item = frame_.item({name, ItemKind::Button, rect});
        const float radius = rect.w / 2;
        fillRound(frame_, rect, radius,
                  item.held      ? colors.pressed
                  : item.hovered ? colors.hover
                                 : colors.card);
        strokeRound(frame_, rect, radius, frame_.theme().hair(), colors.strongLine);
        const Point c = rect.center();
        const float arm = frame_.px(7);
        const float thick = frame_.px(2);
        const auto bar = [&](float w, float h) {
            fillRect(frame_, {std::round(c.x - w / 2), std::round(c.y - h / 2), w, h}, colors.ink);
        };
        if (which == 0) {
            strokeRound(frame_, {c.x - arm, c.y - arm + thick, 2 * arm, 2 * arm - 2 * thick},
                        frame_.px(2), thick, colors.ink);
        } else {
            bar(2 * arm, thick);
            if (which == 2) bar(thick, 2 * arm);
        }
        focusRing(frame_, item, radius);
        return item.activated;
    }

    void apply(std::size_t which) {
        if (which == 0) state_ = {};
        if (which == 1) state_ = camera_.zoomed(rect_.center(), 1 / kKeyStep);
        if (which == 2) state_ = camera_.zoomed(rect_.center(), kKeyStep);
        frame_.requestFrame();
    }

    /// The plan itself: what lies under everything else that the pointer can hit.
    void canvas() {
        ItemSpec spec{"平面图###plan", ItemKind::Map, rect_};
        spec.takesArrows = true;
        const Item item = frame_.item(spec);
        if (item.focused) {
            strokeRect(frame_, rect_.inset(frame_.px(2)), frame_.px(2), frame_.colors().jade);
        }
        if (item.hovered) {
            const ImGuiIO& io = ImGui::GetIO();
            const std::optional<Point> pointer = frame_.input().pointer;
            if (io.MouseWheel != 0 && pointer) {
                state_ = camera_.zoomed(*pointer, std::pow(kWheelStep, io.MouseWheel));
            }
            if (ImGui::IsMouseDoubleClicked(0)) state_ = {};
        }
        if (item.held && ImGui::IsMouseDragging(0, frame_.px(3))) {
            const ImVec2 delta = ImGui::GetIO().MouseDelta;
            if (delta.x != 0 || delta.y != 0) state_ = camera_.moved(delta.x, delta.y);
        }
        if (frame_.focus().focused() == item.id) panByKey();
    }

    void panByKey() {
        const float step = frame_.px(kPanStep);
        if (frame_.takeKey(Key::Left)) state_ = camera_.moved(step, 0);
        if (frame_.takeKey(Key::Right)) state_ = camera_.moved(-step, 0);
        if (frame_.takeKey(Key::Up)) state_ = camera_.moved(0, step);
        if (frame_.takeKey(Key::Down)) state_ = camera_.moved(0, -step);
    }

    Frame& frame_;
    Rect rect_;
    float bottom_;  ///< of what can be seen
    const MapPicture& picture_;
    MapState& state_;
    MapCamera camera_;
    std::vector<Point> feet_;
    std::vector<LabelWish> wishes_;            ///< of places, then people, then buildings
    std::vector<std::optional<Rect>> labels_;  ///< in the same order
};

}  // namespace

std::optional<std::string> drawMap(Frame& frame, std::string_view name, const Rect& rect,
                                   const MapPicture& picture, MapState& state, float covered) {
    const Scope scope(frame, name);
    return MapDrawing(frame, rect, picture, state, covered).draw();
}

}  // namespace lianbing::ui
