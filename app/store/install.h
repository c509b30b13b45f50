#pragma once
// One install: judge every file by its head, copy what passes, look into it, then switch once.

#include "store/medium.h"
#include "store/writer.h"

#include <optional>
#include <vector>

namespace store {

// A trust file is small and there may be many, so it is not held open: what is read in its turn is judged
// then.
struct TrustFile {
    std::filesystem::path file;
    std::uint64_t claimed_version = 0; // By itself: its place in the order, no more.
};

class Install {
public:
    Install(Writer& writer, const Check& check, const Terms& terms, Standing standing);
    void add(const std::filesystem::path& file);
    // Copies, checks, switches. After it every file has its verdict.
    Report finish();
    // The same up to the switch.
    Report preview(const Look& look);

private:
    struct Item {
        Verdict verdict;
        std::optional<Medium> medium; // Of a pack.
        std::optional<TrustFile> trust; // Of a trust file.
        std::optional<pack::SignedManifest> head;
        std::optional<Arrival> arrival;
        bool open() const { return !verdict.refused; }
        void refuse(pack::Refused why);
    };

    bool too_many() const;
    void judge_all();
    Report report(const pack::Outcome<void>& outcome);
    bool wanted(const base::Hash& hash) const { return terms_.only.empty() || terms_.only.contains(hash); }
    PackSet together(PackSet set) const;
    std::shared_ptr<const pack::Pack> active_pack(const std::string& role) const;
    pack::Outcome<void> show(const Look& look);
    void take_trust_files();
    void pass_known(const std::vector<Item*>& by_version);
    void judge_again();
    bool still_within(const PackRef& pack) const;
    void judge(Item& item);
    void keep_highest();
    void copy_all();
    pack::Outcome<void> copy(Item& item, int number);
    PackSet assembled() const;
    pack::Outcome<std::vector<pack::Manifest>> manifests_of(const PackSet& set) const;
    pack::Outcome<void> leave_out_unmet();
    Item* arrived(std::string_view role);
    pack::Outcome<void> change_over();
    pack::Outcome<void> keep_arrivals();

    Writer& writer_;
    const Check& check_;
    const Terms& terms_;
    const Standing before_;
    pack::Trust trust_;
    bool trust_changed_ = false;
    std::size_t packs_ = 0;
    std::size_t trust_files_ = 0;
    // What of the active and of the previous packs the trust file vouches for that holds from now on.
    PackSet active_;
    PackSet previous_;
    std::vector<Item> items_;
};

} // namespace store
