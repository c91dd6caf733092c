import { useRef, useState } from 'react';
import { nonceBytes } from '@/shared/polls/ledger/ballot-commitment';
import { hexOf } from '@/shared/polls/ledger/hex';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { randomBytes } from '@/src/platform/random-bytes';
import { useCommand } from '@/src/platform/use-command';
import type { entryInput } from './entry-form';

type Entry = ReturnType<typeof entryInput>;
export type SavedEntry = { entryId: string; text: string; roomLabel: string };

const noRandomness = '这台设备上的微信或浏览器太旧，不能安全地保存选票，请升级后再录入。';

/** Saves one entry. Its nonce is drawn once, so that saving again after a lost answer is the same request. */
export function useSaveEntry(pollId: string, onSaved: () => void) {
  const [saved, setSaved] = useState<SavedEntry | null>(null);
  const [isTooOld, setTooOld] = useState(false);
  const nonce = useRef<string | null>(null);
  const command = useCommand(cloudClient.polls.enterBallot.mutate, {
    refetches: [cloud.polls.pathKey()],
  });

  const save = async (entry: Entry, roomLabel: string) => {
    const drawn = nonce.current ?? (await drawNonce());
    setTooOld(drawn === null);
    if (drawn === null) return;
    nonce.current = drawn;
    const answer = await command.runAndWait({ pollId, nonce: drawn, ...entry }).catch(() => null);
    if (!answer) return;
    nonce.current = null;
    setSaved({ ...answer, roomLabel });
    onSaved();
  };
  return {
    save,
    saved,
    isRunning: command.isRunning,
    problem: isTooOld ? noRandomness : (command.failure?.message ?? null),
    /** Another voter: nothing of the one before is shown or used again. */
    forget: () => {
      nonce.current = null;
      setSaved(null);
      command.reset();
    },
  };
}

async function drawNonce(): Promise<string | null> {
  const bytes = await randomBytes(nonceBytes);
  return bytes && hexOf(bytes);
}
