import QtQuick 2.15

Text {
    font.family: Theme.family
    font.pixelSize: Theme.body
    color: Theme.ink
    textFormat: Text.PlainText
    lineHeightMode: Text.FixedHeight
    lineHeight: 1.62 * font.pixelSize
    verticalAlignment: Text.AlignVCenter
}
