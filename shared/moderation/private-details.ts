import { familyNames, notNames } from './word-list';

const spokenDigits: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  幺: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

// No look-behind: old iPhones cannot even read a file that has one.
const mobileNumber = /(^|\D)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/;
const spacedMobileNumber = /(^|\D)1([ -])[3-9](?:\2\d){9}(?![ -]?\d)/;
const identityNumbers =
  /(^|\D)([1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx])(?![\da-z])/g;
const bankCards = /(^|\D)(62\d{14,17})(?!\d)/g;

const spokenNumbersWritten = (text: string): string =>
  text.replace(/[零〇幺一二三四五六七八九]{11,}/g, (digits) =>
    Array.from(digits, (digit) => spokenDigits[digit] ?? '').join(''),
  );

/** Whether a text (NFKC, lower case) tells a mobile number, in digits or spoken. */
export function tellsMobileNumber(text: string): boolean {
  const written = spokenNumbersWritten(text);
  return mobileNumber.test(written) || spacedMobileNumber.test(written);
}

/**
 * Whether a text (NFKC, lower case) tells an identity number, a bank card, or who lives in which room.
 * Numbers must be valid ones: an order number that only looks alike is none.
 */
export function tellsPrivateDetails(text: string): boolean {
  const joined = text.replace(/(\d)[ -](?=[\dx])/g, '$1');
  return (
    [...joined.matchAll(identityNumbers)].some((found) => isIdentityNumber(found[2] ?? '')) ||
    [...joined.matchAll(bankCards)].some((found) => isBankCard(found[2] ?? '')) ||
    namesSomebodyInARoom(text)
  );
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last place is a check sum of the seventeen before it. */
function isIdentityNumber(number: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return '10x98765432'[sum % 11] === number[17];
}

/** ISO/IEC 7812-1 (Luhn). */
function isBankCard(number: string): boolean {
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

const room = '(?:栋|幢|号楼|座|单元|层)[^,。!?;\\n]{0,6}?\\d{3,4}(?:室|号|房)?';
const role = '(?:住户|业主|户主|租客|租户|房东|房主|男主人|女主人)';
const name = `([${familyNames}][\\u4e00-\\u9fff]{1,2})`;
/** What ends a name, or goes on about somebody. */
const afterName = '(?=$|[^\\u4e00-\\u9fff]|[欠不又总天经是在把打骂半家夫妻这])';
const roomOfSomebody = new RegExp(
  `${room}的?(?:${role}(?:是|叫|:)?|叫|:)?${name}${afterName}`,
  'g',
);

// 3栋502的王建国欠物业费: whose home that is would be for the register alone to know.
const namesSomebodyInARoom = (text: string): boolean =>
  [...text.replace(/[ \t]/g, '').matchAll(roomOfSomebody)].some(
    (found) => !notNames.some((word) => found[1]?.startsWith(word)),
  );
