#include "tidy/privacy.h"

#include <algorithm>
#include <cctype>

namespace tidy {

namespace {

constexpr std::size_t minisign_secret_base64_chars = 212;
constexpr std::string_view minisign_secret_start = "RWRTY0Iy"; // "EdScB2": Ed25519, scrypt, BLAKE2b.
constexpr std::size_t mobile_digits = 11;

bool is_digit(const char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool is_base64(const char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '/' || c == '=';
}

// The digits of the number that starts here, over single hyphens, blanks and brackets: 090-1234-5678,
// 090(1234)5678.
std::string number_at(const std::string_view text, const std::size_t start)
{
    std::string digits;
    bool parted = false;
    for (std::size_t i = start; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            digits += text[i];
            parted = false;
        } else if (!parted && std::string_view("- ()").find(text[i]) != std::string_view::npos) {
            parted = true;
        } else {
            break;
        }
    }
    return digits;
}

bool is_mobile(const std::string_view digits)
{
    return digits.size() == mobile_digits && digits[0] == '0' && digits[2] == '0'
        && (digits[1] == '7' || digits[1] == '8' || digits[1] == '9');
}

bool is_mail_byte(const char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_' || c == '+';
}

// somebody@place.tld around the @ at `at`.
bool is_mail(const std::string_view text, const std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && is_mail_byte(text[end]))
        ++end;
    const auto host = text.substr(at + 1, end - at - 1);
    const auto dot = host.find_last_of('.', host.empty() ? 0 : host.size() - 2);
    const bool has_host = dot != std::string_view::npos && dot > 0
        && std::isalpha(static_cast<unsigned char>(host[dot + 1])) != 0;
    return has_host && at > 0 && is_mail_byte(text[at - 1]);
}

} // namespace

Findings check_private_keys(const Source& source)
{
    Findings findings;
    int number = 0;
    for (std::string_view line : lines_of(source.text)) {
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const bool secret = line.size() == minisign_secret_base64_chars && line.starts_with("RWR")
            && std::all_of(line.begin(), line.end(), is_base64);
        const bool pem = line.starts_with("-----BEGIN ") && line.ends_with("PRIVATE KEY-----");
        if (secret || pem || line.find(minisign_secret_start) == 0)
            findings.push_back({source.path, number, "a private key"});
    }
    return findings;
}

Findings check_personal_data(const Source& source)
{
    Findings findings;
    const std::string_view text = source.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool joined = i > 0 && (is_word_byte(text[i - 1]) || text[i - 1] == '-');
        if (text[i] == '0' && !joined && is_mobile(number_at(text, i)))
            findings.push_back({source.path, line_at(text, i), "a mobile number"});
        if (text[i] == '@' && is_mail(text, i))
            findings.push_back({source.path, line_at(text, i), "a mail address"});
    }
    return findings;
}

} // namespace tidy
