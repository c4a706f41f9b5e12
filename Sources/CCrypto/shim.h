// What Swift needs of OpenSSL's libcrypto: SHA-256.

#ifndef CORPUS_CCRYPTO_SHIM_H
#define CORPUS_CCRYPTO_SHIM_H

#include <openssl/evp.h>

static inline int ccrypto_startSHA256(EVP_MD_CTX *context) {
  return EVP_DigestInit_ex(context, EVP_sha256(), NULL);
}

#endif
