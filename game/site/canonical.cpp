#include "game/site/canonical.h"

#include "game/base/check.h"
#include "game/base/codec.h"

#include <cmath>

namespace lianbing::site {

namespace {

void writeReading(base::Encoder& encoder, const Reading& reading, double scale) {
    const bool came = !std::isnan(reading.value);
    encoder.flag(came);
    if (came) encoder.signedNumber(std::llround(reading.value * scale));
    encoder.number(static_cast<std::uint64_t>(reading.claim));
}

}  // namespace

base::Digest platformDigest(const Source& source, Minute from, Minute until) {
    LIANBING_CHECK(until >= from, "time goes forward");
    base::Encoder encoder;
    std::vector<Reading> readings(static_cast<std::size_t>(until - from));
    for (const Channel& channel : source.channels()) {
        if (channel.witness != Witness::Platform) continue;
        const auto read = source.samples(channel.id, from, 1, readings);
        LIANBING_CHECK(read.has_value(), "a source knows its own channels");
        double scale = 1;
        for (int i = 0; i < channel.decimals; ++i) scale *= 10;
        encoder.text(channel.id).number(static_cast<std::uint64_t>(channel.decimals));
        for (const Reading& reading : readings) writeReading(encoder, reading, scale);
    }
    return base::Digest::of(encoder.bytes());
}

}  // namespace lianbing::site
