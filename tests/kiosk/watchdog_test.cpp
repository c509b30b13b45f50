#include "kiosk/watchdog.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

using base::Ms;
using kiosk::Watchdog;

// Listens where systemd would.
class Supervisor {
public:
    explicit Supervisor(const char* period_us)
        : path_(testing::TempDir() + "machiai_notify_" + std::to_string(getpid()))
        , socket_(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path_.copy(address.sun_path, sizeof address.sun_path - 1);
        unlink(path_.c_str());
        EXPECT_EQ(bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        setenv("NOTIFY_SOCKET", path_.c_str(), 1);
        unsetenv("WATCHDOG_PID");
        setenv("WATCHDOG_USEC", period_us, 1);
    }
    ~Supervisor()
    {
        unsetenv("NOTIFY_SOCKET");
        unsetenv("WATCHDOG_USEC");
        close(socket_);
        unlink(path_.c_str());
    }
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    // What was said since the last call, one after the other.
    std::string heard() const
    {
        std::string all;
        char text[64];
        for (ssize_t length = 0; (length = recv(socket_, text, sizeof text, 0)) > 0;)
            all += std::string(text, static_cast<std::size_t>(length)) + ";";
        return all;
    }

private:
    std::string path_;
    int socket_;
};

TEST(Watchdog, IsReadyAfterTheFirstTurnAndNotBefore)
{
    const Supervisor supervisor("20000000");
    Watchdog watchdog;
    EXPECT_EQ(watchdog.period(), Ms(20'000));
    EXPECT_EQ(supervisor.heard(), "");
    watchdog.turn_completed();
    EXPECT_EQ(supervisor.heard(), "READY=1\nWATCHDOG=1;");
}

TEST(Watchdog, SaysReadyOnlyOnce)
{
    const Supervisor supervisor("20000000");
    Watchdog watchdog;
    watchdog.turn_completed();
    supervisor.heard();
    watchdog.turn_completed();
    watchdog.turn_completed();
    EXPECT_EQ(supervisor.heard(), "WATCHDOG=1;WATCHDOG=1;");
}

TEST(Watchdog, WithoutSupervisorIsSilentAndHarmless)
{
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
    Watchdog watchdog;
    watchdog.turn_completed();
    EXPECT_EQ(watchdog.period(), Ms(0));
}

TEST(Watchdog, IgnoresAPeriodThatIsNoNumber)
{
    const Supervisor supervisor("soon");
    EXPECT_EQ(Watchdog().period(), Ms(0));
}

} // namespace
