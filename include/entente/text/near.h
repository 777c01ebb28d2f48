#ifndef ENTENTE_TEXT_NEAR_H
#define ENTENTE_TEXT_NEAR_H

/* Farther apart than a slip of the fingers. */
enum { NEAR_NOT = 1000 };

/* How many slips (a letter too many, too few, wrong, or two exchanged) lie between what was typed
 * and a word of the program, which is ASCII and shorter than 64 bytes; case does not count. A
 * beginning of three letters or more counts as one slip. NEAR_NOT when a third of the word would be
 * wrong. */
int near_distance(const char *typed, const char *word);

#endif
