import QtQuick 2.15

Item {
    property string hospital
    property string notice
    property date now: new Date()

    function era(date) { return date.getFullYear() + "年（令和" + (date.getFullYear() - 2018) + "年）" }
    function day(date) {
        return (date.getMonth() + 1) + "月" + date.getDate() + "日（" + "日月火水木金土".charAt(date.getDay()) + "）"
    }
    function time(date) {
        return (date.getHours() < 12 ? "午前" : "午後") + date.getHours() % 12 + "時" + date.getMinutes() + "分"
    }

    Column {
        y: Theme.u(4)
        Words { text: hospital; font.pixelSize: Theme.cardTitle; font.bold: true }
        Words { text: notice; font.pixelSize: Theme.small; font.bold: true; color: Theme.secondInk }
    }
    Row {
        anchors { right: parent.right; bottom: rule.top; bottomMargin: Theme.u(2) }
        spacing: Theme.u(6)
        Words { text: era(now) + day(now); height: clock.height; verticalAlignment: Text.AlignBottom }
        Words { id: clock; text: time(now); font.pixelSize: Theme.cardTitle; font.bold: true }
    }
    Rectangle {
        id: rule
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.u(0.9)
        color: Theme.wood
    }
    Timer {
        interval: 60000 - now.getTime() % 60000
        running: true
        repeat: true
        onTriggered: now = new Date()
    }
}
