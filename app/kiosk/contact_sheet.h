#pragma once
// Every picture of a tour, small, on one sheet.

#include "paint/surface.h"

#include <vector>

namespace kiosk {

class ContactSheet {
public:
    void add(const paint::Surface& picture);
    paint::Picture sheet() const;

private:
    std::vector<paint::Picture> thumbnails_;
};

} // namespace kiosk
