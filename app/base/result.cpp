#include "base/result.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace base {

std::string_view name_of(const Code code)
{
    switch (code) {
    case Code::bad_input: return "bad_input";
    case Code::corrupt: return "corrupt";
    case Code::not_found: return "not_found";
    case Code::no_space: return "no_space";
    case Code::read_only: return "read_only";
    case Code::io: return "io";
    case Code::too_large: return "too_large";
    case Code::unsupported: return "unsupported";
    case Code::denied: return "denied";
    case Code::busy: return "busy";
    }
    return "unknown";
}

tl::unexpected<Error> fail_errno(const std::string_view step)
{
    const int number = errno;
    Code code = Code::io;
    if (number == ENOENT || number == ENOTDIR)
        code = Code::not_found;
    else if (number == ENOSPC || number == EDQUOT)
        code = Code::no_space;
    else if (number == EROFS)
        code = Code::read_only;
    else if (number == EACCES || number == EPERM)
        code = Code::denied;
    else if (number == EWOULDBLOCK)
        code = Code::busy;
    return fail(code, std::string(step) + ": " + std::strerror(number));
}

void verify_failed(const char* condition, const char* file, const int line)
{
    std::fprintf(stderr, "machiai: VERIFY(%s) failed at %s:%d\n", condition, file, line);
    std::abort();
}

} // namespace base
