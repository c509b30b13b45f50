#pragma once
// The commands of machiai-pack. Each prints what a person wants to know and returns the program's exit code:
// 0 done, 1 refused.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace author {

using Path = std::filesystem::path;

struct KeygenCommand {
    Path secret;
    Path open;
    bool without_password = false;
    Path password_file = {}; // Its first line; empty: asked twice at the terminal.
};
int run(const KeygenCommand& command);

struct TrustCommand {
    Path output;
    std::string site;
    std::uint64_t version = 1;
    std::uint64_t epoch = 1;
    Path previous = {}; // The trust file that this one follows; empty for the first.
    std::vector<std::string> keys; // K1=FILE.pub=Name
    std::vector<std::string> roles; // "hospital need 1 of K5 scope hosp:*"
};
int run(const TrustCommand& command);

// The version after `file`, to be signed by the root keys of both.
struct TrustRotateCommand {
    Path file;
    Path output;
    std::vector<std::string> replaced; // K5=FILE.pub=Name: this key in place of K5.
    std::vector<std::string> keys = {}; // K9=FILE.pub=Name: one more.
    std::vector<std::string> roles = {}; // As for TrustCommand: another rule, or one more role.
    std::vector<std::string> epochs = {}; // Roles whose versions begin again.
};
int run(const TrustRotateCommand& command);

struct TrustRevokeCommand {
    Path file;
    Path output;
    std::vector<std::string> keys; // K5
};
int run(const TrustRevokeCommand& command);

// In plain words, in Japanese and English.
struct TrustShowCommand {
    Path file;
};
int run(const TrustShowCommand& command);

// A page for the office's folder: who holds what, and what to do when that changes.
struct TrustSheetCommand {
    Path file;
    Path output; // .html
};
int run(const TrustSheetCommand& command);

struct BuildCommand {
    Path source;
    Path output;
    std::string issued; // 2026-11-20T09:12:00Z, or empty: SOURCE_DATE_EPOCH.
    std::uint64_t version = 1;
    std::uint64_t epoch = 1;
    std::uint64_t trust_min = 1;
    std::vector<Path> beside = {};
};
int run(const BuildCommand& command);

struct LintCommand {
    Path source;
    std::string issued; // Empty: SOURCE_DATE_EPOCH, or now.
    std::vector<Path> beside = {};
};
int run(const LintCommand& command);

struct SignCommand {
    Path file;
    Path key;
    Path password_file = {}; // Its first line; empty: asked at the terminal.
};
int run(const SignCommand& command);

struct VerifyCommand {
    Path file;
    Path trust;
};
int run(const VerifyCommand& command);

struct UnpackCommand {
    Path file;
    Path folder;
};
int run(const UnpackCommand& command);

struct ShowCommand {
    Path file;
    bool json = false;
};
int run(const ShowCommand& command);

struct PublishCommand {
    std::vector<Path> files; // Packs; the trust file may stand among them.
    Path folder;
    Path trust = {}; // Empty: among the files, else trust.machiai beside the first.
    std::string day = {}; // 2026-11-21: the first day of the events; empty: SOURCE_DATE_EPOCH, or today.
    bool demo = false; // As demo = true of kiosk.toml: every page says that it is a sample.
};
int run(const PublishCommand& command);

} // namespace author
