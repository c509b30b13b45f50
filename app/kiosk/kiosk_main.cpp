// machiai, the program on the screen: which of its commands was meant.

#include "kiosk/gl_trial.h"
#include "kiosk/options.h"
#include "kiosk/probe.h"
#include "kiosk/rehearsal.h"
#include "kiosk/show_screen.h"
#include "kiosk/tour.h"

#include <iostream>

namespace {

using kiosk::Options;

int refused(const base::Error& error)
{
    std::cerr << "machiai: " << error.where << '\n';
    return kiosk::exit_refused;
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
    case Options::Command::show: return done(kiosk::show_screen(*options, config));
    }
    std::cout << "The configuration is in order.\n";
    return 0;
}
