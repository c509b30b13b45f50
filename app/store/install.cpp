#include "store/install.h"

#include "pack/trust_chain.h"
#include "store/quarantine.h"
#include "store/refused.h"

#include <algorithm>
#include <tuple>

namespace store {

namespace {

using pack::Refusal;

auto age_of(const PackRef& pack)
{
    return std::tie(pack.epoch, pack.version);
}

// Somebody signed two contents under one number: neither can be called the right one.
pack::Refused equivocation(const PackRef& pack)
{
    return {Refusal::older,
            "equivocation, " + pack.role + ": two packs call themselves version "
                + std::to_string(pack.version)};
}

// Against what is active and what ever was.
pack::Outcome<void> newer(const PackRef& pack, const PackSet& active_packs, const State& state)
{
    if (const PackRef* active = active_packs.find(pack.role); active && *active == pack)
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
    return tl::unexpected(equivocation(pack));
}

} // namespace

void Install::Item::refuse(pack::Refused why)
{
    verdict.refused = std::move(why);
    arrival.reset();
    medium.reset();
}

Install::Install(Writer& writer, const Check& check, const Terms& terms, Standing standing)
    : writer_(writer)
    , check_(check)
    , terms_(terms)
    , before_(std::move(standing))
    , trust_(before_.trust)
    , active_(before_.state.active)
    , previous_(before_.state.previous)
{
}

void Install::add(const std::filesystem::path& file)
{
    Item item;
    item.verdict.file = file.filename().string();
    if (!too_many()) {
        auto medium = open_medium(file);
        if (medium && medium->is_trust()) {
            item.verdict.role = "trust";
            item.trust = TrustFile{file, pack::claimed_version(medium->head.manifest).value_or(0)};
            ++trust_files_;
        } else {
            ++packs_;
            if (medium)
                item.medium = std::move(*medium);
            else
                item.refuse(std::move(medium).error());
        }
    }
    items_.push_back(std::move(item));
}

bool Install::too_many() const
{
    return packs_ > files_per_install_max || trust_files_ > trust_files_per_install_max;
}

void Install::judge_all()
{
    if (too_many())
        for (Item& item : items_)
            item.refuse({Refusal::no_room, "more files than one install takes"});
    take_trust_files();
    for (Item& item : items_)
        if (item.open() && item.medium)
            judge(item);
    keep_highest();
    copy_all();
}

Report Install::report(const pack::Outcome<void>& outcome)
{
    Report report;
    for (Item& item : items_) {
        if (!outcome && item.open())
            item.refuse(outcome.error());
        report.files.push_back(std::move(item.verdict));
    }
    return report;
}

Report Install::finish()
{
    judge_all();
    const auto changed = change_over();
    // What was on its way in must not be found by a later search for content. Only when the disk says that
    // nothing changed: the step that failed may have been the last.
    if (!changed)
        if (const auto stands = read_state(writer_.layout_); stands && *stands == before_.state)
            writer_.collect_garbage(before_.state);
    return report(changed);
}

// In the order of their versions, whatever the order in which they were named: each must follow the one
// before it. Only the last is written: a kiosk that loses power on the way starts again from the one it had.
void Install::take_trust_files()
{
    std::vector<Item*> files;
    for (Item& item : items_)
        if (item.open() && item.trust)
            files.push_back(&item);
    std::ranges::stable_sort(files, {}, [](const Item* item) { return item->trust->claimed_version; });
    pass_known(files);
    std::optional<pack::Head> last;
    for (Item* const item : files) {
        if (!item->open())
            continue;
        auto medium = open_medium(item->trust->file);
        auto next = medium ? pack::next_trust(trust_, medium->head) : tl::unexpected(medium.error());
        if (!next) {
            item->refuse(std::move(next).error());
            continue;
        }
        trust_ = std::move(*next);
        last = std::move(medium->head);
        item->verdict.version = trust_.version;
    }
    if (!last)
        return;
    const auto kept = wanted(pack::hash_of(trust_))
        ? writer_.keep_trust(*last, trust_)
        : pack::refuse(Refusal::damaged, "trust: it is another one than was looked at");
    if (!kept) {
        trust_ = before_.trust;
        for (Item* const item : files)
            if (item->open())
                item->refuse(kept.error());
        return;
    }
    trust_changed_ = true;
    judge_again();
}

// A stick carries the whole chain, so what led to the file that holds is no older file that somebody brought
// by mistake. Each is known by its hash, which the one after it names.
void Install::pass_known(const std::vector<Item*>& by_version)
{
    std::optional<base::Hash> expected = pack::hash_of(trust_);
    for (auto item = by_version.rbegin(); item != by_version.rend() && expected; ++item) {
        if ((*item)->trust->claimed_version > trust_.version)
            continue;
        const auto medium = open_medium((*item)->trust->file);
        if (!medium || base::hash_of(base::as_bytes(medium->head.manifest)) != *expected)
            continue;
        const auto known = pack::parse_trust(medium->head.manifest);
        (*item)->verdict.version = (*item)->trust->claimed_version;
        (*item)->refuse({Refusal::already_here, "trust: led to version " + std::to_string(trust_.version)});
        expected = known ? known->prev : std::nullopt;
    }
}

// Whether rows that were the role's own are its own still. Only where the rule changed: this reads all of
// them.
bool Install::still_within(const PackRef& pack) const
{
    const pack::RoleRule* now = trust_.rule(pack.role);
    const pack::RoleRule* was = before_.trust.rule(pack.role);
    if (now && was && now->scope == was->scope && now->may_hide == was->may_hide
        && now->rows_max == was->rows_max && now->horizon_months == was->horizon_months)
        return true;
    const auto checked = check_(writer_.layout_.payload(pack.hash), writer_.layout_.head(pack));
    return checked || checked.error() != Refusal::outside_scope;
}

// What another trust file does to the packs that are here.
void Install::judge_again()
{
    const auto& layout = writer_.layout_;
    const auto stands = [&](const PackRef& pack) {
        return read_signed(layout, pack, trust_) && still_within(pack);
    };
    for (PackSet* set : {&active_, &previous_})
        std::erase_if(set->packs, [&](const PackRef& pack) { return !stands(pack); });
    // What lost its signers gives way to the one before it, if that still has its own: a chart above all.
    for (const PackRef& lost : before_.state.active.packs)
        if (const PackRef* before = previous_.find(lost.role); before && !active_.find(lost.role))
            active_.put(*before);
    drop_unmet(layout, previous_, trust_);
}

void Install::judge(Item& item)
{
    auto head = pack::verify_head(item.medium->head, trust_);
    if (!head)
        return item.refuse(std::move(head).error());
    item.verdict.role = head->manifest().role;
    item.verdict.version = head->manifest().version;
    if (const auto known = verdict_on(writer_.layout_, ref_of(head->manifest()), trust_.version))
        return item.refuse({*known, item.verdict.role + ": judged before"});
    if (auto fresh = newer(ref_of(head->manifest()), active_, before_.state); !fresh)
        return item.refuse(std::move(fresh).error());
    if (!wanted(head->manifest().payload))
        return item.refuse({Refusal::damaged, item.verdict.role + ": it is another one than was looked at"});
    item.head = std::move(*head);
}

// Of two versions of a role the higher one. What is left does not depend on the order of the files.
void Install::keep_highest()
{
    std::vector<std::optional<pack::Refused>> verdicts(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i)
        for (std::size_t j = 0; j < items_.size(); ++j) {
            if (i == j || verdicts[i] || !items_[i].head || !items_[j].head)
                continue;
            const PackRef mine = ref_of(items_[i].head->manifest());
            const PackRef theirs = ref_of(items_[j].head->manifest());
            if (theirs.role != mine.role || age_of(theirs) < age_of(mine))
                continue;
            if (age_of(theirs) > age_of(mine))
                verdicts[i] = {Refusal::older, mine.role + ": another of the files is newer"};
            else if (theirs != mine)
                verdicts[i] = equivocation(mine);
            else if (i < j)
                verdicts[i] = {Refusal::already_here, mine.role + ": named twice"};
        }
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (verdicts[i])
            items_[i].refuse(std::move(*verdicts[i]));
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
    const PackRef pack = ref_of(item.head->manifest());
    TRY(room_for(item.medium->head.payload_bytes, writer_.layout_));
    TRY_SET(auto arrival, Arrival::take(*item.medium, *item.head, writer_.layout_, *writer_.disk_, number));
    auto checked = check_(arrival.payload(), arrival.head());
    // A disk that failed once looks like a damaged payload to SQLite, and this verdict stays.
    if (!checked && checked.error() == Refusal::damaged)
        checked = check_(arrival.payload(), arrival.head());
    // Under this trust file these bytes will never be better: the next time nothing is copied, if this can be
    // noted.
    if (!checked && (checked.error() == Refusal::damaged || checked.error() == Refusal::outside_scope))
        static_cast<void>(
            quarantine(writer_.layout_, *writer_.disk_, pack, trust_.version, checked.error().refusal));
    if (checked)
        item.arrival.emplace(std::move(arrival));
    return checked;
}

PackSet Install::assembled() const
{
    PackSet set = active_;
    for (const Item& item : items_)
        if (item.arrival)
            set.put(ref_of(item.head->manifest()));
    return set;
}

pack::Outcome<std::vector<pack::Manifest>> Install::manifests_of(const PackSet& set) const
{
    std::vector<pack::Manifest> manifests;
    for (const PackRef& pack : set.packs) {
        const auto arrived = std::ranges::find_if(
            items_, [&](const Item& item) { return item.arrival && ref_of(item.head->manifest()) == pack; });
        if (arrived != items_.end()) {
            manifests.push_back(arrived->head->manifest());
            continue;
        }
        TRY_SET(const auto head, read_signed(writer_.layout_, pack, trust_));
        manifests.push_back(head.manifest());
    }
    return manifests;
}

Install::Item* Install::arrived(const std::string_view role)
{
    const auto found = std::ranges::find_if(
        items_, [&](const Item& item) { return item.arrival && item.head->manifest().role == role; });
    return found == items_.end() ? nullptr : &*found;
}

// A pack that demands what is not there stays out, and so does one that an active pack cannot stand on. The
// other files of the stick are not to blame for it.
pack::Outcome<void> Install::leave_out_unmet()
{
    for (;;) {
        TRY_SET(const auto manifests, manifests_of(assembled()));
        const auto unmet = first_unmet(manifests);
        if (!unmet)
            return {};
        Item* item = arrived(unmet->role);
        if (!item)
            item = arrived(unmet->need.role);
        if (!item)
            return {};
        item->refuse(unmet->refused());
    }
}

pack::Outcome<void> Install::change_over()
{
    TRY(leave_out_unmet());
    PackSet set = assembled();
    if (trust_changed_)
        drop_unmet(writer_.layout_, active_, trust_);
    const bool anything =
        std::ranges::any_of(items_, [](const Item& item) { return item.arrival.has_value(); });
    if (!anything && !trust_changed_)
        return {};
    TRY(keep_arrivals());
    if (trust_changed_)
        drop_unmet(writer_.layout_, set, trust_);
    // As the kiosk will open it. A trust file holds even where what it leaves cannot be shown: a key must not
    // stay believed because some bytes on the disk went bad, and the next start finds what can be shown.
    const auto opened = Generation::open(writer_.layout_, set, trust_);
    if (!opened && !trust_changed_)
        return tl::unexpected(opened.error());
    if (!opened && anything) {
        for (Item& item : items_)
            if (item.arrival)
                item.refuse(opened.error());
        return change_over();
    }
    // Packs that arrive with a new trust file go on trial against what that file still vouches for.
    State next = before_.state;
    if (trust_changed_)
        next = retrusted(std::move(next), trust_.version, pack::hash_of(trust_), anything ? active_ : set,
                         previous_);
    if (anything)
        next = activated(std::move(next), std::move(set));
    TRY(writer_.write_state(next, terms_.probe));
    writer_.collect_garbage(next);
    return {};
}

pack::Outcome<void> Install::keep_arrivals()
{
    for (Item& item : items_)
        if (item.arrival)
            TRY(on_disk(item.arrival->keep(writer_.layout_)));
    return on_disk(writer_.disk_->sync_folder(writer_.layout_.packs()));
}

Report Writer::install(const std::vector<std::filesystem::path>& files, const Check& check,
                       const Terms& terms)
{
    Report report;
    auto stands = standing(layout_);
    if (stands) {
        Install install(*this, check, terms, std::move(*stands));
        for (const auto& file : files)
            install.add(file);
        report = install.finish();
    } else {
        for (const auto& file : files)
            report.files.push_back({file.filename().string(), {}, 0, stands.error()});
    }
    if (const auto state = read_state(layout_))
        report.generation = id_of(state->active);
    write_last(layout_, report);
    return report;
}

} // namespace store
