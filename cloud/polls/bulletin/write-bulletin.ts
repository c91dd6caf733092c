import type { LogSigner } from '@/cloud/platform/log-signer';
import { utf8Bytes } from '@/shared/polls/ledger/bytes';
import { canonicalJson } from '@/shared/polls/ledger/canonical-json';
import { hexOf } from '@/shared/polls/ledger/hex';
import { participationStrategies } from '@/shared/polls/participation';
import { Refusal } from '@/shared/refusals';
import { deliveryEvidence } from '../entries/delivery-evidence';
import { readNewestHead } from '../ledger/read-heads';
import { scanLog } from '../ledger/scan-log';
import type { PollContext } from '../poll-row';
import type { PublishedPoll } from '../results/posted-poll';
import { latestResult } from '../results/result-row';
import { scanRoll } from '../roll/scan-roll';
import { aboutPoll } from './about-poll';
import { BulletinText, type TakeText } from './bulletin-text';
import { readStrikes } from './read-strikes';

type BulletinContext = PollContext & { signer: LogSigner };

/**
 * Writes the bulletin of a poll (docs/bulletin.md) while going through roll and log, and makes sure
 * of both on the way: of a million ballots only a page is in memory.
 *
 * @throws Refusal rollAltered, logAltered: what was written until then is to be thrown away
 */
export async function writeBulletin(
  context: BulletinContext,
  poll: PublishedPoll,
  take: TakeText,
): Promise<void> {
  const result = await latestResult(context, poll.id);
  if (!result) throw new Refusal('certificateNotYet');
  const { participation } = poll.ruleSet;
  const reached = participation === 'strict' ? [] : await reachedRows(context, poll);
  const strikes = await readStrikes(context, poll.id);
  const text = new BulletinText(take);

  if (participation === 'deliveredFollowMajority') text.part('delivered', reached);
  text.part('format', 'linli-bulletin-1');
  text.part('head', { ...(await readNewestHead(context, poll.id)) });
  await writeLeaves(context, poll, text);
  text.part('logKey', poll.logKey);
  const tookPart = await writeOpenings(context, poll, text);
  text.part('poll', await aboutPoll(context, poll));
  await writeRoll(context, poll, text);
  if (participation === 'signOrLogin') text.part('signed', reached);
  if (strikes.length > 0) text.part('strikes', strikes);
  text.part('tally', JSON.parse(JSON.stringify(result.tally)));
  await text.list('tookPart', (add) => {
    tookPart.forEach((part, row) => {
      if (part === 1) add(row);
    });
  });
  await text.end((digest) => signatureOver(context, poll, digest));
}

const writeLeaves = (context: BulletinContext, poll: PublishedPoll, text: BulletinText) =>
  text.list('leaves', (add) =>
    scanLog(
      context,
      poll,
      ({ leaf }) =>
        add(leaf.kind === 'cast' ? { commitment: leaf.commitment } : { cancels: leaf.cancels }),
      text.flush,
    ),
  );

/** Answers which rows took part: 1 each. In a secret poll no ballot says whose it is. */
async function writeOpenings(context: BulletinContext, poll: PublishedPoll, text: BulletinText) {
  const tookPart = new Uint8Array(poll.rollHeads);
  await text.list('openings', (add) =>
    scanLog(
      context,
      poll,
      ({ leaf: { index }, ballot }) => {
        if (!ballot) return;
        const { answers, nonce, row } = ballot;
        tookPart[row] = 1;
        add(
          poll.visibility === 'named' ? { index, nonce, answers, row } : { index, nonce, answers },
        );
      },
      text.flush,
    ),
  );
  return tookPart;
}

const writeRoll = (context: BulletinContext, poll: PublishedPoll, text: BulletinText) =>
  text.objectWithList(
    'roll',
    { root: poll.rollRoot },
    'rows',
    (add) => scanRoll(context, poll, (voter) => add(voter.public), text.flush),
    { version: poll.rollVersion },
  );

/** Rows that took part if they have no ballot, as the participation strategy says. */
async function reachedRows(context: BulletinContext, poll: PublishedPoll): Promise<number[]> {
  const { tookPart } = participationStrategies[poll.ruleSet.participation];
  const evidence = await deliveryEvidence(context, poll.id);
  const rows: number[] = [];
  await scanRoll(context, poll, ({ row, voterKey }) => {
    if (tookPart(voterKey, evidence)) rows.push(row);
  });
  return rows;
}

function signatureOver({ signer }: BulletinContext, poll: PublishedPoll, digest: string): string {
  const message = canonicalJson({ context: 'bulletin-v1', digest, pollId: poll.id });
  return hexOf(signer.sign(poll.logKey, utf8Bytes(message)));
}
