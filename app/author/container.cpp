#include "author/container.h"

#include <fcntl.h>
#include <iostream>
#include <sys/stat.h>

namespace author {

pack::Outcome<pack::Head> head_of(const std::filesystem::path& file)
{
    const base::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info { };
    if (!fd.valid() || ::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return pack::refuse(pack::Refusal::damaged, "there is no such file");
    return pack::read_head(fd.get(), static_cast<std::uint64_t>(info.st_size));
}

bool is_trust(const pack::Head& head)
{
    return head.manifest.starts_with("machiai-trust ");
}

pack::Outcome<pack::Trust> trust_in(const std::filesystem::path& file)
{
    TRY_SET(const auto head, head_of(file));
    if (!is_trust(head))
        return pack::refuse(pack::Refusal::damaged, "is no trust file");
    return pack::parse_trust(head.manifest);
}

int refused(const std::string& words)
{
    std::cerr << words << "\n";
    return 1;
}

int refused(const std::filesystem::path& file, const pack::Refused& why)
{
    return refused(std::string(pack::code_of(why.refusal)) + " " + file.string() + ": " + why.where);
}

} // namespace author
