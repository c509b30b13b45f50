pragma Singleton
import QtQuick 2.15
import QtQuick.Window 2.15

// Colours and sizes of the kiosk (app/ui/theme.h). A unit is a millimetre of the panel.
QtObject {
    readonly property real unit: Math.max(Screen.width / 598, 3)
    readonly property string family: "BIZ UDPGothic"

    readonly property color paper: "#faf6ee"
    readonly property color card: "#ffffff"
    readonly property color ink: "#1f2a30"
    readonly property color secondInk: "#47535a"
    readonly property color line: "#7f8a8f"
    readonly property color indigo: "#1f4e79"
    readonly property color wood: "#6b3e12"
    readonly property color pressed: "#dcebf5"
    readonly property color life: "#9e0b1b"
    readonly property color blue: "#dcebf5"
    readonly property color green: "#ddf0e3"
    readonly property color yellow: "#fbefc9"
    readonly property color violet: "#f3e3f1"

    readonly property int small: type(6.5)
    readonly property int label: type(6.8)
    readonly property int body: type(8)
    readonly property int cardTitle: type(10)
    readonly property int pageTitle: type(12.5)
    readonly property int tile: type(14)

    function u(units) { return Math.round(units * unit) }
    function type(units) { return Math.max(Math.round(units * unit), 24) }
}
