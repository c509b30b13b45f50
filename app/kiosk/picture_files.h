#pragma once
// Where the bytes of pictures come from: the packs of a generation, read through connections of their own, so
// that a slow disk under them holds up nobody who draws.

#include "store/generation.h"

namespace kiosk {

class PictureFiles {
public:
    explicit PictureFiles(store::Generation generation)
        : generation_(std::move(generation))
    {
    }

    // From any thread. The first pack whose bytes are what the hash says; a pack that lies about a picture of
    // another one does not take it away.
    base::Result<base::Bytes> read(const base::Hash& hash) const;

private:
    store::Generation generation_;
};

} // namespace kiosk
