#include "conformance/sweep.h"

#include "base/hash.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace conformance {

namespace {

constexpr std::size_t workers = 2;
constexpr int misses_max = 10; // Told; the first ones say enough.
constexpr std::uintmax_t memory_bytes_min = 256u << 20;

// Where syncing costs nothing, if there is such a place with room.
std::filesystem::path fast_folder(const Lab& lab)
{
    static std::atomic<int> number = 0;
    const std::filesystem::path memory = "/dev/shm";
    std::error_code error;
    const auto space = std::filesystem::space(memory, error);
    const std::string name = "machiai_sweep_" + std::to_string(::getpid()) + "_" + std::to_string(++number);
    return !error && space.available >= memory_bytes_min && ::access(memory.c_str(), W_OK) == 0
        ? memory / name
        : lab.at(name);
}

void copy_linked(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::filesystem::remove_all(to);
    std::filesystem::create_directories(to);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(from)) {
        const auto target = to / entry.path().lexically_relative(from);
        std::error_code no_link = std::make_error_code(std::errc::invalid_argument);
        if (entry.is_directory())
            std::filesystem::create_directory(target);
        else if (entry.path().extension() == ".db")
            std::filesystem::create_hard_link(entry.path(), target, no_link);
        if (no_link && !entry.is_directory())
            std::filesystem::copy_file(entry.path(), target);
    }
}

// What stands for its bytes: those that are linked have them in common.
std::string bytes_of(const std::filesystem::path& file)
{
    struct stat info { };
    VERIFY(::stat(file.c_str(), &info) == 0);
    return info.st_nlink > 1 ? "linked " + std::to_string(info.st_ino) : test::read_file(file);
}

std::string generation_of(const nlohmann::json& json)
{
    return json.is_object() && json.contains("generation") ? json["generation"].get<std::string>() : "";
}

bool counts_as_done(const std::string& code)
{
    return code.empty() || code == "U00";
}

// What the kernel may answer to calls that read, and to calls that change something. Not close(): an injected
// error skips the call, but Linux closes the descriptor whatever it answers.
std::vector<std::string> errors_of(const std::string& name)
{
    static const std::set<std::string> reading{"read",  "pread64",    "fstat",     "newfstatat", "statfs",
                                               "lseek", "getdents64", "fadvise64", "readlink",   "getcwd",
                                               "wait4", "poll",       "fstatfs",   "access"};
    static const std::set<std::string> changing{"openat", "write", "fsync",  "rename",    "unlink",
                                                "fchmod", "flock", "mkdir",  "utimensat", "unlinkat",
                                                "pipe2",  "clone", "clone3", "vfork",     "linkat"};
    if (reading.contains(name))
        return {"EIO", "EINTR"};
    if (changing.contains(name))
        return {"EIO", "ENOSPC", "EROFS", "EINTR", "EDQUOT"};
    return {};
}

} // namespace

Bed::Bed(const std::filesystem::path& pattern, std::filesystem::path folder)
    : pattern_(pattern)
    , folder_(std::move(folder))
{
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
}

Bed::~Bed()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

const Bed& Bed::restored() const
{
    restore();
    return *this;
}

void Bed::restore() const
{
    restore(pattern_);
}

void Bed::restore(const std::filesystem::path& pattern) const
{
    copy_linked(pattern, store());
}

std::string Bed::digest() const
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(store()))
        if (const auto name = entry.path().lexically_relative(store()).string();
            entry.is_regular_file() && name != "last" && name != "lock")
            files[name] = bytes_of(entry.path());
    base::Hasher hasher;
    for (const auto& [name, bytes] : files)
        hasher.add(name + " " + std::to_string(bytes.size()) + "\n" + bytes);
    return hasher.finish().hex();
}

Ran Bed::admin(std::vector<std::string> words) const
{
    words.insert(words.begin(), {admin_program(), "--store", store().string(), "--json"});
    return run_program(std::move(words));
}

std::string Bed::view() const
{
    const Ran boot = admin({"boot"});
    admin({"settle"}); // Looking is no trial.
    const auto status = admin({"status"}).json;
    if (boot.status != 0 || !status.is_object() || !status.contains("roles"))
        return "nothing: " + boot.out;
    for (const auto& [role, pack] : status["roles"].items()) {
        const auto hash = pack["hash"].get<std::string>();
        const auto bytes = base::hash_of_file(store() / "packs" / (hash + ".db"));
        if (!bytes || bytes->hex() != hash)
            return "unsound " + role;
    }
    const std::string state = test::read_file(store() / "state");
    const auto trust = state.find("\ntrust ");
    return generation_of(boot.json) + state.substr(trust, state.find('\n', trust + 1) - trust);
}

