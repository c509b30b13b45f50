#include "author/html.h"
#include "author/trust_text.h"
#include "pack/six_words.h"
#include "pack/trust_chain.h"

#include <algorithm>

namespace author {

namespace {

constexpr std::string_view head_html = R"html(<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>鍵の引き継ぎ書</title>
<style>
@page { size: A4; margin: 11mm 13mm; }
body { font: 9.5pt/1.4 "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; margin: 0 auto; max-width: 184mm; }
h1 { font-size: 15pt; margin: 0; }
h2 { font-size: 10.5pt; margin: 3mm 0 1mm; border-bottom: 0.3mm solid; }
p, ol { margin: 0.6mm 0; } ol { padding-left: 6mm; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.2mm solid; padding: 0.7mm 1.5mm; text-align: left; vertical-align: top; }
th { font-weight: normal; background: #eee; }
td.write { width: 62mm; }
code { font: 8.5pt monospace; }
.words { font-size: 16pt; text-align: center; border: 0.5mm solid; padding: 2mm; margin: 1.5mm 0; }
.words span { display: inline-block; margin: 0 3mm; }
.hash { font: 7pt monospace; text-align: center; }
[lang=en] { font-size: 8pt; color: #333; }
</style>
</head>
<body>
)html";

constexpr std::string_view what_to_do_html = R"html(<h2>人が替わるとき</h2>
<ol>
<li>新しい担当の人が自分のパソコンで鍵を作ります。<code>machiai-pack keygen -s atarashii.key -p atarashii.pub</code> 合言葉（パスワード）を決めて、<b>.key のファイルは人に渡しません</b>。.pub だけを渡します。</li>
<li>前の鍵（表の番号、例 K5）と取り替えます。<code>machiai-pack trust rotate trust.machiai -o tsugi.machiai --replace K5=atarashii.pub=なまえ</code></li>
<li>画面に出た人が、それぞれ自分の鍵で署名します。<code>machiai-pack sign tsugi.machiai --key jibun.key</code></li>
<li>確かめます。<code>machiai-pack verify tsugi.machiai --trust trust.machiai</code> 「good」と出れば、できています。</li>
<li>tsugi.machiai を<b>前の版のファイルと一緒に</b>USBメモリーに入れて、待合の画面すべてに差します。この紙を印刷し直して、古い紙は捨てます。</li>
</ol>
<h2>鍵をなくしたとき、盗まれたかもしれないとき</h2>
<p>その日のうちに止めます。<code>machiai-pack trust revoke trust.machiai -o tsugi.machiai --key K5</code> のあと、上の 3 から同じです。その鍵で署名したページは、すぐに画面から消えます。ほかに署名できる人がいない鍵は、止めるかわりに上の 2 で取り替えます。</p>
<h2>守ること</h2>
<p>鍵は一人に一つ。病院の鍵と医師の鍵を同じ人が持ちません。「この表を変える」鍵は、別々の場所にしまいます。全部なくすと、待合の画面を一台ずつ作り直すことになります。</p>
)html";

constexpr std::string_view english_html = R"html(<div lang="en">
<h2>In English</h2>
<p>The six words above stand for this very version of the trust file. A kiosk that is set up shows six words: compare them with this paper; if they differ, do not use it. <b>When somebody leaves:</b> the new person makes a key (<code>keygen</code>), keeps the .key file and hands over the .pub; put it in the place of the old one (<code>trust rotate --replace K5=FILE.pub=Name</code>); the people it names sign (<code>sign</code>); check (<code>verify</code>); carry it on a stick, with the versions before it, to every kiosk; print this sheet again. <b>Lost or stolen:</b> <code>trust revoke --key K5</code> on the same day, then sign and carry it as above; pages signed by that key leave the screen at once. One key a person; never the hospital's and the clinician's key in one hand; the keys that change this table lie in different places.</p>
</div>
</body>
</html>
)html";

std::string cell(const std::string& html)
{
    return "<td>" + html + "</td>";
}

std::string both(const std::string& ja, const std::string& en)
{
    return escaped(ja) + " <span lang=\"en\">" + escaped(en) + "</span>";
}

std::string roles_of(const pack::Trust& trust, const std::size_t key, const Tongue tongue)
{
    std::string roles;
    for (const auto& rule : trust.roles)
        if (std::ranges::any_of(rule.needs, [&](const pack::Need& need) {
                return std::ranges::find(need.keys, key) != need.keys.end();
            }))
            roles += (roles.empty()              ? ""
                          : tongue == Tongue::ja ? "、"
                                                 : ", ")
                + role_in_words(rule.role, tongue);
    return roles.empty() ? "—" : roles;
}

std::string keys_html(const pack::Trust& trust)
{
    std::string html =
        "<h2>だれが持っているか <span lang=\"en\">Who holds what</span></h2>\n<table>\n<tr><th>鍵</th>"
        "<th>名前</th><th>何に使うか</th><th>今の持ち主・電話・しまう所（書く）</th></tr>\n";
    for (std::size_t i = 0; i < trust.keys.size(); ++i)
        html += "<tr>" + cell(escaped(trust.keys[i].id)) + cell(escaped(trust.keys[i].name))
            + cell(both(roles_of(trust, i, Tongue::ja), roles_of(trust, i, Tongue::en)))
            + "<td class=\"write\"></td></tr>\n";
    return html + "</table>\n";
}

// One key, and nobody beside it: the table of the keys has said so.
bool goes_without_saying(const pack::RoleRule& rule)
{
    return rule.needs.size() == 1 && rule.needs.front().keys.size() == 1;
}

std::string needs_html(const pack::Trust& trust)
{
    std::string html = "<h2>一人では足りないもの、代わりがいるもの <span lang=\"en\">What takes several, or "
                       "one of several</span></h2>\n<table>\n";
    for (const auto& rule : trust.roles)
        if (!goes_without_saying(rule))
            html += "<tr>"
                + cell(both(role_in_words(rule.role, Tongue::ja), role_in_words(rule.role, Tongue::en)))
                + cell(both(needs_in_words(rule, trust, Tongue::ja), needs_in_words(rule, trust, Tongue::en)))
                + "</tr>\n";
    return html + "</table>\n";
}

std::string words_html(const pack::Trust& trust)
{
    const base::Hash hash = pack::hash_of(trust);
    std::string words = "<span>" + pack::six_words(hash) + "</span>";
    for (auto at = words.find(' '); at != words.npos; at = words.find(' ', at + 13))
        words.replace(at, 1, "</span><span>");
    return "<p>"
           "待合の画面をはじめて使うとき、画面に出る六つのことばが、これと同じか見比べます。違うときは使いま"
           "せん。</p>\n"
           "<div class=\"words\">"
        + words + "</div>\n<p class=\"hash\">" + hash.hex() + "</p>\n";
}

} // namespace

std::string sheet_html(const pack::Trust& trust)
{
    const std::string version = std::to_string(trust.version);
    return std::string(head_html) + "<h1>鍵の引き継ぎ書（" + escaped(trust.site) + "、第" + version
        + "版） <span lang=\"en\">Key handover sheet, version " + version
        + "</span></h1>\n<p>印刷した日　　　　年　　　月　　　日　　　担当</p>\n" + words_html(trust)
        + keys_html(trust) + needs_html(trust) + std::string(what_to_do_html) + std::string(english_html);
}

} // namespace author
