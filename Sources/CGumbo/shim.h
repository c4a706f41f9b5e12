// What Swift needs of the Gumbo HTML5 parser, and nothing else.

#ifndef CORPUS_CGUMBO_SHIM_H
#define CORPUS_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
