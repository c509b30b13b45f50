#include "kiosk/textures.h"

#include "image/decode.h"

#include <algorithm>

namespace kiosk {

namespace {

using State = ui::PictureAnswer::State;

base::Result<image::Pixels> decoded_pixels(const PictureFiles& files, const ui::PictureWish& wish,
                                           const image::Size size)
{
    TRY_SET(const auto bytes, files.read(wish.hash));
    auto pixels = image::decode(bytes, image::stored_caps);
    if (!pixels)
        return base::fail(pixels.error().code, "picture " + wish.hash.hex() + " " + pixels.error().where);
    if (pixels->width != wish.width || pixels->height != wish.height)
        return base::fail(base::Code::corrupt,
                          "picture " + wish.hash.hex() + " has another size than its row");
    return image::scaled(std::move(*pixels), size);
}

Decoded decode(const PictureFiles& files, const ui::PictureWish& wish, const image::Size size,
               const std::uint64_t job)
{
    auto pixels = decoded_pixels(files, wish, size);
    if (!pixels)
        return {job, nullptr, pixels.error().where};
    return {job, std::make_shared<const image::Pixels>(std::move(*pixels)), {}};
}

} // namespace

void Textures::show(std::shared_ptr<const PictureFiles> files)
{
    if (files == files_)
        return;
    files_ = std::move(files);
    // What is here is what its hash says, whichever pack it came from.
    std::erase_if(entries_, [](const auto& entry) { return entry.second.state != Entry::State::here; });
}

void Textures::begin_frame()
{
    ++frame_;
    put_off_ = false;
    make_room();
}

ui::PictureAnswer Textures::ask(const ui::PictureWish& wish)
{
    Entry& entry = entries_[wish];
    entry.seen = frame_;
    if (entry.state == Entry::State::wanted)
        begin(wish, entry);
    switch (entry.state) {
    case Entry::State::here: return {State::here, entry.texture};
    case Entry::State::refused: return {State::refused, 0};
    case Entry::State::wanted:
    case Entry::State::waiting: break;
    }
    return {State::coming, 0};
}

void Textures::begin(const ui::PictureWish& wish, Entry& entry)
{
    if (worker_ != nullptr && waiting_ >= decodes_waiting_max)
        return; // Asked again in the frame that follows one of their results.
    const std::size_t bytes = std::min(texture_bytes_max, room());
    const image::Size wished{wish.shown_width, wish.shown_height};
    const image::Size size =
        image::fitted(wished, std::max(wished.width, wished.height),
                      std::max<std::int64_t>(1, static_cast<std::int64_t>(bytes / image::pixel_bytes)));
    if (size != wished && bytes < texture_bytes_max && !std::exchange(entry.put_off, true)) {
        put_off_ = true;
        return;
    }
    entry.job = ++jobs_;
    entry.state = Entry::State::waiting;
    entry.bytes = image::bytes_of(size.width, size.height);
    if (files_ == nullptr || size.width < wished.width * texture_scale_min) {
        finish(entry, {entry.job, nullptr, "picture " + wish.hash.hex() + ": there is no room for it"});
        return;
    }
    if (worker_ == nullptr) {
        finish(entry, decode(*files_, wish, size, entry.job));
        return;
    }
    ++waiting_;
    worker_->ask([files = files_, wish, size, job = entry.job]() -> Message {
        return decode(*files, wish, size, job);
    });
}

void Textures::take(const Decoded& decoded)
{
    --waiting_;
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) {
        return entry.second.state == Entry::State::waiting && entry.second.job == decoded.job;
    });
    if (found != entries_.end()) // Else it was for a content that is gone.
        finish(found->second, decoded);
}

void Textures::finish(Entry& entry, const Decoded& decoded)
{
    if (!decoded.pixels) {
        entry.state = Entry::State::refused;
        entry.bytes = 0;
        if (report_)
            report_(decoded.problem);
        return;
    }
    entry.state = Entry::State::here;
    entry.pixels = decoded.pixels;
    entry.texture = next_texture_++;
    by_texture_[entry.texture] = entry.pixels.get();
    bytes_ += entry.bytes;
    make_room();
}

// On the screen now, or on the page that is being drawn.
bool Textures::in_view(const Entry& entry) const
{
    return entry.seen + 1 >= frame_;
}

// What pictures in view leave of the budget; those that are asked for count already.
std::size_t Textures::room() const
{
    std::size_t taken = 0;
    for (const auto& [wish, entry] : entries_)
        if (in_view(entry) || entry.state == Entry::State::waiting)
            taken += entry.bytes;
    return textures_bytes_max - std::min(taken, textures_bytes_max);
}

void Textures::make_room()
{
    while (bytes_ > textures_bytes_max || entries_.size() > texture_wishes_max) {
        auto oldest = entries_.end();
        for (auto entry = entries_.begin(); entry != entries_.end(); ++entry)
            if (!in_view(entry->second) && entry->second.state != Entry::State::waiting
                && (oldest == entries_.end() || entry->second.seen < oldest->second.seen))
                oldest = entry;
        if (oldest == entries_.end())
            return;
        drop(oldest);
    }
}

void Textures::drop(const Entries::iterator entry)
{
    if (entry->second.state == Entry::State::here) {
        bytes_ -= entry->second.bytes;
        by_texture_.erase(entry->second.texture);
    }
    entries_.erase(entry);
}

paint::TextureView Textures::view(const std::uint64_t texture) const
{
    const auto found = by_texture_.find(texture);
    if (found == by_texture_.end())
        return {};
    const image::Pixels& pixels = *found->second;
    // A number stands for the same pixels as long as it stands for any.
    return {.format = paint::TextureView::Format::rgba,
            .width = pixels.width,
            .height = pixels.height,
            .stride = pixels.width * image::pixel_bytes,
            .pixels = pixels.rgba.data(),
            .version = 0,
            .epoch = 0};
}

} // namespace kiosk
