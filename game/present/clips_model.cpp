#include "game/present/clips_model.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace lianbing::present {

namespace {

using site::Clip;
using site::Minute;
using site::Picture;
using site::Scene;

Minute midnightOf(base::Date day) {
    return Minute{day.days()} * site::kMinutesADay;
}

base::Date dayOf(double minute) {
    return site::momentOf(static_cast<Minute>(minute)).date;
}

Minute lastMinuteOf(const ClipsModel& model) {
    return midnightOf(model.last) + site::kMinutesADay - 1;
}

std::string wordsOf(Picture picture) {
    switch (picture) {
        case Picture::Clear:
            return "有录像";
        case Picture::Turned:
            return "画面被转开";
        case Picture::Missing:
            return "无录像";
    }
    return {};
}

/// 24:00 rather than the midnight of another day.
std::string clockOf(Minute minute, Minute midnight) {
    const Minute of = minute - midnight;
    return fmt::format("{:02}:{:02}", of / 60, of % 60);
}

std::string lengthOf(Minute minutes) {
    if (minutes < 60) return fmt::format("{} 分", minutes);
    if (minutes % 60 == 0) return fmt::format("{} 小时", minutes / 60);
    return fmt::format("{} 小时 {} 分", minutes / 60, minutes % 60);
}

class Maker {
public:
    Maker(const ClipsLook& look, const ClipsSubject& subject) : subject_(subject) {
        model_.look = look;
        model_.title = subject.name;
    }

    ClipsModel make() {
        setDay();
        clips_ = subject_.station->clips(midnight_, midnight_ + site::kMinutesADay);
        for (Clip& clip : clips_) {
            clip.from = std::max(clip.from, midnight_);
            clip.until = std::min(clip.until, midnight_ + site::kMinutesADay);
        }
        setCamera();
        setHead();
        for (const std::string& camera : cameras_) addStrip(camera);
        addRows();
        addView();
        if (clips_.empty()) model_.empty = "这一天没有录像文件。";
        return std::move(model_);
    }

private:
    void setDay() {
        model_.first = dayOf(subject_.whole.from);
        model_.last = dayOf(subject_.whole.until - 1);
        const base::Date day =
            std::clamp(model_.look.day.value_or(model_.last), model_.first, model_.last);
        model_.look.day = day;
        midnight_ = midnightOf(day);
        model_.iso = day.iso();
        model_.day = fmt::format("{}年{}", day.year(), spokenDay(day));
    }

    /// In the order in which the recorder has them.
    void setCamera() {
        for (const Clip& clip : clips_) {
            if (std::find(cameras_.begin(), cameras_.end(), clip.camera) == cameras_.end())
                cameras_.push_back(clip.camera);
        }
        const bool isKnown =
            std::find(cameras_.begin(), cameras_.end(), model_.look.camera) != cameras_.end();
        if (!isKnown) model_.look.camera = cameras_.empty() ? std::string() : cameras_.front();
    }

    void setHead() {
        constexpr Minute kByDay = 600;
        head_ = std::clamp(model_.look.at.value_or(midnight_ + kByDay), midnight_,
                           midnight_ + site::kMinutesADay - 1);
        model_.look.at = head_;
        model_.head = shareOf(head_);
        model_.clock = clockOf(head_, midnight_);
        model_.canGoBack = head_ > midnightOf(model_.first);
        model_.canGoOn = head_ < lastMinuteOf(model_);
        const auto holds = [&](const Clip& clip) {
            return clip.camera == model_.look.camera && head_ >= clip.from && head_ < clip.until;
        };
        const auto found = std::find_if(clips_.begin(), clips_.end(), holds);
        if (found != clips_.end()) chosen_ = &*found;
    }

    [[nodiscard]] float shareOf(Minute minute) const {
        return static_cast<float>(minute - midnight_) / static_cast<float>(site::kMinutesADay);
    }

    [[nodiscard]] std::string timeOf(const Clip& clip) const {
        return fmt::format("{}–{}", clockOf(clip.from, midnight_), clockOf(clip.until, midnight_));
    }

    [[nodiscard]] std::string labelOf(const Clip& clip) const {
        return fmt::format("{} {}", timeOf(clip), wordsOf(clip.picture));
    }

