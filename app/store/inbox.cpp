#include "store/inbox.h"

#include "pack/format.h"

#include <algorithm>
#include <fcntl.h>

namespace store {

namespace {

using pack::Refusal;

constexpr std::string_view ending = ".machiai";

// Names of rsync's and Syncthing's unfinished files begin with a dot or a tilde.
bool named_like_a_pack(const std::string& name)
{
    return name.ends_with(ending) && !name.starts_with('.') && !name.starts_with('~');
}

bool begins_like_a_pack(const std::filesystem::path& file)
{
    const base::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    char begin[pack::magic.size()];
    return fd.valid() && ::read(fd.get(), begin, sizeof begin) == static_cast<ssize_t>(sizeof begin)
        && std::string_view(begin, sizeof begin) == pack::magic;
}

// Neither waiting nor another file beside it can make it good.
bool lasting(const Refusal refusal)
{
    return refusal == Refusal::not_signed || refusal == Refusal::outside_scope || refusal == Refusal::older;
}

void move_to_refused(const std::filesystem::path& file)
{
    const auto folder = file.parent_path() / "refused";
    std::error_code ignored; // An inbox that cannot be written is judged again, that is all.
    std::filesystem::create_directory(folder, ignored);
    std::filesystem::rename(file, folder / file.filename(), ignored);
}

} // namespace

InboxListing look_into(const std::filesystem::path& inbox)
{
    InboxListing listing;
    std::error_code error;
    std::size_t entries = 0;
    std::size_t packs = 0;
    for (std::filesystem::directory_iterator entry(inbox, error), end;
         !error && entry != end && entries < inbox_entries_max; entry.increment(error), ++entries) {
        std::error_code ignored;
        if (!named_like_a_pack(entry->path().filename().string()) || entry->is_symlink(ignored)
            || !entry->is_regular_file(ignored) || entry->file_size(ignored) < pack::header_bytes)
            continue;
        if (!begins_like_a_pack(entry->path()))
            listing.foreign.push_back(entry->path());
        // Its lengths fit once the last byte is there.
        else if (const auto medium = open_medium(entry->path());
                 medium && (medium->is_trust() || packs++ < files_per_install_max))
            listing.ready.push_back(entry->path());
    }
    std::ranges::sort(listing.ready);
    std::ranges::sort(listing.foreign);
    return listing;
}

Report install_from_inbox(Writer& writer, const std::filesystem::path& inbox, const Check& check,
                          const base::Log& log)
{
    const InboxListing listing = look_into(inbox);
    for (const auto& file : listing.foreign) {
        log.line("inbox", "no content pack, moved to refused: " + tame_name(file.filename().string()));
        move_to_refused(file);
    }
    Report report = writer.install(listing.ready, check);
    for (std::size_t i = 0; i < report.files.size(); ++i) {
        const auto& refused = report.files[i].refused;
        if (!refused || *refused == Refusal::already_here)
            continue;
        log.line("inbox",
                 std::string(pack::code_of(refused->refusal)) + " " + tame_name(report.files[i].file) + ": "
                     + refused->where);
        if (lasting(refused->refusal))
            move_to_refused(listing.ready[i]);
    }
    return report;
}

} // namespace store
