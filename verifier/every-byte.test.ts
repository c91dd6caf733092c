import { isDeepStrictEqual } from 'node:util';
import { isBulletinSignedBy } from './hashing/signatures';
import { readBulletin } from './reading/read-bulletin';
import { FormatFault } from './reading/readers';
import { aBulletin } from './test-bulletin';
import { verifyBulletin } from './verify-bulletin';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Digits and letters stay digits and letters, so that the JSON often stays readable. */
function changed(byte: number, at: number): number {
  const character = String.fromCharCode(byte);
  if (/[0-8]/.test(character)) return byte + 1;
  return at % 3 === 0 ? byte ^ 1 : at % 3 === 1 ? 0x30 : 0x20;
}

/** As the verifier notices it; its later steps are left out where an earlier one is enough. */
async function isNoticed(text: string): Promise<boolean> {
  try {
    const { bulletin, asWritten } = readBulletin(text);
    const { poll, signature, logKey } = bulletin;
    if (!isBulletinSignedBy(asWritten, poll.id, signature, logKey)) return true;
  } catch (fault) {
    return fault instanceof FormatFault;
  }
  return (await verifyBulletin(text)).findings.length > 0;
}

describe('any single byte of a bulletin', () => {
  it('cannot be changed unnoticed, unless the file still says exactly the same', async () => {
    const bulletin = aBulletin({
      voters: 2,
      turnoutPercent: 100,
      struck: 1,
      changedPercent: 50,
      methods: [{ kind: 'ranked', winners: 1 }],
      options: 2,
    });
    const text = JSON.stringify(bulletin);
    expect((await verifyBulletin(text)).findings).toEqual([]);
    const bytes = new TextEncoder().encode(text);
    const unnoticed: number[] = [];
    for (const [at, byte] of bytes.entries()) {
      const other = changed(byte, at);
      if (other === byte) continue;
      const altered = new TextDecoder().decode(bytes.with(at, other));
      if (isDeepStrictEqual(parsed(altered), bulletin)) continue;
      if (!(await isNoticed(altered))) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  }, 120_000);

  it('and a file cut off anywhere is no bulletin', async () => {
    const text = JSON.stringify(aBulletin());
    for (let length = 0; length < text.length; length += 7) {
      const { findings } = await verifyBulletin(text.slice(0, length));
      expect(findings.map(({ kind }) => kind)).toEqual(['format']);
    }
  });
});
