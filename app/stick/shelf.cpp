#include "stick/shelf.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>

namespace stick {

namespace {

constexpr auto lock_name = "lock";
constexpr auto listing_name = "listing";

bool is_ours_alone(const int folder)
{
    struct stat info { };
    return ::fstat(folder, &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == ::geteuid()
        && (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

// Digits first: only copies are called so.
bool is_copy(const std::string& name)
{
    return name.front() >= '0' && name.front() <= '9';
}

} // namespace

Shelf::Shelf(base::FileDescriptor folder, base::FileDescriptor lock, Listing listing)
    : folder_(std::move(folder))
    , lock_(std::move(lock))
    , listing_(std::move(listing))
{
}

base::Result<Shelf> Shelf::open(const std::filesystem::path& folder)
{
    base::FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!opened.valid())
        return base::fail_errno("folder for copies");
    if (!is_ours_alone(opened.get()))
        return base::fail(base::Code::denied, "folder for copies: others may write into it");
    base::FileDescriptor lock(
        ::openat(opened.get(), lock_name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!lock.valid())
        return base::fail_errno("lock");
    while (::flock(lock.get(), LOCK_EX) != 0)
        if (errno != EINTR)
            return base::fail_errno("lock");
    Shelf shelf(std::move(opened), std::move(lock), {});
    auto listing = read_listing(shelf.path());
    // A list that cannot be understood is one that nobody relies on: what it listed is offered no more.
    if (!listing && listing.error().code == base::Code::bad_input) {
        ::unlinkat(shelf.folder(), listing_name, 0);
        listing = read_listing(shelf.path());
    }
    TRY_SET(shelf.listing_, std::move(listing));
    return shelf;
}

std::filesystem::path Shelf::path() const
{
    return "/proc/self/fd/" + std::to_string(folder_.get());
}

base::Result<void> Shelf::begin(const std::string& device, const std::string& label)
{
    std::erase_if(listing_.volumes, [&](const Volume& volume) {
        return volume.state == State::gone || volume.state == State::came_out || volume.device == device;
    });
    if (listing_.volumes.size() == volumes_max)
        return base::fail(base::Code::too_large, "more sticks are in than can be listed");
    listing_.volumes.push_back({device, State::reading, tame(label), false, {}});
    // Listed no more before they are there no more.
    TRY(write());
    clean();
    return {};
}

void Shelf::clean() const
{
    std::set<std::string> listed;
    for (const Volume& volume : listing_.volumes)
        for (const File& file : volume.files)
            listed.insert(file.copy());
    std::error_code error; // What cannot be removed takes room, and the room is looked at before each copy.
    std::vector<std::string> left;
    for (std::filesystem::directory_iterator entry(path(), error), end; !error && entry != end;
         entry.increment(error))
        if (const auto name = entry->path().filename().string(); is_copy(name) && !listed.contains(name))
            left.push_back(name);
    for (const std::string& name : left)
        ::unlinkat(folder_.get(), name.c_str(), 0);
}

std::string Shelf::part_of(const File& file) const
{
    return std::to_string(file.number) + ".part";
}

base::Result<void> Shelf::keep(const File& file) const
{
    if (::renameat(folder_.get(), part_of(file).c_str(), folder_.get(), file.copy().c_str()) != 0)
        return base::fail_errno("rename " + file.copy());
    return {};
}

void Shelf::discard(const File& file) const
{
    ::unlinkat(folder_.get(), part_of(file).c_str(), 0);
}

base::Result<void> Shelf::tell(const Volume& volume, const std::uint64_t next)
{
    const auto listed = std::ranges::find(listing_.volumes, volume.device, &Volume::device);
    VERIFY(listed != listing_.volumes.end());
    *listed = volume;
    listing_.next = next;
    return write();
}

base::Result<void> Shelf::tell_gone(const std::string& device)
{
    const auto listed = std::ranges::find(listing_.volumes, device, &Volume::device);
    // Pulled while it was read: that is what the person must hear, until there is another stick.
    if (listed == listing_.volumes.end() || listed->state == State::gone || listed->state == State::came_out)
        return {};
    listed->state = listed->state == State::reading ? State::came_out : State::gone;
    for (File& file : listed->files)
        if (file.end == End::waiting)
            file.end = End::came_out;
    return write();
}

base::Result<void> Shelf::write()
{
    return base::replace_file(path() / listing_name, print(listing_));
}

} // namespace stick
