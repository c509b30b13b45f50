#include "author/command_line.h"
#include "base/hash.h"

#include <cstdio>

int main(const int count, char** words)
{
    if (const auto ready = base::init_crypto(); !ready) {
        std::fprintf(stderr, "%s\n", ready.error().where.c_str());
        return 1;
    }
    return author::run_command_line(count, words);
}
