// machiai, the program on the screen. Owns every part and passes them on by reference.

#include "kiosk/gl_trial.h"
#include "kiosk/loop.h"
#include "kiosk/open_window.h"
#include "kiosk/options.h"
#include "kiosk/probe.h"
#include "kiosk/rehearsal.h"
#include "kiosk/tour.h"
#include "kiosk/watcher.h"

#include <iostream>

namespace {

using kiosk::Options;

int refused(const base::Error& error)
{
    std::cerr << "machiai: " << error.where << '\n';
    return kiosk::exit_refused;
}

// With a configuration that cannot be read the card is shown: the store that it names is not known.
int show(const Options& options, const base::Result<config::KioskConfig>& read)
{
    kiosk::hold_stop_signals();
    const config::KioskConfig config = read.value_or(config::KioskConfig());
    const base::Log log = read ? base::Log(config.paths.log) : base::Log();
    if (!read)
        log.line("config", read.error().where);
    std::optional<kiosk::Recorder> recorder;
    if (options.record) {
        auto created = kiosk::Recorder::create(*options.record, config.demo);
        if (!created)
            return refused(created.error());
        recorder.emplace(std::move(*created));
    }
    const base::Clock clock = base::system_clock();
    const auto scene = kiosk::Scene::open();
    if (!scene)
        log.line("fonts", scene.error().where);
    const auto opened = kiosk::open_window({options.windowed, "machiai", {}, log}, config,
                                           kiosk::cpu_only(read && scene, options.show_repaints), clock);
    if (!opened)
        return refused(opened.error());
    kiosk::Mailbox mailbox(kiosk::Window::wake);
    kiosk::Worker worker(mailbox);
    // A picture does not wait until payloads are hashed or machiai-admin has ended.
    kiosk::Worker decoder(mailbox);
    if (scene) {
        for (const std::string& note : (*scene)->notes())
            log.line("fonts", note);
        (*scene)->pictures().report_to([&](const std::string& words) { log.line("picture", words); });
        (*scene)->pictures().decode_on(decoder);
    }
    std::optional<kiosk::Supply> supply;
    if (read && scene)
        supply.emplace(config.paths, worker, log);
    const auto watcher = kiosk::Watcher::start(config.paths.store, config.paths.inbox, mailbox);
    if (!watcher)
        return refused(watcher.error());
    kiosk::Loop({*opened->window, mailbox, scene ? scene->get() : nullptr, supply ? &*supply : nullptr,
                 config, clock, log, options.show_repaints, recorder ? &*recorder : nullptr})
        .run();
    return 0;
}

int done(const base::Result<void>& result)
{
    return result ? 0 : refused(result.error());
}

} // namespace

int main(const int count, const char* const* const words)
{
    const auto options = kiosk::read_options(count, words);
    if (!options)
        return options.error().exit_code;
    if (options->command == Options::Command::probe_gl)
        return kiosk::probe_gl() ? 0 : kiosk::exit_refused;
    if (const auto ready = base::init_crypto(); !ready)
        return refused(ready.error());
    auto config = config::read_kiosk_config(options->config.value_or("/etc/machiai/kiosk.toml"));
    // Whoever names a store and no configuration means the defaults.
    if (!config && !options->config && options->store && config.error().code == base::Code::not_found)
        config = config::KioskConfig();
    if (config && options->store)
        config->paths.store = *options->store;
    if (!config && options->command != Options::Command::show)
        return refused(config.error());
    switch (options->command) {
    case Options::Command::check_config:
    case Options::Command::probe_gl: break;
    case Options::Command::probe: return done(kiosk::probe(*config, options->generation));
    case Options::Command::replay: return done(kiosk::replay(*config, options->replay));
    case Options::Command::tour: return done(kiosk::tour(*config, options->tour));
    case Options::Command::show: return show(*options, config);
    }
    std::cout << "The configuration is in order.\n";
    return 0;
}
