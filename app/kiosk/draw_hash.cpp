#include "kiosk/draw_hash.h"

#include <bit>
#include <cstddef>
#include <cstring>

namespace kiosk {

namespace {

constexpr std::uint64_t start = 0x9e3779b97f4a7c15ull;
constexpr std::uint64_t multiplier = 0xff51afd7ed558ccdull;

// Eight bytes a step: a page is some hundred kilobytes, and every logic frame is hashed.
std::uint64_t mix_bytes(std::uint64_t hash, const void* const from, const std::size_t count)
{
    const auto* bytes = static_cast<const unsigned char*>(from);
    std::size_t done = 0;
    for (; done + sizeof(std::uint64_t) <= count; done += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + done, sizeof word);
        hash = mix(hash, word);
    }
    std::uint64_t rest = 0;
    if (done < count)
        std::memcpy(&rest, bytes + done, count - done);
    return mix(mix(hash, rest), count);
}

} // namespace

std::uint64_t mix(const std::uint64_t hash, const std::uint64_t word)
{
    const std::uint64_t product = (hash ^ word) * multiplier;
    return std::rotl(product, 29) ^ (product >> 31);
}

std::uint64_t hash_of(const ImDrawData& data)
{
    std::uint64_t hash = mix_bytes(start, &data.DisplaySize, sizeof data.DisplaySize);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        hash = mix_bytes(hash, list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
        hash = mix_bytes(hash, list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list.CmdBuffer) {
            hash = mix_bytes(hash, &command.ClipRect, sizeof command.ClipRect);
            hash = mix(hash, reinterpret_cast<std::uintptr_t>(command.TextureId));
            hash = mix(hash, (static_cast<std::uint64_t>(command.VtxOffset) << 32) | command.IdxOffset);
            hash = mix(hash, command.ElemCount);
        }
    }
    return hash;
}

} // namespace kiosk
