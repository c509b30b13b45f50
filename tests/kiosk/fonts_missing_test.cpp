// Fonts taken away one after the other: the page stands, and the log says which is missing.

#include "lobby.h"

#include "text/face_table.h"

#include <set>

namespace {

namespace fs = std::filesystem;

// All font files of the kiosk as links in one folder.
fs::path font_folder()
{
    const fs::path folder = fs::path(BINARY_ROOT) / "fonts-one-by-one";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const text::FontFolders installed;
    for (const auto& from : {installed.biz_ud, installed.noto_cjk, installed.noto, installed.icons})
        for (const text::FamilyFiles& files : text::family_files)
            for (const char* name : {files.regular, files.bold})
                if (fs::exists(from / name) && !fs::exists(folder / name))
                    fs::create_symlink(from / name, folder / name);
    return folder;
}

class WithoutAFont : public test::LobbyTest { };

TEST_F(WithoutAFont, EveryPageStandsOrTheBaseFontIsNamed)
{
    const fs::path fonts = font_folder();
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(fonts))
        names.insert(entry.path().filename().string());
    ASSERT_GT(names.size(), 20U);
    for (const std::string& name : names) {
        const auto link = fonts / name;
        const auto target = fs::read_symlink(link);
        fs::remove(link);
        auto without = kiosk::Scene::open({fonts, fonts, fonts, fonts});
        if (name == "BIZUDPGothic-Regular.ttf") {
            ASSERT_FALSE(without);
            EXPECT_NE(without.error().where.find(name), std::string::npos);
            EXPECT_NE(without.error().where.find("fonts-morisawa-bizud-gothic"), std::string::npos);
        } else {
            ASSERT_TRUE(without) << name;
            const auto notes = (*without)->notes();
            ASSERT_EQ(notes.size(), 1U) << name;
            EXPECT_NE(notes.front().find(name), std::string::npos);
            model::Session session;
            session.lang = "en";
            content.reset();
            open();
            const screens::Moment moment = content->moment(wall, true);
            (*without)->frame(kiosk::PageShown{{content->guide(), session, moment}}, panel, std::nullopt);
            EXPECT_FALSE((*without)->semantics().runs.empty()) << name;
        }
        fs::create_symlink(target, link);
    }
    EXPECT_TRUE((*kiosk::Scene::open({fonts, fonts, fonts, fonts}))->notes().empty());
}

TEST_F(WithoutAFont, AFileThatIsNoFontIsNoWorseThanNone)
{
    const fs::path fonts = font_folder();
    for (const char* name : {"BIZUDPGothic-Bold.ttf", "BIZUDGothic-Regular.ttf", "NotoSans-Regular.ttf"}) {
        fs::remove(fonts / name);
        test::write_file(fonts / name, "no font");
    }
    auto damaged = kiosk::Scene::open({fonts, fonts, fonts, fonts});
    ASSERT_TRUE(damaged);
    open();
    model::Session session;
    const screens::Moment moment = content->moment(wall, true);
    (*damaged)->frame(kiosk::PageShown{{content->guide(), session, moment}}, panel, std::nullopt);
    EXPECT_FALSE((*damaged)->semantics().runs.empty());
}

} // namespace
