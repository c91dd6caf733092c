import { isOrganisation } from './organisation-names';

const doubleSurnames = new Set(
  (
    '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 慕容 令狐 宇文 长孙 公孙 轩辕 端木 百里 呼延 ' +
    '申屠 太史 公冶 宗政 濮阳 淳于 单于 仲孙 钟离 鲜于 闾丘 司空 司寇 赫连 澹台 公羊 拓跋 完颜 闻人 万俟'
  ).split(' '),
);

/**
 * The surname, and an asterisk for each further character, at most two: 李**, 欧阳*. Companies and
 * offices are not persons and stay readable.
 */
export function maskName(name: string): string {
  if (isOrganisation(name)) return name;
  const characters = Array.from(name.trim());
  const start = characters.slice(0, 2).join('');
  const surname =
    characters.length > 2 && doubleSurnames.has(start) ? start : (characters[0] ?? '');
  const rest = characters.length - Array.from(surname).length;
  return rest === 0 ? '*' : surname + '*'.repeat(Math.min(rest, 2));
}

/** The first three and the last four digits: 138****1234. Short numbers show the last two only. */
export function maskPhone(phone: string): string {
  const start = phone.length >= 11 ? phone.slice(0, 3) : '';
  return `${start}****${phone.slice(phone.length >= 11 ? -4 : -2)}`;
}
