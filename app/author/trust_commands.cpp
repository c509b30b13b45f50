#include "author/commands.h"
#include "author/container.h"
#include "author/trust_change.h"
#include "author/trust_text.h"
#include "base/file.h"
#include "pack/format.h"
#include "pack/trust_chain.h"
#include "pack/writer.h"

#include <iostream>

namespace author {

namespace {

// "K1=keys/root.pub=Root".
base::Result<pack::TrustedKey> key_of(const std::string& option)
{
    const auto first = option.find('=');
    const auto second = first == option.npos ? first : option.find('=', first + 1);
    if (second == option.npos)
        return base::fail(base::Code::bad_input, "a key is given as K1=FILE.pub=Name, not as " + option);
    const auto file = option.substr(first + 1, second - first - 1);
    TRY_SET(const auto text, base::read_text_limited(file, pack::signature_bytes_max));
    const auto key = pack::parse_public_key_file(text);
    if (!key)
        return base::fail(base::Code::bad_input, file + " is no public key of minisign");
    return pack::TrustedKey{option.substr(0, first), *key, option.substr(second + 1)};
}

base::Result<std::string> trust_text(const TrustCommand& command)
{
    std::string text = "machiai-trust 1\nsite " + command.site + "\nepoch " + std::to_string(command.epoch)
        + "\nversion " + std::to_string(command.version) + "\n";
    if (!command.previous.empty()) {
        const auto previous = pack::open_trust(command.previous);
        if (!previous)
            return base::fail(base::Code::bad_input,
                              command.previous.string() + ": " + previous.error().where);
        text += "prev " + pack::hash_of(*previous).hex() + "\n";
    }
    for (const auto& option : command.keys) {
        TRY_SET(const auto key, key_of(option));
        text += "key " + key.id + " " + pack::print_public_key(key.key) + " \"" + key.name + "\"\n";
    }
    for (const auto& role : command.roles)
        text += "role " + role + "\n";
    return text;
}

// A change begins with a file that is signed: what follows names its hash.
base::Result<pack::Trust> signed_trust(const Path& file)
{
    auto trust = pack::open_trust(file);
    if (!trust)
        return base::fail(base::Code::bad_input, file.string() + ": " + trust.error().where);
    return std::move(*trust);
}

base::Result<pack::Trust> changed(const pack::Trust& trust, const TrustRotateCommand& command)
{
    pack::Trust next = following(trust);
    for (const auto& option : command.replaced) {
        TRY_SET(const auto key, key_of(option));
        TRY_SET(next, with_key_replaced(std::move(next), key.id, key.key, key.name));
    }
    for (const auto& option : command.keys) {
        TRY_SET(const auto key, key_of(option));
        TRY_SET(next, with_key_added(std::move(next), key));
    }
    for (const auto& role : command.roles) {
        TRY_SET(next, with_role(next, role));
    }
    for (const auto& role : command.epochs) {
        TRY_SET(next, with_new_epoch(std::move(next), role));
    }
    return next;
}

base::Result<pack::Trust> changed(const pack::Trust& trust, const TrustRevokeCommand& command)
{
    pack::Trust next = following(trust);
    for (const auto& key : command.keys) {
        TRY_SET(next, without_key(std::move(next), key));
    }
    return next;
}

template <class Command>
int write_next(const Command& command)
{
    const auto trust = signed_trust(command.file);
    if (!trust)
        return refused(trust.error().where);
    const auto next = changed(*trust, command);
    if (!next)
        return refused(next.error().where);
    const auto written = pack::write_container(command.output, pack::print_trust(*next), "", std::nullopt);
    if (!written)
        return refused(written.error().where);
    std::cout << signers_in_words(*trust, *next);
    return 0;
}

} // namespace

int run(const TrustCommand& command)
{
    const auto text = trust_text(command);
    if (!text)
        return refused(text.error().where);
    // Whatever a kiosk would refuse is not written.
    if (const auto trust = pack::parse_trust(*text); !trust)
        return refused(trust.error().where);
    const auto written = pack::write_container(command.output, *text, "", std::nullopt);
    return written ? 0 : refused(written.error().where);
}

int run(const TrustRotateCommand& command)
{
    return write_next(command);
}

int run(const TrustRevokeCommand& command)
{
    return write_next(command);
}

int run(const TrustShowCommand& command)
{
    const auto trust = trust_in(command.file);
    if (!trust)
        return refused(command.file, trust.error());
    std::cout << trust_in_words(*trust);
    if (const auto sound = pack::open_trust(command.file); !sound)
        std::cout << "まだ署名が足りません。\nNot signed by enough root keys yet.\n";
    return 0;
}

int run(const TrustSheetCommand& command)
{
    // What is not signed is no fact to put into a folder.
    const auto trust = pack::open_trust(command.file);
    if (!trust)
        return refused(command.file, trust.error());
    const auto written = base::replace_file(command.output, sheet_html(*trust));
    return written ? 0 : refused(written.error().where);
}

} // namespace author
