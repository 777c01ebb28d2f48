#ifndef ENTENTE_TEXT_ENTRY_H
#define ENTENTE_TEXT_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

/* A line or a page of text being typed: the model, without a screen. By grapheme; nothing that is
 * typed is ever lost but by the person's own undo. */
struct entry;

/* A new entry that holds text with the cursor at its end. Where long_text is false, line feeds that
 * are typed or pasted become spaces; those of `text` stay. Free with entry_free. */
struct entry *entry_new(const char *text, bool long_text);
void entry_free(struct entry *entry);

/* What stands in it: valid UTF-8 without NUL, owned by the entry until it next changes. */
const char *entry_text(const struct entry *entry);
size_t entry_length(const struct entry *entry); /* bytes */
size_t entry_cursor(const struct entry *entry); /* byte offset, a grapheme boundary */
bool entry_is_long(const struct entry *entry);

/* Puts text in at the cursor (typing is one insertion a character; a paste is one insertion). Bytes
 * that are not UTF-8, and NULs, are left out; CR LF and CR become line feeds. Consecutive typing of
 * one word, and of the blanks behind it, is one unit of undo. */
void entry_insert(struct entry *entry, const char *text, size_t len);

/* Replaces all of it, as a paste does: what came back from an editor. One unit of undo. */
void entry_replace(struct entry *entry, const char *text);

enum entry_move {
    ENTRY_LEFT,
    ENTRY_RIGHT,
    ENTRY_WORD_LEFT,
    ENTRY_WORD_RIGHT,
    ENTRY_LINE_START, /* of the line between line feeds */
    ENTRY_LINE_END,
    ENTRY_START,
    ENTRY_END,
};

/* Moves the cursor; false when it is already there. */
bool entry_move(struct entry *entry, enum entry_move move);

/* Moves up (below 0) or down by lines as wrapped to columns, as far as there are any, and keeps the
 * column through consecutive calls; false at the first or last line. */
bool entry_move_line(struct entry *entry, int lines, int columns);

/* Deletes from the cursor to where the move would lead. A kill (true) keeps what it took for
 * entry_yank; consecutive kills add up, as in readline. */
void entry_delete(struct entry *entry, enum entry_move move, bool kill);
void entry_yank(struct entry *entry);

/* Exchanges the graphemes around the cursor (Ctrl-T); at the end the two before it. */
void entry_transpose(struct entry *entry);

/* Takes back the last change of the text, or puts it in again; false when there is none. */
bool entry_undo(struct entry *entry);
bool entry_redo(struct entry *entry);

/* What was entered before, newest last, at most so many; in memory only. What was killed is kept
 * here too, so that it outlives one entry. */
struct entry_history;
struct entry_history *entry_history_new(size_t most);
void entry_history_free(struct entry_history *history);

/* Forgets all that it holds, what was cut last too. */
void entry_history_clear(struct entry_history *history);

/* Adds a text; not an empty one, nor the newest one twice. The oldest makes room. */
void entry_history_add(struct entry_history *history, const char *text);

/* From now on the entry walks this history, beginning at its newest end, and cuts into it; NULL:
 * one of its own. The history outlives the entry. */
void entry_use_history(struct entry *entry, struct entry_history *history);

/* Walks the history: -1 older, +1 newer; the text being typed is kept as the newest, and a text of
 * the history that is changed becomes it. Each step can be undone. False at an end. */
bool entry_history_walk(struct entry *entry, int direction);

/* Shows the newest text older than the one shown that contains the needle, in any case; false when
 * there is none. */
bool entry_history_search(struct entry *entry, const char *needle);

#endif
