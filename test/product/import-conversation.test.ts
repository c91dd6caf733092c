import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The script as `npm run import:conversation` runs it, its data in an empty folder. */
const importFile = (file: string) =>
  new Promise<{ code: number | null; said: string }>((fulfil) => {
    const script = join(root, 'scripts', 'import-conversation.ts');
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', script, file],
      { cwd: root, env: { ...process.env, DATA_FOLDER: join(folder, 'data') } },
      (_error, _stdout, stderr) => fulfil({ code: child.exitCode, said: stderr }),
    );
  });

const published = async () =>
  JSON.parse(
    await readFile(join(root, 'data', 'polis', 'brexit-consensus.json'), 'utf8'),
  ) as Record<string, unknown> & { rows: string[] };

it.each<[string, (file: Awaited<ReturnType<typeof published>>) => void, string]>([
  ['a missing column', (file) => Reflect.deleteProperty(file, 'rows'), '缺少 rows'],
  ['a row too long', (file) => file.rows.splice(0, 1, 'A'.repeat(51)), '第 1 行有 51 个表态'],
])(
  'a conversation file with %s is refused in words, and nothing is written',
  async (_case, spoil, words) => {
    const file = await published();
    spoil(file);
    const path = join(folder, 'spoiled.json');
    await writeFile(path, JSON.stringify(file));
    const { code, said } = await importFile(path);
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(await readdir(folder)).toEqual(['spoiled.json']);
  },
  60_000,
);
