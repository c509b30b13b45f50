import QtQuick 2.15
import QtQuick.Window 2.15

// The first page and the groups of the kiosk, as a Qt Quick program would show them: one window, pages made once
// and kept, the second one in the background after the first has been shown.
Window {
    id: window
    property var content: null
    property string page: "home"

    width: Screen.width
    height: Screen.height
    flags: Qt.FramelessWindowHint
    color: Theme.paper
    title: "twin"
    visible: content !== null

    Component.onCompleted: {
        const request = new XMLHttpRequest()
        request.onreadystatechange = () => {
            if (request.readyState === XMLHttpRequest.DONE)
                window.content = JSON.parse(request.responseText)
        }
        request.open("GET", Qt.resolvedUrl("../site/content.json"))
        request.send()
    }
    onFrameSwapped: groups.active = true

    Header {
        id: header
        x: Theme.u(16)
        width: parent.width - 2 * x
        height: Theme.u(40)
        hospital: window.content ? window.content.hospital : ""
        notice: window.content ? window.content.notice : ""
    }
    Item {
        id: area
        anchors { top: header.bottom; topMargin: Theme.u(6); bottom: life.top; bottomMargin: Theme.u(6) }
        x: Theme.u(16)
        width: parent.width - 2 * x
        HomePage {
            anchors.fill: parent
            visible: window.page === "home"
            onOpened: (name) => { if (name === "groups") window.page = name }
        }
        Loader {
            id: groups
            anchors.fill: parent
            active: false
            asynchronous: true
            visible: window.page === "groups"
            sourceComponent: GroupsPage { content: window.content.pages.groups }
        }
    }
    Rectangle {
        id: life
        anchors { bottom: strip.top; bottomMargin: Theme.u(4) }
        x: Theme.u(8)
        width: parent.width - 2 * x
        height: Theme.u(24)
        radius: Theme.u(3)
        color: Theme.life
        Row {
            anchors.centerIn: parent
            spacing: Theme.u(8)
            Icon { size: Theme.u(17); text: "report"; color: "white"; anchors.verticalCenter: parent.verticalCenter }
            Words {
                text: "いのちが心配なとき"
                font.pixelSize: Theme.pageTitle
                font.bold: true
                color: "white"
                anchors.verticalCenter: parent.verticalCenter
            }
            Words {
                text: "職員を呼ぶ・119番"
                font.bold: true
                color: "white"
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Strip {
        id: strip
        anchors { bottom: parent.bottom; bottomMargin: Theme.u(8) }
        x: Theme.u(8)
        width: parent.width - 2 * x
        height: Theme.u(24)
        onHome: window.page = "home"
    }
}
