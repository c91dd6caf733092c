const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of an id as short as it gets: a mini-program's `scene` has 32, letters, digits, - and _. */
export const shortIdLength = 22;

/** The 128 bits of a uuid in 22 characters. */
export const asShortId = (uuid: string): string => {
  const bits = [...uuid.replace(/-/g, '')]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
    .padEnd(shortIdLength * 6, '0');
  return bits.replace(/.{6}/g, (six) => alphabet.charAt(Number.parseInt(six, 2)));
};

/** The uuid of a short id, which has to be 22 characters of the alphabet. */
export const asLongId = (shortId: string): string => {
  const bits = [...shortId]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0'))
    .join('')
    .slice(0, 128);
  const hex = bits.replace(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16));
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
