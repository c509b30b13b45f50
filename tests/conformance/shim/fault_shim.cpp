// Loaded in front of the C library (LD_PRELOAD) to be unkind where strace cannot be: short reads and writes
// that really move what they say, memory that is refused, a disk that claims room it does not have.
//
//   SHIM_SHORT=n        no read or write moves more than n bytes
//   SHIM_SHORT_AT=k     the k-th read or write of more than one byte moves half
//   SHIM_MALLOC_AT=n    the n-th request for memory is refused
//   SHIM_ROOM=1         statvfs() claims a terabyte
//   SHIM_PROOF=FILE     what happened is noted there: "hit"; and at the end "moves N", and for
//   SHIM_MALLOC_AT=0
//                       the number of the first request of every place in the program
//
// Counting begins when the shim is loaded; only the process itself is disturbed, not the ones it starts.

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(std::size_t bytes);
void* __libc_calloc(std::size_t count, std::size_t bytes);
void* __libc_realloc(void* block, std::size_t bytes);
}

namespace {

constexpr int frames_max = 6;
constexpr std::size_t places_max = 1 << 14;

long number_of(const char* name)
{
    const char* const text = std::getenv(name);
    return text ? std::strtol(text, nullptr, 10) : -1;
}

struct Plan {
    Plan()
    {
        void* frames[1];
        ::backtrace(frames, 1); // Loads what it needs now.
        ready = true;
    }
    long short_bytes = number_of("SHIM_SHORT");
    long short_at = number_of("SHIM_SHORT_AT");
    long malloc_at = number_of("SHIM_MALLOC_AT");
    const char* proof = std::getenv("SHIM_PROOF");
    long moves = 0;
    long requests = 0;
    bool ready = false;
    std::uint64_t places[places_max] = {};
    int proof_fd = -1;
};
Plan plan;
thread_local bool inside = false;

using Write = ssize_t (*)(int, const void*, std::size_t);
using Read = ssize_t (*)(int, void*, std::size_t);
using Pread = ssize_t (*)(int, void*, std::size_t, off_t);

template <class Function>
Function original(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// Without memory and without our own write().
void note(const char* word, const long number)
{
    if (!plan.proof)
        return;
    char line[64];
    const int length = std::snprintf(line, sizeof line, "%s %ld\n", word, number);
    if (plan.proof_fd < 0)
        plan.proof_fd = ::open(plan.proof, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    static const auto next = original<Write>("write");
    if (next(plan.proof_fd, line, static_cast<std::size_t>(length)) < 0)
        plan.proof = nullptr;
}

std::size_t shortened(const std::size_t bytes)
{
    if (!plan.ready || bytes < 2)
        return bytes;
    ++plan.moves;
    if (plan.short_bytes > 0 && bytes > static_cast<std::size_t>(plan.short_bytes))
        return static_cast<std::size_t>(plan.short_bytes);
    if (plan.moves != plan.short_at)
        return bytes;
    note("hit", plan.moves);
    return bytes / 2;
}

// A place is a stack of callers; whether it was never seen before.
bool first_of_its_place()
{
    void* frames[frames_max];
    const int depth = ::backtrace(frames, frames_max);
    std::uint64_t place = 1469598103934665603U;
    for (int i = 2; i < depth; ++i)
        place = (place ^ reinterpret_cast<std::uintptr_t>(frames[i])) * 1099511628211U;
    for (std::size_t slot = place % places_max, tries = 0; tries < places_max;
         ++tries, slot = (slot + 1) % places_max) {
        if (plan.places[slot] == place)
            return false;
        if (plan.places[slot] == 0) {
            plan.places[slot] = place;
            return true;
        }
    }
    return false;
}

bool refused()
{
    if (!plan.ready || inside || plan.malloc_at < 0)
        return false;
    ++plan.requests;
    inside = true;
    const bool now = plan.requests == plan.malloc_at;
    if (now)
        note("hit", plan.requests);
    else if (plan.malloc_at == 0 && first_of_its_place())
        note("place", plan.requests);
    inside = false;
    if (now)
        errno = ENOMEM;
    return now;
}

[[gnu::destructor]] void end()
{
    plan.ready = false;
    note("moves", plan.moves);
}

} // namespace

extern "C" {

ssize_t write(const int fd, const void* bytes, const std::size_t count)
{
    static const auto next = original<Write>("write");
    return next(fd, bytes, shortened(count));
}

ssize_t read(const int fd, void* bytes, const std::size_t count)
{
    static const auto next = original<Read>("read");
    return next(fd, bytes, shortened(count));
}

ssize_t __read_chk(const int fd, void* bytes, const std::size_t count, std::size_t)
{
    return read(fd, bytes, count);
}

ssize_t pread(const int fd, void* bytes, const std::size_t count, const off_t offset)
{
    static const auto next = original<Pread>("pread");
    return next(fd, bytes, shortened(count), offset);
}

ssize_t pread64(const int fd, void* bytes, const std::size_t count, const off_t offset)
{
    static const auto next = original<Pread>("pread64");
    return next(fd, bytes, shortened(count), offset);
}

int statvfs(const char* path, struct statvfs* info)
{
    using Statvfs = int (*)(const char*, struct statvfs*);
    static const auto next = original<Statvfs>("statvfs");
    const int result = next(path, info);
    if (result == 0 && number_of("SHIM_ROOM") == 1)
        info->f_bavail = (std::uint64_t{1} << 40) / info->f_frsize;
    return result;
}

void* malloc(const std::size_t bytes)
{
    return refused() ? nullptr : __libc_malloc(bytes);
}

void* calloc(const std::size_t count, const std::size_t bytes)
{
    return refused() ? nullptr : __libc_calloc(count, bytes);
}

void* realloc(void* block, const std::size_t bytes)
{
    return refused() ? nullptr : __libc_realloc(block, bytes);
}

} // extern "C"
