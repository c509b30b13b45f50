import QtQuick 2.15

Item {
    id: page
    signal opened(string name)

    readonly property real gap: Theme.u(8)
    readonly property real rowHeight: Theme.u(26)
    readonly property real tileHeight: (height - rowHeight - 2 * gap) / 2

    Grid {
        columns: 2
        spacing: page.gap
        Repeater {
            model: [
                { name: "chart", icon: "medical_services", title: "救急受診チャート",
                  line: "救急車？　今から病院？　明日でいい？", tint: Theme.yellow, spine: Theme.indigo },
                { name: "guidance", icon: "menu_book", title: "上手な病院のかかり方",
                  line: "適正受診のご案内", tint: Theme.blue, spine: Theme.indigo },
                { name: "groups", icon: "volunteer_activism", title: "病院を支える会",
                  line: "地域のみなさんの活動", tint: Theme.green, spine: Theme.wood },
                { name: "events", icon: "event", title: "行事・ボランティア",
                  line: "今日・今週の催し", tint: Theme.violet, spine: Theme.wood }
            ]
            Box {
                width: (page.width - page.gap) / 2
                height: page.tileHeight
                ground: modelData.tint
                groundPressed: Theme.card
                spine: modelData.spine
                onTapped: page.opened(modelData.name)
                Icon {
                    id: icon
                    x: Theme.u(11)
                    anchors.verticalCenter: parent.verticalCenter
                    size: Theme.u(34)
                    text: modelData.icon
                    color: modelData.spine
                }
                Column {
                    anchors { left: icon.right; leftMargin: Theme.u(10); verticalCenter: parent.verticalCenter }
                    Words { text: modelData.title; font.pixelSize: Theme.tile; font.bold: true }
                    Words { text: modelData.line }
                }
            }
        }
    }
    Row {
        anchors.bottom: parent.bottom
        spacing: Theme.u(4)
        Repeater {
            model: [
                { icon: "search", title: "さがす" },
                { icon: "local_hospital", title: "病院の案内" },
                { icon: "pan_tool", title: "きょう頼めること" },
                { icon: "info", title: "この画面について" }
            ]
            Box {
                width: (page.width - 3 * Theme.u(4)) / 4
                height: page.rowHeight
                ground: Theme.paper
                Icon {
                    id: mark
                    x: Theme.u(6)
                    anchors.verticalCenter: parent.verticalCenter
                    size: Theme.u(10)
                    text: modelData.icon
                    color: Theme.secondInk
                }
                Words {
                    anchors { left: mark.right; leftMargin: Theme.u(4); verticalCenter: parent.verticalCenter }
                    text: modelData.title
                    font.bold: true
                }
            }
        }
    }
}
