#include "game/present/clip_scene.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lianbing::present {

namespace {

/// How the words of a scene name a thing.
constexpr std::array<std::pair<std::string_view, ClipThing>, 23> kWords{
    {{"没有人作业", ClipThing::OpenFlange},
     {"站房里没有人", ClipThing::Nobody},
     {"检查人员", ClipThing::Inspectors},
     {"坐在工控机前", ClipThing::AtKeys},
     {"运维人员", ClipThing::Servant},
     {"细软管", ClipThing::ThinTube},
     {"玻璃瓶", ClipThing::GlassBottle},
     {"白色塑料桶", ClipThing::WhiteBucket},
     {"没有标签的瓶子", ClipThing::PlainBottle},
     {"面板没有显示", ClipThing::DarkPanel},
     {"打开法兰", ClipThing::OpenFlange},
     {"反吹管", ClipThing::BlowPipe},
     {"胶带", ClipThing::Tape},
     {"另一个出口", ClipThing::OtherPlume},
     {"没有烟气", ClipThing::NoSmoke},
     {"蓝色塑料桶", ClipThing::BlueBucket},
     {"一根软管伸进", ClipThing::Hose},
     {"另一处水池", ClipThing::OtherPool},
     {"套着帽", ClipThing::Capped},
     {"没有出水", ClipThing::NoWater},
     {"正在下雨", ClipThing::Rain},
     {"夜间画面", ClipThing::Night},
     {"清洗分析仪", ClipThing::Servant}}};

ClipPlace placeOf(std::string_view camera, std::string_view kind) {
    if (camera == "站房") return ClipPlace::House;
    const bool isWater = kind == "outfall";
    if (camera == "采样口") return isWater ? ClipPlace::Pool : ClipPlace::StackProbe;
    return isWater ? ClipPlace::Outfall : ClipPlace::Stack;
}

}  // namespace

bool ClipScene::has(ClipThing thing) const {
    return std::find(things.begin(), things.end(), thing) != things.end();
}

ClipScene sceneOf(const site::Scene& seen, std::string_view kind) {
    ClipScene scene;
    scene.place = placeOf(seen.camera, kind);
    scene.picture = seen.picture;
    if (seen.picture != site::Picture::Clear) return scene;
    for (const auto& [words, thing] : kWords) {
        const bool isThere = seen.shows.find(words) != std::string::npos;
        if (isThere && !scene.has(thing)) scene.things.push_back(thing);
    }
    return scene;
}

}  // namespace lianbing::present
