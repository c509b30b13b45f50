#include "kiosk/show_screen.h"

#include "kiosk/loop.h"
#include "kiosk/open_window.h"
#include "kiosk/stick_jobs.h"
#include "kiosk/watcher.h"

namespace kiosk {

base::Result<void> show_screen(const Options& options, const base::Result<config::KioskConfig>& read)
{
    hold_stop_signals();
    const config::KioskConfig config = read.value_or(config::KioskConfig());
    const base::Log log = read ? base::Log(config.paths.log) : base::Log();
    if (!read)
        log.line("config", read.error().where);
    std::optional<Recorder> recorder;
    if (options.record) {
        auto created = Recorder::create(*options.record, config.demo);
        if (!created)
            return tl::unexpected(created.error());
        recorder.emplace(std::move(*created));
    }
    const base::Clock clock = base::system_clock();
    const auto scene = Scene::open();
    if (!scene)
        log.line("fonts", scene.error().where);
    const auto opened = open_window({options.windowed, "machiai", {}, log}, config,
                                    cpu_only(read && scene, options.show_repaints), clock);
    if (!opened)
        return tl::unexpected(opened.error());
    Mailbox mailbox(Window::wake);
    Worker worker(mailbox);
    // A picture does not wait until payloads are hashed or machiai-admin has ended.
    Worker decoder(mailbox);
    if (scene) {
        for (const std::string& note : (*scene)->notes())
            log.line("fonts", note);
        (*scene)->pictures().report_to([&](const std::string& words) { log.line("picture", words); });
        (*scene)->pictures().decode_on(decoder);
    }
    std::optional<Supply> supply;
    if (read && scene)
        supply.emplace(config.paths, worker, log);
    // What is asked at the stick's page waits for nobody's payload.
    Worker clerk(mailbox);
    std::optional<StickDesk> stick;
    if (supply)
        stick.emplace(config.paths.stick, stick_jobs(config.paths.store, clerk, mailbox), log);
    const auto watcher = Watcher::start(config.paths, mailbox);
    if (!watcher)
        return tl::unexpected(watcher.error());
    Loop({*opened->window, mailbox, scene ? scene->get() : nullptr, supply ? &*supply : nullptr,
          stick ? &*stick : nullptr, config, clock, log, options.show_repaints,
          recorder ? &*recorder : nullptr})
        .run();
    return {};
}

} // namespace kiosk
