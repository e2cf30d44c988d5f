#pragma once

#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// A point of the plan, in metres east and south of its upper left corner.
struct MapPoint {
    double x = 0;
    double y = 0;

    bool operator==(const MapPoint&) const = default;
};

enum class MapRole {
    Building,  ///< outlined and hatched along its lower and right edges
    Hatch,     ///< an area that is hatched all over: sheds, stores, what is out of bounds
    Road,
    Water,
    Green,
    Fence,  ///< a line with ticks
    Stack,  ///< a chimney seen from above
    Pipe,   ///< a dashed line
};

enum class MapForm { Polygon, Rect, Circle, Line };

/// One drawn outline. A polygon and a line list their points; a rectangle gives two opposite corners; a circle its
/// centre and a radius; `width` is that of a line.
struct MapShape {
    MapRole role = MapRole::Building;
    MapForm form = MapForm::Rect;
    std::vector<MapPoint> points;
    double radius = 0;
    double width = 0;
    std::string label;  ///< written inside or beside it; empty for none

    bool operator==(const MapShape&) const = default;
};

/// Somewhere a person can go.
struct MapPlace {
    std::string id;
    std::string label;
    MapPoint anchor;
    bool visitable = true;
    bool current = false;
    bool visited = false;

    bool operator==(const MapPlace&) const = default;
};

enum class MapSide { Officer, Company, Witness };

struct MapPerson {
    std::string id;
    std::string label;
    MapSide side = MapSide::Company;
    MapPoint position;
    bool isActing = false;   ///< of several groups the one that is commanded now
    bool isTalking = false;  ///< with a group that is busy with it

    bool operator==(const MapPerson&) const = default;
};

/// Smoke, vapour or dust that drifts from `source` while something is happening. No plumes, no motion.
struct MapPlume {
    MapPoint source;
    double towardsDegrees = 90;  ///< clockwise from the top of the plan
    double length = 20;          ///< metres
    double strength = 1;         ///< 0 to 1: how dense it is drawn

    bool operator==(const MapPlume&) const = default;
};

/// A site plan as plain data, already in drawing order.
struct MapPicture {
    double width = 100;  ///< metres
    double height = 60;
    double northDegrees = 0;  ///< where north lies, clockwise from the top of the plan
    std::vector<MapShape> shapes;
    std::vector<MapPlace> places;
    std::vector<MapPerson> people;
    std::vector<MapPlume> plumes;
    /// Minutes of the day on the clock in the corner; nothing for a plan without one.
    std::optional<int> clock = std::nullopt;

    bool operator==(const MapPicture&) const = default;
};

}  // namespace lianbing::present
