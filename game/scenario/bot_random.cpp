#include "game/scenario/bot.h"
#include "game/scenario/offers.h"

#include <utility>

namespace lianbing::scenario {

namespace {

class RandomBot : public Bot {
public:
    RandomBot(base::Rng rng, int steps) : rng_(std::move(rng)), steps_(steps) {}

    std::optional<Intent> next(const Inspection& inspection) override {
        if (steps_ <= 0) return std::nullopt;
        std::uint32_t count = 0;
        visitOffers(inspection.definition(), inspection.world(), [&](auto) { ++count; });
        if (count == 0) return std::nullopt;
        --steps_;
        std::uint32_t left = rng_.below(count);
        std::optional<Intent> chosen;
        visitOffers(inspection.definition(), inspection.world(), [&](auto make) {
            if (left-- == 0) chosen = make();
        });
        return chosen;
    }

private:
    base::Rng rng_;
    int steps_;
};

}  // namespace

std::unique_ptr<Bot> randomBot(base::Rng rng, int steps) {
    return std::make_unique<RandomBot>(std::move(rng), steps);
}

}  // namespace lianbing::scenario
