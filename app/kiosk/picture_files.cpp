#include "kiosk/picture_files.h"

namespace kiosk {

base::Result<base::Bytes> PictureFiles::read(const base::Hash& hash) const
{
    base::Error problem{base::Code::not_found, "no pack has the picture " + hash.hex()};
    for (const auto& pack : generation_.packs()) {
        // Opened anew: nothing of it stays in memory, and pictures are read far more seldom than they are
        // seen.
        const auto opened = generation_.reopen(*pack);
        if (!opened) {
            problem = {base::Code::io, opened.error().where};
            continue;
        }
        auto bytes = opened->picture(hash);
        if (bytes)
            return bytes;
        // What is wrong with it says more than where it is not.
        if (bytes.error().code != base::Code::not_found)
            problem = bytes.error();
    }
    return tl::unexpected(problem);
}

} // namespace kiosk
