#include "admin/sandbox.h"

#include "base/database.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace admin {

namespace {

// AddressSanitizer maps terabytes and asks the system for much; its build tests everything but the cage.
#ifdef __SANITIZE_ADDRESS__
constexpr bool caged = false;
#else
constexpr bool caged = true;
#endif

constexpr rlim_t open_files_max = 32;
// With fewer a sound payload could not be opened, and would be called damaged.
constexpr rlim_t open_files_min = 14;

bool files_enough()
{
    rlimit now{};
    return ::getrlimit(RLIMIT_NOFILE, &now) == 0 && now.rlim_cur >= open_files_min;
}

// Never more than was left to us: to raise a limit is not allowed.
bool limit(const __rlimit_resource what, rlim_t most)
{
    rlimit now{};
    if (::getrlimit(what, &now) != 0)
        return false;
    most = std::min(most, now.rlim_max);
    const rlimit both{most, most};
    return ::setrlimit(what, &both) == 0;
}

// A second apart, so that it ends by SIGXCPU: SIGKILL is what others send.
bool limit_cpu(const rlim_t seconds)
{
    rlimit now{};
    if (::getrlimit(RLIMIT_CPU, &now) != 0)
        return false;
    const rlimit limits{std::min(seconds, now.rlim_max), std::min(seconds + 1, now.rlim_max)};
    return ::setrlimit(RLIMIT_CPU, &limits) == 0;
}

bool allow(const scmp_filter_ctx filter, const std::initializer_list<int> calls)
{
    bool done = true;
    for (const int call : calls)
        done = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && done;
    return done;
}

bool allow_where(const scmp_filter_ctx filter, const int call, const scmp_arg_cmp& argument)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, argument) == 0;
}

bool fill(const scmp_filter_ctx filter)
{
    constexpr auto writing = O_ACCMODE | O_CREAT | O_TRUNC;
    return allow(filter, {SCMP_SYS(read),           SCMP_SYS(pread64),
                          SCMP_SYS(readv),          SCMP_SYS(close),
                          SCMP_SYS(fstat),          SCMP_SYS(newfstatat),
                          SCMP_SYS(lseek),          SCMP_SYS(munmap),
                          SCMP_SYS(mremap),         SCMP_SYS(brk),
                          SCMP_SYS(madvise),        SCMP_SYS(exit),
                          SCMP_SYS(exit_group),     SCMP_SYS(futex),
                          SCMP_SYS(getrandom),      SCMP_SYS(clock_gettime),
                          SCMP_SYS(gettimeofday),   SCMP_SYS(rt_sigreturn),
                          SCMP_SYS(rt_sigprocmask), SCMP_SYS(readlink),
                          SCMP_SYS(readlinkat),     SCMP_SYS(getcwd),
                          SCMP_SYS(access),         SCMP_SYS(faccessat),
                          SCMP_SYS(fcntl),          SCMP_SYS(getpid),
                          SCMP_SYS(gettid),         SCMP_SYS(geteuid),
                          SCMP_SYS(getuid),         SCMP_SYS(tgkill),
                          SCMP_SYS(fadvise64),      SCMP_SYS(getdents64)})
        && allow_where(filter, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY))
        && allow_where(filter, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
        && allow_where(filter, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
        && allow_where(filter, SCMP_SYS(write), SCMP_A0(SCMP_CMP_LE, STDERR_FILENO))
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl), 0) == 0;
}

} // namespace

base::Result<void> enter_sandbox()
{
    if (!files_enough())
        return base::fail(base::Code::io, "sandbox: too few descriptors");
    base::limit_database_memory(check_heap_bytes_max);
    if (!limit_cpu(check_cpu_s_max) || !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0)
        || !limit(RLIMIT_NOFILE, open_files_max) || (caged && !limit(RLIMIT_AS, check_memory_bytes_max))
        || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return base::fail_errno("sandbox: limits");
    if (!caged)
        return {};
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    const bool loaded = filter && fill(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    if (!loaded)
        return base::fail(base::Code::unsupported, "sandbox: the kernel takes no filter");
    return {};
}

} // namespace admin
