#include "admin/commands.h"
#include "admin/pin.h"
#include "base/argon2.h"
#include "store/recovery.h"
#include "words/pins.h"

#include <unistd.h>

namespace admin {

namespace {

// Gone from memory with it.
class Secret {
public:
    Secret() = default;
    ~Secret() { base::forget(text_); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    std::string_view text() const { return text_; }

    // The first line, without its end; longer ones than any PIN are cut: too long is too long.
    void read_line(const int fd)
    {
        text_.reserve(line_bytes_max); // One place in memory to wipe.
        char letter = 0;
        while (text_.size() < line_bytes_max && ::read(fd, &letter, 1) == 1 && letter != '\n')
            text_ += letter;
        if (text_.ends_with('\r'))
            text_.pop_back();
    }

private:
    static constexpr std::size_t line_bytes_max = 2 * pin_digits_max;
    std::string text_;
};

// A store that cannot be read refuses no role: the PINs may be needed to mend it.
bool known_role(const store::Layout& layout, const std::string& role)
{
    if (!pin_role_valid(role))
        return false;
    const auto stands = store::standing(layout);
    return role == "staff" || !stands || stands->trust.rule(role) != nullptr;
}

std::optional<words::Word> complaint(const PinShape shape)
{
    switch (shape) {
    case PinShape::length: return words::pin_length;
    case PinShape::easy: return words::pin_easy;
    case PinShape::good: break;
    }
    return std::nullopt;
}

} // namespace

int set_pin(const store::Layout& layout, const std::string& role, const Output& output)
{
    if (!known_role(layout, role))
        return output.pin("no_role", words::pin_no_role, 0);
    Secret secret;
    secret.read_line(STDIN_FILENO);
    const PinShape shape = shape_of(secret.text());
    if (const auto word = complaint(shape))
        return output.pin(shape == PinShape::easy ? "easy" : "length", *word, 0);
    auto pins = Pins::open(layout);
    const auto set = pins ? pins->set(role, secret.text()) : tl::unexpected(pins.error());
    return set ? output.pin("set", words::pin_set, 0) : output.failed(set.error());
}

int check_pin(const store::Layout& layout, const std::string& role, const Output& output)
{
    if (!known_role(layout, role))
        return output.pin("no_role", words::pin_no_role, 0);
    Secret secret;
    secret.read_line(STDIN_FILENO);
    auto pins = Pins::open(layout);
    const auto answer =
        pins ? pins->check(role, secret.text(), base::system_uptime()) : tl::unexpected(pins.error());
    if (!answer)
        return output.failed(answer.error());
    switch (answer->end) {
    case PinEnd::right: return output.pin("right", words::pin_right, 0);
    case PinEnd::wrong: return output.pin("wrong", words::pin_wrong, answer->wait_s);
    case PinEnd::waiting: return output.pin("waiting", words::pin_waiting, answer->wait_s);
    case PinEnd::not_set: break;
    }
    return output.pin("not_set", words::pin_not_set, 0);
}

} // namespace admin
