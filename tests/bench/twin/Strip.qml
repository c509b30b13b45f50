import QtQuick 2.15

Row {
    id: strip
    signal home()
    spacing: Theme.u(4)
    Repeater {
        model: [
            { icon: "arrow_back", title: "もどる", way: true },
            { icon: "home", title: "最初の画面", way: true },
            { icon: "language", title: "Language 言語", way: false },
            { icon: "translate", title: "ふりがな", way: false },
            { icon: "format_size", title: "文字を大きく", way: false },
            { icon: "invert_colors", title: "黒い画面", way: false },
            { icon: "accessible", title: "画面を下げる", way: false },
            { icon: "logout", title: "おわる", way: true }
        ]
        Box {
            width: (strip.width - 7 * strip.spacing) / 8
            height: strip.height
            ground: modelData.way ? Theme.card : Theme.paper
            frame: modelData.way ? Theme.indigo : Theme.line
            onTapped: if (modelData.way) strip.home()
            Column {
                anchors.centerIn: parent
                Icon {
                    size: Theme.u(10)
                    text: modelData.icon
                    color: modelData.way ? Theme.indigo : Theme.ink
                    anchors.horizontalCenter: parent.horizontalCenter
                }
                Words {
                    text: modelData.title
                    font.pixelSize: Theme.label
                    font.bold: true
                    lineHeight: 1.2 * font.pixelSize
                    color: modelData.way ? Theme.indigo : Theme.ink
                    anchors.horizontalCenter: parent.horizontalCenter
                }
            }
        }
    }
}
