import QtQuick 2.15

// What can be touched: a rounded frame with a spine at its left.
Rectangle {
    id: box
    property color ground: Theme.card
    property color groundPressed: Theme.pressed
    property color frame: Theme.line
    property color spine: "transparent"
    readonly property bool pressed: area.pressed
    signal tapped()

    color: pressed ? groundPressed : ground
    radius: Theme.u(3)
    border.color: pressed ? Theme.ink : frame
    border.width: pressed ? Theme.u(1) : Math.max(1, Theme.u(0.4))

    Rectangle {
        visible: box.spine.a > 0
        x: 0
        width: Theme.u(3)
        height: parent.height
        color: box.spine
        radius: Theme.u(1)
    }
    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: box.tapped()
    }
}
