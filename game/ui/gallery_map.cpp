#include "game/ui/gallery.h"

namespace lianbing::ui {
namespace {

using present::MapForm;
using present::MapRole;
using present::MapSide;

present::MapShape area(MapRole role, std::vector<present::MapPoint> points,
                       std::string label = {}) {
    return {role,
            points.size() == 2 ? MapForm::Rect : MapForm::Polygon,
            std::move(points),
            0,
            0,
            std::move(label)};
}

present::MapShape way(MapRole role, std::vector<present::MapPoint> points, double width = 0) {
    return {role, MapForm::Line, std::move(points), 0, width, {}};
}

}  // namespace

present::MapPicture galleryMap() {
    present::MapPicture map;
    map.width = 120;
    map.height = 70;
    map.northDegrees = 12;
    map.shapes = {
        area(MapRole::Green, {{2, 2}, {30, 2}, {30, 16}, {2, 16}}),
        area(MapRole::Water, {{92, 50}, {118, 46}, {118, 68}, {96, 68}}, "冷却水池"),
        way(MapRole::Road, {{0, 42}, {118, 42}}, 6),
        way(MapRole::Road, {{60, 42}, {60, 68}}, 5),
        way(MapRole::Fence, {{2, 68}, {2, 2}, {118, 2}, {118, 40}}),
        area(MapRole::Building, {{36, 8}, {70, 8}, {70, 22}, {64, 22}, {64, 34}, {36, 34}},
             "锅炉房"),
        area(MapRole::Building, {{78, 10}, {104, 30}}, "办公楼"),
        area(MapRole::Building, {{8, 50}, {22, 60}}, "门卫"),
        area(MapRole::Hatch, {{28, 50}, {54, 50}, {54, 62}, {40, 66}, {28, 62}}, "危废仓库"),
        area(MapRole::Hatch, {{66, 50}, {84, 62}}, "停用车间"),
        way(MapRole::Pipe, {{64, 28}, {74, 28}, {74, 36}, {88, 36}, {88, 50}}),
        {MapRole::Stack, MapForm::Circle, {{30, 24}}, 2, 0, "烟囱 45 m"},
    };
    map.places = {
        {"gate", "门卫室", {24, 46}, true, false, true},
        {"boiler", "锅炉间", {44, 20}, true, true, true},
        {"cems", "自动监测站房", {58, 28}, true, false, false},
        {"office", "环保办公室", {84, 24}, true, false, false},
        {"roof", "采样平台", {33, 28}, true, false, false},
        {"store", "危废仓库门口", {42, 48}, false, false, false},
    };
    map.people = {
        {"zhang", "张工", MapSide::Company, {50, 26}},
        {"officer", "执法人员", MapSide::Officer, {46, 16}},
        {"neighbour", "附近居民", MapSide::Witness, {104, 40}},
    };
    map.plumes = {{{30, 24}, 62, 30, 0.8}};
    return map;
}

void drawMapGallery(Frame& frame, const present::MapPicture& picture, MapState& state,
                    std::string& lastChosen) {
    const Rect area = frame.screen();
    if (const auto chosen = drawMap(frame, "map", area, picture, state)) lastChosen = *chosen;
}

}  // namespace lianbing::ui
