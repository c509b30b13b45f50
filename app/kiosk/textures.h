#pragma once
// The pictures that are decoded: each at the size at which it is seen, so that painting copies rows. Within a
// budget; those not seen for longest go first, and what is in view stays.

#include "image/scale.h"
#include "kiosk/picture_files.h"
#include "kiosk/worker.h"
#include "paint/texture.h"

#include <functional>
#include <map>

namespace kiosk {

// A 4K panel full of pictures.
inline constexpr std::size_t textures_bytes_max = std::size_t{3840} * 2160 * image::pixel_bytes;
// Of one picture; what would be larger is decoded smaller, and painting stretches it.
inline constexpr std::size_t texture_bytes_max = textures_bytes_max / 2;
// Where so little room is left that a side would shrink to less than this part, there is no picture.
inline constexpr double texture_scale_min = 0.25;
// Of wishes that are kept, those that cannot be met among them.
inline constexpr std::size_t texture_wishes_max = 256;
// Asked for at a time. Somebody who turns pages quickly waits for no more than these.
inline constexpr int decodes_waiting_max = 4;

class Textures {
public:
    // Until told otherwise, pictures are decoded in ask(): a tour's pages are complete.
    Textures() = default;
    // From now on the worker decodes them, and its mailbox has what take() wants. No ask() after its end.
    void decode_on(Worker& worker) { worker_ = &worker; }
    // Told of every picture that cannot be shown, once.
    void report_to(std::function<void(const std::string&)> report) { report_ = std::move(report); }
    // The content on the screen. What another content could not show is tried again.
    void show(std::shared_ptr<const PictureFiles> files);

    // Before a logic frame's first ask().
    void begin_frame();
    ui::PictureAnswer ask(const ui::PictureWish& wish);
    void take(const Decoded& decoded);
    // A picture was put off for a frame: there has to be one.
    bool needs_frame() const { return put_off_; }

    // The pixels behind a texture number; an empty view for a number that is not, or no longer, a picture's.
    paint::TextureView view(std::uint64_t texture) const;
    std::size_t bytes() const { return bytes_; }

private:
    struct Entry {
        enum class State { wanted, waiting, here, refused };
        State state = State::wanted;
        std::uint64_t seen = 0; // The frame in which it was asked for last.
        std::uint64_t job = 0; // Of one that waits.
        std::uint64_t texture = 0; // Of one that is here, with its pixels.
        std::shared_ptr<const image::Pixels> pixels;
        std::size_t bytes = 0; // Of one that is here, or will be.
        bool put_off = false; // Once, while pictures of a page that is left still count.
    };
    using Entries = std::map<ui::PictureWish, Entry>;

    void begin(const ui::PictureWish& wish, Entry& entry);
    void finish(Entry& entry, const Decoded& decoded);
    bool in_view(const Entry& entry) const;
    std::size_t room() const;
    void make_room();
    void drop(Entries::iterator entry);

    Worker* worker_ = nullptr;
    std::function<void(const std::string&)> report_;
    std::shared_ptr<const PictureFiles> files_;
    Entries entries_;
    std::map<std::uint64_t, const image::Pixels*> by_texture_;
    std::size_t bytes_ = 0;
    std::uint64_t frame_ = 1;
    std::uint64_t jobs_ = 0;
    int waiting_ = 0;
    bool put_off_ = false;
    std::uint64_t next_texture_ = ui::picture_texture_first;
};

} // namespace kiosk
