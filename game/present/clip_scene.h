#pragma once

#include "game/site/station.h"

#include <string_view>
#include <vector>

namespace lianbing::present {

/// What a camera looks at.
enum class ClipPlace {
    House,       ///< the cabinet and the PC in the station house
    StackProbe,  ///< the platform at the stack with its sampling port
    Stack,       ///< the stack from outside
    Pool,        ///< the channel of an outfall with its sampling head
    Outfall,     ///< the mouth of the outfall
};

/// What stands in a picture besides the place itself.
enum class ClipThing {
    Nobody,
    Inspectors,
    AtKeys,    ///< somebody works the PC
    Servant,   ///< somebody services the instrument
    ThinTube,  ///< a thin tube behind the cabinet, leading outside
    GlassBottle,
    WhiteBucket,
    PlainBottle,  ///< without a label, on the inlet for standards
    DarkPanel,
    OpenFlange,
    BlowPipe,    ///< its mouth at the probe
    Tape,        ///< on the dust meter
    OtherPlume,  ///< from an opening beside the stack
    NoSmoke,
    BlueBucket,  ///< with the sampling head in it
    Hose,        ///< into the sampling port
    OtherPool,   ///< the sampling line leads elsewhere
    Capped,      ///< a cap on the probe
    NoWater,
    Rain,
    Night,
};

struct ClipScene {
    ClipPlace place = ClipPlace::House;
    site::Picture picture = site::Picture::Clear;
    std::vector<ClipThing> things;  ///< none unless the picture is clear

    [[nodiscard]] bool has(ClipThing thing) const;

    bool operator==(const ClipScene&) const = default;
};

/// How to draw what a camera shows, read off its words; `kind` is the plant's.
ClipScene sceneOf(const site::Scene& seen, std::string_view kind);

}  // namespace lianbing::present
