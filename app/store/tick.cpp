// What a Writer knows about the time, and what the staff know better.

#include "store/refused.h"
#include "store/writer.h"

namespace store {

std::vector<Dated> dated_packs(const Layout& layout, const Standing& standing)
{
    std::vector<Dated> packs;
    for (const PackRef& pack : standing.state.active.packs)
        if (const auto head = read_signed(layout, pack, standing.trust))
            if (const auto one = dated(head->manifest()))
                packs.push_back(*one);
    return packs;
}

pack::Outcome<KnownTime> Writer::tick(const std::int64_t clock_s, const base::Uptime& running,
                                      const std::optional<base::Date>& today)
{
    TRY_SET(const auto stands, standing(layout_));
    const auto packs = dated_packs(layout_, stands);
    const auto before = read_time(layout_);
    const auto known =
        today ? confirmed(before, packs, clock_s, running, *today) : ticked(before, packs, clock_s, running);
    TRY(on_disk(disk_->remove(layout_.time_new())));
    TRY(on_disk(disk_->write_new(layout_.time_new(), print_time(known))));
    TRY(on_disk(disk_->rename(layout_.time_new(), layout_.time())));
    TRY(on_disk(disk_->sync_folder(layout_.root)));
    return known;
}

} // namespace store
