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
/// A standing person, `feet` at the given point.
void drawMapPerson(Frame& frame, Point feet, float height, Color color);
void drawNorthArrow(Frame& frame, Point center, float radius, double northDegrees);
void drawScaleBar(Frame& frame, Point left, const MapCamera& camera);

}  // namespace lianbing::ui
