import type { DevelopmentPerson } from './development-login';

/** Prints where the product is served, where its data lies and who one can log in as. */
export function announceServer(
  port: number,
  dataPlace: string,
  people: readonly DevelopmentPerson[],
): void {
  const lines = [
    '',
    `  邻里议事已启动： http://localhost:${port}`,
    `  数据保存在：     ${dataPlace}`,
  ];
  if (people.length > 0) {
    lines.push('', '  演示账号（打开网页后选择一位登录）：');
    for (const person of people) {
      lines.push(`    ${person.name.padEnd(5, '　')} ${person.description}`);
    }
  }
  lines.push('', '  按 Ctrl-C 停止。', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
