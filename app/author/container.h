#pragma once
// A pack or a trust file on the author's own desk, where people look at one before anybody signed it.

#include "pack/verify.h"

#include <filesystem>

namespace author {

pack::Outcome<pack::Head> head_of(const std::filesystem::path& file);
bool is_trust(const pack::Head& head);
// A trust file whoever signed it, or nobody yet.
pack::Outcome<pack::Trust> trust_in(const std::filesystem::path& file);

// Said on the standard error; 1.
int refused(const std::string& words);
int refused(const std::filesystem::path& file, const pack::Refused& why);

} // namespace author
