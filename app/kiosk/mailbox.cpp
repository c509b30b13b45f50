#include "kiosk/mailbox.h"

#include <utility>

namespace kiosk {

void Mailbox::post(Message message)
{
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= waiting_max)
            return;
        waiting_.push_back(std::move(message));
    }
    wake_();
}

std::vector<Message> Mailbox::drain()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(waiting_, {});
}

} // namespace kiosk
