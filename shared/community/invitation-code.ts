/** How long a staff invitation may be redeemed. */
export const invitationDays = 7;

/** Letters and digits that nobody confuses when reading aloud or copying by hand: no 0/O, 1/I/L, U. */
export const invitationAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const invitationLength = 10;

/** The code as it was issued, however it was typed: lower case, spaces and dashes do not matter. */
export function readInvitationCode(text: string): string | null {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  const known =
    code.length === invitationLength &&
    [...code].every((character) => invitationAlphabet.includes(character));
  return known ? code : null;
}

/** The code in two groups, as people copy it: ABCDE-23456. */
export const showInvitationCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
