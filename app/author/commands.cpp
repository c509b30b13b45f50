#include "author/commands.h"

#include "author/container.h"
#include "author/content.h"
#include "author/key_file.h"
#include "base/clock.h"
#include "base/file.h"
#include "pack/format.h"
#include "pack/verify.h"
#include "pack/writer.h"

#include <cstdlib>
#include <iostream>

namespace author {

namespace {

int exit_code(const base::Result<void>& result)
{
    return result ? 0 : refused(result.error().where);
}

std::optional<std::int64_t> issued_of(const std::string& option)
{
    if (!option.empty())
        return pack::issued_seconds(option);
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        const auto seconds = pack::strict_number(epoch, true);
        return seconds ? std::optional(static_cast<std::int64_t>(*seconds)) : std::nullopt;
    }
    return std::nullopt;
}

void print(const Findings& findings)
{
    for (const auto& finding : findings.in_order())
        std::cerr << (finding.is_error ? "" : "warning: ") << finding.problem.sentence() << "\n";
}

base::Result<std::string> new_password()
{
    TRY_SET(auto first, ask_password("Password of the new key: "));
    TRY_SET(const auto second, ask_password("Once more: "));
    if (first.empty() || first != second)
        return base::fail(base::Code::bad_input,
                          "the passwords are empty or differ; -W makes a key without one");
    return first;
}

} // namespace

int run(const KeygenCommand& command)
{
    std::string password;
    if (!command.without_password) {
        auto given = command.password_file.empty() ? new_password() : read_password(command.password_file);
        if (!given)
            return refused(given.error().where);
        password = std::move(*given);
    }
    return exit_code(create_key_pair({command.secret, command.open}, password));
}

int run(const BuildCommand& command)
{
    const auto issued = issued_of(command.issued);
    if (!issued)
        return refused("build needs --issued 2026-11-20T09:12:00Z, or SOURCE_DATE_EPOCH");
    const auto bench = read_content(command.source, {command.beside, *issued});
    if (!bench)
        return refused(bench.error().where);
    print(bench->findings());
    if (bench->findings().has_errors())
        return refused("nothing was built");
    return exit_code(build_pack(*bench,
                                {.output = command.output,
                                 .version = command.version,
                                 .epoch = command.epoch,
                                 .trust_min = command.trust_min,
                                 .issued = *issued}));
}

int run(const LintCommand& command)
{
    const auto now = base::system_clock().wall().to_unix();
    const auto issued = issued_of(command.issued);
    if (!command.issued.empty() && !issued)
        return refused("--issued wants 2026-11-20T09:12:00Z");
    const auto bench = read_content(command.source, {command.beside, issued.value_or(now)});
    if (!bench)
        return refused(bench.error().where);
    print(bench->findings());
    return bench->findings().has_errors() ? 1 : 0;
}

} // namespace author
