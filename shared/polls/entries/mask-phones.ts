/**
 * A note without whole telephone numbers: of six digits or more in a row, also with blanks and dashes
 * between, the middle ones become stars (138****5678). Who called is on file; their number need not be.
 */
export const maskPhones = (note: string): string =>
  note.replace(/\d(?:[ \-–—]?\d){5,}/g, (number) => {
    const digits = number.replace(/\D/g, '');
    const shown = digits.length > 8 ? 3 : 1;
    return `${digits.slice(0, shown)}****${digits.slice(digits.length > 8 ? -4 : -2)}`;
  });
