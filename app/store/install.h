#pragma once
// One install: judge every file by its head, copy what passes, look into it, then switch once.

#include "store/medium.h"
#include "store/writer.h"

#include <optional>
#include <vector>

namespace store {

class Install {
public:
    Install(Writer& writer, const Check& check, Standing standing);
    void add(const std::filesystem::path& file);
    // Copies, checks, switches. After it every file has its verdict.
    Report finish();

private:
    struct Item {
        Verdict verdict;
        std::optional<Medium> medium;
        std::optional<pack::SignedManifest> head;
        std::optional<Arrival> arrival;
        bool open() const { return !verdict.refused; }
        void refuse(pack::Refused why);
    };

    void take_trust_files();
    void judge(Item& item);
    void keep_highest();
    void copy_all();
    pack::Outcome<void> copy(Item& item, int number);
    // The active packs that the trust file still vouches for; then with those that arrived.
    PackSet vouched_for() const;
    PackSet assembled() const;
    pack::Outcome<void> whole(const PackSet& set) const;
    pack::Outcome<void> change_over();
    void refuse_packs(const pack::Refused& why);

    Writer& writer_;
    const Check& check_;
    State state_;
    pack::Trust trust_;
    bool trust_changed_ = false;
    std::vector<Item> items_;
};

} // namespace store
