#include "game/procedure/name_table.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace lianbing::procedure {

namespace {

/// So many slots a name keep most names at the place of their first look.
constexpr std::size_t kSlotsPerName = 4;

std::vector<std::string_view> eachOnce(std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace

NameTable::NameTable(std::vector<std::string_view> names) {
    const std::vector<std::string_view> different = eachOnce(std::move(names));
    size_ = different.size();
    slots_.assign(std::bit_ceil(size_ * kSlotsPerName + 1), {{}, size_});
    mask_ = slots_.size() - 1;
    for (std::size_t number = 0; number < size_; ++number)
        slots_[slotOf(different[number])] = {different[number], number};
}

}  // namespace lianbing::procedure
