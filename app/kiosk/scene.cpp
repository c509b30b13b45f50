#include "kiosk/scene.h"

#include "base/match.h"
#include "paint/cpu_painter.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

// Numbered as in ui/picture.h.
paint::TextureView view_of(const text::Atlas& atlas, const Textures& pictures, const ImTextureID id)
{
    const auto number = reinterpret_cast<std::uintptr_t>(id);
    if (number >= ui::picture_texture_first)
        return pictures.view(number);
    const auto page = static_cast<int>(number) - 1;
    if (page < 0 || page >= atlas.pages() || atlas.page(page).pixels.empty())
        return {};
    return {paint::TextureView::Format::a8, text::atlas_page_size,          text::atlas_page_size,
            text::atlas_page_size,          atlas.page(page).pixels.data(), atlas.page(page).version,
            atlas.page(page).epoch};
}

ui::Canvas::FrameInput input_of(const Shown& shown, const ui::Display& panel)
{
    ui::Canvas::FrameInput input;
    input.display = panel;
    input.page = path_of(shown);
    const auto take = [&](const model::Session& session) {
        input.display.large = session.large;
        input.display.black = session.black;
        input.display.low = session.low;
        input.lang = session.lang;
        input.ruby = session.ruby;
        input.visit = session.visit;
        input.depth = static_cast<int>(session.trail.size());
    };
    std::visit(base::Match{
                   [&](const PageShown& page) { take(page.view.session); },
                   [&](const IdleShown& idle) { take(idle.view.session); },
                   [](const CardShown&) {},
               },
               shown);
    return input;
}

Scene::Step idle_step(ui::Canvas& canvas, const IdleShown& shown)
{
    const screens::IdleTouched touched = screens::idle_screen(canvas, shown.view, shown.seconds_left);
    if (touched.life)
        return {model::Open{model::EmergencyPage{}}, true};
    if (touched.finish)
        return {model::EndVisit{}, false};
    return {std::nullopt, touched.go_on};
}

} // namespace

namespace {

// What a stick's page shows follows from how far the stick is, not from what was touched.
std::string path_of_view(const screens::View& view)
{
    std::string path = model::path_of(view.session.page);
    const auto* const page = std::get_if<model::StickPage>(&view.session.page);
    if (page && page->step == model::StickStep::overview && view.stick != nullptr)
        path += "/" + std::string(model::name_of(view.stick->phase));
    return path;
}

} // namespace

std::string path_of(const Shown& shown)
{
    return std::visit(
        base::Match{
            [](const PageShown& page) { return path_of_view(page.view); },
            [](const IdleShown& idle) { return "idle/" + path_of_view(idle.view); },
            [](const CardShown&) { return std::string("card"); },
        },
        shown);
}

base::Result<std::unique_ptr<Scene>> Scene::open(const text::FontFolders& folders)
{
    TRY_SET(auto fonts, text::Fonts::open(folders));
    return std::unique_ptr<Scene>(new Scene(std::move(fonts)));
}

Scene::Scene(text::Fonts fonts)
    : fonts_(std::move(fonts))
    , typesetter_(fonts_)
    , atlas_(fonts_)
    , canvas_(fonts_, typesetter_, atlas_,
              [this](const ui::PictureWish& wish) { return pictures_.ask(wish); })
{
}

std::vector<std::string> Scene::notes() const
{
    std::vector<std::string> notes;
    for (const auto& file : fonts_.missing_files())
        notes.push_back("not installed: " + file.string()
                        + "; its letters are drawn in another font, or left blank");
    return notes;
}

Scene::Step Scene::frame(const Shown& shown, const ui::Display& panel,
                         const std::optional<ui::Transition>& transition)
{
    pictures_.begin_frame();
    stage_.begin(panel.width_px, panel.height_px, transition);
    canvas_.begin(input_of(shown, panel));
    Step step = std::visit(base::Match{
                               [&](const PageShown& page) {
                                   return Step{screens::draw(canvas_, page.view), false};
                               },
                               [&](const IdleShown& idle) { return idle_step(canvas_, idle); },
                               [&](const CardShown&) {
                                   screens::card_screen(canvas_);
                                   return Step{};
                               },
                           },
                           shown);
    canvas_.end();
    data_ = &stage_.end();
    const std::uint64_t before = damage_.hash();
    damage_.look(*data_, textures(), panel.width_px, panel.height_px);
    unsettled_ = canvas_.unsettled() || pictures_.needs_frame() || step.action.has_value();
    moving_ = unsettled_ || damage_.hash() != before;
    return step;
}

paint::Textures Scene::textures() const
{
    return [this](const ImTextureID id) { return view_of(atlas_, pictures_, id); };
}

void Scene::paint(const paint::Surface& surface) const
{
    if (data_ != nullptr)
        paint::paint(*data_, textures(), surface);
}

std::vector<paint::Rect> Scene::repaint(const paint::Surface& surface)
{
    return repaint([&surface](const ImDrawData& data, const paint::Textures& textures,
                              const std::span<const paint::Rect> damage) {
        paint::paint(data, textures, surface, damage);
    });
}

std::vector<paint::Rect> Scene::repaint(const Painter& painter)
{
    std::vector<paint::Rect> rects = damage_.rects();
    if (data_ != nullptr && !rects.empty())
        painter(*data_, textures(), rects);
    damage_.painted();
    return rects;
}

} // namespace kiosk
