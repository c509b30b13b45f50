#include "kiosk/tour.h"

#include "kiosk/route.h"
#include "kiosk/walk.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace kiosk {

namespace {

// Where there is a screen, the tour is seen on it; it never waits for one.
class Display {
public:
    explicit Display(const Size size)
        : clock_(base::system_clock())
    {
        if (std::getenv("DISPLAY") == nullptr)
            return;
        auto window = Window::open({size, "machiai: tour"}, clock_);
        if (window)
            window_ = std::move(*window);
    }

    void show(const paint::Surface& picture)
    {
        if (!window_)
            return;
        const paint::Surface to = window_->surface();
        for (int y = 0; y < std::min(to.height, picture.height); ++y)
            std::copy_n(picture.row(y), std::min(to.width, picture.width), to.row(y));
        const paint::Rect all = to.bounds();
        window_->present({&all, 1});
        window_->wait(base::Ms{0});
    }

private:
    base::Clock clock_;
    std::unique_ptr<Window> window_;
};

} // namespace

base::Result<Content> open_for_tour(const std::filesystem::path& store)
{
    Opened opened = open_content(store);
    for (const std::string& note : opened.notes)
        std::cerr << "machiai: " << note << '\n';
    if (!opened.content)
        return base::fail(base::Code::not_found, "the store has no content that can be shown");
    opened.content->believe_clock();
    return std::move(*opened.content);
}

base::Result<void> tour(const config::KioskConfig& config, const TourOptions& options)
{
    std::error_code error;
    std::filesystem::create_directories(options.folder, error);
    if (error)
        return base::fail(base::Code::io,
                          "tour: the folder for the pictures could not be made: " + error.message());
    TRY_SET(const auto scene, Scene::open());
    scene->pictures().report_to([](const std::string& words) { std::cerr << "machiai: " << words << '\n'; });
    TRY_SET(const Content content, open_for_tour(config.paths.store));
    Display display(options.size);
    Walk walk(*scene, content, config, options,
              [&](const paint::Surface& picture) { display.show(picture); });
    TRY(visit_everything(walk, config.idle, options));
    if (const auto fault = content.guide().fault())
        return base::fail(base::Code::corrupt, "tour: the content is not sound: " + fault->where);
    return walk.contact_sheet();
}

} // namespace kiosk
