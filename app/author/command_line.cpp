#include "author/command_line.h"

#include "author/commands.h"

#include <CLI/CLI.hpp>

namespace author {

namespace {

constexpr int wrong_usage = 2;
constexpr auto password_help = "Its first line is the password; /dev/fd/3 for a descriptor; else it is asked";

// CLI11 calls back while it parses; the exit code is what the command returned.
template <class Command>
void bind(CLI::App& app, const std::shared_ptr<Command>& command, const std::shared_ptr<int>& code)
{
    app.callback([command, code] { *code = run(*command); });
}

void add_trust_changes(CLI::App& trust, const std::shared_ptr<int>& code)
{
    auto& rotate = *trust.add_subcommand("rotate", "Write the next version, with other keys or rules");
    const auto next = std::make_shared<TrustRotateCommand>();
    rotate.add_option("file", next->file, "The trust file that holds now")->required();
    rotate.add_option("-o,--output", next->output)->required();
    rotate.add_option("--replace", next->replaced, "K5=FILE.pub=Name: this key in place of K5")
        ->allow_extra_args(false);
    rotate.add_option("--key", next->keys, "K9=FILE.pub=Name: one more")->allow_extra_args(false);
    rotate
        .add_option("--role", next->roles,
                    "\"group/x need 1 of K9 scope grp:x:*\": another rule, or a new one")
        ->allow_extra_args(false);
    rotate.add_option("--new-epoch", next->epochs, "A role whose versions begin at 1 again")
        ->allow_extra_args(false);
    bind(rotate, next, code);

    auto& revoke = *trust.add_subcommand("revoke", "Write the next version, without a key");
    const auto less = std::make_shared<TrustRevokeCommand>();
    revoke.add_option("file", less->file, "The trust file that holds now")->required();
    revoke.add_option("-o,--output", less->output)->required();
    revoke.add_option("--key", less->keys, "K5")->required()->allow_extra_args(false);
    bind(revoke, less, code);

    auto& show = *trust.add_subcommand("show", "Say in plain words who may sign what");
    const auto shown = std::make_shared<TrustShowCommand>();
    show.add_option("file", shown->file)->required();
    bind(show, shown, code);

    auto& sheet =
        *trust.add_subcommand("sheet", "Write a page to print: who holds what, what to do when that changes");
    const auto page = std::make_shared<TrustSheetCommand>();
    sheet.add_option("file", page->file)->required();
    sheet.add_option("-o,--output", page->output, "A file .html")->required();
    bind(sheet, page, code);
}

void add_key_commands(CLI::App& app, const std::shared_ptr<int>& code)
{
    auto& keygen = *app.add_subcommand("keygen", "Make a key pair in the files of minisign");
    const auto keys = std::make_shared<KeygenCommand>();
    keygen.add_option("-s,--secret", keys->secret, "The secret key; keep it")->required();
    keygen.add_option("-p,--public", keys->open, "The public key")->required();
    keygen.add_flag("-W,--without-password", keys->without_password, "Leave the secret key unprotected");
    keygen.add_option("--password-file", keys->password_file, password_help)->excludes("-W");
    bind(keygen, keys, code);

    auto& trust = *app.add_subcommand("trust", "Say whom a kiosk believes")->require_subcommand(1);
    auto& made = *trust.add_subcommand("new", "Write a trust file, to be signed by the root keys");
    const auto text = std::make_shared<TrustCommand>();
    made.add_option("-o,--output", text->output)->required();
    made.add_option("--site", text->site, "The hospital's id")->required();
    made.add_option("--version", text->version);
    made.add_option("--epoch", text->epoch);
    made.add_option("--prev", text->previous, "The trust file that this one follows");
    made.add_option("--key", text->keys, "K1=FILE.pub=Name")->required();
    made.add_option("--role", text->roles, "\"hospital need 1 of K2 scope hosp:*\"")->required();
    bind(made, text, code);
    add_trust_changes(trust, code);
}

void add_content_commands(CLI::App& app, const std::shared_ptr<int>& code)
{
    auto& build = *app.add_subcommand("build", "Make a pack of a folder of content");
    const auto made = std::make_shared<BuildCommand>();
    build.add_option("source", made->source)->required();
    build.add_option("-o,--output", made->output)->required();
    build.add_option("--issued", made->issued, "2026-11-20T09:12:00Z; or SOURCE_DATE_EPOCH");
    build.add_option("--version", made->version)->check(CLI::PositiveNumber);
    build.add_option("--epoch", made->epoch)->check(CLI::PositiveNumber);
    build.add_option("--trust-min", made->trust_min)->check(CLI::PositiveNumber);
    build.add_option("--beside", made->beside, "Folders that this one points into");
    bind(build, made, code);

    auto& lint = *app.add_subcommand("lint", "Say what is wrong in a folder of content");
    const auto read = std::make_shared<LintCommand>();
    lint.add_option("source", read->source)->required();
    lint.add_option("--issued", read->issued, "What counts as past; now when left out");
    lint.add_option("--beside", read->beside, "Folders that this one points into");
    bind(lint, read, code);
}

void add_pack_commands(CLI::App& app, const std::shared_ptr<int>& code)
{
    auto& sign = *app.add_subcommand("sign", "Add a signature to a pack or a trust file");
    const auto signing = std::make_shared<SignCommand>();
    sign.add_option("file", signing->file)->required();
    sign.add_option("--key", signing->key, "The secret key")->required();
    sign.add_option("--password-file", signing->password_file, password_help);
    bind(sign, signing, code);

    auto& verify = *app.add_subcommand("verify", "Judge a file as a kiosk would");
    const auto judged = std::make_shared<VerifyCommand>();
    verify.add_option("file", judged->file)->required();
    verify.add_option("--trust", judged->trust)->required();
    bind(verify, judged, code);

    auto& unpack = *app.add_subcommand("unpack", "Take a pack apart for minisign and sqlite3");
    const auto parts = std::make_shared<UnpackCommand>();
    unpack.add_option("file", parts->file)->required();
    unpack.add_option("folder", parts->folder)->required();
    bind(unpack, parts, code);

    auto& show = *app.add_subcommand("show", "Say what is in a pack, without judging it");
    const auto shown = std::make_shared<ShowCommand>();
    show.add_option("file", shown->file)->required();
    show.add_flag("--json", shown->json);
    bind(show, shown, code);

    auto& publish =
        *app.add_subcommand("publish", "Make four pages for a browser, in Japanese, of good packs");
    const auto published = std::make_shared<PublishCommand>();
    publish.add_option("files", published->files, "Packs")->required();
    publish.add_option("-o,--output", published->folder, "A folder")->required();
    publish.add_option("--trust", published->trust, "Or among the packs, or trust.machiai beside the first");
    publish.add_option("--day", published->day, "2026-11-21: where the events begin; today when left out");
    publish.add_flag("--demo", published->demo, "Say on every page that it is a sample");
    bind(publish, published, code);
}

} // namespace

int run_command_line(const int count, const char* const* words)
{
    CLI::App app("Makes, checks and signs the content packs of Machiai", "machiai-pack");
    app.require_subcommand(1);
    const auto code = std::make_shared<int>(0);
    add_key_commands(app, code);
    add_content_commands(app, code);
    add_pack_commands(app, code);
    try {
        app.parse(count, words);
        return *code;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : wrong_usage;
    }
}

} // namespace author