    void addStrip(const std::string& camera) {
        ClipStrip strip;
        strip.camera = camera;
        strip.isChosen = camera == model_.look.camera;
        Minute missing = 0;
        Minute turned = 0;
        for (const Clip& clip : clips_) {
            if (clip.camera != camera) continue;
            strip.spans.push_back({shareOf(clip.from), shareOf(clip.until), clip.picture, clip.from,
                                   &clip == chosen_, labelOf(clip)});
            missing += clip.picture == Picture::Missing ? clip.until - clip.from : 0;
            turned += clip.picture == Picture::Turned ? clip.until - clip.from : 0;
        }
        strip.note = "全天有录像";
        if (turned > 0) strip.note = "转开 " + lengthOf(turned);
        if (missing > 0) strip.note = "缺 " + lengthOf(missing);
        model_.strips.push_back(std::move(strip));
    }

    void addRows() {
        for (const Clip& clip : clips_) {
            if (clip.camera != model_.look.camera) continue;
            model_.rows.push_back({clip.from, timeOf(clip), lengthOf(clip.until - clip.from),
                                   wordsOf(clip.picture), clip.picture, &clip == chosen_});
        }
    }

    /// What the chosen camera shows at the play head; no picture where its clips say nothing.
    [[nodiscard]] Scene seen() const {
        if (chosen_ != nullptr) {
            for (Scene& scene : subject_.station->scenes(head_)) {
                if (scene.camera == chosen_->camera) return std::move(scene);
            }
        }
        return {model_.look.camera, Picture::Missing, {}};
    }

    void addView() {
        if (clips_.empty()) return;
        const Scene scene = seen();
        ClipView view;
        view.camera = scene.camera;
        view.time = fmt::format("{} {}", spokenDay(*model_.look.day), model_.clock);
        if (chosen_ != nullptr) view.file = timeOf(*chosen_);
        view.stamp = site::momentOf(head_).text();
        view.scene = sceneOf(scene, subject_.station->plan().kind);
        view.says = scene.shows;
        if (scene.picture == Picture::Missing)
            view.says = "这一段没有录像：文件不在，或者摄像头没有供电。";
        if (view.says.empty()) view.says = "没有异样。";
        model_.view = std::move(view);
    }

    const ClipsSubject& subject_;
    Minute midnight_ = 0;
    Minute head_ = 0;
    std::vector<Clip> clips_;
    std::vector<std::string> cameras_;
    const Clip* chosen_ = nullptr;  ///< in which the play head stands
    ClipsModel model_;
};

/// The place of what is chosen among `size`, moved by `by` and kept inside.
std::size_t movedBy(std::size_t at, int by, std::size_t size) {
    const auto moved = static_cast<std::ptrdiff_t>(at) + by;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(moved, 0, static_cast<std::ptrdiff_t>(size) - 1));
}

}  // namespace

ClipsModel makeClips(const ClipsLook& look, const ClipsSubject& subject) {
    LIANBING_CHECK(subject.station != nullptr, "a recorder stands in a station");
    return Maker(look, subject).make();
}

ClipsLook withDay(const ClipsModel& model, base::Date day) {
    ClipsLook look = model.look;
    look.day = std::clamp(day, model.first, model.last);
    if (look.at) look.at = midnightOf(*look.day) + site::minuteOfDay(*look.at);
    return look;
}

ClipsLook withHeadMoved(const ClipsModel& model, Minute by) {
    ClipsLook look = model.look;
    if (!look.at) return look;
    look.at = std::clamp(*look.at + by, midnightOf(model.first), lastMinuteOf(model));
    look.day = site::momentOf(*look.at).date;
    return look;
}

ClipsLook withHeadAt(const ClipsModel& model, double share) {
    ClipsLook look = model.look;
    const auto ofDay = static_cast<Minute>(std::floor(share * site::kMinutesADay));
    look.at = midnightOf(*look.day) + std::clamp<Minute>(ofDay, 0, site::kMinutesADay - 1);
    return look;
}

ClipsLook withClip(const ClipsModel& model, int by) {
    ClipsLook look = model.look;
    const auto chosen = std::find_if(model.rows.begin(), model.rows.end(),
                                     [](const ClipRow& row) { return row.isChosen; });
    if (chosen == model.rows.end()) return look;
    const auto at = static_cast<std::size_t>(chosen - model.rows.begin());
    look.at = model.rows[movedBy(at, by, model.rows.size())].clip;
    return look;
}

ClipsLook withCamera(const ClipsModel& model, int by) {
    ClipsLook look = model.look;
    const auto chosen = std::find_if(model.strips.begin(), model.strips.end(),
                                     [](const ClipStrip& strip) { return strip.isChosen; });
    if (chosen == model.strips.end()) return look;
    const auto size = static_cast<int>(model.strips.size());
    const int at = static_cast<int>(chosen - model.strips.begin()) + by;
    look.camera = model.strips[static_cast<std::size_t>((at % size + size) % size)].camera;
    return look;
}

}  // namespace lianbing::present
