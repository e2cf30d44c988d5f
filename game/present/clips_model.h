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

/// A line of the recorder's list as a stretch of a camera's day, 0 to 1 from midnight to midnight.
/// What can be seen in it shows in no list.
struct ClipSpan {
    float from = 0;
    float until = 0;
    site::Picture picture = site::Picture::Clear;
    site::Minute clip = 0;  ///< where it begins
    bool isChosen = false;  ///< the play head stands in it
    std::string label;      ///< 06:00–08:00 有录像
};

struct ClipStrip {
    std::string camera;
    std::string note;  ///< 缺 1 小时 30 分
    bool isChosen = false;
    std::vector<ClipSpan> spans;
};

struct ClipRow {
    site::Minute clip = 0;
    std::string time;     ///< 06:00–08:00
    std::string length;   ///< 2 小时
    std::string picture;  ///< 有录像, 画面被转开, 无录像
    site::Picture kind = site::Picture::Clear;
    bool isChosen = false;
};

/// What is seen where the play head stands.
struct ClipView {
    std::string camera;
    std::string time;   ///< 3月5日 周四 07:20
    std::string file;   ///< 06:00–08:00; empty where none is listed
    std::string stamp;  ///< 2026-03-05 07:20, as the recorder writes it into the picture
    std::string says;   ///< what an attentive viewer sees at that minute
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
    float head = 0;             ///< the play head, 0 to 1 from midnight to midnight
    std::string clock;          ///< 07:20, where it stands
    bool canGoBack = false;     ///< a minute before it is within the days there are
    bool canGoOn = false;
    std::optional<ClipView> view;
    std::string empty;  ///< why there is nothing; empty where there is
};

ClipsModel makeClips(const ClipsLook& look, const ClipsSubject& subject);

/// @name What keys and buttons do
/// @{
/// The same time of another day, kept inside what there is.
ClipsLook withDay(const ClipsModel& model, base::Date day);
/// Some minutes later or earlier, kept inside the days there are.
ClipsLook withHeadMoved(const ClipsModel& model, site::Minute by);
/// The play head at a share of the day, 0 to 1.
ClipsLook withHeadAt(const ClipsModel& model, double share);
/// The beginning of the next clip of the camera (`by` 1) or of the one before (-1), inside the day.
ClipsLook withClip(const ClipsModel& model, int by);
/// The next camera's clip at the same time, round the end.
ClipsLook withCamera(const ClipsModel& model, int by);
/// @}

}  // namespace lianbing::present
