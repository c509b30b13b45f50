#include "stick/serve.h"

#include "stick/mount.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace stick {

namespace {

constexpr auto mounted_name = "mounted"; // Only this process sees anything in it.

// How a stick is being served: what is listed of it, and whether it is still in.
struct Visit {
    Shelf& shelf;
    const base::FileDescriptor* device; // Null for a folder.
    Volume volume;
    std::uint64_t next;
    Limits limits;

    bool in() const { return device == nullptr || is_there(*device); }
};

std::string file_name(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

std::size_t files_listed(const Listing& listing)
{
    std::size_t count = 0;
    for (const Volume& volume : listing.volumes)
        count += volume.files.size();
    return count;
}

// Listed before they are copied, so that a screen can say for how long the stick must stay in.
void plan(Visit& visit, Search& search)
{
    const std::size_t room = files_max - std::min(files_max, files_listed(visit.shelf.listing()));
    visit.volume.more = search.more || search.found.size() > room;
    if (search.found.size() > room)
        search.found.resize(room);
    for (const Candidate& one : search.found)
        visit.volume.files.push_back(
            {visit.next++, one.kind, one.bytes, End::waiting, tame(file_name(one.path))});
}

base::Result<State> copy_all(Visit& visit, const int root, const Search& search)
{
    for (std::size_t i = 0; i < search.found.size(); ++i) {
        File& file = visit.volume.files[i];
        TRY_SET(file, copy(root, search.found[i], file, visit.shelf, visit.limits));
        if (file.end != End::unreadable || visit.in())
            continue;
        for (; i < search.found.size(); ++i)
            visit.volume.files[i].end = End::came_out;
        return State::came_out;
    }
    return visit.volume.files.empty() ? State::empty : State::ready;
}

base::Result<State> read_stick(Visit& visit, const int root)
{
    auto found = search(root);
    if (!found)
        return visit.in() ? State::unreadable : State::came_out;
    plan(visit, *found);
    TRY(visit.shelf.tell(visit.volume, visit.next));
    return copy_all(visit, root, *found);
}

base::Result<State> read_device(Visit& visit, const std::vector<std::string>& file_systems)
{
    // A card reader without a card.
    if (!visit.in())
        return State::foreign;
    if (::mkdirat(visit.shelf.folder(), mounted_name, 0700) != 0 && errno != EEXIST)
        return base::fail_errno("folder to mount in");
    const auto mount = Mount::open(*visit.device, file_systems, visit.shelf.path() / mounted_name);
    if (!mount && mount.error().code != base::Code::io)
        return tl::unexpected(mount.error());
    if (!visit.in())
        return State::came_out;
    if (!mount)
        return State::unreadable;
    return *mount ? read_stick(visit, (*mount)->root()) : State::foreign;
}

base::Result<State> read_folder(Visit& visit, const std::filesystem::path& folder)
{
    const base::FileDescriptor root(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return root.valid() ? read_stick(visit, root.get()) : State::unreadable;
}

} // namespace

std::string Source::name() const
{
    return device.empty() ? "folder" : device.filename().string();
}

base::Result<Volume> serve(const Source& source, const std::filesystem::path& into, const Limits limits)
{
    if (!device_valid(source.name()))
        return base::fail(base::Code::bad_input, "the device has an odd name");
    if (!source.device.empty())
        TRY(leave_the_mounts_of_others());
    TRY_SET(auto shelf, Shelf::open(into));
    base::FileDescriptor device;
    std::string label;
    if (!source.device.empty()) {
        TRY_SET(device, open_device(source.device));
        label = label_of(device);
    }
    TRY(shelf.begin(source.name(), label));
    Visit visit{shelf, device.valid() ? &device : nullptr, shelf.listing().volumes.back(),
                shelf.listing().next, limits};
    // Unmounted when this is known, so that nobody is told too early that the stick may come out.
    TRY_SET(visit.volume.state,
            device.valid() ? read_device(visit, source.file_systems) : read_folder(visit, source.folder));
    TRY(shelf.tell(visit.volume, visit.next));
    return std::move(visit.volume);
}

base::Result<void> serve_removal(const Source& source, const std::filesystem::path& into)
{
    TRY_SET(auto shelf, Shelf::open(into));
    return shelf.tell_gone(source.name());
}

} // namespace stick
