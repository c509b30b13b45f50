#pragma once
// What a letter costs that a visitor types.

#include "base/result.h"

#include <filesystem>
#include <vector>

namespace bench {

// Milliseconds on the processor, from each letter of some words to what is found under the letters so far, in
// the store's content. Every answer is computed: none of the words begins as another does.
base::Result<std::vector<double>> search_key_ms(const std::filesystem::path& store);

} // namespace bench
