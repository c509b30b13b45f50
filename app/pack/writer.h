#pragma once
// Making packs: at the author's desk, and for the layers that a kiosk edits. The same rows give the same
// bytes, whatever the order in which they came.

#include "base/database.h"
#include "base/hash.h"
#include "pack/manifest.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace pack {

// monostate is NULL.
using Value = std::variant<std::monostate, std::int64_t, std::string, base::Hash>;

// A finished payload, measured.
struct Payload {
    std::uint64_t bytes = 0;
    base::Hash hash;
    std::vector<Section> sections;
};

class PayloadWriter {
public:
    // Works in a file beside `payload` that goes away with the writer.
    static base::Result<PayloadWriter> create(const std::filesystem::path& payload);
    ~PayloadWriter();
    PayloadWriter(PayloadWriter&&) noexcept = default;
    PayloadWriter& operator=(PayloadWriter&&) noexcept = delete;

    // All columns of the table, in the order of schema.h. A second row with the same key is an error.
    base::Result<void> insert(const std::string& table, const std::vector<Value>& values);
    // Stores a picture once, in chunks.
    base::Result<base::Hash> add_picture(base::ByteView bytes);
    // Writes the payload, dense and in the order of the keys, and measures it.
    base::Result<Payload> finish();

private:
    PayloadWriter(std::filesystem::path payload, base::Database database);
    std::filesystem::path payload_;
    std::filesystem::path working_;
    // Declared before the statements, which must be finalised first.
    std::optional<base::Database> database_;
    std::map<std::string, base::Statement> inserts_;
    std::map<std::string, base::Bytes>
        pictures_; // By hash, so that the chunks' row ids do not tell their history.
};

// The bytes of a .machiai before its payload.
std::string print_head(const std::string& manifest, const std::string& signatures,
                       std::uint64_t payload_bytes);
// Old or new, never half. Without a payload for the role `trust`.
base::Result<void> write_container(const std::filesystem::path& file, const std::string& manifest,
                                   const std::string& signatures,
                                   const std::optional<std::filesystem::path>& payload);
// The same container with other signatures.
base::Result<void> replace_signatures(const std::filesystem::path& file, const std::string& signatures);
// Copies the payload out of a container.
base::Result<void> extract_payload(const std::filesystem::path& container,
                                   const std::filesystem::path& payload);

} // namespace pack
