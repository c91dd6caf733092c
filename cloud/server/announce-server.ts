import type { DevelopmentPerson } from './development-login';
import type { ServerSettings } from './server-settings';

/** Prints where the product is served and who one can log in as. */
export function announceServer(
  settings: ServerSettings,
  people: readonly DevelopmentPerson[],
): void {
  const lines = [
    '',
    `  邻里议事已启动： http://localhost:${settings.port}`,
    `  数据保存在：     ${settings.databaseUrl ? 'DATABASE_URL' : settings.dataFolder}`,
  ];
  if (people.length > 0) {
    lines.push('', '  演示账号（在「我的 → 登录」里选择）：');
    for (const person of people)
      lines.push(`    ${person.name.padEnd(6, '　')} ${person.description}`);
  }
  lines.push('', '  按 Ctrl-C 停止。', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
