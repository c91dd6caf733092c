import { readFileSync } from 'node:fs';

/**
 * A second, plain reading of the register for expectations: owners as the law counts them, without
 * the product's own code. Areas in 0.01 m².
 */
interface Line {
  building: string;
  entrance: string;
  room: string;
  use: string;
  area: number;
  owner: string;
  phone: string;
  remark: string;
}

const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [
        building = '',
        entrance = '',
        room = '',
        use = '',
        area = '',
        owner = '',
        phone = '',
        remark = '',
      ] = line.split(',');
      return {
        building,
        entrance,
        room,
        use,
        area: Math.round(Number(area) * 100),
        owner,
        phone,
        remark,
      };
    });

/** Everybody who alone owns exactly one home and no share of another, in the register's order. */
export function soleOwners(file: string) {
  const lines = linesOf(file).filter(({ use }) => use !== '车位');
  const homesOf = new Map<string, Line[]>();
  for (const line of lines) {
    for (const owner of line.owner.split('、').entries()) {
      const key = `${owner[1]} ${line.phone.split('、')[owner[0]] ?? ''}`;
      homesOf.set(key, [...(homesOf.get(key) ?? []), line]);
    }
  }
  return lines
    .filter(
      ({ owner, phone, remark }) =>
        !owner.includes('、') && remark === '' && homesOf.get(`${owner} ${phone}`)?.length === 1,
    )
    .map(({ owner, phone, building, entrance, room, area }) => ({
      name: owner,
      phone,
      room: [building, entrance, room] as [string, string, string],
      area,
    }));
}

/** The whole roll: area without parking, and heads (each set of owners one; unsold homes are one). */
export function wholeRoll(file: string): { areaHundredths: number; heads: number } {
  const lines = linesOf(file).filter(({ use }) => use !== '车位');
  const unsold = new Set(
    lines.filter(({ remark }) => /未售|已售未交付/.test(remark)).map(({ owner }) => owner),
  );
  const heads = new Set(
    lines.map(({ owner, phone }) => {
      if (unsold.has(owner)) return 'developer';
      const phones = phone.split('、');
      return owner
        .split('、')
        .map((name, index) => `${name}${phones[index]}`)
        .sort()
        .join('+');
    }),
  );
  return { areaHundredths: lines.reduce((sum, { area }) => sum + area, 0), heads: heads.size };
}
