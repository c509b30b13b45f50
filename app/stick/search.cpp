#include "stick/search.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <memory>
#include <optional>
#include <strings.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <tuple>

namespace stick {

namespace {

struct CloseFolder {
    void operator()(DIR* const folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

bool same_letters(const std::string_view name, const std::string_view other)
{
    return name.size() == other.size() && ::strncasecmp(name.data(), other.data(), other.size()) == 0;
}

// Of the system's own making: what was thrown away is not brought, and a lock file of Excel is no sheet.
bool passed_over(const std::string_view name)
{
    return name.starts_with('.') || name.starts_with('~') || name.starts_with('$')
        || same_letters(name, "System Volume Information");
}

std::optional<Kind> kind_of(const std::string_view name)
{
    for (const Kind kind : {Kind::machiai, Kind::xlsx, Kind::csv, Kind::ics}) {
        const auto ending = name_of(kind);
        if (name.size() > ending.size() + 1 && name[name.size() - ending.size() - 1] == '.'
            && same_letters(name.substr(name.size() - ending.size()), ending))
            return kind;
    }
    return std::nullopt;
}

struct Level {
    std::vector<std::string> folders; // Paths from the root; "." is the root.
    std::vector<std::string> below;
    std::size_t entries = 0;
    Search result;
};

// One name of a folder, already found not to be passed over.
void take(Level& level, const int folder, const std::string& path, const std::string& name)
{
    struct stat info { };
    if (::fstatat(folder, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
        level.result.more = true; // It is named and cannot be looked at.
        return;
    }
    const std::string full = path == "." ? name : path + "/" + name;
    if (S_ISDIR(info.st_mode))
        level.below.push_back(full);
    else if (const auto kind = kind_of(name); kind && S_ISREG(info.st_mode))
        level.result.found.push_back({full, *kind, static_cast<std::uint64_t>(info.st_size)});
}

base::Result<void> read_folder(Level& level, const int root, const std::string& path)
{
    TRY_SET(auto fd, open_below(root, path, O_RDONLY | O_DIRECTORY));
    // The stream closes what it is given, and names are asked for by `fd`.
    const int given = ::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0);
    const Folder folder(::fdopendir(given));
    if (!folder) {
        ::close(given);
        return base::fail_errno("folder");
    }
    for (errno = 0; const dirent* const entry = ::readdir(folder.get()); errno = 0) {
        const std::string name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        if (level.entries == entries_max) {
            level.result.more = true;
            return {};
        }
        ++level.entries;
        const bool interesting = entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN || kind_of(name);
        if (interesting && !passed_over(name))
            take(level, fd.get(), path, name);
    }
    if (errno != 0)
        return base::fail_errno("folder");
    return {};
}

} // namespace

base::Result<Search> search(const int root)
{
    Level level{{"."}, {}, 0, {}};
    for (int depth = 0; depth <= depth_max; ++depth) {
        for (const std::string& path : level.folders) {
            const auto read = read_folder(level, root, path);
            if (!read && depth == 0)
                return tl::unexpected(read.error());
            if (!read)
                level.result.more = true;
        }
        level.folders = std::exchange(level.below, {});
        // The same stick is looked at in the same order, however its folders lie on it.
        std::ranges::sort(level.folders);
    }
    auto& found = level.result.found;
    std::ranges::sort(found, {}, [](const Candidate& one) {
        return std::tuple(one.kind != Kind::machiai, std::ranges::count(one.path, '/'), one.path);
    });
    if (found.size() > files_max) {
        level.result.more = true;
        found.resize(files_max);
    }
    return std::move(level.result);
}

base::Result<base::FileDescriptor> open_below(const int root, const std::string& path, const int flags)
{
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV;
    base::FileDescriptor fd(static_cast<int>(::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how)));
    if (!fd.valid())
        return base::fail_errno("open");
    return fd;
}

} // namespace stick
