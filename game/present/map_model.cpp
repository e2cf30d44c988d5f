#include "game/present/map_model.h"

#include "game/present/field_model.h"
#include "game/scenario/inspection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

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

/// People stand beside the anchor of their place, one step apart.
MapPoint besideAnchor(const scenario::MapPoint& anchor, int index) {
    return {anchor.x + 4.0 * (index + 1), anchor.y + (index % 2 == 0 ? 2.5 : -2.5)};
}

void addPeople(const scenario::Inspection& inspection, MapPicture& picture) {
    const scenario::Definition& definition = inspection.definition();
    const scenario::World& world = inspection.world();
    std::vector<int> standing(definition.places.size(), 0);
    for (const scenario::Person& person : definition.people) {
        if (world.removed.count(person.id) != 0) continue;
        const scenario::Place* place = definition.findPlace(world.placeOf(person));
        if (place == nullptr) continue;
        int& index = standing[static_cast<std::size_t>(place - definition.places.data())];
        picture.people.push_back({person.id, person.name,
                                  person.look == "witness" ? MapSide::Witness : MapSide::Company,
                                  besideAnchor(place->at, index++)});
    }
    if (const scenario::Place* here = definition.findPlace(world.place)) {
        picture.people.push_back({"trainee", "你", MapSide::Officer, {here->at.x - 4, here->at.y + 2.5}});
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
        picture.places.push_back({place.id, place.name, pointOf(place.at), true, place.id == world.place,
                                  world.visited.count(place.id) != 0});
    }
    addPeople(inspection, picture);
    addPlume(inspection, picture);
    return picture;
}

}  // namespace lianbing::present
