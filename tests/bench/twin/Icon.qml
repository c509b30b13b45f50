import QtQuick 2.15

// A picture of the icon font, by its name.
Text {
    property real size: Theme.u(18)
    width: size
    height: size
    font.family: "Material Icons"
    font.pixelSize: size
    textFormat: Text.PlainText
}
