#pragma once
// A text with the language it is in: what every widget takes.

#include "words/word.h"

#include <string>
#include <string_view>

namespace ui {

struct Label {
    std::string markup;
    std::string lang;

    Label() = default;
    Label(std::string_view text, std::string_view text_lang) : markup(text), lang(text_lang) {}
    // model::Text and whatever else is a text in a language; ui knows no model.
    template <class Text>
        requires requires(const Text& text) {
            std::string_view(text.markup);
            std::string_view(text.lang);
        }
    Label(const Text& text) : markup(text.markup), lang(text.lang)
    {
    }
    bool empty() const { return markup.empty(); }
};

} // namespace ui
