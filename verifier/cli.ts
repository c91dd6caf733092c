// `npm run verify -- bulletin.json [--receipt receipt.json] [--key hex] [--root hex]`
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkReceipt, readReceipt } from './checks/check-receipt';
import { FormatFault } from './reading/readers';
import { reportLines } from './report/report-lines';
import { verifyBulletin } from './verify-bulletin';

const usage =
  '用法：npm run verify -- 公报.json [--receipt 回执.json] [--key 签名钥匙] [--root 票箱指纹]';

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

/** Whether everything is in order. */
async function verifyFiles(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { receipt: { type: 'string' }, key: { type: 'string' }, root: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    say([usage]);
    return false;
  }
  const { receipt: receiptFile, ...expected } = values;
  const verification = await verifyBulletin(await textOf(file), expected);
  say(reportLines(verification));
  let inOrder = verification.findings.length === 0;
  if (receiptFile !== undefined && verification.bulletin) {
    const { words, isFault } = checkReceipt(
      verification.bulletin,
      readReceipt(await textOf(receiptFile)),
    );
    say(['', `${isFault ? '✗ ' : ''}您的回执：${words}`]);
    inOrder &&= !isFault;
  }
  return inOrder;
}

/** Bytes that are not UTF-8 must not pass for something else. */
const textOf = async (file: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));

verifyFiles(process.argv.slice(2)).then(
  (inOrder) => {
    process.exitCode = inOrder ? 0 : 1;
  },
  (fault: unknown) => {
    const words =
      fault instanceof FormatFault ? `${fault.path}：${fault.expected}。` : String(fault);
    process.stderr.write(`✗ ${words}\n`);
    process.exitCode = 1;
  },
);
