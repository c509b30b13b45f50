#include "author/site_files.h"

#include "ui/theme.h"

#include <array>
#include <cstdio>

namespace author {

namespace {

template <class T>
struct Named {
    const char* name; // In the style sheet.
    T value;
};

constexpr std::array tones{
    Named{"paper", ui::Tone::paper},
    Named{"card", ui::Tone::card},
    Named{"ink", ui::Tone::ink},
    Named{"second-ink", ui::Tone::second_ink},
    Named{"line", ui::Tone::line},
    Named{"indigo", ui::Tone::indigo},
    Named{"wood", ui::Tone::wood},
    Named{"on-dark", ui::Tone::on_dark},
    Named{"blue", ui::Tone::tint_blue},
    Named{"green", ui::Tone::tint_green},
    Named{"yellow", ui::Tone::tint_yellow},
    Named{"violet", ui::Tone::tint_violet},
    Named{"pressed", ui::Tone::pressed},
    Named{"life", ui::Tone::life},
    Named{"on-life", ui::Tone::on_life},
};

constexpr std::array types{
    Named{"small", ui::Type::small},
    Named{"label", ui::Type::strip},
    Named{"body", ui::Type::body},
    Named{"card-title", ui::Type::card_title},
    Named{"page-title", ui::Type::page_title},
    Named{"tile", ui::Type::tile},
};

// So many pixels a unit that the theme's rounding to whole pixels does not show.
constexpr float fine = 1000;

ui::Theme theme(const bool black, const float px_per_unit)
{
    ui::Display display;
    display.black = black;
    display.width_px = static_cast<int>(display.panel_width_mm * px_per_unit);
    return ui::Theme(display);
}

std::string colors(const bool black)
{
    const ui::Theme look = theme(black, fine);
    std::string css;
    for (const auto& [name, tone] : tones) {
        const ui::Color color = look.color(tone);
        char hex[8];
        std::snprintf(hex, sizeof hex, "#%02x%02x%02x", color.r, color.g, color.b);
        css += "--" + std::string(name) + ":" + hex + ";";
    }
    return css;
}

std::string decimal(const float number)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.4g", static_cast<double>(number));
    return text;
}

// A unit is a millimetre of the panel; on a coarse screen it grows until the body text has the pixels that
// kanji need, as on the screen in the lobby.
std::string sizes()
{
    const ui::Theme look = theme(false, fine);
    const std::string floor = decimal(theme(false, 0).em(ui::Type::body));
    const float body = look.em(ui::Type::body) / fine;
    const ui::Display panel;
    std::string css = "--u:max(" + floor + "px / " + decimal(body) + ",100vw / "
        + decimal(panel.panel_width_mm) + ");--larger:1;";
    for (const auto& [name, type] : types)
        css += "--" + std::string(name) + ":max(" + floor + "px,calc(var(--larger)*"
            + decimal(look.em(type) / fine) + "*var(--u)));";
    return css;
}

std::string larger()
{
    ui::Display display;
    display.width_px = static_cast<int>(display.panel_width_mm * fine);
    display.large = true;
    return decimal(ui::Theme(display).em(ui::Type::body) / theme(false, fine).em(ui::Type::body));
}

constexpr std::string_view rules = R"css(
@font-face{font-family:Icons;src:local("Material Icons"),url(icons.ttf)}
*{box-sizing:border-box;margin:0;padding:0}
html{font-family:"BIZ UDPGothic","BIZ UDPゴシック","Noto Sans CJK JP","Noto Sans JP",sans-serif;color:var(--ink);
background:var(--paper);touch-action:pan-y;user-select:none;-webkit-user-select:none;scrollbar-width:none}
body{height:100vh;display:flex;flex-direction:column;overflow:hidden;font-size:var(--body);line-height:1.62;
word-break:keep-all;overflow-wrap:anywhere;line-break:strict;text-spacing-trim:trim-start}
html.low body{height:62vh;margin-top:38vh}
a{color:inherit;text-decoration:none;-webkit-tap-highlight-color:transparent}
button{font:inherit;color:inherit;border:0;background:none}
i{font:normal 1em/1 Icons;flex:none;font-feature-settings:"liga";white-space:nowrap;overflow:hidden;width:1em}
rt{font-size:50%;line-height:1;font-weight:normal;display:none}
html.ruby rt{display:ruby-text}
html.ruby .unset,html.large #large .unset,html.black #black .unset,html.low #low .unset{display:none}
.set,html.ruby button:not(#ruby) .set,html.large button:not(#large) .set,html.black button:not(#black) .set,
html.low button:not(#low) .set{display:none}
html.ruby button:not(#ruby) .unset{display:inline}
html.ruby #ruby .set,html.large #large .set,html.black #black .set,html.low #low .set{display:inline}
header{flex:none;display:flex;justify-content:space-between;align-items:flex-end;margin:0 calc(16*var(--u));
padding:calc(4*var(--u)) 0 calc(2.6*var(--u));border-bottom:calc(.9*var(--u)) solid var(--wood);
min-height:calc(28*var(--u))}
.hospital{font-size:var(--card-title);font-weight:bold}
.notice{font-size:var(--small);font-weight:bold;color:var(--second-ink)}
.clock b{font-size:var(--card-title);margin-left:calc(6*var(--u))}
main{flex:1;min-height:0;padding:calc(6*var(--u)) calc(16*var(--u));display:flex;flex-direction:column}
.tiles{flex:1;display:grid;grid-template-columns:1fr 1fr;grid-auto-rows:1fr;gap:calc(8*var(--u))}
.tile{display:flex;align-items:center;padding:0 calc(10*var(--u));background:var(--tint);color:var(--ink);
border:calc(.4*var(--u)) solid var(--line);border-left:calc(3*var(--u)) solid var(--spine);
border-radius:calc(3*var(--u))}
.tile{--spine:var(--indigo)}
.tile.wood,.wood{--spine:var(--wood)}
.yellow{--tint:var(--yellow)}.blue{--tint:var(--blue)}.green{--tint:var(--green)}.violet{--tint:var(--violet)}
.tile i{font-size:calc(34*var(--u));color:var(--spine);margin-right:calc(10*var(--u))}
.tile h2{font-size:var(--tile)}
.tile:active{background:var(--card);border-color:var(--ink)}
.quiets{flex:none;display:flex;gap:calc(4*var(--u));margin-top:calc(8*var(--u))}
.quiet{flex:1;height:calc(26*var(--u));display:flex;align-items:center;padding:0 calc(6*var(--u));font-weight:bold;
border:calc(.4*var(--u)) solid var(--line);border-radius:calc(3*var(--u))}
.quiet i{font-size:calc(10*var(--u));color:var(--second-ink);margin-right:calc(4*var(--u))}
.page{--spine:var(--indigo)}
.page.wood{--spine:var(--wood)}
h1{flex:none;display:flex;align-items:center;font-size:var(--page-title);color:var(--spine);
padding-bottom:calc(4*var(--u))}
h1 i{font-size:calc(15*var(--u));margin-right:calc(5*var(--u))}
.list{flex:1;min-height:0;display:flex;gap:calc(8*var(--u))}
#view{flex:1;overflow-y:auto;scrollbar-width:none}
section{padding-bottom:calc(6*var(--u))}
section h2{display:flex;align-items:center;font-size:var(--card-title);color:var(--spine);
padding-bottom:calc(3*var(--u))}
section h2 i{font-size:calc(11*var(--u));margin-right:calc(4*var(--u))}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:calc(5*var(--u))}
.cards.one,html.large .cards{grid-template-columns:1fr}
@media (orientation:portrait){.cards,.tiles{grid-template-columns:1fr}}
.card{display:flex;align-items:center;padding:calc(8*var(--u));background:var(--card);
border:calc(.4*var(--u)) solid var(--line);border-left:calc(3*var(--u)) solid var(--spine);
border-radius:calc(3*var(--u));min-width:0}
.card div{flex:1;min-width:0}
.card h3{font-size:var(--card-title);line-height:1.62}
.card p{color:var(--second-ink);margin-top:calc(2.4*var(--u));max-width:26em}
.card i{font-size:calc(18*var(--u));color:var(--spine);margin-right:calc(6*var(--u))}
.card i:last-child{font-size:calc(12*var(--u));margin:0}
a.card:active{background:var(--pressed);border-color:var(--ink)}
.card .tag{display:inline-block;font-size:var(--small);font-weight:bold;color:var(--ink);padding:0 calc(3*var(--u));
border:calc(.6*var(--u)) solid var(--ink);border-radius:calc(1.5*var(--u))}
section>p,section>ul,section>ol,section>h3{max-width:26em;margin-bottom:calc(5*var(--u))}
section>ul,section>ol{padding-left:1.5em}
li{margin-bottom:calc(3*var(--u))}
.remember{font-weight:bold;background:var(--blue);border-left:calc(3*var(--u)) solid var(--spine);
border-radius:calc(3*var(--u));padding:calc(6*var(--u))}
.source{font-size:var(--small);color:var(--second-ink)}
.movers{flex:none;width:calc(27*var(--u));display:flex;flex-direction:column;justify-content:space-between}
.movers button,.strip>*{display:flex;flex-direction:column;align-items:center;justify-content:center;
font-size:var(--label);font-weight:bold;line-height:1.1;border-radius:calc(3*var(--u));background:var(--card);
border:calc(.6*var(--u)) solid var(--indigo);color:var(--indigo)}
.movers button{height:min(calc(60*var(--u)),48%)}
.movers i{font-size:calc(12*var(--u))}
.movers button[hidden]{display:flex;visibility:hidden}
.life{flex:none;display:flex;align-items:center;justify-content:center;height:calc(24*var(--u));
margin:0 calc(8*var(--u)) calc(4*var(--u));background:var(--life);color:var(--on-life);font-weight:bold;
border-radius:calc(3*var(--u))}
.life i{font-size:calc(17*var(--u));margin-right:calc(8*var(--u))}
.life b{font-size:var(--page-title);margin-right:calc(8*var(--u))}
.strip{flex:none;display:flex;gap:calc(4*var(--u));height:calc(24*var(--u));
margin:0 calc(8*var(--u)) calc(8*var(--u))}
.strip>*{flex:1 1 0;background:var(--paper);border:calc(.4*var(--u)) solid var(--line);color:var(--ink)}
.strip>.way{background:var(--card);border:calc(.6*var(--u)) solid var(--indigo);color:var(--indigo)}
.strip i{font-size:calc(10*var(--u))}
.strip>*:active,.movers button:active,.quiet:active{background:var(--pressed);border-color:var(--ink)}
html.ruby #ruby,html.large #large,html.black #black,html.low #low{background:var(--indigo);color:var(--on-dark)}
)css";

constexpr std::string_view script = R"js("use strict";
// A visitor's choices hold from page to page and are forgotten when the visit ends.
const choices = ["ruby", "large", "black", "low"];
const root = document.documentElement;
for (const name of choices) root.classList.toggle(name, sessionStorage.getItem(name) === "1");

const home = "index.html";
const idleMs = 90000;
const slopPx = 8; // A finger that moved less still taps.
let idle = 0;

function begun() {
  return !location.pathname.endsWith("/" + home) || choices.some((name) => root.classList.contains(name));
}
function finish() {
  sessionStorage.clear();
  location.replace(home);
}
function present() {
  clearTimeout(idle);
  if (begun()) idle = setTimeout(finish, idleMs);
}

function tell() {
  const now = new Date();
  const words = (options) => new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", ...options });
  const era = words({ calendar: "japanese", era: "long", year: "numeric" }).format(now);
  const day = words({ month: "long", day: "numeric", weekday: "short" }).format(now);
  const year = words({ year: "numeric" }).format(now);
  document.getElementById("date").textContent = year + "（" + era + "）" + day.replace("(", "（").replace(")", "）");
  const [hour, minute] = words({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now).split(":");
  document.getElementById("time").textContent =
    (hour < 12 ? "午前" : "午後") + hour % 12 + "時" + Number(minute) + "分";
  setTimeout(tell, 60000 - now.getTime() % 60000);
}

// Panels that report a finger as a mouse do not scroll by themselves.
function drag(view) {
  let from = null;
  let moved = false;
  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") from = { y: event.clientY, top: view.scrollTop };
    moved = false;
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const way = event.clientY - from.y;
    moved = moved || Math.abs(way) > slopPx;
    if (moved) view.scrollTop = from.top - way;
  });
  addEventListener("pointerup", () => { from = null; });
  addEventListener("click", (event) => { if (moved) event.preventDefault(); moved = false; }, true);
}

addEventListener("DOMContentLoaded", () => {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  for (const name of choices)
    on(name, () => sessionStorage.setItem(name, root.classList.toggle(name) ? "1" : "0"));
  on("back", () => history.back());
  on("finish", finish);
  const view = document.getElementById("view");
  if (view) {
    const up = document.getElementById("up");
    const down = document.getElementById("down");
    const show = () => {
      up.hidden = view.scrollTop < 1;
      down.hidden = view.scrollTop > view.scrollHeight - view.clientHeight - 1;
    };
    up.addEventListener("click", () => view.scrollBy(0, -0.8 * view.clientHeight));
    down.addEventListener("click", () => view.scrollBy(0, 0.8 * view.clientHeight));
    view.addEventListener("scroll", show, { passive: true });
    show();
    drag(view);
  }
  addEventListener("dragstart", (event) => event.preventDefault());
  addEventListener("contextmenu", (event) => event.preventDefault());
  addEventListener("pointerdown", present);
  present();
  tell();
});
)js";

} // namespace

std::string site_style()
{
    return ":root{" + colors(false) + sizes() + "}\nhtml.black{" + colors(true)
        + "}\nhtml.large{--larger:" + larger() + "}" + std::string(rules);
}

std::string_view site_script()
{
    return script;
}

} // namespace author
