#include "kiosk/stick_jobs.h"

#include "kiosk/admin_child.h"

namespace kiosk {

StickDesk::Start stick_jobs(const std::filesystem::path& store, Worker& worker, Mailbox& mailbox)
{
    return [store = store.string(), &worker, &mailbox](StickJob job) {
        worker.ask([store, job = std::move(job), &mailbox]() -> Message {
            std::vector<std::string> words{"--store", store, "--json"};
            words.insert(words.end(), job.words.begin(), job.words.end());
            // Nobody sees content that this very program cannot draw.
            if (job.task == StickTask::install)
                words.insert(words.end(), {"--probe-with", own_program().string()});
            std::string last;
            talk_to_admin(words, job.input, [&](const std::string& line) {
                if (const auto percent = read_percent(line))
                    mailbox.post(StickHeard{job.number, *percent});
                last = line;
            });
            return StickAnswered{job.task, job.number, last};
        });
    };
}

} // namespace kiosk
