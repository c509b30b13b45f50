import QtQuick 2.15

Box {
    property string icon
    property string title
    width: Theme.u(27)
    height: Theme.u(60)
    frame: Theme.indigo
    Column {
        anchors.centerIn: parent
        Icon { size: Theme.u(12); text: icon; color: Theme.indigo; anchors.horizontalCenter: parent.horizontalCenter }
        Words {
            text: title
            font.pixelSize: Theme.label
            font.bold: true
            color: Theme.indigo
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
}
