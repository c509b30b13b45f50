#include "kiosk/probe.h"

#include "kiosk/every_page.h"
#include "kiosk/loop.h"
#include "kiosk/scene.h"
#include "store/recovery.h"

#include <iostream>

namespace kiosk {

namespace {

constexpr Size lobby{1080, 1920};
// So high that a page needs no scrolling: then every text of it is drawn, and no missing glyph hides below
// the edge.
constexpr int sheets_high = 6;

base::Result<store::Generation> opened(const store::Layout& layout, const store::PackSet& set,
                                       const pack::Trust& trust)
{
    auto generation = store::Generation::open(layout, set, trust);
    if (!generation)
        return base::fail(base::Code::corrupt,
                          "the generation cannot be opened: " + generation.error().where);
    return std::move(*generation);
}

base::Result<store::Generation> find(const store::Layout& layout, const std::string& name)
{
    const auto standing = store::standing(layout);
    if (!standing)
        return base::fail(base::Code::not_found, "the store cannot be read: " + standing.error().where);
    std::vector<store::PackSet> sets{standing->state.active, standing->state.previous};
    if (const auto text = base::read_text_limited(layout.state_new(), store::state_bytes_max))
        if (const auto next = store::parse_state(*text))
            sets.push_back(next->active);
    if (name == "active" && !sets[0].empty())
        return opened(layout, sets[0], standing->trust);
    if (name == "previous" && !sets[1].empty())
        return opened(layout, sets[1], standing->trust);
    for (const store::PackSet& set : sets)
        if (!set.empty() && store::id_of(set).hex() == name)
            return opened(layout, set, standing->trust);
    return base::fail(base::Code::not_found, "the store has no generation " + name);
}

class Probing {
public:
    Probing(Scene& scene, const Content& content, const config::KioskConfig& config)
        : scene_(scene)
        , content_(content)
        , config_(config)
        , picture_(lobby.width, lobby.height)
    {
    }

    base::Result<void> language(const std::string& lang)
    {
        const base::LocalTime now = base::system_clock().wall();
        // The chart's questions too, though this site may not show them yet.
        const screens::Moment moment = content_.moment(now, true);
        for (const model::Session& session : every_page(content_.guide(), now, lang)) {
            const PageShown shown{{content_.guide(), session, moment}};
            settle(shown, panel_of(config_.screen, {lobby.width, lobby.height * sheets_high}));
            if (const int missing = scene_.semantics().missing_glyphs; missing > 0)
                return base::fail(base::Code::bad_input,
                                  "page " + path_of(shown) + " in " + lang + " lacks "
                                      + std::to_string(missing) + " glyphs");
            settle(shown, panel_of(config_.screen, lobby));
            scene_.paint(picture_.surface());
            if (scene_.semantics().runs.empty())
                return base::fail(base::Code::bad_input,
                                  "page " + path_of(shown) + " in " + lang + " is empty");
            if (const auto fault = content_.guide().fault())
                return base::fail(base::Code::corrupt, "page " + path_of(shown) + ": " + fault->where);
            ++pages_;
        }
        return {};
    }
    int pages() const { return pages_; }

private:
    void settle(const Shown& shown, ui::Display panel)
    {
        panel.panel_height_mm = panel.panel_width_mm * static_cast<float>(panel.height_px)
            / static_cast<float>(panel.width_px); // Longer, not coarser.
        for (int frame = 0; frame == 0 || (frame < logic_frames_max && scene_.moving()); ++frame)
            scene_.frame(shown, panel, std::nullopt);
    }

    Scene& scene_;
    const Content& content_;
    const config::KioskConfig& config_;
    paint::Picture picture_;
    int pages_ = 0;
};

} // namespace

base::Result<void> probe(const config::KioskConfig& config, const std::string& generation)
{
    TRY_SET(auto found, find({config.paths.store}, generation));
    TRY_SET(const auto content, Content::open(std::move(found)));
    TRY_SET(const auto scene, Scene::open());
    // A picture that cannot be shown has its words in its place, so the page can be.
    scene->pictures().show(content.pictures());
    scene->pictures().report_to([](const std::string& words) { std::cerr << "machiai: " << words << '\n'; });
    Probing probing(*scene, content, config);
    for (const model::Language& language : content.guide().languages())
        TRY(probing.language(language.code));
    std::cout << "Every page can be drawn: " << probing.pages() << " in "
              << content.guide().languages().size() << " languages.\n";
    return {};
}

} // namespace kiosk
