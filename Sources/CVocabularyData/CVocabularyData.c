#include "CVocabularyData.h"

// To compile in another file: one EMBEDDED block here, one declaration in the header.
// The compiler records each embedded file as a dependency, so that editing it rebuilds this one.
#define EMBEDDED(name) \
  cvocabulary_file cvocabulary_##name(void) { \
    return (cvocabulary_file){name, sizeof(name) - 1}; \
  }

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char nutrients[] = {
#embed "../Vocabulary/Data/nutrients.tsv" suffix(, )
  0};
EMBEDDED(nutrients)

static const unsigned char drugs[] = {
#embed "../Vocabulary/Data/drugs.tsv" suffix(, )
  0};
EMBEDDED(drugs)

static const unsigned char conditions_internal[] = {
#embed "../Vocabulary/Data/conditions-internal.tsv" suffix(, )
  0};
EMBEDDED(conditions_internal)

static const unsigned char conditions_systems[] = {
#embed "../Vocabulary/Data/conditions-systems.tsv" suffix(, )
  0};
EMBEDDED(conditions_systems)

static const unsigned char conditions_symptoms[] = {
#embed "../Vocabulary/Data/conditions-symptoms.tsv" suffix(, )
  0};
EMBEDDED(conditions_symptoms)

static const unsigned char blocked[] = {
#embed "../Vocabulary/Data/blocked.tsv" suffix(, )
  0};
EMBEDDED(blocked)

static const unsigned char assertion_rules[] = {
#embed "../Vocabulary/Data/assertion-rules.txt" suffix(, )
  0};
EMBEDDED(assertion_rules)
