/** The header of a reply from an old copy: since when the record has not answered, ISO 8601. */
export const RECORD_SILENT_SINCE = 'Record-Silent-Since';
