#include "game/present/map_model.h"

#include "game/present/field_model.h"
#include "game/scenario/inspection.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::present {

namespace {

MapRole roleOf(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, MapRole>, 8> kRoles{{
        {"building", MapRole::Building},
        {"hatch", MapRole::Hatch},
        {"road", MapRole::Road},
        {"water", MapRole::Water},
        {"green", MapRole::Green},
        {"fence", MapRole::Fence},
        {"stack", MapRole::Stack},
        {"pipe", MapRole::Pipe},
    }};
    const auto found =
        std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& role) { return role.first == name; });
    return found == kRoles.end() ? MapRole::Building : found->second;
}

MapPoint pointOf(const scenario::MapPoint& point) { return {point.x, point.y}; }

MapPoint centreOf(const std::vector<MapPoint>& points) {
    MapPoint sum;
    for (const MapPoint& point : points) {
        sum.x += point.x;
        sum.y += point.y;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(points.size(), 1));
    return {sum.x / count, sum.y / count};
}

/// A chimney is drawn round, whatever outline the plan gives it.
MapShape roundStack(MapShape shape) {
    const MapPoint centre = centreOf(shape.points);
    double radius = 1;
    for (const MapPoint& point : shape.points) {
        radius = std::max(radius, std::abs(point.x - centre.x));
    }
    shape.form = MapForm::Circle;
    shape.points = {centre};
    shape.radius = radius;
    return shape;
}

MapShape shapeOf(const scenario::MapShape& source) {
    MapShape shape;
    shape.role = roleOf(source.role);
    shape.form = source.closed ? MapForm::Polygon : MapForm::Line;
    shape.label = source.label;
    shape.width = 1;
    for (const scenario::MapPoint& point : source.points) shape.points.push_back(pointOf(point));
    return shape.role == MapRole::Stack ? roundStack(std::move(shape)) : shape;
}

/// Who stands how far from the anchor of a place. Officers stand on the other side of it than those
/// they visit, and whoever talks with a group stands by it.
class Crowd {
public:
    Crowd(const scenario::Inspection& inspection, MapPicture& picture)
        : definition_(inspection.definition()),
          world_(inspection.world()),
          picture_(picture),
          step_(std::max(kLeastStep, definition_.map.width * kStepShare)) {}

    void stand() {
        std::vector<const scenario::Person*> talking;
        for (const scenario::Person& person : definition_.people) {
            const scenario::Place* place = placeOf(person);
            if (place == nullptr) continue;
            if (partnerOf(person) != nullptr) {
                talking.push_back(&person);
            } else {
                add(person, beside(*place), false);
            }
        }
        addOfficers(talking);
    }

private:
    static constexpr double kLeastStep = 4;  // metres
    /// Of the plan's width: a wide plan is drawn small, and figures are not.
    static constexpr double kStepShare = 0.024;
    static constexpr double kStagger = 2.5;  // metres

    /// Where a person is seen; null for somebody who is away, and at a place that nobody found yet:
    /// he would give it away.
    const scenario::Place* placeOf(const scenario::Person& person) const {
        if (world_.removed.contains(person.id)) return nullptr;
        const scenario::Place* place = definition_.findPlace(world_.placeOf(person));
        return place == nullptr || !world_.isKnown(*place) ? nullptr : place;
    }

    /// The group that a person talks with: it is busy as long as the talk.
    const scenario::Group* partnerOf(const scenario::Person& person) const {
        if (!world_.isTalking(person.id)) return nullptr;
        const base::Moment until = world_.talks.find(person.id)->second;
        const auto partner = std::find_if(
            world_.groups.begin(), world_.groups.end(), [&](const scenario::Group& group) {
                return group.place == world_.placeOf(person) && group.now == until;
            });
        return partner == world_.groups.end() ? nullptr : &*partner;
    }

    void add(const scenario::Person& person, MapPoint at, bool isTalking) {
        const MapSide side = person.look == "villager" ? MapSide::Witness : MapSide::Company;
        picture_.people.push_back({person.id, person.name, side, at, false, isTalking});
    }

    void addOfficers(const std::vector<const scenario::Person*>& talking) {
        if (world_.groups.empty()) {
            if (const scenario::Place* here = definition_.findPlace(world_.place))
                picture_.people.push_back({"trainee", "你", MapSide::Officer, before(*here)});
            return;
        }
        for (const scenario::Group& group : world_.groups) {
            const scenario::Place* place = definition_.findPlace(group.place);
            if (place == nullptr) continue;
            picture_.people.push_back({"group-" + group.officers.front(),
                                       groupNames(definition_, group), MapSide::Officer,
                                       before(*place), &group == world_.actingGroup()});
            for (const scenario::Person* person : talking) {
                if (partnerOf(*person) == &group) add(*person, before(*place), true);
            }
        }
    }

    MapPoint beside(const scenario::Place& place) { return away(place, east_[place.id]++, 1); }

    MapPoint before(const scenario::Place& place) { return away(place, west_[place.id]++, -1); }

    [[nodiscard]] MapPoint away(const scenario::Place& place, int index, double direction) const {
        return {place.at.x + direction * step_ * (index + 1),
                place.at.y + (index % 2 == 0 ? kStagger : -kStagger)};
    }

    const scenario::Definition& definition_;
    const scenario::World& world_;
    MapPicture& picture_;
    double step_;
    std::map<std::string_view, int> east_;
    std::map<std::string_view, int> west_;
};

/// Names of what has the same name as a place on the plan stand there already.
void dropDoubledLabels(MapPicture& picture) {
    for (MapShape& shape : picture.shapes) {
        const bool isPlace =
            std::any_of(picture.places.begin(), picture.places.end(),
                        [&](const MapPlace& place) { return place.label == shape.label; });
        if (isPlace) shape.label.clear();
    }
}

/// A plume that the scenario lists as a thing to look at rises from the first chimney.
void addPlume(const scenario::Inspection& inspection, MapPicture& picture) {
    const auto& things = inspection.definition().things;
    const bool smoking = std::any_of(things.begin(), things.end(), [&](const scenario::Thing& thing) {
        return thing.icon == "plume" && inspection.world().removed.count(thing.id) == 0;
    });
    const auto stack = std::find_if(picture.shapes.begin(), picture.shapes.end(),
                                    [](const MapShape& shape) { return shape.role == MapRole::Stack; });
    if (smoking && stack != picture.shapes.end()) {
        picture.plumes.push_back({stack->points.front(), 80, 14, 0.6});
    }
}

}  // namespace

MapPicture makeMap(const scenario::Inspection& inspection) {
    const scenario::Definition& definition = inspection.definition();
    const scenario::World& world = inspection.world();
    MapPicture picture;
    picture.width = definition.map.width;
    picture.height = definition.map.height;
    picture.northDegrees = definition.map.north;
    for (const scenario::MapShape& shape : definition.map.shapes) picture.shapes.push_back(shapeOf(shape));
    for (const scenario::Place& place : definition.places) {
        if (!world.isKnown(place)) continue;
        picture.places.push_back({place.id, place.name, pointOf(place.at), true, place.id == world.place,
                                  world.visited.count(place.id) != 0});
    }
    dropDoubledLabels(picture);
    Crowd(inspection, picture).stand();
    addPlume(inspection, picture);
    if (!world.groups.empty()) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(world.now.ofDay);
        picture.clock = static_cast<int>(minutes.count());
    }
    return picture;
}

}  // namespace lianbing::present
