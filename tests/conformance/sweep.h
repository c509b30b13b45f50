#pragma once
// One command of machiai-admin, disturbed at every point of its way, on copies of one store. Whatever was
// done to it, the store must show old or new content whole, "done" must have been true, and the same command
// once more must reach its end.

#include "conformance/traced.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>

namespace conformance {

struct Deed {
    std::vector<std::string> words;
    bool undoes_itself = false; // Done twice it is undone, so it is repeated only where it was not done.
};

// A copy of the store, made again and again. Payloads are linked, not copied: nothing ever writes into one.
class Bed {
public:
    // The folder is made, and goes with it.
    Bed(const std::filesystem::path& pattern, std::filesystem::path folder);
    ~Bed();
    Bed(const Bed&) = delete;
    Bed& operator=(const Bed&) = delete;
    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path store() const { return folder_ / "store"; }
    const Bed& restored() const;
    void restore() const;
    void restore(const std::filesystem::path& pattern) const;
    // The store's files, but for those on which nothing depends.
    std::string digest() const;
    Ran admin(std::vector<std::string> words) const;
    // The generation and the trust file that hold; "unsound …" when a payload is not what its name says.
    std::string view() const;

private:
    std::filesystem::path pattern_;
    std::filesystem::path folder_;
};

class Sweep {
public:
    // `pattern`: the store before the deed. It is not touched.
    Sweep(Lab& lab, const std::filesystem::path& pattern, Deed deed);
    ~Sweep();

    const std::vector<Point>& points() const { return points_; }
    // At each point; `least`: fewer kills, and nothing was proved.
    void kill_everywhere(std::size_t least);
    // At the points after the last rename alone.
    void kill_late(std::size_t least);
    // At the calls that change the store.
    void kill_changes(std::size_t least);
    // At every point of each store that kills left behind, in turns: the i-th point of every `of`.
    void kill_the_retry(std::size_t of);
    void fail_everywhere(std::size_t least);
    // The same.
    void fail_late(std::size_t least);
    // Another way of disturbing the deed. Nothing when it did not happen.
    using Attempt = std::function<std::optional<Ran>(const Bed& bed, std::size_t number)>;
    // Numbers 0 … count - 1. `dying`: the program may also end without an answer.
    void attempts(std::size_t count, bool dying, const Attempt& attempt);

private:
    struct Fault {
        Point point;
        std::string error;
    };
    Traced traced(const Bed& bed) const { return {bed.store(), deed_.words, bed.folder()}; }
    void in_turns(std::size_t count, const std::function<void(const Bed&, std::size_t)>& one);
    std::vector<Point> late() const;
    void kill_at(const std::vector<Point>& points, std::size_t least);
    void kill(const Bed& bed, const Point& point);
    std::vector<Fault> faults_at(const std::vector<Point>& points) const;
    void fail(const std::vector<Fault>& faults, std::size_t least);
    void judge(const Bed& bed, const std::string& what, const Ran& ran);
    std::string told_falsely(const Bed& bed, const Ran& ran) const;
    std::string fault_of(const Bed& bed, const Ran& ran) const;
    void miss(const std::string& what);

    Lab& lab_;
    Deed deed_;
    std::filesystem::path ground_; // Beds and stores, where links between them are possible.
    std::filesystem::path pattern_;
    std::vector<std::unique_ptr<Bed>> beds_;
    std::vector<Point> points_;
    std::string before_;
    std::string after_;
    std::map<std::string, std::uint64_t> versions_; // Before the deed, by role.
    std::mutex mutex_; // Of the rest.
    std::set<std::string> judged_;
    std::map<std::string, std::filesystem::path> left_; // Stores as kills left them, by digest.
    std::size_t happened_ = 0;
    int misses_ = 0;
};

} // namespace conformance
