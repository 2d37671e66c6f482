// Snowball's stemmers. The library of Debian has no pkg-config file.
#include <libstemmer.h>
