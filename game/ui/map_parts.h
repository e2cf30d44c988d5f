#pragma once

#include "game/present/map_model.h"
#include "game/ui/frame.h"
#include "game/ui/map_camera.h"

/// The layers of a site plan, from the ground up.
namespace lianbing::ui {

void drawMapGround(Frame& frame, const Rect& view, const MapCamera& camera,
                   const present::MapPicture& picture);
void drawMapShape(Frame& frame, const MapCamera& camera, const present::MapShape& shape);
void drawMapPlume(Frame& frame, const MapCamera& camera, const present::MapPlume& plume);
/// A line from the rim of a mark around `from` to a label that stands far off.
void drawLeader(Frame& frame, Point from, float radius, Point to);
/// A standing person, `feet` at the given point.
void drawMapPerson(Frame& frame, Point feet, float height, Color color);
/// What sets a figure off: under the feet of the group that is commanded, beside the head of
/// somebody who talks.
void drawActingMark(Frame& frame, Point feet, float height);
void drawTalkingMark(Frame& frame, Point feet, float height);
/// A clock with hands and figures; `minutes` of the day.
void drawMapClock(Frame& frame, const Rect& rect, int minutes);
void drawNorthArrow(Frame& frame, Point center, float radius, double northDegrees);
void drawScaleBar(Frame& frame, Point left, const MapCamera& camera);

}  // namespace lianbing::ui
