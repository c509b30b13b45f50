// The front of a .machiai file: lengths that fit or are refused, and nobody's signature counts.

#include "fuzz.h"

#include "pack/verify.h"

#include <sys/mman.h>

namespace {

pack::Trust trust_of_a_stranger()
{
    pack::Trust trust;
    trust.site = "mihon";
    trust.keys.push_back({"K1", {}, "Nobody"});
    return trust;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    static const bool ready = base::init_crypto().has_value();
    static const int fd = ::memfd_create("head", MFD_CLOEXEC);
    static const pack::Trust trust = trust_of_a_stranger();
    fuzz::require(ready && ::ftruncate(fd, 0) == 0);
    fuzz::require(::pwrite(fd, data, size, 0) == static_cast<ssize_t>(size) && ::lseek(fd, 0, SEEK_SET) == 0);
    const auto head = pack::read_head(fd, size);
    if (!head)
        return 0;
    fuzz::require(head->payload_offset() + head->payload_bytes == size);
    fuzz::require(::lseek(fd, 0, SEEK_CUR) == static_cast<off_t>(head->payload_offset()));
    fuzz::require(!pack::verify_head(*head, trust));
    return 0;
}
