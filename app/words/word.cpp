#include "words/word.h"
