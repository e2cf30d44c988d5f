#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// Numbers a few names from 0, so that the name of an event is looked up once for all rules.
class NameTable {
public:
    /// Equal names share a number. Their texts must outlive the table.
    explicit NameTable(std::vector<std::string_view> names);

    /// The number of a name; size() where the table does not have it.
    [[nodiscard]] std::size_t find(std::string_view name) const {
        return slots_[slotOf(name)].number;
    }

    /// How many different names there are.
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    struct Slot {
        std::string_view name;
        std::size_t number = 0;  ///< size() while the slot is free
    };

    /// Names differ mostly in length or at their ends. Hashing them whole takes longer than the few
    /// comparisons that it saves.
    static std::size_t firstLook(std::string_view name) {
        if (name.empty()) return 0;
        const auto first = static_cast<unsigned char>(name.front());
        const auto last = static_cast<unsigned char>(name.back());
        return first + std::size_t{3} * last + 5 * name.size();
    }

    /// The slot of the name, or the free one where it would stand.
    [[nodiscard]] std::size_t slotOf(std::string_view name) const {
        std::size_t slot = firstLook(name) & mask_;
        while (slots_[slot].name != name && slots_[slot].number != size_) slot = (slot + 1) & mask_;
        return slot;
    }

    std::size_t size_;
    std::size_t mask_;
    std::vector<Slot> slots_;  ///< a power of two of them, some always free: a search ends there
};

}  // namespace lianbing::procedure
