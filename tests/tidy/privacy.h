#pragma once
// What may never be in this repository: private keys, and what leads to a private person.

#include "tidy/source.h"

namespace tidy {

// A minisign secret key (its 158 bytes in base64), or a PEM private key.
Findings check_private_keys(const Source& source);

// Mobile numbers (070, 080, 090 and eleven digits) and mail addresses.
Findings check_personal_data(const Source& source);

} // namespace tidy
