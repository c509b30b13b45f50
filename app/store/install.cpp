#include "store/install.h"

#include "store/quarantine.h"
#include "store/refused.h"
#include "store/trust_chain.h"

#include <algorithm>
#include <tuple>

namespace store {

namespace {

using pack::Refusal;

PackRef ref_of(const pack::Manifest& manifest)
{
    return {manifest.role, manifest.epoch, manifest.version, manifest.payload};
}

auto age_of(const PackRef& pack)
{
    return std::tie(pack.epoch, pack.version);
}

// Against what is active and what ever was.
pack::Outcome<void> newer(const PackRef& pack, const State& state)
{
    if (const PackRef* active = state.active.find(pack.role); active && *active == pack)
        return pack::refuse(Refusal::already_here, pack.role + ": the same bytes are active");
    const PackRef* floor = state.floor(pack.role);
    if (!floor || age_of(*floor) < age_of(pack))
        return {};
    if (age_of(*floor) > age_of(pack))
        return pack::refuse(Refusal::older,
                            pack.role + ": has been at version " + std::to_string(floor->version));
    // The highest version again, after it was rolled back here by hand.
    if (floor->hash == pack.hash)
        return {};
    return pack::refuse(Refusal::older,
                        pack.role + ": two packs call themselves version " + std::to_string(pack.version));
}

} // namespace

void Install::Item::refuse(pack::Refused why)
{
    verdict.refused = std::move(why);
    arrival.reset();
    medium.reset();
}

Install::Install(Writer& writer, const Check& check, Standing standing)
    : writer_(writer)
    , check_(check)
    , state_(std::move(standing.state))
    , trust_(std::move(standing.trust))
{
}

void Install::add(const std::filesystem::path& file)
{
    Item item;
    item.verdict.file = file.filename().string();
    if (auto medium = open_medium(file))
        item.medium = std::move(*medium);
    else
        item.refuse(std::move(medium).error());
    items_.push_back(std::move(item));
}

Report Install::finish()
{
    take_trust_files();
    for (Item& item : items_)
        if (item.open() && !item.medium->is_trust())
            judge(item);
    keep_highest();
    copy_all();
    if (auto changed = change_over(); !changed)
        for (Item& item : items_)
            if (item.open())
                item.refuse(changed.error());
    Report report;
    for (Item& item : items_)
        report.files.push_back(std::move(item.verdict));
    return report;
}

// In the order of their versions, whatever the order in which they were named: each must follow the one
// before it.
void Install::take_trust_files()
{
    for (bool progress = true; progress;) {
        progress = false;
        for (Item& item : items_) {
            if (!item.medium || !item.medium->is_trust() || item.verdict.version != 0)
                continue;
            auto next = next_trust(trust_, item.medium->head);
            if (!next && next.error() == Refusal::needs_another)
                continue;
            item.verdict.role = "trust";
            progress = true;
            if (auto kept = next ? writer_.keep_trust(*item.medium, *next) : tl::unexpected(next.error());
                !kept) {
                item.refuse(std::move(kept).error());
                continue;
            }
            trust_ = std::move(*next);
            item.verdict.version = trust_.version;
            trust_changed_ = true;
        }
    }
    for (Item& item : items_)
        if (item.medium && item.medium->is_trust() && item.verdict.version == 0)
            item.refuse({Refusal::needs_another, "trust: the version before it is missing"});
}

void Install::judge(Item& item)
{
    auto head = pack::verify_head(item.medium->head, trust_);
    if (!head)
        return item.refuse(std::move(head).error());
    item.verdict.role = head->manifest().role;
    item.verdict.version = head->manifest().version;
    if (const auto known = verdict_on(writer_.layout_, head->manifest().payload))
        return item.refuse({*known, item.verdict.role + ": judged before"});
    if (auto fresh = newer(ref_of(head->manifest()), state_); !fresh)
        return item.refuse(std::move(fresh).error());
    item.head = std::move(*head);
}

void Install::keep_highest()
{
    for (Item& item : items_) {
        if (!item.open() || !item.head)
            continue;
        const PackRef mine = ref_of(item.head->manifest());
        for (const Item& other : items_) {
            if (&other == &item || !other.open() || !other.head)
                continue;
            const PackRef theirs = ref_of(other.head->manifest());
            if (theirs.role != mine.role || age_of(theirs) < age_of(mine))
                continue;
            if (theirs == mine)
                item.refuse({Refusal::already_here, mine.role + ": named twice"});
            else
                item.refuse({Refusal::older, mine.role + ": another of the files is newer"});
            break;
        }
    }
}

void Install::copy_all()
{
    int number = 0;
    for (Item& item : items_)
        if (item.open() && item.head)
            if (auto copied = copy(item, ++number); !copied)
                item.refuse(std::move(copied).error());
}

pack::Outcome<void> Install::copy(Item& item, const int number)
{
    const base::Hash hash = item.head->manifest().payload;
    TRY(room_for(item.medium->head.payload_bytes, writer_.layout_));
    TRY_SET(auto arrival, Arrival::take(*item.medium, *item.head, writer_.layout_, *writer_.disk_, number));
    auto checked = check_(arrival.payload(), arrival.head());
    // Whoever signed it, these bytes will never be better: the next time nothing is copied, if this can be
    // noted.
    if (!checked && (checked.error() == Refusal::damaged || checked.error() == Refusal::outside_scope))
        static_cast<void>(quarantine(writer_.layout_, *writer_.disk_, hash, checked.error().refusal));
    if (checked)
        item.arrival.emplace(std::move(arrival));
    return checked;
}

PackSet Install::vouched_for() const
{
    PackSet set;
    set.locals = state_.active.locals;
    for (const PackRef& pack : state_.active.packs) {
        if (!trust_changed_ || read_signed(writer_.layout_, pack, trust_))
            set.put(pack);
        // A chart that lost its approver gives way to the one before it, if that still has its own.
        else if (const PackRef* before = state_.previous.find("chart");
                 pack.role == "chart" && before && read_signed(writer_.layout_, *before, trust_))
            set.put(*before);
    }
    return set;
}

PackSet Install::assembled() const
{
    PackSet set = vouched_for();
    for (const Item& item : items_)
        if (item.arrival)
            set.put(ref_of(item.head->manifest()));
    return set;
}

pack::Outcome<void> Install::whole(const PackSet& set) const
{
    std::vector<pack::Manifest> manifests;
    for (const PackRef& pack : set.packs) {
        const auto arrived = std::ranges::find_if(items_, [&](const Item& item) {
            return item.arrival && item.head->manifest().payload == pack.hash;
        });
        if (arrived != items_.end()) {
            manifests.push_back(arrived->head->manifest());
            continue;
        }
        TRY_SET(const auto head, read_signed(writer_.layout_, pack, trust_));
        manifests.push_back(head.manifest());
    }
    return requirements_met(manifests);
}

pack::Outcome<void> Install::change_over()
{
    PackSet set = assembled();
    if (auto complete = whole(set); !complete) {
        refuse_packs(complete.error());
        set = assembled();
        if (trust_changed_)
            drop_unmet(writer_.layout_, set, trust_);
    }
    const bool arrived =
        std::ranges::any_of(items_, [](const Item& item) { return item.arrival.has_value(); });
    if (!arrived && !trust_changed_)
        return {};
    for (Item& item : items_)
        if (item.arrival)
            TRY(on_disk(item.arrival->keep(writer_.layout_)));
    TRY(on_disk(writer_.disk_->sync_folder(writer_.layout_.packs())));
    // As the kiosk will open it.
    TRY(Generation::open(writer_.layout_, set, trust_));
    // Packs that arrive with a new trust file go on trial against what that file still vouches for.
    State next = state_;
    if (trust_changed_)
        next = retrusted(std::move(next), trust_.version, hash_of(trust_), arrived ? vouched_for() : set);
    if (arrived)
        next = activated(std::move(next), std::move(set));
    TRY(writer_.write_state(next));
    writer_.collect_garbage(next);
    return {};
}

// The packs that were to become active together; what was refused before keeps its own reason.
void Install::refuse_packs(const pack::Refused& why)
{
    for (Item& item : items_)
        if (item.open() && item.head)
            item.refuse(why);
}

Report Writer::install(const std::vector<std::filesystem::path>& files, const Check& check)
{
    Report report;
    auto stands = standing(layout_);
    if (stands && files.size() <= files_per_install_max) {
        Install install(*this, check, std::move(*stands));
        for (const auto& file : files)
            install.add(file);
        report = install.finish();
    } else {
        const auto why =
            stands ? pack::Refused{Refusal::no_room, "more files than one install takes"} : stands.error();
        for (const auto& file : files)
            report.files.push_back({file.filename().string(), {}, 0, why});
    }
    if (const auto state = read_state(layout_))
        report.generation = id_of(state->active);
    write_last(layout_, report);
    return report;
}

} // namespace store
