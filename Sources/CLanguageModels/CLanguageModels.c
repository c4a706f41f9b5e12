#include "CLanguageModels.h"

// The compiler records the embedded file as a dependency, so that a new model rebuilds this one.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char english[] = {
#embed "../TextQuality/Models/english.model"
};

clanguage_model clanguage_model_english(void) {
  return (clanguage_model){english, sizeof(english)};
}
