#pragma once
// How a unique_ptr lets go of what a C library made: std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>.

namespace base {

template <auto destroy>
struct Destroyer {
    template <class T>
    void operator()(T* const pointer) const
    {
        destroy(pointer);
    }
};

} // namespace base
