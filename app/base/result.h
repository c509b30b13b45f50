#pragma once
// Operating errors as values. A function that can fail returns Result<T>; nobody throws across our code.
// VERIFY is for bugs and stays on in release: the supervisor restarts us on the last good content,
// and a restart is better than a wrong arrow to the emergency ward.

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace base {

// Closed list of causes, grown only when a caller acts on a new one. The text in `where` names file, step, number.
enum class Code {
    bad_input,     // What a person or a file gave us breaks a rule.
    corrupt,       // Bytes that were good once are not any more.
    not_found,
    no_space,
    read_only,
    io,
    too_large,     // A named limit (`*_max`) was passed.
    unsupported,
    denied,
    busy,          // Somebody else holds the lock.
};

struct Error {
    Code code;
    std::string where;
};

template <class T>
using Result = tl::expected<T, Error>;

// Always write fail(...), never a bare Error{...}: the compiler warns about a dropped call only.
[[nodiscard]] inline tl::unexpected<Error> fail(const Code code, std::string where)
{
    return tl::unexpected<Error>(Error{code, std::move(where)});
}

std::string_view name_of(Code code);

// fail() for the errno of the call that just failed: "step: reason".
[[nodiscard]] tl::unexpected<Error> fail_errno(std::string_view step);

[[noreturn]] void verify_failed(const char* condition, const char* file, int line);

} // namespace base

#define MACHIAI_JOIN_2(a, b) a##b
#define MACHIAI_JOIN(a, b) MACHIAI_JOIN_2(a, b)

// TRY(call): leaves the function with the call's error. Works for every tl::expected, whatever its error type.
#define TRY(...)                                                                                   \
    do {                                                                                           \
        if (auto try_result = (__VA_ARGS__); !try_result)                                          \
            return tl::unexpected(std::move(try_result).error());                                  \
    } while (false)

// TRY_SET(const auto x, call): the value, or leaves the function with the error.
#define TRY_SET(declaration, ...)                                                                  \
    auto MACHIAI_JOIN(try_set_, __LINE__) = (__VA_ARGS__);                                         \
    if (!MACHIAI_JOIN(try_set_, __LINE__))                                                         \
        return tl::unexpected(std::move(MACHIAI_JOIN(try_set_, __LINE__)).error());                \
    declaration = std::move(*MACHIAI_JOIN(try_set_, __LINE__))

#define VERIFY(condition)                                                                          \
    do {                                                                                           \
        if (!(condition))                                                                          \
            ::base::verify_failed(#condition, __FILE__, __LINE__);                                 \
    } while (false)
