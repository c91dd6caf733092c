import { explainFailure, refusalOf } from '@/src/platform/call-errors';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { readCurrentCommunity } from '@/src/platform/current-community';
import { queryClient } from '@/src/platform/query-client';
import { newRequestId } from '@/src/platform/request-id';
import { onPersonChange } from '@/src/platform/session';
import { createStoredValue } from '@/src/platform/stored-value';
import type { ScanAnswer } from '../volunteering-types';

export type ScanEvent = 'arrive' | 'leave';

/** A scan as the phone keeps it, from the moment it is made until its answer has been read. */
export interface KeptScan {
  id: string;
  communityId: string | null;
  shiftId: string;
  event: ScanEvent;
  text: string;
  /** null: the server has not answered yet. */
  answer: ScanAnswer | null;
  /** Why it does not count, in words. */
  refusal: string | null;
}

const mostKept = 30;

// Under the name of submissions: whoever logs in next on this phone must not hand in another's scans.
const stored = createStoredValue<KeptScan[]>('submission:shiftScans', () => []);
onPersonChange(() => stored.write([]));

/** Scans of this phone, oldest first. */
export const useKeptScans = stored.use;

export const dismissScan = (id: string): void =>
  stored.write(stored.read().filter((scan) => scan.id !== id));

const keptTexts = new Set<string>();

/** Whether a code was scanned before, though its answer may have been read and put away. */
export const wasScanned = (text: string): boolean =>
  keptTexts.has(text) || stored.read().some((scan) => scan.text === text);

/** Stores a scan before anything else happens to it. */
export function keepScan(scan: Pick<KeptScan, 'shiftId' | 'event' | 'text'>): KeptScan {
  const communityId = readCurrentCommunity()?.id ?? null;
  const kept = { ...scan, id: newRequestId(), communityId, answer: null, refusal: null };
  keptTexts.add(scan.text);
  const unread = stored.read();
  const answered = unread.filter(isAnswered);
  const tooMany = new Set(answered.slice(0, Math.max(0, unread.length + 1 - mostKept)));
  stored.write([...unread.filter((one) => !tooMany.has(one)), kept]);
  return kept;
}

const isAnswered = ({ answer, refusal }: KeptScan): boolean => answer !== null || refusal !== null;

interface Sending {
  /** It is sent later than it was made: a code that has passed is taken then, for the leader to confirm. */
  queued: boolean;
  acceptedRisks?: number | null;
}

/** Sends one scan. It is kept until there is an answer, whatever happens. */
export async function sendScan(scan: KeptScan, sending: Sending): Promise<void> {
  const { id, shiftId, event, text, communityId } = scan;
  const { queued, acceptedRisks = null } = sending;
  try {
    const answer = await cloudClient.volunteering.scanShiftCode.mutate(
      { id, shiftId, event, text, queued, acceptedRisks },
      { context: { requestId: newRequestId(), communityId } },
    );
    note(id, { answer, refusal: null });
  } catch (error) {
    if (explainFailure(error).kind !== 'refused') return;
    if (refusalOf(error)?.code === 'tooManyRequests') return;
    note(id, { refusal: explainFailure(error).message });
  }
  void queryClient.invalidateQueries({ queryKey: cloud.volunteering.pathKey() });
}

const note = (id: string, changes: Partial<KeptScan>): void =>
  stored.write(stored.read().map((scan) => (scan.id === id ? { ...scan, ...changes } : scan)));

let sending: Promise<void> | null = null;
/** On their way as the code on the screen now. */
const beingMade = new Set<string>();

/** Sends what is still unanswered, one after the other, in the order in which it was scanned. */
export function sendKeptScans(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (const scan of stored.read())
    if (!isAnswered(scan) && !beingMade.has(scan.id)) await sendScan(scan, { queued: true });
}

/** Keeps a scan and sends it at once, as the code on the screen now. */
export async function makeScan(
  scan: Pick<KeptScan, 'shiftId' | 'event' | 'text'>,
  acceptedRisks: number | null,
): Promise<void> {
  const kept = keepScan(scan);
  beingMade.add(kept.id);
  try {
    await sendScan(kept, { queued: false, acceptedRisks });
  } finally {
    beingMade.delete(kept.id);
  }
}
