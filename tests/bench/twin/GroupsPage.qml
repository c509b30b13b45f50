import QtQuick 2.15

Item {
    id: page
    property var content // Of content.json: pages.groups.

    readonly property var own: content.sections.length > 1 ? content.sections[0] : null
    readonly property var others: content.sections[content.sections.length - 1]
    readonly property real gap: Theme.u(5)
    readonly property real listWidth: width - Theme.u(35)

    Row {
        id: title
        height: Theme.u(28)
        spacing: Theme.u(5)
        Icon { size: Theme.u(15); text: "volunteer_activism"; color: Theme.wood; anchors.verticalCenter: parent.verticalCenter }
        Words {
            text: page.content.title
            font.pixelSize: Theme.pageTitle
            font.bold: true
            color: Theme.wood
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    GridView {
        id: view
        anchors { top: title.bottom; bottom: parent.bottom; left: parent.left }
        // Two cells with a gap after each.
        width: page.listWidth + page.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: width / 2
        cellHeight: Theme.u(61) + page.gap
        model: page.others.cards
        delegate: Item {
            width: view.cellWidth
            height: view.cellHeight
            GroupCard {
                width: parent.width - page.gap
                height: parent.height - page.gap
                group: modelData
            }
        }
        header: Column {
            width: page.listWidth
            spacing: Theme.u(4)
            Row {
                visible: page.own !== null
                spacing: Theme.u(4)
                Icon { size: Theme.u(11); text: "star"; color: Theme.wood; anchors.verticalCenter: parent.verticalCenter }
                Words { text: page.own.title; font.pixelSize: Theme.cardTitle; font.bold: true; color: Theme.wood }
            }
            Repeater {
                model: page.own ? page.own.cards : []
                GroupCard { width: page.listWidth; height: Theme.u(46); group: modelData }
            }
            Words {
                text: page.others.title
                font.pixelSize: Theme.cardTitle
                font.bold: true
                color: Theme.wood
                topPadding: Theme.u(6)
            }
            Row {
                spacing: page.gap
                Repeater {
                    model: [
                        { icon: "map", title: "地域でさがす" },
                        { icon: "volunteer_activism", title: "活動でさがす" }
                    ]
                    Box {
                        width: (page.listWidth - page.gap) / 2
                        height: Theme.u(26)
                        frame: Theme.indigo
                        Row {
                            anchors.centerIn: parent
                            spacing: Theme.u(3)
                            Icon { size: Theme.u(10); text: modelData.icon; color: Theme.indigo; anchors.verticalCenter: parent.verticalCenter }
                            Words { text: modelData.title; font.bold: true; color: Theme.indigo }
                        }
                    }
                }
            }
            Item { width: 1; height: Theme.u(2) }
        }
    }
    Mover {
        anchors { right: parent.right; top: view.top }
        visible: !view.atYBeginning
        icon: "keyboard_arrow_up"
        title: "上へ"
        onTapped: view.contentY = Math.max(view.originY, view.contentY - 0.8 * view.height)
    }
    Mover {
        anchors { right: parent.right; bottom: view.bottom }
        visible: !view.atYEnd
        icon: "keyboard_arrow_down"
        title: "下へ"
        onTapped: view.contentY = Math.min(view.originY + view.contentHeight - view.height,
                                           view.contentY + 0.8 * view.height)
    }
    onVisibleChanged: view.positionViewAtBeginning()
}
