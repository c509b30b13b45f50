// I. Disks and memory that fail.

#include "conformance/case.h"
#include "conformance/lab.h"

namespace conformance {

std::span<const Case> error_cases()
{
    return {};
}

} // namespace conformance
