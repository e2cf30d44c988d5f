#pragma once

#include "game/present/clip_scene.h"
#include "game/present/clips_look.h"
#include "game/present/trend_window.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// The recorder of a station.
struct ClipsSubject {
    const site::Station* station = nullptr;  ///< outlives the subject
    std::string name;
    TrendWindow whole;  ///< the time there is
};

/// A stretch of a camera's day, 0 to 1 from midnight to midnight.
struct ClipSpan {
    float from = 0;
    float until = 0;
    site::Picture picture = site::Picture::Clear;
    site::Minute clip = 0;  ///< where it begins
    bool isChosen = false;
    std::string label;  ///< 06:00–12:00 有录像
};

struct ClipStrip {
    std::string camera;
    std::string note;  ///< 缺 1 小时 30 分
    bool isChosen = false;
    std::vector<ClipSpan> spans;
};

struct ClipRow {
    site::Minute clip = 0;
    std::string time;     ///< 06:00–12:00
    std::string length;   ///< 6 小时
    std::string picture;  ///< 有录像, 画面被转开, 无录像
    site::Picture kind = site::Picture::Clear;
    bool isChosen = false;
};

struct ClipView {
    std::string camera;
    std::string time;   ///< 3月5日 周四 06:00–12:00
    std::string stamp;  ///< 2026-03-05 06:00, as the recorder writes it into the picture
    std::string says;   ///< what an attentive viewer sees
    ClipScene scene;
};

struct ClipsModel {
    ClipsLook look;  ///< with what was left open filled in
    std::string title;
    std::string day;   ///< 2026年3月5日 周四
    std::string iso;   ///< 2026-03-05
    base::Date first;  ///< days there are
    base::Date last;
    std::vector<ClipStrip> strips;
    std::vector<ClipRow> rows;  ///< of the chosen camera, by time
    std::optional<ClipView> view;
    std::string empty;  ///< why there is nothing; empty where there is
};

ClipsModel makeClips(const ClipsLook& look, const ClipsSubject& subject);

/// @name What keys and buttons do
/// @{
/// The same time of another day, kept inside what there is.
ClipsLook withDay(const ClipsModel& model, base::Date day);
/// The next clip of the camera (`by` 1) or the one before (-1), inside the day.
ClipsLook withClip(const ClipsModel& model, int by);
/// The next camera's clip at the same time, round the end.
ClipsLook withCamera(const ClipsModel& model, int by);
/// @}

}  // namespace lianbing::present
