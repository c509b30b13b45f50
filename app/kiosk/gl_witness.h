#pragma once
// Remembers, through the end of this process, whether the graphics driver was at work when it came. A word in
// a file that is mapped into memory says so: two stores a picture, and they are in the file however the
// process ends. Nothing is learnt from a plug that is pulled or a sleeping kiosk that is killed, because the
// word is "idle" then; a lobby's machine ends that way every evening.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

class GlWitness {
public:
    // A driver's own threads may fall over while the word is "idle": so many starts on one boot of the
    // machine that did not end in order are the driver's fault too.
    static constexpr int starts_max = 3;

    // Why the run before says that OpenGL must not be used. Nothing: it may, as far as is known.
    static std::optional<std::string> verdict(const std::filesystem::path& file);

    // From now on there is a run that uses OpenGL, whatever the verdict was.
    static base::Result<GlWitness> begin(const std::filesystem::path& file);
    // An end in order: the file goes, unless OpenGL was lost.
    ~GlWitness();
    GlWitness(GlWitness&& other) noexcept;
    GlWitness& operator=(GlWitness&&) = delete;

    // The driver is at work as long as this lives. Null: nobody is told.
    class Work {
    public:
        explicit Work(GlWitness* witness);
        ~Work();
        Work(const Work&) = delete;
        Work& operator=(const Work&) = delete;

    private:
        void say(std::string_view word) const;
        GlWitness* witness_;
    };

    // OpenGL is not to be used again until somebody deletes the file.
    base::Result<void> lose(std::string_view why);

private:
    GlWitness(std::filesystem::path file, std::uint32_t* word);
    void forget_file();

    std::filesystem::path file_;
    std::uint32_t* word_; // The first four bytes of the file; null when it is no longer ours to write.
};

} // namespace kiosk
