import QtQuick 2.15

Box {
    property var group
    spine: Theme.wood
    Icon {
        id: icon
        x: Theme.u(10)
        anchors.verticalCenter: parent.verticalCenter
        text: group.icon
        color: Theme.wood
    }
    Column {
        anchors {
            left: icon.right; leftMargin: Theme.u(6)
            right: arrow.left
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.u(2.4)
        Words {
            width: parent.width
            text: group.title
            font.pixelSize: Theme.cardTitle
            font.bold: true
            wrapMode: Text.Wrap
        }
        Repeater {
            model: group.lines
            Words { text: modelData; color: Theme.secondInk }
        }
    }
    Icon {
        id: arrow
        anchors { right: parent.right; rightMargin: Theme.u(4); verticalCenter: parent.verticalCenter }
        size: Theme.u(12)
        text: "chevron_right"
        color: Theme.wood
    }
}
