/** The header that names each letter by itself: what comes back may hold it where it no longer holds the letter's id. */
export const LETTER_HEADER = 'x-followthrough-letter';