Sweep::Sweep(Lab& lab, const std::filesystem::path& pattern, Deed deed)
    : lab_(lab)
    , deed_(std::move(deed))
    , ground_(fast_folder(lab))
    , pattern_(ground_ / "pattern")
{
    std::filesystem::create_directories(ground_);
    std::filesystem::copy(pattern, pattern_, std::filesystem::copy_options::recursive);
    for (std::size_t i = 0; i < workers; ++i)
        beds_.push_back(std::make_unique<Bed>(pattern_, ground_ / ("bed-" + std::to_string(i))));
    const Bed& bed = *beds_.front();
    bed.restore();
    const auto roles = bed.admin({"status"}).json["roles"];
    for (const auto& [role, pack] : roles.items())
        versions_[role] = pack["version"].get<std::uint64_t>();
    before_ = bed.view();
    bed.restore();
    points_ = traced(bed).points();
    after_ = bed.view();
    lab_.expect(!points_.empty() && !before_.starts_with("nothing") && !after_.starts_with("nothing"),
                "the deed alone fails: " + before_ + " " + after_);
}

Sweep::~Sweep()
{
    std::error_code ignored;
    std::filesystem::remove_all(ground_, ignored);
}

void Sweep::miss(const std::string& what)
{
    const std::lock_guard lock(mutex_);
    if (++misses_ <= misses_max)
        lab_.expect(false, what);
}

void Sweep::in_turns(const std::size_t count, const std::function<void(const Bed&, std::size_t)>& one)
{
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (const auto& bed : beds_)
        threads.emplace_back([&] {
            for (std::size_t i = next++; i < count; i = next++)
                one(*bed, i);
        });
}

// What it said, held against what is so.
std::string Sweep::told_falsely(const Bed& bed, const Ran& ran) const
{
    const auto& json = ran.json;
    if (!json.is_object() || !json.contains("code"))
        return {};
    const auto status = bed.admin({"status"}).json;
    const auto active = [&](const std::string& role) -> std::uint64_t {
        return status["roles"].contains(role) ? status["roles"][role]["version"].get<std::uint64_t>() : 0;
    };
    const std::string generation = generation_of(json);
    if (!json.contains("files"))
        return json.contains("generation") && generation.empty() ? "showed nothing" : "";
    if (!generation.empty() && generation != generation_of(status))
        return "told another generation than the one that is active";
    for (const auto& file : json["files"]) {
        const auto role = file["role"].get<std::string>();
        const auto code = file["code"].get<std::string>();
        if (role.empty() || role == "trust" || code == "U00")
            continue;
        const auto known = versions_.find(role);
        const auto former = known == versions_.end() ? 0 : known->second;
        const auto told = code.empty() ? file["version"].get<std::uint64_t>() : former;
        if (active(role) != told)
            return role + " is at " + std::to_string(active(role)) + ", but it said \"" + code + "\"";
    }
    return {};
}

// Of the store as it lies there; nothing when all is well.
std::string Sweep::fault_of(const Bed& bed, const Ran& ran) const
{
    const std::string view = bed.view();
    const bool said_all = ran.json.is_object() && counts_as_done(ran.code())
        && (ran.json.contains("files") || ran.json.contains("message"));
    const std::string generation = generation_of(ran.json);
    const bool told = !generation.empty() && view.starts_with(generation);
    if (view != before_ && view != after_ && !told)
        return "shows " + view;
    if (said_all && view != after_)
        return "said it was done, and shows " + view;
    if (view == after_ && deed_.undoes_itself)
        return {};
    const Ran again = traced(bed).run();
    const std::string then = bed.view();
    return then == after_ ? std::string() : "once more ends with " + again.out + " and shows " + then;
}

void Sweep::judge(const Bed& bed, const std::string& what, const Ran& ran)
{
    const std::string key = bed.digest() + std::to_string(ran.status) + ran.out;
    {
        const std::lock_guard lock(mutex_);
        if (!judged_.insert(key).second)
            return;
    }
    std::string fault = told_falsely(bed, ran);
    if (fault.empty())
        fault = fault_of(bed, ran);
    if (!fault.empty())
        miss(what + ": " + fault);
}

