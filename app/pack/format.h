#pragma once
// The spec of a .machiai file. Integers are little endian.
//
//   offset  bytes
//        0  4             "MCH1"
//        4  4             manifest_bytes, 1 to manifest_bytes_max
//        8  4             signatures_bytes, 0 to signatures_bytes_max
//       12  8             payload_bytes, 0 to payload_bytes_max
//       20  …             the manifest: strict text (manifest.h; for the role `trust`: trust.h)
//        …  …             0 to signature_count_max verbatim .minisig files of those bytes, one after the
//        other …  …             the payload: one SQLite database (schema.h); nothing for the role `trust`
//
// The file ends where the payload ends. The lengths are checked against these limits and against the size of
// the file before anything is allocated. The payload is never compressed, so nothing can swell.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pack {

inline constexpr std::string_view magic = "MCH1";
inline constexpr std::size_t header_bytes = 20;
inline constexpr std::uint32_t manifest_bytes_max = 64 * 1024;
inline constexpr std::uint32_t signature_bytes_max = 1024; // One .minisig of stock minisign has 280 to 350.
inline constexpr std::size_t signature_count_max = 8;
inline constexpr std::uint32_t signatures_bytes_max = signature_count_max * signature_bytes_max;
inline constexpr std::uint64_t payload_bytes_max = std::uint64_t{2} << 30;

inline constexpr std::size_t section_count_max = 64;
inline constexpr std::size_t requirement_count_max = 8;
inline constexpr std::size_t key_count_max = 256;
inline constexpr std::size_t role_count_max = 256;
inline constexpr std::size_t key_name_bytes_max = 200;
inline constexpr std::size_t id_bytes_max = 128; // Of a row; also of a site or a role.
inline constexpr std::size_t prose_bytes_max =
    64 * 1024; // A text in `translation` or `article_block`, with readings.
inline constexpr std::size_t column_bytes_max = 2048; // Any other text.
inline constexpr std::size_t image_side_max = 8192;
inline constexpr std::uint64_t image_pixels_max = 3840 * 2160; // As many as a 4K panel shows.
inline constexpr std::uint64_t image_bytes_max = 4 << 20;
inline constexpr std::uint64_t version_max = (std::uint64_t{1} << 63) - 1;

} // namespace pack
