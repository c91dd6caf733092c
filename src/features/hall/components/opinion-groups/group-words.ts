const groupLetters = ['甲', '乙', '丙', '丁', '戊'];

/** The letter of a group: 0 is 甲. */
export const groupLetter = (label: number): string => groupLetters[label] ?? `${label + 1}`;

/** "甲组" */
export const groupName = (label: number): string => `${groupLetter(label)}组`;

/** "10 人里约 8 人": shares are told in tenths, so that nobody of a small group is counted out. */
export const tenthsWords = (tenths: number): string => {
  if (tenths === 0) return '几乎没有人';
  return tenths === 10 ? '几乎所有人' : `10 人里约 ${tenths} 人`;
};