void Sweep::kill(const Bed& bed, const Point& point)
{
    const auto struck = traced(bed).kill_at(point);
    // A process that is about to end cannot be killed any more.
    if (!struck.happened && point.name != "exit_group")
        miss(point.text() + " was not killed");
    const std::string digest = bed.digest();
    {
        const std::lock_guard lock(mutex_);
        happened_ += struck.happened ? 1 : 0;
        if (const auto kept = ground_ / ("left-" + digest); left_.emplace(digest, kept).second)
            copy_linked(bed.store(), kept);
    }
    judge(bed, "killed at " + point.text(), struck.ran);
}

std::vector<Point> Sweep::late() const
{
    std::vector<Point> late;
    std::ranges::copy_if(points_, std::back_inserter(late), &Point::late);
    return late;
}

void Sweep::kill_at(const std::vector<Point>& points, const std::size_t least)
{
    in_turns(points.size(), [&](const Bed& bed, const std::size_t i) {
        bed.restore();
        kill(bed, points[i]);
    });
    lab_.expect(happened_ >= least, "only " + std::to_string(happened_) + " kills");
}

void Sweep::kill_everywhere(const std::size_t least)
{
    kill_at(points_, least);
}

void Sweep::kill_late(const std::size_t least)
{
    kill_at(late(), least);
}

void Sweep::kill_changes(const std::size_t least)
{
    static const std::set<std::string> changing{"write", "fsync", "rename", "unlink"};
    std::vector<Point> changes;
    std::ranges::copy_if(points_, std::back_inserter(changes),
                         [](const Point& point) { return point.own && changing.contains(point.name); });
    kill_at(changes, least);
}

void Sweep::kill_the_retry(const std::size_t of)
{
    std::vector<std::filesystem::path> stores;
    for (const auto& [digest, store] : left_)
        stores.push_back(store);
    in_turns(stores.size(), [&](const Bed& bed, const std::size_t i) {
        bed.restore(stores[i]);
        const auto points = traced(bed).points();
        for (std::size_t p = i % of; p < points.size(); p += of) {
            bed.restore(stores[i]);
            kill(bed, points[p]);
        }
    });
}

void Sweep::fail(const std::vector<Fault>& faults, const std::size_t least)
{
    std::atomic<std::size_t> happened = 0;
    in_turns(faults.size(), [&](const Bed& bed, const std::size_t i) {
        const auto& [point, error] = faults[i];
        const std::string what = point.text() + " " + error;
        bed.restore();
        const auto struck = traced(bed).fail_at(point, error);
        if (struck.happened)
            ++happened;
        else
            miss(what + " was not injected");
        // The loader may give up, the program may not.
        if (point.own && (struck.ran.status < 0 || struck.ran.status > 1))
            miss(what + " ended with " + std::to_string(struck.ran.status));
        judge(bed, what, struck.ran);
    });
    lab_.expect(happened >= least, "only " + std::to_string(happened) + " errors");
}

std::vector<Sweep::Fault> Sweep::faults_at(const std::vector<Point>& points) const
{
    std::vector<Fault> faults;
    for (const Point& point : points)
        for (const auto& error : errors_of(point.name))
            // What the loader makes of its errors does not depend on which. In the sandbox strace's way of
            // failing a call, another number in its place, is itself forbidden.
            if (!point.child && (point.own || error == "EIO"))
                faults.push_back({point, error});
    return faults;
}

void Sweep::fail_everywhere(const std::size_t least)
{
    fail(faults_at(points_), least);
}

void Sweep::fail_late(const std::size_t least)
{
    fail(faults_at(late()), least);
}

void Sweep::attempts(const std::size_t count, const bool dying, const Attempt& attempt)
{
    in_turns(count, [&](const Bed& bed, const std::size_t i) {
        bed.restore();
        const auto ran = attempt(bed, i);
        const std::string what = "at " + std::to_string(i);
        if (!ran)
            return miss(what + " nothing happened");
        if (!dying && (ran->status < 0 || ran->status > 1))
            miss(what + " ended with " + std::to_string(ran->status));
        judge(bed, what, *ran);
    });
}

} // namespace conformance
